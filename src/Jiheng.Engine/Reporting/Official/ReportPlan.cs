using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>The reports of a filing: those on single projects first, since the unit's report may hold them, then the unit's own. A report on a project takes that project for its whole.</summary>
internal sealed class ReportPlan(FilingData data, Pack pack, OfficialForms forms)
{
    // A report inside another numbers what it holds by another word, so that no number means two things.
    private const string InnerWord = "附表";

    private readonly List<OfficialDocument> held = [];
    private readonly HashSet<OfficialDocument> parts = [];

    /// <summary>All forms that there are: those that were due, and those that only the reports ask for.</summary>
    public List<OfficialDocument> Forms { get; } = [.. forms.All([])];

    /// <summary>Documents that stand in a report.</summary>
    public IReadOnlyList<OfficialDocument> Held => held;

    /// <summary>Whether a form was made because a chapter asks for it, and is an attachment of the report and nothing else.</summary>
    public bool IsOnlyPart(OfficialDocument form) => parts.Contains(form);

    /// <summary>The reports.</summary>
    public IReadOnlyList<OfficialDocument> Reports()
    {
        List<OfficialDocument> reports = [];
        foreach (var project in data.Projects)
        {
            var own = data with { Whole = forms.Scored(project), Projects = [], Narrative = ChapterKey.Full(project.Narrative, [.. pack.Outlines.Where(o => o.IsOfProject)]) };
            foreach (var outline in OfficialReport.Due(own, pack)) reports.Add(Report(own, outline, []));
        }
        var whole = data with
        {
            Whole = forms.Scored(data.Whole),
            Projects = [.. data.Projects.Select(forms.Scored)],
            Narrative = ChapterKey.Full(data.Narrative, [.. pack.Outlines.Where(o => !o.IsOfProject)]),
        };
        List<OfficialDocument> ofProjects = [.. reports];
        // A disclosure holds the unit's reports as well, so it comes last.
        foreach (var outline in OfficialReport.Due(whole, pack).OrderBy(o => o.Kind == "final-accounts")) reports.Add(Report(whole, outline, outline.Kind == "final-accounts" ? [.. reports] : ofProjects));
        return reports;
    }

    private OfficialDocument Report(FilingData own, DocumentOutline outline, IReadOnlyList<OfficialDocument> reports)
    {
        List<SubjectData> subjects = [own.Whole, .. own.Projects];
        List<string> without = [];
        List<OfficialDocument> none = [];
        foreach (var name in ChapterKey.All(outline).SelectMany(c => c.Path[^1].Tables).Concat(outline.Annexes))
        {
            if (reports.Any(r => r.IsNamed(name))) continue;
            if (data.NotApplicable.FirstOrDefault(n => n.Key == name || PackTitle.Key(n.Key) == PackTitle.Key(name) || (PackTitle.Form(pack, n.Key) is { } same && same == PackTitle.Form(pack, name))) is { Key: not null } said)
            {
                none.Add(forms.Without(name, said.Value) ?? NotApplicableReport.Of(name, said.Value, own));
                continue;
            }
            foreach (var subject in subjects)
            {
                if (Forms.Exists(f => f.Subject!.Name == subject.Name && f.IsNamed(name)) || forms.Following(name, subject) is not { } made) continue;
                Forms.Add(made);
                if (made.FormKind == "attachment") parts.Add(made);
            }
            // Of one form a project each, none may be forgotten.
            if (PackTitle.Form(pack, name) is { Kind: "project-self-evaluation" })
                foreach (var project in own.Projects)
                    if (Forms.Exists(f => f.IsNamed(name)) && !Forms.Exists(f => f.Subject!.Name == project.Name && f.IsNamed(name))) without.Add($"“{name}”缺少项目“{project.Name}”的");
        }
        List<OfficialDocument> others = [.. InOrder(Forms.Where(f => subjects.Exists(s => s.Name == f.Subject!.Name))), .. none, .. reports];
        var document = OfficialReport.Of(own, outline, pack, others, out var missing);
        held.AddRange(ReportAnnexes.Held(outline, others));
        var title = OfficialReport.Title(outline, own);
        return new(own.Whole.Name.Length == 0 || title.Contains(own.Whole.Name, StringComparison.Ordinal) ? title : $"{title}-{own.Whole.Name}", outline.Id, document)
        {
            Kind = OfficialKind.Report,
            Title = outline.Title,
            Subject = own.Whole,
            Missing = [.. missing, .. without],
            Parts = Told(document, subjects),
            Inner = OfficialReport.Of(own, outline, pack, others, InnerWord, out _),
        };
    }

    /// <summary>Money that the report tells in its text: a form may have no place for it.</summary>
    private static HashSet<string> Told(Document document, IEnumerable<SubjectData> subjects)
    {
        List<string> texts = [.. document.Blocks.OfType<Paragraph>().Select(p => p.Text)];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var subject in subjects)
            foreach (var fund in subject.Funds)
                if (fund.Amounts.Values.All(a => texts.Exists(t => Prints(t, a)))) told.Add(FilingParts.Fund(subject, fund));
        return told;
    }

    /// <summary>The unit's before its projects', these in the order of the filing.</summary>
    private IEnumerable<OfficialDocument> InOrder(IEnumerable<OfficialDocument> some) =>
        some.OrderBy(f => f.Subject!.Name.Length == 0 ? -1 : data.Projects.TakeWhile(p => p.Name != f.Subject.Name).Count());

    /// <summary>Whether a text prints an amount, and not merely a longer one that holds its figures: 1 is not in 1390.19.</summary>
    private static bool Prints(string text, string amount)
    {
        for (var at = text.IndexOf(amount, StringComparison.Ordinal); at >= 0; at = text.IndexOf(amount, at + 1, StringComparison.Ordinal))
        {
            var end = at + amount.Length;
            if ((at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')) && (end == text.Length || !(char.IsAsciiDigit(text[end]) || text[end] == '.'))) return true;
        }
        return false;
    }
}
