using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>How two printed targets compare, or two printed values of one thing.</summary>
public enum ValueAgreement
{
    /// <summary>They say the same: ≥95%, 95%以上 and 不低于95%; 345.60万元 and 3,456,000元.</summary>
    Same,

    /// <summary>They cannot be compared: one is blank or a filler, or their units are not of one kind.</summary>
    NotComparable,

    /// <summary>Other words for what may be the same: 逐步提高 and 持续提升; ≥95% and ≤95%; a number and a word.</summary>
    OtherWords,

    /// <summary>Other figures: they cannot both be what was approved.</summary>
    OtherFigures,
}

/// <summary>Comparing printed targets. Targets are exact (docs/spec/rounding.md); an amount told in a larger unit and rounded rightly there is the same.</summary>
public static class TargetAgreement
{
    /// <summary>Compares two entries.</summary>
    public static ValueAgreement Of(Entry one, Entry other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (one.Value, other.Value);
        if (IsNothing(a) || IsNothing(b)) return ValueAgreement.NotComparable;
        if (Printed(one) == Printed(other)) return ValueAgreement.Same;
        if (a.Quantity is { } x && b.Quantity is { } y) return Figures(a, b, x, y);
        if (a is { Kind: ValueKind.Date, Date: { } day } && b is { Kind: ValueKind.Date, Date: { } then }) return Dates(a, b, day, then);
        return ValueAgreement.OtherWords;
    }

    private static bool IsNothing(IndicatorValue value) => value.Kind is ValueKind.Blank or ValueKind.Placeholder or ValueKind.NotApplicable;

    private static string Printed(Entry entry) => Words.Compact(entry.Raw).Replace(",", "", StringComparison.Ordinal).TrimEnd('。', '.', ';');

    private static ValueAgreement Figures(IndicatorValue a, IndicatorValue b, Quantity x, Quantity y)
    {
        if (a.Counted is { } counted && b.Counted is { } another && counted != another && x.Base != y.Base) return ValueAgreement.OtherWords;
        if (!x.Unit.IsComparableWith(y.Unit))
            // A unit that one of them leaves to its table or its name.
            return (x.Unit.Dimension == Dimension.None || y.Unit.Dimension == Dimension.None) && (x.Value == y.Value || x.Base == y.Base) ? ValueAgreement.Same
                : x.Unit.Dimension == Dimension.None || y.Unit.Dimension == Dimension.None ? ValueAgreement.OtherWords : ValueAgreement.NotComparable;
        var isSame = (x.Base == y.Base || IsRoundedTo(x, y) || IsRoundedTo(y, x)) && (a.Kind == ValueKind.Range) == (b.Kind == ValueKind.Range) && a.Upper?.Base == b.Upper?.Base;
        if (isSame) return Directed(a.Operator) is { } way && Directed(b.Operator) is { } otherWay && way != otherWay ? ValueAgreement.OtherWords : ValueAgreement.Same;
        // A figure inside a phrase may be another one than the phrase is about.
        return a is { IsWholeText: true } && b is { IsWholeText: true } ? ValueAgreement.OtherFigures : ValueAgreement.OtherWords;
    }

    /// <summary>True for at least, false for at most, null for neither.</summary>
    private static bool? Directed(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => true,
        Comparison.AtMost or Comparison.LessThan => false,
        _ => null,
    };

    /// <summary>Whether an amount is another one told in a larger unit and rounded rightly there.</summary>
    internal static bool IsRoundedTo(Quantity exact, Quantity coarse) =>
        exact.Unit.Dimension == Dimension.Money && exact.Unit.Factor < coarse.Unit.Factor && exact.Qualifier == Qualifier.None && coarse.Qualifier == Qualifier.None
        && (exact.Base / coarse.Unit.Factor).Round(coarse.Decimals, Rounding.HalfUp) == coarse.Value;

    private static ValueAgreement Dates(IndicatorValue a, IndicatorValue b, DateValue day, DateValue then)
    {
        var (from, since) = (a.From, b.From);
        if ((from is null) != (since is null)) return ValueAgreement.OtherWords;
        return day.CompareTo(then) switch
        {
            0 => from is null || from.Value.CompareTo(since!.Value) == 0 ? ValueAgreement.Same : ValueAgreement.OtherWords,
            // 12月 and 12月31日前: one says less.
            null => ValueAgreement.OtherWords,
            _ => ValueAgreement.OtherFigures,
        };
    }
}
