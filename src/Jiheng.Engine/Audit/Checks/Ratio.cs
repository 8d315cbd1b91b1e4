using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A share, growth or rate of running text held against what it is computed from.</summary>
/// <param name="Value">What the printed figures give, 1 for 100 %.</param>
/// <param name="Outcome">How the printed percentage compares.</param>
internal readonly record struct Ratio(Rational Value, Agreement Outcome)
{
    /// <summary>The value with as many decimals as the printed percentage, but at least two.</summary>
    public string Text(Fact printed) => (Value * 100).ToText(Math.Max(2, printed.Quantity.Decimals)) + "%";

    /// <summary>The value as the printed percentage would be written: the same decimals.</summary>
    public string Printable(Fact printed) => (Value * 100).ToText(printed.Quantity.Decimals) + "%";

    /// <summary>Printed less computed, in percentage points.</summary>
    public string Difference(Fact printed) => ((printed.Quantity.Base.Abs() - Value) * 100).ToText(Math.Max(2, printed.Quantity.Decimals)) + "个百分点";

    /// <summary>A printed percentage against part ÷ whole; null when that has no value or the figures are of different things.</summary>
    public static Ratio? Quotient(Quantity printed, Quantity part, Quantity whole) =>
        part.Unit.IsComparableWith(whole.Unit) ? Of(printed, part.Interval, part.Base, whole.Interval, whole.Base) : null;

    /// <summary>A printed growth against the difference of two figures, by the earlier one.</summary>
    public static Ratio? Growth(Quantity printed, Quantity level, Quantity prior) =>
        level.Unit.IsComparableWith(prior.Unit) ? Of(printed, level.Interval - prior.Interval, level.Base - prior.Base, prior.Interval, prior.Base) : null;

    /// <summary>A printed growth against a change and the figure after it: the figure before is the one less the other.</summary>
    /// <param name="printed">The growth.</param>
    /// <param name="change">The change, without sign.</param>
    /// <param name="level">The figure after the change.</param>
    /// <param name="falls">Whether the change was a decrease.</param>
    public static Ratio? Growth(Quantity printed, Quantity change, Quantity level, bool falls)
    {
        if (!change.Unit.IsComparableWith(level.Unit)) return null;
        var (prior, value) = falls ? (level.Interval + change.Interval, level.Base + change.Base) : (level.Interval - change.Interval, level.Base - change.Base);
        return value.Sign > 0 ? Of(printed, change.Interval, change.Base, prior, value) : null;
    }

    /// <summary>A printed share of a budget that is not printed itself: what was reached, by what it is with its distance to the budget.</summary>
    /// <param name="printed">The share.</param>
    /// <param name="level">What was reached.</param>
    /// <param name="gap">The distance, without sign.</param>
    /// <param name="isAbove">Whether more was reached than the budget.</param>
    public static Ratio? OfBudget(Quantity printed, Quantity level, Quantity gap, bool isAbove)
    {
        if (!level.Unit.IsComparableWith(gap.Unit)) return null;
        var (budget, value) = isAbove ? (level.Interval - gap.Interval, level.Base - gap.Base) : (level.Interval + gap.Interval, level.Base + gap.Base);
        return value.Sign > 0 ? Of(printed, level.Interval, level.Base, budget, value) : null;
    }

    /// <summary>Whether the printed percentage is off by at most one in its last place: a slip of rounding, and not what coarse amounts leave open.</summary>
    public bool IsLastPlace(Fact printed) => (printed.Quantity.Base.Abs() - Value).Abs() <= printed.Quantity.HalfStep * 2 * printed.Quantity.Unit.Factor;

    /// <summary>Whether the printed percentage can be the quotient.</summary>
    public bool Fits => Outcome != Agreement.Contradiction;

    private static Ratio? Of(Quantity printed, Interval part, Rational partValue, Interval whole, Rational wholeValue)
    {
        if (wholeValue.IsZero || printed.Unit.Dimension != Dimension.Ratio || Interval.Quotient(part, whole) is not { } quotient) return null;
        // The words say which way a change goes; its size is what is compared.
        var value = (partValue / wholeValue).Abs();
        var size = printed with { Value = printed.Value.Abs() };
        var decimals = size.Decimals + (size.Unit.Factor == Unit.PerMille.Factor ? 3 : 2);
        if (value.Round(decimals, Rounding.HalfUp) == size.Base) return new(value, Agreement.Equal);
        var meets = quotient.Meets(size.Interval) || (-quotient).Meets(size.Interval) || value.Round(decimals, Rounding.Truncate) == size.Base;
        return new(value, meets ? Agreement.Rounding : Agreement.Contradiction);
    }
}
