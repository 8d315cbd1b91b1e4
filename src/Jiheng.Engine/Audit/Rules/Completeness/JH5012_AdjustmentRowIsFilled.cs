using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5012. A form that has a row for budget adjustments shows them when the budget was changed or exceeded.
/// Source: 基础数据表 (部门基本支出预算调整); 四川表样 also demands a reason for any in-year adjustment.
/// </summary>
public sealed class JH5012_AdjustmentRowIsFilled : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5012", Severity.Warning, "有超支或调整而预算调整栏空白",
        "支出超过预算或年中调整过预算的，表中的预算调整栏应当填写。",
        "填写预算调整金额；没有调整的，说明超支的资金来源。",
        "表样",
        "年初预算811.38、全年预算951.43，公用经费超预算，“部门基本支出预算调整”一行空白。",
        "预算没有变动、各项没有超支，预算调整一行填“——”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
            foreach (var row in form.AmountRows)
                if (row.Label.Raw.Contains("预算调整", StringComparison.Ordinal) && row.Cells.Count > 0 && row.Cells.All(c => c.Entry.Quantity is null)
                    && CheckRow(document, form, row) is { } finding)
                    yield return finding;
    }

    private Finding? CheckRow(DocumentReading document, FilledForm form, AmountRow adjustment)
    {
        List<string> facts = [];
        List<Place> operands = [];
        if (Printed.DepartmentForm(document)?.Funds?.Total is { } total && total.Amount(Stage.InitialBudget) is { } initial
            && total.Amount(Stage.AdjustedBudget) is { } adjusted && Printed.Differ(initial, adjusted))
        {
            facts.Add($"年初预算{Printed.Figure(initial)}调整为{Printed.Figure(adjusted)}");
            operands.AddRange([initial.As(PlaceRole.Operand), adjusted.As(PlaceRole.Operand)]);
        }
        foreach (var row in form.AmountRows)
        {
            if (row.Concept.StartsWith(Concepts.ThreePublicExpenses, StringComparison.Ordinal) || row.Path.StartsWith("项目支出", StringComparison.Ordinal)) continue;
            if (Printed.Amount(row, document.FiscalYear, Stage.Final, Stage.Executed) is not { } spent
                || Printed.Amount(row, document.FiscalYear, Stage.Budget, Stage.AdjustedBudget) is not { } limit || !Printed.Exceeds(spent, limit)) continue;
            if (facts.Count < 3) facts.Add($"{row.Path}决算{Printed.Figure(spent)}，大于预算{Printed.Figure(limit)}");
            operands.Add(spent.As(PlaceRole.Operand));
        }
        if (facts.Count == 0) return null;
        List<Place> places = [adjustment.Label.As(PlaceRole.Reported), .. adjustment.Cells.Select(c => c.Entry.As(PlaceRole.Context)), .. operands];
        return Report(form, $"{adjustment.Path}|空白", $"“{adjustment.Path}”没有填写金额，但{string.Join("；", facts)}。", places);
    }
}
