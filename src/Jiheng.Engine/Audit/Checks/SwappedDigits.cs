using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A rate or a difference of running text that no figures of its paragraph give, while two figures give just what it is with
/// two neighbouring digits swapped: 增加40.41万元，增幅7.65%, where 40.41 ÷ 598.41 = 6.75%. A question: the words do not say
/// which figures were divided.
/// </summary>
/// <param name="Printed">The printed rate or difference.</param>
/// <param name="First">What is divided, or the larger of the two.</param>
/// <param name="Second">What it is divided by, or the smaller.</param>
/// <param name="Expected">What the two give, as it would be printed.</param>
/// <param name="Arithmetic">40.41万元 ÷ 598.41万元 = 6.75%.</param>
internal sealed record SwappedDigits(Fact Printed, Fact First, Fact Second, string Expected, string Arithmetic)
{
    // Among so many figures some two give nearly any rate.
    private const int MostAmounts = 24;

    // 5.3 has too few digits for a chance meeting to be rare, and so have 43人 ÷ 46人.
    private static readonly Rational Fewest = 100;

    /// <summary>Rates that are the quotient, or the growth, of an amount of their sentence and another of the paragraph.</summary>
    public static IEnumerable<SwappedDigits> Rates(DocumentReading document)
    {
        HashSet<Rational>? again = null;
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var rate = sentence[i];
                if (rate is not { Measure: Measure.Rate or Measure.Share or Measure.Growth, Quantity: { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None } } || rate.Stage == Stage.Target || !IsLong(rate.Quantity)) continue;
                var near = Near(document, rate);
                if (near.Count is < 2 or > MostAmounts || OfRate(sentence, i, near) is not { } odd || IsExplained(rate, near)) continue;
                again ??= Repeated(document);
                if (!again.Contains(rate.Quantity.Base.Abs())) yield return odd;
            }
        }
    }

    /// <summary>Changes that are the difference of two amounts of the paragraph, one of them in the sentence.</summary>
    public static IEnumerable<SwappedDigits> Differences(DocumentReading document)
    {
        HashSet<Rational>? again = null;
        foreach (var sentence in PlacedFigure.Sentences(document))
            foreach (var change in sentence)
            {
                if (change is not { Measure: Measure.Change, Quantity: { Unit.Dimension: Dimension.Money or Dimension.Count, Qualifier: Qualifier.None } } || !IsLong(change.Quantity)) continue;
                var near = Near(document, change);
                if (near.Count is < 2 or > MostAmounts) continue;
                again ??= Repeated(document);
                if (!again.Contains(change.Quantity.Base.Abs()) && OfDifference(sentence, change, near) is { } odd) yield return odd;
            }
    }

    private static SwappedDigits? OfRate(List<Fact> sentence, int at, List<Fact> near)
    {
        SwappedDigits? found = null;
        var rate = sentence[at];
        // What is divided is told right before; a detail may stand between.
        for (var (i, tried) = (at - 1, 0); i >= 0 && tried < 2; i--)
        {
            var part = sentence[i];
            if (!IsAmount(part)) continue;
            tried++;
            foreach (var whole in near)
            {
                if (ReferenceEquals(part, whole) || whole.Quantity.Base.Sign <= 0 || !IsLong(whole.Quantity) || !part.Quantity.Unit.IsComparableWith(whole.Quantity.Unit)) continue;
                // A share is not above its whole.
                if (rate.Measure == Measure.Share && part.Quantity.Base > whole.Quantity.Base) continue;
                // 多支出40.41万元，增幅6.75%: what was told may be the difference itself.
                List<SwappedDigits?> ways = [ByQuotient(rate, part, whole), rate.Measure == Measure.Growth && part.Measure != Measure.Change ? ByGrowth(rate, part, whole) : null];
                foreach (var way in ways)
                {
                    if (way is null) continue;
                    // Two pairs that give different rates: neither is the one.
                    if (found is not null && found.Expected != way.Expected) return null;
                    found ??= way;
                }
            }
        }
        return found;
    }

    private static SwappedDigits? ByQuotient(Fact rate, Fact part, Fact whole) =>
        Ratio.Quotient(rate.Quantity, part.Quantity, whole.Quantity) is { } ratio && IsSwapOf(rate, ratio)
            ? new(rate, part, whole, ratio.Printable(rate), $"{part.Entry.Raw} ÷ {whole.Entry.Raw} = {ratio.Text(rate)}") : null;

    private static SwappedDigits? ByGrowth(Fact rate, Fact level, Fact prior) =>
        Ratio.Growth(rate.Quantity, level.Quantity, prior.Quantity) is { } ratio && IsSwapOf(rate, ratio)
            ? new(rate, level, prior, ratio.Printable(rate), level.Quantity.Base >= prior.Quantity.Base
                ? $"（{level.Entry.Raw} − {prior.Entry.Raw}）÷ {prior.Entry.Raw} = {ratio.Text(rate)}" : $"（{prior.Entry.Raw} − {level.Entry.Raw}）÷ {prior.Entry.Raw} = {ratio.Text(rate)}") : null;

    private static bool IsSwapOf(Fact rate, Ratio ratio) => IsSwap(rate.Quantity, Rounded(ratio.Value / rate.Quantity.Unit.Factor, rate.Quantity));

    private static SwappedDigits? OfDifference(List<Fact> sentence, Fact change, List<Fact> near)
    {
        SwappedDigits? found = null;
        foreach (var first in near)
            foreach (var second in near)
            {
                if (!first.Quantity.Unit.IsComparableWith(change.Quantity.Unit) || !second.Quantity.Unit.IsComparableWith(change.Quantity.Unit) || first.Quantity.Base < second.Quantity.Base) continue;
                if (first.Measure == Measure.Change && second.Measure == Measure.Change) continue;
                var difference = first.Quantity.Base - second.Quantity.Base;
                var printed = change.Quantity.Base.Abs();
                if (difference == printed || first.Quantity.Base + second.Quantity.Base == printed) return null;
                if (!sentence.Contains(first) && !sentence.Contains(second)) continue;
                var value = difference / change.Quantity.Unit.Factor;
                if (Rounded(value, change.Quantity) != value || !IsSwap(change.Quantity, value)) continue;
                var text = value.ToText(change.Quantity.Decimals) + change.Quantity.Unit.Symbol;
                if (found is not null && found.Expected != text) return null;
                found ??= new(change, first, second, text, $"{first.Entry.Raw} − {second.Entry.Raw} = {text}");
            }
        return found;
    }

    /// <summary>Whether any two figures near it give the rate as it is printed.</summary>
    private static bool IsExplained(Fact rate, List<Fact> near)
    {
        foreach (var part in near)
            foreach (var whole in near)
            {
                if (ReferenceEquals(part, whole)) continue;
                if (Ratio.Quotient(rate.Quantity, part.Quantity, whole.Quantity) is { Fits: true } || Ratio.Growth(rate.Quantity, part.Quantity, whole.Quantity) is { Fits: true }) return true;
                if (Ratio.Growth(rate.Quantity, part.Quantity, whole.Quantity, true) is { Fits: true } || Ratio.Growth(rate.Quantity, part.Quantity, whole.Quantity, false) is { Fits: true }) return true;
            }
        return false;
    }

    /// <summary>Amounts and changes of the paragraph and of those beside it.</summary>
    private static List<Fact> Near(DocumentReading document, Fact fact)
    {
        List<Fact> near = [];
        foreach (var other in document.FactsByPlace.Near(fact)) if (!ReferenceEquals(other, fact) && IsAmount(other)) near.Add(other);
        return near;
    }

    /// <summary>What the document prints at least twice: the second place confirms it.</summary>
    private static HashSet<Rational> Repeated(DocumentReading document)
    {
        HashSet<Rational> seen = [], twice = [];
        foreach (var fact in document.Facts) if (!seen.Add(fact.Quantity.Base.Abs())) twice.Add(fact.Quantity.Base.Abs());
        return twice;
    }

    private static bool IsAmount(Fact fact) => fact is { Measure: Measure.Level or Measure.Change, Quantity: { Qualifier: Qualifier.None, Unit.Dimension: Dimension.Money or Dimension.Count or Dimension.Area } } && fact.Stage != Stage.Target;

    private static bool IsLong(Quantity quantity) => quantity.Value.Abs() * Rational.PowerOfTen(quantity.Decimals) >= Fewest;

    private static bool IsSwap(Quantity printed, Rational value) => DigitSlip.IsSwap(printed.Value.Abs().ToText(printed.Decimals), value.Abs().ToText(printed.Decimals));

    private static Rational Rounded(Rational value, Quantity printed) => value.Round(printed.Decimals, Rounding.HalfUp);
}
