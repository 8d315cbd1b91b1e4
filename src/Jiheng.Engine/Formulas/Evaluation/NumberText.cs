using System.Numerics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>A number as the working shows it: in full where it has an end, else rounded.</summary>
internal static class NumberText
{
    // Of a percentage two decimals, as forms print it; of all else four.
    private const int Decimals = 4;
    private const int PercentDecimals = 2;
    private const int LongestWhole = 40;

    /// <summary>The number in the unit, without ≈.</summary>
    /// <param name="value">In base units.</param>
    /// <param name="unit">The unit to show it in.</param>
    /// <param name="isExact">False when the text is rounded and needs ≈.</param>
    public static string Of(Rational value, Unit unit, out bool isExact)
    {
        var shown = value / unit.Factor;
        var whole = BigInteger.Abs(shown.Numerator / shown.Denominator);
        if (whole.GetBitLength() > 3 * LongestWhole && whole.ToString().Length is > LongestWhole and var digits)
        {
            isExact = false;
            return $"（整数部分{digits}位的数）";
        }
        isExact = TryDecimals(shown, out var decimals);
        if (!isExact)
        {
            decimals = unit.Dimension == Dimension.Ratio ? PercentDecimals : Decimals;
            // A small number must not look like 0.
            while (decimals < FormulaLimits.Decimals && shown.Round(decimals - 1, Rounding.HalfUp).IsZero) decimals++;
        }
        return shown.ToText(decimals) + unit.Symbol;
    }

    // How many decimals show the number in full, if few enough do.
    private static bool TryDecimals(Rational number, out int decimals)
    {
        var power = BigInteger.One;
        for (decimals = 0; decimals <= FormulaLimits.Decimals; decimals++)
        {
            if ((power % number.Denominator).IsZero) return true;
            power *= 10;
        }
        return false;
    }
}
