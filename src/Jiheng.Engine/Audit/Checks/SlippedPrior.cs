using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// The figure before a change with a slip of the hand: an amount of the paragraph less or plus the change gives another one, which
/// differs from it by that slip alone and gives the printed growth. 2025年29.65万元，比2024年的32.00万元减少0.55万元，下降1.82%: it was 30.20.
/// </summary>
/// <param name="Level">The amount of the paragraph.</param>
/// <param name="Value">What the figure before must have been.</param>
internal sealed record SlippedPrior(Fact Level, Quantity Value)
{
    /// <summary>Looks for it; null when the statement prints too little, no amount gives it, or several give different ones.</summary>
    public static SlippedPrior? Of(DocumentReading document, ChangeStatement change)
    {
        if (change is not { Growth: { Quantity.Decimals: > 1 } growth, Change: { } by, Prior: { } prior } || change.Trend is not (Trend.Up or Trend.Down)) return null;
        SlippedPrior? found = null;
        foreach (var level in Nearby.Amounts(document, growth))
        {
            if (ReferenceEquals(level, prior) || level.Quantity.Unit.Factor != by.Quantity.Unit.Factor || level.Quantity.Unit.Dimension != by.Quantity.Unit.Dimension) continue;
            var value = change.Trend == Trend.Down ? level.Quantity.Value + by.Quantity.Value : level.Quantity.Value - by.Quantity.Value;
            if (value.Sign <= 0) continue;
            var before = new Quantity(value, Math.Max(level.Quantity.Decimals, by.Quantity.Decimals), level.Quantity.Unit);
            if (!DigitSlip.IsLikelyOrOfUnit(prior.Quantity, before) || Ratio.Quotient(growth.Quantity, by.Quantity, before) is not { Outcome: Agreement.Equal }) continue;
            if (found is not null && found.Value.Base != before.Base) return null;
            found ??= new(level, before);
        }
        return found;
    }
}
