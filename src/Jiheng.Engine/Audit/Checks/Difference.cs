using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A printed difference held against the two figures it is the difference of.</summary>
/// <param name="Printed">The printed difference.</param>
/// <param name="From">The larger figure.</param>
/// <param name="Less">What is taken from it.</param>
/// <param name="Value">Their exact difference, in base units; its size only.</param>
/// <param name="Outcome">How the printed one compares.</param>
internal sealed record Difference(Fact Printed, Fact From, Fact Less, Rational Value, Agreement Outcome)
{
    /// <summary>The difference in the printed unit.</summary>
    public string Text => (Value / Printed.Quantity.Unit.Factor).ToText(Decimals) + Printed.Quantity.Unit.Symbol;

    /// <summary>50.00万元 − 45.00万元 = 5.00万元.</summary>
    public string Arithmetic => $"{From.Entry.Raw} − {Less.Entry.Raw} = {Text}";

    /// <summary>Printed less computed.</summary>
    public string Gap => ((Printed.Quantity.Base - Value) / Printed.Quantity.Unit.Factor).ToText(Decimals) + Printed.Quantity.Unit.Symbol;

    /// <summary>The printed change of a statement against the figures before and after; null when one of the three is not printed.</summary>
    public static Difference? Of(ChangeStatement change)
    {
        if (change is not { Change: { } by, Level: { } level, Prior: { } prior }) return null;
        return change.Trend == Trend.Down ? Of(by, prior, level) : Of(by, level, prior);
    }

    /// <summary>Compares; null for figures of different things.</summary>
    public static Difference? Of(Fact printed, Fact from, Fact less)
    {
        if (!printed.Quantity.Unit.IsComparableWith(from.Quantity.Unit) || !from.Quantity.Unit.IsComparableWith(less.Quantity.Unit)) return null;
        var value = from.Quantity.Base - less.Quantity.Base;
        return new(printed, from, less, value, Compare(printed.Quantity, from.Quantity, less.Quantity));
    }

    /// <summary>Whether two other figures of the paragraph have this difference: then the words were bound wrongly.</summary>
    public bool HasOther(Predicate<long> canCompare, DocumentReading document)
    {
        var amounts = Nearby.Amounts(document, Printed);
        if (!canCompare((long)amounts.Count * amounts.Count)) return true;
        foreach (var from in amounts)
            foreach (var less in amounts)
                if (!ReferenceEquals(from, less) && !ReferenceEquals(from, Printed) && !ReferenceEquals(less, Printed) && from.Quantity.Unit.IsComparableWith(Printed.Quantity.Unit) && less.Quantity.Unit.IsComparableWith(Printed.Quantity.Unit)
                    && Compare(Printed.Quantity, from.Quantity, less.Quantity) != Agreement.Contradiction) return true;
        return false;
    }

    private static Agreement Compare(Quantity printed, Quantity from, Quantity less)
    {
        // Printed to the last decimal of its operands it is exact; coarser, it is rounded; words qualify either.
        if (from.Base - less.Base == printed.Base || less.Base - from.Base == printed.Base) return Agreement.Equal;
        var difference = from.Interval - less.Interval;
        return difference.Meets(printed.Interval) || (-difference).Meets(printed.Interval) ? Agreement.Rounding : Agreement.Contradiction;
    }

    private int Decimals => Math.Max(Printed.Quantity.Decimals, Printed.Quantity.Unit == From.Quantity.Unit ? Math.Max(From.Quantity.Decimals, Less.Quantity.Decimals) : 0);
}
