using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4013. A budget column that repeats the final column in every row of project expenditure was copied from it, when
/// other rows of the table differ or the project forms print another budget.
/// Source: the form itself (预算数 and 决算数 are two columns).
/// </summary>
public sealed class JH4013_BudgetIsNotTheFinalColumn : AuditRule
{
    // One or two equal rows happen.
    private const int FewestRows = 3;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4013", Severity.Warning, "预算数与决算数逐行相同",
        "预算数应填批复的预算，不应照抄决算数。",
        "按预算批复填写预算数一列。",
        "表样",
        "项目支出401.85、业务工作经费369.23、工资福利32.63，预算与决算三行全同，公用经费却差358.00。",
        "只有一行预算等于决算，或全表各行都按预算执行：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            var year = document.FiscalYear;
            List<FilledRow> pairs = [];
            foreach (var row in form.AmountRows)
                if (Printed.Amount(row, year, Stage.Budget, Stage.AdjustedBudget, Stage.InitialBudget) is { Number.IsZero: false } budget
                    && Printed.Amount(row, year, Stage.Final, Stage.Executed) is { Number.IsZero: false } final) pairs.Add(new(row, budget, final));
            if (pairs.Find(p => p.Row.Concept == Concepts.ProjectExpenditure)?.Row is not { } top) continue;
            var block = pairs.FindAll(p => p.Row == top || p.Row.Path.StartsWith(top.Path + "-", StringComparison.Ordinal));
            if (block.Count < FewestRows || block.Exists(p => p.Budget.Number != p.Final.Number)) continue;
            var differs = pairs.Exists(p => !block.Contains(p) && p.Budget.Number != p.Final.Number);
            var others = ProjectBudgets(document).Where(b => b.Budget.Number != b.Executed.Number).ToList();
            if (!differs && others.Count == 0) continue;
            List<Place> places = [];
            foreach (var (_, budget, final) in block) places.AddRange([budget.As(PlaceRole.Reported), final.As(PlaceRole.Operand)]);
            places.AddRange(others.Select(o => o.Budget.As(PlaceRole.Contradicts)));
            yield return Report(form, $"{top.Path}|预算数", $"{top.Path}及其各项共{block.Count}行，预算数与决算数逐行相同，疑把决算数填作预算数。", places) with
            { Reported = block[0].Budget.Raw };
        }
    }

    private sealed record FilledRow(AmountRow Row, Entry Budget, Entry Final);

    private sealed record ProjectBudget(Entry Budget, Entry Executed);

    private static IEnumerable<ProjectBudget> ProjectBudgets(DocumentReading document)
    {
        foreach (var form in document.Forms)
            if (form.Kind == FormKind.ProjectSelfEvaluation && form.Funds?.Total is { } total
                && (total.Amount(Stage.InitialBudget) ?? total.Amount(Stage.AdjustedBudget)) is { } budget && total.Amount(Stage.Executed) is { } executed)
                yield return new(budget, executed);
    }
}
