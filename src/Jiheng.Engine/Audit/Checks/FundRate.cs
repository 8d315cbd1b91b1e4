using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables.Ledgers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The execution rate of a row of money held against every base that the form allows.</summary>
/// <param name="Check">By the base that fits best; the first one where none fits.</param>
/// <param name="IsOfOwnBudget">Whether that base is a budget of the row itself.</param>
internal sealed record FundRate(RateCheck Check, bool IsOfOwnBudget)
{
    /// <summary>The cell of the usual base that is blank or holds no figure, which may make a rate right that nothing else does; else null.</summary>
    public Entry? BlankBase { get; private init; }

    /// <summary>Whether a budget together with a change printed beside it gives the rate.</summary>
    public bool FitsChangedBudget { get; private init; }

    /// <summary>Whether nothing that the form prints gives the rate.</summary>
    public bool IsWrong => Check.Outcome == Agreement.Contradiction && BlankBase is null && !FitsChangedBudget;

    /// <summary>What was spent: 执行数, or 决算数 in a list that has no other.</summary>
    public static Entry? Spent(FundRow row) => row.Cell(Stage.Executed) is null ? row.Amount(Stage.Final) : row.Amount(Stage.Executed);

    /// <summary>Compares; null when rate or executed amount is not printed, or no base has a value.</summary>
    /// <param name="row">The row.</param>
    /// <param name="block">The block or list it stands in.</param>
    public static FundRate? Of(FundRow row, FundBlock block)
    {
        if (row.Rate is not { Quantity: not null } rate || (Spent(row) ?? ToDate(row)) is not { } executed) return null;
        RateCheck? best = null;
        foreach (var stage in Rates.Bases)
            if (row.Amount(stage) is { } budget && RateCheck.Of(rate, executed, budget) is { } check && (best is null || check.Outcome < best.Outcome)) best = check;
        if (best is null) return null;
        if (best.Outcome != Agreement.Contradiction) return new(best, true);
        foreach (var other in row.OtherAmounts)
            if (RateCheck.Of(rate, executed, other) is { } check && check.Outcome != Agreement.Contradiction) return new(check, false);
        if (FitsChange(row, rate, executed)) return new(best, true) { FitsChangedBudget = true };
        if (Rates.BlankBase(row) is { } blank) return new(best, true) { BlankBase = blank };
        // The rate of a part may be its share in the whole.
        if (!row.IsTotal && block.Total is { } total)
            foreach (var stage in Rates.Bases)
                if (total.Amount(stage) is { } whole && RateCheck.Of(rate, executed, whole) is { } share && share.Outcome != Agreement.Contradiction) return new(share, false);
        return new(best, true);
    }

    /// <summary>What a form of monitoring prints as executed up to a month; null when several columns do.</summary>
    public static Entry? ToDate(FundRow row)
    {
        if (row.Amount(Stage.ToDate) is { } one) return one;
        Entry? found = null;
        foreach (var other in row.OtherAmounts)
        {
            if (other.Quantity is null || LedgerColumn.Partial(Words.Compact(other.Label)) != Stage.ToDate) continue;
            if (found is not null) return null;
            found = other;
        }
        return found;
    }

    /// <summary>Whether a column without a known stage makes the base together with a budget (年初预算数 ± 调整数).</summary>
    private static bool FitsChange(FundRow row, Entry rate, Entry executed)
    {
        foreach (var other in row.OtherAmounts)
        {
            if (other.Quantity is not { } change) continue;
            foreach (var stage in Rates.Bases)
                if (row.Amount(stage)?.Quantity is { } budget && budget.Unit.IsComparableWith(change.Unit)
                    && (RateCheck.CanBe(rate, executed, budget.Interval + change.Interval, budget.Base + change.Base)
                        || RateCheck.CanBe(rate, executed, budget.Interval - change.Interval, budget.Base - change.Base))) return true;
        }
        return false;
    }
}
