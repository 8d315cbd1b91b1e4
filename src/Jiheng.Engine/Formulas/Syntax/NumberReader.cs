using System.Diagnostics.CodeAnalysis;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>Reads a number written in a formula, with its unit: 12, 9.5, 15%, 0.3‰, 9.5万元.</summary>
internal static class NumberReader
{
    public static bool TryRead(ReadOnlySpan<char> s, int start, out Quantity quantity, out int end, [NotNullWhen(false)] out FormulaError? error)
    {
        quantity = default;
        var at = SkipDigits(s, start);
        var digits = at - start;
        if (at < s.Length && s[at] == '.')
        {
            var fraction = SkipDigits(s, at + 1);
            if (fraction == at + 1) return Fail(at, 1, "小数点后面缺少数字，请补上或删去小数点", out end, out error);
            digits += fraction - at - 1;
            at = fraction;
            if (at < s.Length && s[at] == '.') return Fail(at, 1, "一个数只能有一个小数点", out end, out error);
        }
        if (digits > FormulaLimits.Digits || !Rational.TryParse(s[start..at], out var value, out var decimals))
            return Fail(start, at - start, $"数字超过{FormulaLimits.Digits}位，请核对", out end, out error);
        error = null;
        if (!TryUnit(s, at, out var unit, out end))
        {
            var word = s[at..end].ToString();
            return Fail(at, end - at,
                $"数字后面的“{word}”不是公式可用的单位（元、万元、亿元等金额单位，%、‰、个百分点、分）；如果不是单位，请在数字与它之间加空格或运算符号", out end, out error);
        }
        quantity = new(value, decimals, unit);
        return true;
    }

    private static int SkipDigits(ReadOnlySpan<char> s, int at)
    {
        while (at < s.Length && char.IsAsciiDigit(s[at])) at++;
        return at;
    }

    // The sign % may stand off; letters must touch the number, so that a word after a space (且) is never taken for a unit.
    private static bool TryUnit(ReadOnlySpan<char> s, int at, out Unit unit, out int end)
    {
        unit = Unit.None;
        var sign = Fold.SkipSpaces(s, at);
        if (sign < s.Length && s[sign] is '%' or '‰')
        {
            unit = s[sign] == '%' ? Unit.Percent : Unit.PerMille;
            end = sign + 1;
            return true;
        }
        end = at;
        while (end < s.Length && Spelling.BeginsName(s[end])) end++;
        if (end == at) return true;
        return UnitTable.TryMatchFolded(s[at..end], compound: false, out unit, out var length) && length == end - at
            && unit.Dimension is Dimension.Money or Dimension.PercentagePoint or Dimension.Points;
    }

    private static bool Fail(int position, int length, string sentence, out int end, out FormulaError error)
    {
        end = position;
        error = FormulaError.At(position, length, sentence);
        return false;
    }
}
