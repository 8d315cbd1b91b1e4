using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>How much of the budget of the year was spent, by the amounts of a row.</summary>
/// <param name="Executed">What was spent.</param>
/// <param name="Budget">Of what: the usual base that is filled in.</param>
/// <param name="Value">The share of the printed figures; 0.75 for 75 %.</param>
/// <param name="Range">What it can be within their printed precision.</param>
internal sealed record ExecutionShare(Entry Executed, Entry Budget, Rational Value, Interval Range)
{
    /// <summary>The share of a row; null when an amount is missing, the budget is 0 or the usual base is no figure.</summary>
    public static ExecutionShare? Of(FundRow row)
    {
        if (Rates.BlankBase(row) is not null || row.Amount(Stage.Executed) is not { Quantity: { } spent } executed) return null;
        foreach (var stage in Rates.Bases)
        {
            if (row.Amount(stage) is not { Quantity: { } whole } budget) continue;
            if (whole.Base.Sign <= 0 || !whole.Unit.IsComparableWith(spent.Unit) || Interval.Quotient(spent.Interval, whole.Interval) is not { } range) return null;
            return new(executed, budget, spent.Base / whole.Base, range);
        }
        return null;
    }

    /// <summary>75.00%.</summary>
    public string Shown => (Value * 100).ToText(2) + "%";

    /// <summary>150.00 ÷ 200.00 = 75.00%.</summary>
    public string Arithmetic => $"{Executed.Raw} ÷ {Budget.Raw} = {Shown}";
}
