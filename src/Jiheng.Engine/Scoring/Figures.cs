using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Scoring;

/// <summary>Printed figures inside a line of working.</summary>
internal static class Figures
{
    /// <summary>951.72 ÷ 951.43, 85% ÷ 90%; units are left out where both are the same amount or count.</summary>
    public static string Quotient(Quantity a, Quantity b) =>
        a.Unit == b.Unit && a.Unit.Dimension != Dimension.Ratio
            ? $"{a.Value.ToText(a.Decimals)} ÷ {b.Value.ToText(b.Decimals)}"
            : $"{Text(a)} ÷ {Text(b)}";

    /// <summary>85%, 20次; an average without finite decimals is shown rounded.</summary>
    public static string Text(Quantity q) => q.Unit.Dimension == Dimension.Ratio && !q.Value.IsFiniteDecimal
        ? PointsText.Percent(q.Base)
        : q.ToString();

    /// <summary>The part of a set that lies between two limits; the nearer limit when none of it does.</summary>
    public static Interval Clamp(Interval range, Rational low, Rational high)
    {
        var floor = range.Lower is { } l && l > low ? Rational.Min(l, high) : low;
        var ceiling = range.Upper is { } u && u < high ? Rational.Max(u, low) : high;
        return floor < ceiling && floor == range.Lower && ceiling == range.Upper ? range : Interval.Closed(floor, ceiling);
    }

    /// <summary>The number, no lower and no higher than the limits.</summary>
    public static Rational Clamp(Rational value, Rational low, Rational high) => Rational.Max(low, Rational.Min(value, high));

    /// <summary>The smallest closed set that holds both.</summary>
    public static Interval Hull(Interval a, Interval b) => Interval.Closed(Rational.Min(a.Lower!.Value, b.Lower!.Value), Rational.Max(a.Upper!.Value, b.Upper!.Value));
}
