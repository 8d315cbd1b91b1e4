namespace Jiheng.Engine.Numbers;

/// <summary>
/// The set of numbers that a printed figure can stand for: from <see cref="Lower"/> to <see cref="Upper"/>.
/// Two printed figures contradict each other only when their intervals cannot meet.
/// </summary>
/// <remarks>A missing bound (<c>null</c>) is infinite. Unit: that of the figures it was made from.</remarks>
public readonly record struct Interval
{
    private Interval(Rational? lower, bool lowerClosed, Rational? upper, bool upperClosed)
    {
        Lower = lower;
        Upper = upper;
        LowerClosed = lowerClosed && lower is not null;
        UpperClosed = upperClosed && upper is not null;
    }

    /// <summary>The lower bound, or null when there is none.</summary>
    public Rational? Lower { get; }

    /// <summary>The upper bound, or null when there is none.</summary>
    public Rational? Upper { get; }

    /// <summary>Whether the lower bound itself belongs to the interval.</summary>
    public bool LowerClosed { get; }

    /// <summary>Whether the upper bound itself belongs to the interval.</summary>
    public bool UpperClosed { get; }

    /// <summary>Just this number.</summary>
    public static Interval Exactly(Rational value) => new(value, true, value, true);

    /// <summary>[lower, upper].</summary>
    /// <exception cref="ArgumentException">The lower bound is above the upper.</exception>
    public static Interval Closed(Rational lower, Rational upper) =>
        lower <= upper ? new(lower, true, upper, true) : throw new ArgumentException("The lower bound is above the upper bound.", nameof(lower));

    /// <summary>[lower, upper), the upper bound excluded.</summary>
    public static Interval HalfOpen(Rational lower, Rational upper) =>
        lower < upper ? new(lower, true, upper, false) : throw new ArgumentException("The lower bound is not below the upper bound.", nameof(lower));

    /// <summary>[lower, ∞).</summary>
    public static Interval AtLeast(Rational lower) => new(lower, true, null, false);

    /// <summary>(lower, ∞).</summary>
    public static Interval Above(Rational lower) => new(lower, false, null, false);

    /// <summary>(−∞, upper].</summary>
    public static Interval AtMost(Rational upper) => new(null, false, upper, true);

    /// <summary>(−∞, upper).</summary>
    public static Interval Below(Rational upper) => new(null, false, upper, false);

    /// <summary>What lies in both a lower and an upper half line; a missing one does not limit.</summary>
    /// <exception cref="ArgumentException">No number lies in both.</exception>
    public static Interval Between(Interval? low, Interval? high)
    {
        if (low is { } l && high is { } h && !l.Meets(h)) throw new ArgumentException("The lower bound is above the upper bound.", nameof(low));
        return new(low?.Lower, low?.LowerClosed ?? false, high?.Upper, high?.UpperClosed ?? false);
    }

    /// <summary>Whether the two sets share a number: the printed figures can both be true of one quantity.</summary>
    public bool Meets(Interval other) => !LiesBelow(other) && !other.LiesBelow(this);

    /// <summary>Whether every number of this set is below every number of the other.</summary>
    public bool LiesBelow(Interval other)
    {
        if (Upper is not { } top || other.Lower is not { } bottom) return false;
        return top < bottom || (top == bottom && !(UpperClosed && other.LowerClosed));
    }

    /// <summary>Whether every number of this set belongs to the other: whatever the figure stands for, it keeps the limit.</summary>
    public bool IsWithin(Interval other)
    {
        var above = other.Lower is not { } floor
            || (Lower is { } lower && (lower > floor || (lower == floor && (other.LowerClosed || !LowerClosed))));
        var below = other.Upper is not { } ceiling
            || (Upper is { } upper && (upper < ceiling || (upper == ceiling && (other.UpperClosed || !UpperClosed))));
        return above && below;
    }

    /// <summary>Whether the number belongs to the set.</summary>
    public bool Contains(Rational value) => Meets(Exactly(value));

    public static Interval operator +(Interval a, Interval b) => new(
        a.Lower is { } al && b.Lower is { } bl ? al + bl : null, a.LowerClosed && b.LowerClosed,
        a.Upper is { } au && b.Upper is { } bu ? au + bu : null, a.UpperClosed && b.UpperClosed);

    public static Interval operator -(Interval a) => new(-a.Upper, a.UpperClosed, -a.Lower, a.LowerClosed);

    public static Interval operator -(Interval a, Interval b) => a + -b;

    /// <summary>The set scaled by a number.</summary>
    public static Interval operator *(Interval a, Rational factor) => factor.Sign switch
    {
        0 => Exactly(Rational.Zero),
        > 0 => new(a.Lower * factor, a.LowerClosed, a.Upper * factor, a.UpperClosed),
        _ => new(a.Upper * factor, a.UpperClosed, a.Lower * factor, a.LowerClosed),
    };

    /// <summary>All products of a number of one set and a number of the other; null when a set is unbounded.</summary>
    public static Interval? Product(Interval a, Interval b)
    {
        if (a.Lower is not { } al || a.Upper is not { } au || b.Lower is not { } bl || b.Upper is not { } bu) return null;
        Span<Rational> corners = [al * bl, al * bu, au * bl, au * bu];
        var (low, high) = (corners[0], corners[0]);
        foreach (var c in corners) (low, high) = (Rational.Min(low, c), Rational.Max(high, c));
        return Closed(low, high);
    }

    /// <summary>All quotients; null when the divisor can be 0 or a set is unbounded: such a rate has no value.</summary>
    public static Interval? Quotient(Interval a, Interval b)
    {
        if (b.Contains(Rational.Zero) || b.Lower is not { IsZero: false } bl || b.Upper is not { IsZero: false } bu) return null;
        return Product(a, Closed(Rational.Min(Rational.One / bl, Rational.One / bu), Rational.Max(Rational.One / bl, Rational.One / bu)));
    }

    public override string ToString() =>
        $"{(LowerClosed ? '[' : '(')}{Lower?.ToString() ?? "-∞"}, {Upper?.ToString() ?? "∞"}{(UpperClosed ? ']' : ')')}";
}
