using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Quantities;

/// <summary>
/// Amounts that, spread over the people of the same sentence, give an even sum a head: 4508万元 over 128800人 is 350元. It can only
/// confirm a head count: an uneven quotient proves nothing.
/// </summary>
internal static class AmountAHead
{
    // Premiums, subsidies and standards a head are set in whole tens of 元 far more often than chance hits one (1 in 200, see Even).
    private const int Step = 10;

    // How narrow the quotient must be for an even sum in it to tell something: a twentieth of the step.
    private const int Narrow = 20;

    /// <summary>All of a document.</summary>
    public static IEnumerable<Identity> In(DocumentReading document)
    {
        foreach (var people in document.Facts)
        {
            if (people.InTable || people.Measure != Measure.Level || people.Quantity is not { Unit: { Dimension: Dimension.Count, Noun: "人" }, Value.Sign: > 0, Qualifier: Qualifier.None }) continue;
            foreach (var money in document.FactsByPlace.Near(people))
                if (ReferenceEquals(money.Sentence, people.Sentence) && money.Measure == Measure.Level && money.Quantity.Unit.Dimension == Dimension.Money && Even(money.Quantity, people.Quantity) is { } sum)
                    yield return new([people.Entry, money.Entry], Agreement.Equal, $"{money.Entry.Raw} ÷ {people.Entry.Raw} = {sum.ToText(0)}元/人") { Amount = money.Quantity };
        }
    }

    /// <summary>The one even sum a head that the amount can stand for, or null.</summary>
    public static Rational? Even(Quantity money, Quantity people)
    {
        if (money.Interval is not { Lower: { } low, Upper: { } high } || people.Base.IsZero) return null;
        var (from, to) = (low / people.Base / Step, high / people.Base / Step);
        if (to - from > Rational.Of(1, Narrow)) return null;
        var even = to.Round(0, Rounding.Truncate);
        return even >= from && even.Sign > 0 ? even * Step : null;
    }
}
