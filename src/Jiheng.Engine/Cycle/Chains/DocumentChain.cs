using Jiheng.Engine.Model;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>
/// The documents of one unit over the steps and years: which form came before which, and what of them speaks of one thing. Forms of a
/// project whose name was not found belong to no subject.
/// </summary>
public sealed class DocumentChain
{
    private static readonly string[] OfWholeUnit = ["部门", "单位", "整体"];

    private DocumentChain(IReadOnlyList<ChainForm> forms, IReadOnlyList<ChainSubject> subjects, IReadOnlyList<ChainForm> unnamed) => (Forms, Subjects, Unnamed) = (forms, subjects, unnamed);

    /// <summary>Every form that belongs to a step, in the order of time.</summary>
    public IReadOnlyList<ChainForm> Forms { get; }

    /// <summary>The whole unit, then the projects in the order of their first forms.</summary>
    public IReadOnlyList<ChainSubject> Subjects { get; }

    /// <summary>Forms of projects that do not say which.</summary>
    public IReadOnlyList<ChainForm> Unnamed { get; }

    /// <summary>Every document of the chain, also one without a form of a step: a letter that approves a change.</summary>
    public IReadOnlyList<DocumentReading> Documents { get; private init; } = [];

    /// <summary>The documents of a year, where its changes would be told.</summary>
    public IReadOnlyList<DocumentReading> Of(int year) => [.. Documents.Where(d => d.FiscalYear is not { } own || own == year || Forms.Any(f => f.Year == year && ReferenceEquals(f.Document, d)))];

    /// <summary>Whether there is anything to hold against anything: another document beside the filing, or several files in it.</summary>
    public bool IsLinked { get; private init; }

    /// <summary>Puts a filing and the documents beside it in order.</summary>
    public static DocumentChain Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.Against.Count == 0 && filing.Documents.Count < 2) return new([], [], []);
        List<ChainForm> forms = [];
        foreach (var isOlder in (bool[])[true, false])
            foreach (var document in isOlder ? filing.Against : filing.Documents)
                foreach (var form in document.Forms)
                    if (StepWords.Of(form) is { } step && (form.Year ?? document.FiscalYear) is { } year) forms.Add(new(document, form, year, step, isOlder));
        forms = [.. forms.OrderBy(f => f.Year).ThenBy(f => f.Step)];
        List<ChainForm> whole = [], ofProjects = [], unnamed = [];
        foreach (var form in forms) 
        {
            if (ProjectIdentity.NameOf(form.Form) is not null) ofProjects.Add(form);
            else if (IsWhole(form.Form)) whole.Add(form);
            else if (form.Form.Indicators.Any() || form.Form.Funds is not null) unnamed.Add(form);
        }
        
        List<ChainSubject> subjects = whole.Count > 0 ? [new("", whole)] : [];
        if (ofProjects.Count > 0)
        {
            var identity = new ProjectIdentity(ofProjects, ofProjects[^1].Document.Pack.Projects);
            foreach (var project in ofProjects.GroupBy(f => identity.Of(ProjectIdentity.NameOf(f.Form)!), StringComparer.Ordinal).SelectMany(ByImplementer))
            {
                ChainForm[] same = [.. project];
                subjects.Add(new(ProjectIdentity.NameOf(same[^1].Form)!, same) { Names = [.. same.Select(f => ProjectIdentity.NameOf(f.Form)!).Distinct(StringComparer.Ordinal)] });
            }
        }
        return new(forms, subjects, unnamed) { IsLinked = true, Documents = [.. filing.Against, .. filing.Documents] };
    }

    private static readonly string[] Implementers = ["实施单位", "使用单位", "用款单位"];

    /// <summary>The forms of one name, apart where different units carry the project out: 培训经费 of an office and of the school below it are two.</summary>
    private static IEnumerable<IEnumerable<ChainForm>> ByImplementer(IEnumerable<ChainForm> forms)
    {
        List<(string Unit, List<ChainForm> Forms)> groups = [];
        List<ChainForm> any = [];
        foreach (var form in forms)
        {
            var unit = form.Form.Fields.FirstOrDefault(f => !f.IsBlank && Reading.Words.HasAny(f.Label, Implementers))?.Raw;
            if (unit is null) any.Add(form);
            else if (groups.Find(g => FilingCabinet.IsSameUnit(g.Unit, unit)) is { Forms: { } known }) known.Add(form);
            else groups.Add((unit, [form]));
        }
        if (groups.Count < 2) return [forms];
        // Whose a form without a unit is nobody can tell.
        return any.Count == 0 ? groups.Select(g => g.Forms) : groups.Select(g => g.Forms).Append(any);
    }

    // A form of a project that does not print its name may be any project's.
    private static bool IsWhole(FilledForm form) => form.Kind switch
    {
        FormKind.DepartmentSelfEvaluation or FormKind.BaseData or FormKind.FinalAccounts => true,
        FormKind.Unknown => true,
        FormKind.ProjectSelfEvaluation => false,
        // 部门整体和项目支出绩效自评报告 is the unit's.
        FormKind.SelfEvaluationReport => form.Project is null && (!form.Title.Contains("项目", StringComparison.Ordinal) || Reading.Words.HasAny(form.Title, OfWholeUnit)),
        _ => form.Project is null && !form.Title.Contains("项目", StringComparison.Ordinal) && Reading.Words.HasAny(form.Title, OfWholeUnit),
    };
}
