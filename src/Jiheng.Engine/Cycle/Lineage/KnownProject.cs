using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>A project that documents of one year know: from its own form or report, from a list of projects with money, or named in a table of lineage.</summary>
/// <param name="Name">As printed, white space removed.</param>
/// <param name="Amount">Its budget, else what was executed; null when none is printed.</param>
/// <param name="From">Where it is known from: the name of the form.</param>
/// <param name="Origin">Where its name stands.</param>
/// <param name="IsEvaluated">Whether it has a self-evaluation form or report of its own.</param>
public sealed record KnownProject(string Name, Entry? Amount, string From, Origin Origin, bool IsEvaluated)
{
    /// <summary>12.50万元, or 金额未填.</summary>
    public string Money => Amount?.Quantity is { } q ? q.ToString() : "金额未填";

    /// <summary>The projects of some documents in order, each once: its form goes before a list.</summary>
    public static IReadOnlyList<KnownProject> Of(IReadOnlyList<DocumentReading> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<KnownProject> all = [];
        foreach (var document in documents)
            foreach (var form in document.Forms)
                if (form.Project is { IsBlank: false, Value.Kind: not ValueKind.Number } name && form.Kind is not (FormKind.ProjectLineage or FormKind.ResultUse))
                    Add(all, new(ProjectName.Printed(name.Raw), Best(form.Funds?.Total ?? (form.Funds?.Rows is [var only] ? only : null)), form.Title, name.Origin, form.Kind is FormKind.ProjectSelfEvaluation or FormKind.SelfEvaluationReport));
        foreach (var document in documents)
            foreach (var form in document.Forms)
                foreach (var list in form.FundLists)
                    foreach (var row in list.Rows)
                        if (!row.IsTotal && NamesProject(document, form, row)) Add(all, new(ProjectName.Printed(row.Label.Raw), Best(row), form.Title, row.Label.Origin, false));
        return all;
    }

    private static bool NamesProject(DocumentReading document, FilledForm form, FundRow row)
    {
        foreach (var fact in document.Facts)
            if (fact.InTable && fact.Form == form.Index && fact.Project == row.Label.Raw && fact.Project.Length > 0) return true;
        return false;
    }

    private static void Add(List<KnownProject> all, KnownProject project)
    {
        if (project.Name.Length < 2) return;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Name != project.Name) continue;
            // The same project in a second place: what the first did not print is taken from here.
            all[i] = all[i] with { Amount = all[i].Amount ?? project.Amount, IsEvaluated = all[i].IsEvaluated || project.IsEvaluated };
            return;
        }
        all.Add(project);
    }

    private static Entry? Best(FundRow? row)
    {
        if (row is null) return null;
        foreach (var stage in (Stage[])[Stage.AdjustedBudget, Stage.Budget, Stage.InitialBudget, Stage.Executed, Stage.Final])
            if (row.Amount(stage) is { } amount) return amount;
        return null;
    }
}
