using System.Globalization;
using System.Numerics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>An axis that ends at round numbers, and the round numbers on it.</summary>
internal sealed class AxisTicks
{
    private static readonly int[] Steps = [1, 2, 5, 10];
    private readonly Rational length;

    private AxisTicks(List<Rational> marks)
    {
        Marks = marks;
        length = marks[^1] - marks[0];
    }

    /// <summary>The round numbers from the lowest to the highest; only 0 where every figure is 0.</summary>
    public IReadOnlyList<Rational> Marks { get; }

    /// <summary>The axis over figures.</summary>
    /// <param name="values">The figures that must find room on it; one at least.</param>
    /// <param name="most">How many steps it has about.</param>
    /// <param name="isFromZero">Whether 0 is on it: for bars, whose length is the figure. Lines may do without, where all of them lie far from it.</param>
    public static AxisTicks Of(IReadOnlyCollection<Rational> values, int most, bool isFromZero = true)
    {
        var (low, high) = (values.Min(), values.Max());
        // A line in the uppermost part of its room says nothing.
        if (isFromZero || (high - low) * 2 > Rational.Max(low.Abs(), high.Abs()) || low.Sign != high.Sign || low == high)
            (low, high) = (Rational.Min(low, 0), Rational.Max(high, 0));
        if (low == high) return new([0]);
        var step = Step((high - low) / most);
        var (first, last) = (Floor(low / step), -Floor(-high / step));
        var marks = new List<Rational>();
        for (var i = first; i <= last; i++) marks.Add(step * Rational.Of(i, 1));
        return new(marks);
    }

    /// <summary>Whether there is nothing but 0.</summary>
    public bool IsFlat => length.IsZero;

    /// <summary>What is printed at a mark: as many decimals as the steps need, the same at all of them.</summary>
    public string Text(Rational mark, string suffix)
    {
        var decimals = Marks.Max(m => m.ToString() is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0);
        return mark.ToText(decimals) + suffix;
    }

    /// <summary>Where a figure lies on the axis: 0 at its low end, 1 at its high one.</summary>
    public decimal Position(Rational value) =>
        length.IsZero ? 0 : decimal.Parse(((value - Marks[0]) / length).ToText(9), NumberStyles.Number, CultureInfo.InvariantCulture);

    // The first of 1, 2, 5 times a power of ten that is no less.
    private static Rational Step(Rational least)
    {
        var power = Rational.PowerOfTen(Exponent(least));
        return Steps.Select(s => power * s).First(s => s >= least);
    }

    private static int Exponent(Rational value)
    {
        var exponent = Digits(value.Numerator) - Digits(value.Denominator);
        return Rational.PowerOfTen(exponent) > value ? exponent - 1 : exponent;
    }

    private static int Digits(BigInteger whole) => whole.ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger Floor(Rational value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }
}
