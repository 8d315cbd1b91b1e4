using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Diagnostics;
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
public sealed class OfficialForms
{
    private const string NotApplicable = "不涉及";

    private readonly FilingData data;
    private readonly PackCatalogue packs;
    private readonly Pack pack;
    private readonly Dictionary<string, ScoreSheet?> sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubjectData> scored = new(StringComparer.Ordinal);

    /// <param name="data">The filing.</param>
    /// <param name="packs">The packs.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The pack does not exist or is wrong.</exception>
    public OfficialForms(FilingData data, PackCatalogue packs)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(packs);
        (this.data, this.packs, pack) = (data, packs, packs.Load(data.Pack));
        foreach (var subject in data.Projects.Prepend(data.Whole)) scored[subject.Name] = WithScores(subject);
    }

    /// <summary>The forms that the filing names, the unit's first, then each project's; of a subject that names none, the self-evaluation once there are results, before that the declaration.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="wanted">The forms that are wanted instead, by key or a part of the title; none for those above.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The pack does not exist or is wrong.</exception>
    public static IReadOnlyList<OfficialDocument> Of(FilingData data, PackCatalogue packs, IReadOnlyList<string>? wanted = null) => new OfficialForms(data, packs).All(wanted ?? []);

    /// <summary>The same of these.</summary>
    public IReadOnlyList<OfficialDocument> All(IReadOnlyList<string> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        List<OfficialDocument> documents = [];
        foreach (var subject in data.Projects.Prepend(data.Whole))
            foreach (var form in pack.Forms)
                if (IsOf(form, subject) && (wanted.Count > 0 ? IsWanted(form, wanted) && HasSomething(subject) : IsDue(subject, form)))
                    documents.Add(Make(subject, form));
        return documents;
    }

    /// <summary>The form of a name for a subject, where what is filed of the subject is all that it asks; null otherwise.</summary>
    /// <param name="name">Its key or title.</param>
    /// <param name="subject">The whole unit or a project.</param>
    public OfficialDocument? Following(string name, SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return PackTitle.Form(pack, name) is { } form && IsOf(form, subject) && Follows(subject, form) ? Make(subject, form) : null;
    }

    /// <summary>The subject with the points that the pack's methods give.</summary>
    public SubjectData Scored(SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return scored.GetValueOrDefault(subject.Name) ?? subject;
    }

    /// <summary>The form of a name with nothing in it but that it does not concern the unit.</summary>
    public OfficialDocument? Without(string name, string reason)
    {
        if (PackTitle.Form(pack, name) is not { } form || !BlankForm.HasLayout(form)) return null;
        Dictionary<string, IReadOnlyList<RowData>> rows = new(StringComparer.Ordinal);
        foreach (var grid in form.Blocks.OfType<GridBlock>()) if (grid.Rows.Count == 0) rows[grid.Id] = [new RowData(NotApplicable, new Dictionary<string, string>())];
        var empty = new SubjectData { Forms = new Dictionary<string, FormData> { [form.Id] = new() { Tables = rows } } };
        var made = Fill(empty, form, "", []);
        var said = new Paragraph([new TextLine(reason.StartsWith(NotApplicable, StringComparison.Ordinal) ? reason : $"{NotApplicable}：{reason}", new Origin("", ""))]);
        return new(BlankForm.Name(form, data.Year), form.Id, made with { Blocks = [.. made.Blocks, said] }) { Title = form.Title, FormKind = form.Kind, Subject = data.Whole, NotApplicable = reason };
    }

    private bool IsOf(FormPattern form, SubjectData subject) => BlankForm.HasLayout(form) && IsOfProject(form, pack) == subject.Name.Length > 0;

    private static bool IsWanted(FormPattern form, IReadOnlyList<string> wanted) => wanted.Any(w => form.Id == w || BlankForm.Name(form, null).Contains(w, StringComparison.Ordinal));

    private static bool HasSomething(SubjectData subject) => subject.Forms.Count + subject.Indicators.Count + subject.Funds.Count + subject.Goals.Count > 0;

    /// <summary>Whether a form speaks of one project: its kind says so, or it asks for the project's name.</summary>
    public static bool IsOfProject(FormPattern form, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(pack);
        if (form.Kind is "project-self-evaluation") return true;
        if (form.Kind is "department-self-evaluation" or "base-data") return false;
        // A form in the report on a project speaks of that project.
        if (pack.Outlines.Any(o => o.IsOfProject && o.Annexes.Concat(ChapterKey.All(o).SelectMany(c => c.Path[^1].Tables)).Any(n => PackTitle.Form(pack, n) == form))) return true;
        var vocabulary = Vocabulary.Of(pack);
        return form.Heading.Concat(form.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows)).Any(row => row.Any(f => vocabulary.FieldOf(f.Title) == FieldKind.Project));
    }

    private static bool IsDue(SubjectData subject, FormPattern form)
    {
        if (subject.Forms.Count > 0) return subject.Forms.ContainsKey(form.Id);
        if (subject.Indicators.Count == 0) return false;
        return HasResults(subject) ? form.Kind is "department-self-evaluation" or "project-self-evaluation" : form.Kind is "goal-declaration";
    }

    private static bool HasResults(SubjectData subject) => subject.Indicators.Any(i => i.Actual.Length > 0);

    private bool Follows(SubjectData subject, FormPattern form) =>
        subject.Forms.ContainsKey(form.Id)
        || (form.Blocks.Count > 0 && form.Blocks.All(b => b is GridBlock { HoldsScores: true }) && SheetOf(subject) is not null)
        || (form.Indicators is not null && subject.Indicators.Count > 0 && (form.Kind is "attachment" || (form.Kind is "department-self-evaluation" or "project-self-evaluation" && HasResults(subject))));

    private OfficialDocument Make(SubjectData subject, FormPattern form)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        var whose = Scored(subject);
        if (form.Blocks.OfType<GridBlock>().Where(g => g.HoldsScores).ToList() is { Count: > 0 } summaries && SheetOf(subject) is { } known)
            foreach (var grid in summaries) whose = With(whose, form, grid.Id, ScoreRows.Of(grid, known));
        var document = Fill(whose, form, "", used);
        if (form is { Scheme: not null, TotalHasGrade: true } && ScoreOf(document, form)?.RecomputedGrade is { } grade) document = Fill(whose, form, grade.Name, used);
        foreach (var rubric in form.Blocks.OfType<RubricBlock>())
        {
            if (rubric.Grade.Length == 0 || GoalReview.Of(DocumentInterpreter.Read(document, packs, data.Pack)) is not [{ PrintedGrade: null, Grade: { } due }]) continue;
            whose = With(whose, form, rubric.Grade, due);
            document = Fill(whose, form, "", used);
        }
        var name = BlankForm.Name(form, data.Year);
        return new(subject.Name.Length > 0 ? $"{name}-{subject.Name}" : name, form.Id, document) { Title = form.Title, FormKind = form.Kind, Parts = used, Subject = whose, Missing = Uncounted(subject, form, used) };
    }

    /// <summary>Rows of money that the form has no row for and that its total, which is the sum of its own rows, would leave out.</summary>
    private List<string> Uncounted(SubjectData subject, FormPattern form, HashSet<string> used)
    {
        if (form.Funds is not { } funds || !funds.Rows.Any(r => r.Role == "total") || subject.Funds.Count == 0) return [];
        var words = Vocabulary.Of(pack);
        if (subject.Funds.Any(f => words.IsFundTotal(Words.Key(f.Name)))) return [];
        var names = string.Join("、", subject.Funds.Where(f => !used.Contains(FilingParts.Fund(subject, f))).Select(f => $"“{f.Name}”"));
        return names.Length == 0 ? [] : [$"资金{names}在这张表上没有对应的行（表上有：{string.Join("、", funds.Rows.Select(r => r.Title))}），又没有填合计行，合计不能由表上的各行相加"];
    }

    private static SubjectData With(SubjectData subject, FormPattern form, string block, IReadOnlyList<RowData> rows) => With(subject, form, f => f.Tables.ContainsKey(block) ? f : f with { Tables = f.Tables.Append(new(block, rows)).ToDictionary(StringComparer.Ordinal) });

    private static SubjectData With(SubjectData subject, FormPattern form, string block, string text) => With(subject, form, f => f with { Texts = f.Texts.Where(t => t.Key != block).Append(new(block, text)).ToDictionary(StringComparer.Ordinal) });

    private static SubjectData With(SubjectData subject, FormPattern form, Func<FormData, FormData> change) =>
        subject with { Forms = subject.Forms.Where(f => f.Key != form.Id).Append(new(form.Id, change(subject.Forms.GetValueOrDefault(form.Id) ?? new()))).ToDictionary(StringComparer.Ordinal) };

    private Document Fill(SubjectData subject, FormPattern form, string grade, HashSet<string> used) =>
        BlankForm.Of(form, data.Year, pack, new FormValues(data, subject, form, pack) { Grade = grade, Used = used });

    /// <summary>The subject with its scores by the form that it is scored with.</summary>
    private SubjectData WithScores(SubjectData subject)
    {
        if (FormOfScores(subject) is not { } form || subject.Indicators.All(i => i.Score.Length > 0)) return subject;
        return ScoreOf(Fill(subject, form, "", []), form) is { } sheet ? subject with { Indicators = [.. subject.Indicators.Select(i => With(i, sheet))] } : subject;
    }

    private FormPattern? FormOfScores(SubjectData subject) =>
        subject.Indicators.Count == 0 || !HasResults(subject) ? null : pack.Forms.Where(f => f.Scheme is not null && f.Indicators is not null && IsOf(f, subject)).OrderBy(f => subject.Forms.ContainsKey(f.Id) ? 0 : 1).FirstOrDefault();

    /// <summary>The score sheet with what is printed, or null where the pack scores nothing of the subject.</summary>
    private ScoreSheet? SheetOf(SubjectData subject)
    {
        if (!sheets.TryGetValue(subject.Name, out var sheet))
            sheets[subject.Name] = sheet = FormOfScores(subject) is { } form ? ScoreOf(Fill(Scored(subject), form, "", []), form) : null;
        return sheet;
    }

    private ScoreSheet? ScoreOf(Document document, FormPattern form)
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
