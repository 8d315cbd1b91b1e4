using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>Arithmetic on the sets of numbers that printed figures stand for. Each result holds every combination; an unknown bound is infinite.</summary>
internal static class Ranges
{
    public static Interval Everything { get; } = Interval.AtLeast(0) + Interval.AtMost(0);

    /// <summary>From one bound to the other, both included; null is infinite.</summary>
    public static Interval Between(Rational? lower, Rational? upper) => (lower, upper) switch
    {
        ({ } low, { } high) => Interval.Closed(low, high),
        ({ } low, null) => Interval.AtLeast(low),
        (null, { } high) => Interval.AtMost(high),
        _ => Everything,
    };

    public static bool IsPoint(Interval range) => range.Lower is { } low && range.Upper is { } high && low == high;

    public static Interval Hull(Interval a, Interval b) => Between(
        a.Lower is { } al && b.Lower is { } bl ? Rational.Min(al, bl) : null,
        a.Upper is { } au && b.Upper is { } bu ? Rational.Max(au, bu) : null);

    public static Interval Product(Interval a, Interval b)
    {
        // Scaling by a known number keeps infinite bounds.
        if (IsPoint(a)) return b * a.Lower!.Value;
        if (IsPoint(b)) return a * b.Lower!.Value;
        return Interval.Product(a, b) ?? Everything;
    }

    /// <summary>All quotients; the divisor does not hold 0.</summary>
    public static Interval Quotient(Interval a, Interval b) =>
        IsPoint(b) ? a * (Rational.One / b.Lower!.Value) : Interval.Quotient(a, b) ?? Everything;

    public static Interval Min(Interval a, Interval b) => Between(
        a.Lower is { } al && b.Lower is { } bl ? Rational.Min(al, bl) : null,
        a.Upper is not { } au ? b.Upper : b.Upper is { } bu ? Rational.Min(au, bu) : au);

    public static Interval Max(Interval a, Interval b) => -Min(-a, -b);

    public static Interval Abs(Interval a)
    {
        if (a.Lower is { Sign: >= 0 }) return a;
        if (a.Upper is { Sign: <= 0 }) return -a;
        return Between(Rational.Zero, a.Lower is { } low && a.Upper is { } high ? Rational.Max(-low, high) : null);
    }

    /// <summary>The rounded set: rounding never turns the order of two numbers round.</summary>
    public static Interval Round(Interval a, int decimals, Rounding rule) =>
        Between(a.Lower is { } low ? low.Round(decimals, rule) : null, a.Upper is { } high ? high.Round(decimals, rule) : null);

    public static bool IsTooLong(Rational number) =>
        number.Numerator.GetBitLength() > FormulaLimits.Bits || number.Denominator.GetBitLength() > FormulaLimits.Bits;

    public static bool IsTooLong(Interval range) =>
        range.Lower is { } low && IsTooLong(low) || range.Upper is { } high && IsTooLong(high);
}
