using System.Numerics;

namespace Jiheng.Engine.Numbers;

/// <summary>A printed figure: its exact value in the printed unit, the decimals printed, the unit, and a qualifying word.</summary>
/// <param name="Value">In the printed unit: 951.43 for 951.43万元.</param>
/// <param name="Decimals">Digits printed after the point; the precision of a measured figure.</param>
/// <param name="Unit">The printed unit, or the table's; <see cref="Numbers.Unit.None"/> when unknown.</param>
/// <param name="Qualifier">约、近、余 … or none.</param>
/// <remarks>Intervals follow docs/spec/rounding.md.</remarks>
public readonly record struct Quantity(Rational Value, int Decimals, Unit Unit, Qualifier Qualifier = Qualifier.None)
{
    /// <summary>The value in base units (元, 1, 人 …), exactly as printed.</summary>
    public Rational Base => Value * Unit.Factor;

    /// <summary>What the figure can stand for, in base units: printed precision for measured figures, widened by its qualifier.</summary>
    public Interval Interval => Qualifier switch
    {
        Qualifier.None when Unit.IsMeasured => Interval.Closed((Value - HalfStep) * Unit.Factor, (Value + HalfStep) * Unit.Factor),
        Qualifier.None => Interval.Exactly(Base),
        Qualifier.About => Spread(Rational.Of(95, 100), Rational.Of(105, 100)),
        Qualifier.Near => Spread(Rational.Of(9, 10), Rational.One),
        // 余 goes away from zero: −1600余 is a little less than −1600.
        Qualifier.Odd when Value.Sign < 0 => -Interval.HalfOpen(-Base, -Base + LastNonZeroDigit * Unit.Factor),
        Qualifier.Odd => Interval.HalfOpen(Base, Base + LastNonZeroDigit * Unit.Factor),
        Qualifier.MoreThan => Interval.Above(Base),
        Qualifier.AtLeast => Interval.AtLeast(Base),
        Qualifier.AtMost => Interval.AtMost(Base),
        Qualifier.LessThan => Interval.Below(Base),
        _ => throw new InvalidOperationException($"No interval for {Qualifier}."),
    };

    /// <summary>Just the printed number in base units: how targets, limits, weights and scores are read.</summary>
    public Interval Exact => Interval.Exactly(Base);

    /// <summary>Half a unit of the last printed decimal, in the printed unit.</summary>
    public Rational HalfStep => Rational.PowerOfTen(-Decimals) / 2;

    /// <summary>The same printed figure in another unit's words, e.g. the table's unit for a bare number.</summary>
    public Quantity In(Unit unit) => this with { Unit = unit };

    /// <summary>The figure as text: value with its printed decimals, then the unit.</summary>
    public override string ToString() => Value.ToText(Decimals) + Unit.Symbol;

    private Interval Spread(Rational low, Rational high)
    {
        var (a, b) = (Base * low, Base * high);
        return Interval.Closed(Rational.Min(a, b), Rational.Max(a, b));
    }

    // 1600余 is a figure in hundreds, 18.5余 one in tenths.
    private Rational LastNonZeroDigit
    {
        get
        {
            var scaled = (Value * Rational.PowerOfTen(Decimals)).Numerator;
            if (scaled.IsZero) return Rational.PowerOfTen(-Decimals);
            var exponent = -Decimals;
            while ((scaled % 10).IsZero)
            {
                scaled /= 10;
                exponent++;
            }
            return Rational.PowerOfTen(exponent);
        }
    }
}
