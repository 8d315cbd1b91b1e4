using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>One side of a written equation and what its figures give.</summary>
/// <param name="Left">The figures before the sign =.</param>
/// <param name="Right">The figures behind it.</param>
/// <param name="Value">The exact value of the left side, in the right side's printed unit.</param>
/// <param name="Outcome">How the sides compare.</param>
internal sealed record Equation(IReadOnlyList<Fact> Left, IReadOnlyList<Fact> Right, Rational Value, Agreement Outcome)
{
    private const int LongestText = 160;

    /// <summary>How long a value may be to be read digit by digit; that of hundreds of figures is not.</summary>
    public const int LongestValue = 60;

    /// <summary>The value of the left side in the right side's unit.</summary>
    public string ValueText => Value.ToText(Math.Max(2, Right[0].Quantity.Decimals)) + Right[0].Quantity.Unit.Symbol;

    /// <summary>The same, shortened when nobody could read it.</summary>
    public string ShownValue => ValueText is { Length: > LongestValue } text ? $"{text[..(LongestValue / 2)]}…（共{text.Length}个字符）" : ValueText;

    /// <summary>The left side as written and what it gives.</summary>
    public string Arithmetic(WrittenEquation written) => $"{Shorten(written.Origin.Text[..Math.Max(0, written.Origin.Text.IndexOfAny(['=', '＝']))])} = {ShownValue}";

    /// <summary>The beginning and the end, where the result stands; the whole text stays at its place in the document.</summary>
    public static string Shorten(string text) => text.Length <= LongestText ? text : $"{text[..(LongestText / 2)]}…{text[^(LongestText / 4)..]}";

    /// <summary>
    /// The sides of a chain a=b=c two by two. A document writes units loosely (138×850=117300元, 3项×2万元=6万元), so a side
    /// is read in base units and as printed; only a pair that no reading makes equal is a contradiction.
    /// </summary>
    public static IEnumerable<Equation> Of(WrittenEquation equation)
    {
        List<(List<Fact> Figures, List<char> Signs)> sides = [([equation.Figures[0]], [])];
        for (var i = 0; i < equation.Signs.Count; i++)
        {
            if (equation.Signs[i] == '=') sides.Add(([equation.Figures[i + 1]], []));
            else
            {
                sides[^1].Signs.Add(equation.Signs[i]);
                sides[^1].Figures.Add(equation.Figures[i + 1]);
            }
        }
        for (var i = 0; i + 1 < sides.Count; i++)
            if (Compare(sides[i], sides[i + 1]) is { } compared) yield return compared;
    }

    private static Equation? Compare((List<Fact> Figures, List<char> Signs) left, (List<Fact> Figures, List<char> Signs) right)
    {
        // 2021-2023=: years and codes are no figures.
        if (left.Figures.TrueForAll(IsBareWhole) && left.Signs.TrueForAll(s => s is '-' or '/') && right.Figures.TrueForAll(f => f.Quantity.Unit.Dimension is Dimension.None or Dimension.Months or Dimension.Duration)) return null;
        if (MixesScales(left.Figures, right.Figures)) return null;
        var outcome = Agreement.Contradiction;
        Rational? first = null;
        // 1.00+2.00=3.00万元: figures without a unit are in the unit of the result.
        var shown = left.Figures.TrueForAll(f => f.Quantity.Unit.Dimension is Dimension.None or Dimension.Ratio) ? Reading.Printed : Reading.Base;
        var unit = right.Figures[0].Quantity.Unit;
        foreach (var (l, r) in (ReadOnlySpan<(Reading, Reading)>)[(Reading.Base, Reading.Base), (Reading.Printed, Reading.Printed), (Reading.Base, Reading.Printed), (Reading.Printed, Reading.Base), (Reading.TenThousand, Reading.Base), (Reading.Printed, Reading.Share)])
        {
            if (Evaluate(left, l) is not { } a || Evaluate(right, r) is not { } b) continue;
            if (first is null || (l == shown && r == shown)) first = a.Exact / Factor(unit, r);
            if (a.Exact.Round(Decimals(right.Figures, r), Rounding.HalfUp) == b.Exact) return new(left.Figures, right.Figures, first.Value, Agreement.Equal);
            if (a.Possible.Meets(b.Possible)) outcome = Agreement.Rounding;
        }
        return first is null ? null : new(left.Figures, right.Figures, first.Value, outcome);
    }

    /// <summary>
    /// Whether lengths, weights, spans of time or prices by them stand in different units: 1公里+500米, 8小时×5天=1个工作周. How one is
    /// counted in the other is not said by the equation.
    /// </summary>
    private static bool MixesScales(List<Fact> left, List<Fact> right)
    {
        string? symbol = null;
        List<Fact> all = [.. left, .. right];
        foreach (var fact in all)
        {
            var unit = fact.Quantity.Unit;
            var per = unit.Symbol.IndexOf('/', StringComparison.Ordinal);
            if (per >= 0)
            {
                // 元/人 beside 人 is one scale, 元/公斤 beside 吨 two.
                if (!all.Exists(f => f.Quantity.Unit.Symbol == unit.Symbol[(per + 1)..])) return true;
                continue;
            }
            if (unit.Dimension is not (Dimension.Other or Dimension.Duration or Dimension.Months or Dimension.Area)) continue;
            if (symbol is not null && symbol != unit.Symbol) return true;
            symbol = unit.Symbol;
        }
        return symbol is not null && right.Exists(f => f.Quantity.Unit.Dimension == Dimension.Count) && !left.Exists(f => f.Quantity.Unit.Dimension == Dimension.Count);
    }

    private static bool IsBareWhole(Fact fact) => fact.Quantity is { Unit.Dimension: Dimension.None, Decimals: 0 };

    private enum Reading
    {
        /// <summary>In base units: 元, 1 for 100 %.</summary>
        Base,

        /// <summary>As printed; percentages still are parts of 1.</summary>
        Printed,

        /// <summary>Printed in 万 without saying so.</summary>
        TenThousand,

        /// <summary>A percentage printed as the number before its sign.</summary>
        Share,
    }

    private static Rational Factor(Unit unit, Reading reading) => reading switch
    {
        Reading.Base => unit.Factor,
        Reading.TenThousand => unit.Dimension == Dimension.Ratio ? unit.Factor : 10_000,
        Reading.Share => Rational.One,
        _ => unit.Dimension == Dimension.Ratio ? unit.Factor : Rational.One,
    };

    /// <summary>Decimals of a side of one figure, in the units of its reading; sums are compared exactly.</summary>
    private static int Decimals(List<Fact> figures, Reading reading)
    {
        if (figures.Count != 1) return 12;
        var (quantity, factor) = (figures[0].Quantity, Factor(figures[0].Quantity.Unit, reading));
        var decimals = quantity.Decimals;
        for (; factor > Rational.One && decimals > -12; factor /= 10) decimals--;
        for (; factor < Rational.One && decimals < 12; factor *= 10) decimals++;
        return Math.Max(0, decimals);
    }

    /// <summary>The value of a side, products before sums, and all it can be as its figures are printed; null when it divides by 0.</summary>
    private static (Rational Exact, Interval Possible)? Evaluate((List<Fact> Figures, List<char> Signs) side, Reading reading)
    {
        var alone = side.Figures.Count == 1;
        var (sum, possible) = (Rational.Zero, Interval.Exactly(Rational.Zero));
        var (term, set) = (Exact(side.Figures[0], reading), Set(side.Figures[0], reading, alone));
        var minus = false;
        for (var i = 0; i < side.Signs.Count; i++)
        {
            var (next, nextSet) = (Exact(side.Figures[i + 1], reading), Set(side.Figures[i + 1], reading, alone));
            switch (side.Signs[i])
            {
                case '*':
                    if (Interval.Product(set, nextSet) is not { } product) return null;
                    (term, set) = (term * next, product);
                    break;
                case '/':
                    if (next.IsZero || Interval.Quotient(set, nextSet) is not { } quotient) return null;
                    (term, set) = (term / next, quotient);
                    break;
                default:
                    Add();
                    (term, set, minus) = (next, nextSet, side.Signs[i] == '-');
                    break;
            }
        }
        Add();
        return (sum, possible);

        void Add() => (sum, possible) = minus ? (sum - term, possible - set) : (sum + term, possible + set);
    }

    private static Rational Exact(Fact fact, Reading reading) => fact.Quantity.Value * Factor(fact.Quantity.Unit, reading);

    /// <summary>
    /// What a figure of an equation can stand for. The result is rounded as it is printed; 15% and 3人 among the operands are
    /// meant exactly, a rate with decimals and money may be rounded.
    /// </summary>
    private static Interval Set(Fact fact, Reading reading, bool isResult)
    {
        var (quantity, factor) = (fact.Quantity, Factor(fact.Quantity.Unit, reading));
        if (quantity.Qualifier != Qualifier.None) return quantity.Interval * (factor / quantity.Unit.Factor);
        var isExact = !isResult && quantity.Decimals == 0 && quantity.Unit.Dimension is Dimension.Ratio or Dimension.None or Dimension.Count && quantity.Unit.Factor <= Rational.One;
        return isExact ? Interval.Exactly(quantity.Value * factor) : Interval.Closed((quantity.Value - quantity.HalfStep) * factor, (quantity.Value + quantity.HalfStep) * factor);
    }
}
