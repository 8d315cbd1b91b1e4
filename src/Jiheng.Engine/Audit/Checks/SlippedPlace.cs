using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// An amount of running text that another place prints without a slip of the hand, and what the sentence says comes out with that one:
/// 支出439.15元…下降16.33%, where the table has 439.15万元.
/// </summary>
/// <param name="Printed">The amount with the slip.</param>
/// <param name="Other">The same amount elsewhere.</param>
internal sealed record SlippedPlace(Fact Printed, Fact Other)
{
    // A rate of one decimal is met by chance too often.
    private const int Fewest = 2;

    /// <summary>Looks for it; null when no amount of the document makes the sentence right, or several different ones do.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rate">The percentage of the sentence.</param>
    /// <param name="amounts">The amounts it is computed from.</param>
    /// <param name="fits">Whether the percentage comes out with another amount in the place of one of them.</param>
    public static SlippedPlace? Of(DocumentReading document, Fact rate, IReadOnlyList<Fact> amounts, Func<Fact, Fact, bool> fits)
    {
        if (rate.Quantity.Decimals < Fewest) return null;
        SlippedPlace? found = null;
        foreach (var other in document.Facts)
        {
            if (!Nearby.IsAmount(other) || other.Quantity.Unit.Dimension != Dimension.Money) continue;
            foreach (var printed in amounts)
            {
                if (ReferenceEquals(printed, other) || printed.Quantity.Base == other.Quantity.Base || !DigitSlip.IsLikelyOrOfUnit(printed.Quantity, other.Quantity) || !fits(printed, other)) continue;
                if (found is not null && (!ReferenceEquals(found.Printed, printed) || found.Other.Quantity.Base != other.Quantity.Base)) return null;
                found ??= new(printed, other);
            }
        }
        return found;
    }
}
