using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>The execution rate of a form, by the base that the pack names: 全年执行数 ÷ 全年预算数 in most.</summary>
internal static class ExecutionRates
{
    /// <summary>The rate of a row; null with the reason when a figure is missing. 0 ÷ 0 and x ÷ blank have no value.</summary>
    public static Measured? Of(ScoredRow row, out Refusal? refusal) =>
        row.Funds is { } funds ? OfFunds(funds, row.FundPattern, out refusal) : OfActual(row.Indicator!, out refusal);

    private static Measured? OfFunds(FundRow funds, FundPattern? pattern, out Refusal? refusal)
    {
        var printed = PrintedBase.Of(funds);
        if (pattern is null || (printed ?? StageOf(pattern.RateBase)) is not { } stage)
            return No(RefusalKind.Unknown, "规则包没有说明执行率以哪一栏为分母。", out refusal);
        var (done, whole) = (Title(pattern, "executed", "全年执行数"), Title(pattern, RoleOf(stage), "预算数"));
        var executed = funds.Cell(Stage.Executed) ?? funds.Cell(Stage.Final);
        if (Missing(executed, done) is { } noExecuted) return No(RefusalKind.Unknown, noExecuted, out refusal);
        var budget = funds.Cell(stage);
        if (Missing(budget, whole) is { } noBudget) return No(RefusalKind.Unknown, noBudget, out refusal);
        var (a, b) = (executed!.Quantity!.Value, budget!.Quantity!.Value);
        if (!a.Unit.IsComparableWith(b.Unit)) return No(RefusalKind.Unknown, $"{done}与{whole}的单位不同，无法相除。", out refusal);
        if (b.Base.IsZero) return No(RefusalKind.ZeroBase, $"{whole}为0，执行率没有意义。", out refusal);
        if (Interval.Quotient(a.Interval, b.Interval) is not { } range) return No(RefusalKind.Unknown, $"{whole}“{budget.Raw}”精度太低，算不出执行率。", out refusal);
        refusal = null;
        var isExact = a.Qualifier == Qualifier.None && b.Qualifier == Qualifier.None;
        var rate = a.Base / b.Base;
        return new(range, isExact ? rate : null, $"{Figures.Quotient(a, b)} = {PointsText.Percent(rate)}", [executed.As(PlaceRole.Operand), budget.As(PlaceRole.Operand)]);
    }

    /// <summary>The rate that an indicator gives as its own actual (预算执行率 as a row).</summary>
    private static Measured? OfActual(Indicator indicator, out Refusal? refusal)
    {
        if (Actuals.Of(indicator, out refusal) is not { } actual) return null;
        return indicator.Actual!.Quantity is { Unit.Dimension: Dimension.Ratio } ? actual
            : No(RefusalKind.Unknown, $"实际完成值“{indicator.Actual.Raw}”不是比率。", out refusal);
    }

    private static string? Missing(Entry? entry, string title) => entry switch
    {
        null => $"表中没有{title}一栏，算不出执行率。",
        { IsBlank: true } => $"{title}空白，算不出执行率。",
        { Quantity: null } => $"{title}“{entry.Raw}”不是一个数，算不出执行率。",
        _ => null,
    };

    private static string Title(FundPattern pattern, string role, string otherwise)
    {
        foreach (var column in pattern.Columns) if (column.Role == role) return column.Title;
        return otherwise;
    }

    private static string RoleOf(Stage stage) => stage switch
    {
        Stage.InitialBudget => "initial-budget",
        Stage.AdjustedBudget => "adjusted-budget",
        _ => "budget",
    };

    private static Stage? StageOf(string role) => role switch
    {
        "initial-budget" => Stage.InitialBudget,
        "adjusted-budget" => Stage.AdjustedBudget,
        "budget" => Stage.Budget,
        _ => null,
    };

    private static Measured? No(RefusalKind kind, string reason, out Refusal refusal)
    {
        refusal = new(kind, reason);
        return null;
    }
}
