using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Reporting.Forms;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>
/// The official forms of a filing: each figure is taken from where it is filed, sums and rates are computed, scores follow from the pack's
/// methods. What a form asks and the filing does not say stays blank; the audit of the written documents tells what is missing.
/// </summary>
public static class OfficialForms
{
    /// <summary>The forms that the filing names, the unit's first, then each project's; of a subject that names none, the self-evaluation once there are results, before that the declaration.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="wanted">The forms that are wanted instead, by key or a part of the title; none for those above.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The pack does not exist or is wrong.</exception>
    public static IReadOnlyList<OfficialDocument> Of(FilingData data, PackCatalogue packs, IReadOnlyList<string>? wanted = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(packs);
        var pack = packs.Load(data.Pack);
        List<OfficialDocument> documents = [];
        foreach (var subject in data.Projects.Prepend(data.Whole))
            foreach (var form in pack.Forms)
                if (BlankForm.HasLayout(form) && IsOfProject(form, pack) == subject.Name.Length > 0 && (wanted is { Count: > 0 } ? IsWanted(form, wanted) && HasSomething(subject) : IsDue(subject, form)))
                    documents.Add(Make(data, subject, form, pack, packs));
        return documents;
    }

    private static bool IsWanted(FormPattern form, IReadOnlyList<string> wanted) => wanted.Any(w => form.Id == w || BlankForm.Name(form, null).Contains(w, StringComparison.Ordinal));

    private static bool HasSomething(SubjectData subject) => subject.Forms.Count + subject.Indicators.Count + subject.Funds.Count + subject.Goals.Count > 0;

    /// <summary>Whether a form speaks of one project: its kind says so, or it asks for the project's name.</summary>
    public static bool IsOfProject(FormPattern form, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Kind is "project-self-evaluation") return true;
        if (form.Kind is "department-self-evaluation" or "base-data") return false;
        var vocabulary = Vocabulary.Of(pack);
        return form.Heading.Concat(form.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows)).Any(row => row.Any(f => vocabulary.FieldOf(f.Title) == FieldKind.Project));
    }

    private static bool IsDue(SubjectData subject, FormPattern form)
    {
        if (subject.Forms.Count > 0) return subject.Forms.ContainsKey(form.Id);
        if (subject.Indicators.Count == 0) return false;
        return subject.Indicators.Any(i => i.Actual.Length > 0) ? form.Kind is "department-self-evaluation" or "project-self-evaluation" : form.Kind is "goal-declaration";
    }

    private static OfficialDocument Make(FilingData data, SubjectData subject, FormPattern form, Pack pack, PackCatalogue packs)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        var document = Fill(data, subject, form, pack, "", used);
        var whose = subject;
        if (form.Scheme is not null && ScoreOf(document, form, data, packs) is { } sheet)
        {
            var scored = subject with { Indicators = [.. subject.Indicators.Select(i => With(i, sheet))] };
            document = Fill(data, scored, form, pack, "", used);
            whose = scored;
            if (form.TotalHasGrade && ScoreOf(document, form, data, packs)?.RecomputedGrade is { } grade) document = Fill(data, scored, form, pack, grade.Name, used);
        }
        var name = BlankForm.Name(form, data.Year);
        return new(subject.Name.Length > 0 ? $"{name}-{subject.Name}" : name, form.Id, document) { Parts = used, Subject = whose };
    }

    private static Document Fill(FilingData data, SubjectData subject, FormPattern form, Pack pack, string grade, HashSet<string> used) =>
        BlankForm.Of(form, data.Year, pack, new FormValues(data, subject, form, pack) { Grade = grade, Used = used });

    private static ScoreSheet? ScoreOf(Document document, FormPattern form, FilingData data, PackCatalogue packs)
    {
        var reading = DocumentInterpreter.Read(document, packs, data.Pack);
        return reading.Forms.FirstOrDefault(f => f.Pattern?.Id == form.Id) is { } filled && Scorer.Score(reading, filled) is { NotScored: null } sheet ? sheet : null;
    }

    /// <summary>The indicator with the points that the method gives, where none are filed.</summary>
    private static IndicatorData With(IndicatorData indicator, ScoreSheet sheet)
    {
        if (indicator.Score.Length > 0) return indicator;
        var lines = sheet.Lines.Where(l => l.Indicator is { } one && Words.Compact(one.Name.Raw) == Words.Compact(indicator.Name) && Words.Key(one.Level1) == Words.Key(indicator.Level1)).ToList();
        return lines is [{ Counted: { } points, Status: ScoreStatus.NotPrinted }] ? indicator with { Score = PointsText.Points(points) } : indicator;
    }
}
