namespace Jiheng.Engine.Numbers;

/// <summary>What kind of thing a unit measures. Figures of different kinds are never compared.</summary>
public enum Dimension
{
    /// <summary>No unit printed.</summary>
    None,

    /// <summary>Money; base unit 元.</summary>
    Money,

    /// <summary>A share or rate; base unit 1 (100 %).</summary>
    Ratio,

    /// <summary>个百分点: a difference of two rates; base unit 1 (100 percentage points).</summary>
    PercentagePoint,

    /// <summary>Points of a score (分).</summary>
    Points,

    /// <summary>A counted thing (人、户、家、次…); units with different nouns are different things.</summary>
    Count,

    /// <summary>A span of time; base unit minute.</summary>
    Duration,

    /// <summary>A span in calendar months; base unit month.</summary>
    Months,

    /// <summary>A floor or land area; base unit square metre.</summary>
    Area,

    /// <summary>Anything else with a unit of its own (公里、吨、兆…); compared only with the same symbol.</summary>
    Other,
}

/// <summary>A printed unit: its symbol, the kind of thing, and the exact factor to the base unit of that kind.</summary>
/// <param name="Symbol">As printed in its normal form, e.g. 万元.</param>
/// <param name="Dimension">The kind of thing measured.</param>
/// <param name="Factor">How many base units one of it is.</param>
/// <param name="Noun">For counts and others, the thing counted (人、户…), else empty.</param>
public sealed record Unit(string Symbol, Dimension Dimension, Rational Factor, string Noun = "")
{
    /// <summary>No unit printed.</summary>
    public static Unit None { get; } = new("", Dimension.None, Rational.One);

    /// <summary>元.</summary>
    public static Unit Yuan { get; } = new("元", Dimension.Money, Rational.One);

    /// <summary>万元, the unit of most forms.</summary>
    public static Unit TenThousandYuan { get; } = new("万元", Dimension.Money, 10000);

    /// <summary>亿元.</summary>
    public static Unit HundredMillionYuan { get; } = new("亿元", Dimension.Money, 100000000);

    /// <summary>%.</summary>
    public static Unit Percent { get; } = new("%", Dimension.Ratio, Rational.PowerOfTen(-2));

    /// <summary>‰.</summary>
    public static Unit PerMille { get; } = new("‰", Dimension.Ratio, Rational.PowerOfTen(-3));

    /// <summary>个百分点.</summary>
    public static Unit PercentagePoint { get; } = new("个百分点", Dimension.PercentagePoint, Rational.PowerOfTen(-2));

    /// <summary>分.</summary>
    public static Unit Points { get; } = new("分", Dimension.Points, Rational.One);

    /// <summary>人.</summary>
    public static Unit Persons { get; } = Count("人");

    /// <summary>A unit that counts the thing named, one at a time.</summary>
    public static Unit Count(string noun) => new(noun, Dimension.Count, Rational.One, noun);

    /// <summary>The same unit in ten thousands or hundred millions (万人, 亿元), with its own precision.</summary>
    public Unit Scaled(string prefix, Rational factor) => this with { Symbol = prefix + Symbol, Factor = Factor * factor };

    /// <summary>Whether figures in the two units can be compared at all.</summary>
    public bool IsComparableWith(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimension == other.Dimension && Noun == other.Noun;
    }

    /// <summary>
    /// Whether a figure in this unit is measured or computed, so that its printed decimals say how precise it is.
    /// Single counts, points and spans of time are exact; counts in 万 are rounded figures.
    /// </summary>
    public bool IsMeasured => Dimension is Dimension.Money or Dimension.Ratio or Dimension.PercentagePoint or Dimension.Area
        || (Dimension is Dimension.Count or Dimension.None && Factor > Rational.One);

    public override string ToString() => Symbol;
}
