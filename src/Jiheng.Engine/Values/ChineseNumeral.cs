using System.Numerics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>Numbers written with 一二三 and 十百千万亿.</summary>
public static class ChineseNumeral
{
    private const int LongestNumeral = 24;

    /// <summary>
    /// Reads the numeral at the start of the text: 两, 十, 二十五, 一百零三, 三万五千, 二〇二四, and an Arabic head with a Chinese power (3千).
    /// </summary>
    /// <param name="text">Text that begins with the numeral.</param>
    /// <param name="value">The whole number.</param>
    /// <param name="length">How many characters it takes.</param>
    /// <returns>
    /// False when the text does not begin with a numeral, or begins with one that has no single value (三四家, 十几家).
    /// Whether the word is a number at all (十分满意) only its neighbours tell: see <see cref="NumberScanner"/>.
    /// </returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value, out int length) =>
        TryParse(text, withMyriads: true, out value, out length);

    /// <summary>The same; without myriads it stops before 万 and 亿, so that they can be read as part of the unit (两万元).</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, bool withMyriads, out Rational value, out int length)
    {
        value = default;
        length = 0;
        if (text.IsEmpty) return false;
        if (char.IsAsciiDigit(Fold.Of(text[0]))) return TryParseArabicHead(text, out value, out length);
        var run = PlainDigits(text);
        if (run >= 2) return run >= 3 && TryParsePositional(text[..run], out value, out length);
        return TryParsePowers(text, withMyriads, out value, out length);
    }

    /// <summary>0 to 9 for 〇 to 九 and 两; −1 for any other character.</summary>
    internal static int DigitOf(char c) => c switch
    {
        '〇' or '零' => 0, '一' => 1, '二' or '两' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '七' => 7, '八' => 8, '九' => 9,
        _ => -1,
    };

    private static int PowerOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    private static int PlainDigits(ReadOnlySpan<char> text)
    {
        var n = 0;
        // A 零 inside a numeral with powers joins two digits (一百零三); before a power it does not make a run of its own.
        while (n < text.Length && n < LongestNumeral && DigitOf(text[n]) >= 0) n++;
        return n < text.Length && n == 2 && PowerOf(text[n]) > 0 && DigitOf(text[0]) == 0 ? 1 : n;
    }

    private static bool TryParsePositional(ReadOnlySpan<char> run, out Rational value, out int length)
    {
        BigInteger number = 0;
        foreach (var c in run) number = number * 10 + DigitOf(c);
        value = Rational.Of(number, BigInteger.One);
        length = run.Length;
        return true;
    }

    private static bool TryParseArabicHead(ReadOnlySpan<char> text, out Rational value, out int length)
    {
        value = default;
        length = 0;
        Span<char> folded = stackalloc char[Math.Min(text.Length, 64)];
        Fold.Into(text[..folded.Length], folded);
        if (!Digits.TryRead(folded, 0, out var head) || head.End >= folded.Length) return false;
        Rational factor = Rational.One;
        var i = head.End;
        while (i < folded.Length && i < head.End + 2 && PowerOrMyriad(folded[i]) is > 0 and var power)
        {
            factor *= power;
            i++;
        }
        if (i == head.End) return false;
        value = head.Value * factor;
        length = i;
        return true;
    }

    private static int PowerOrMyriad(char c) => c switch { '万' => 10000, '亿' => 100000000, '十' => 0, _ => PowerOf(c) };

    private static bool TryParsePowers(ReadOnlySpan<char> text, bool withMyriads, out Rational value, out int length)
    {
        value = default;
        length = 0;
        Int128 total = 0;
        var section = 0;
        var digit = -1;
        var lastPower = 10000;
        var lastMyriad = long.MaxValue;
        var afterZero = false;
        var i = 0;
        for (; i < text.Length && i < LongestNumeral; i++)
        {
            var c = text[i];
            if (DigitOf(c) is >= 0 and var d)
            {
                if (d == 0 && i > 0 && digit < 0)
                {
                    afterZero = true;
                    continue;
                }
                if (digit >= 0) return false;
                digit = d;
            }
            else if (PowerOf(c) is > 0 and var power)
            {
                if (digit < 0)
                {
                    if (power != 10 || (section > 0 && !afterZero)) break;
                    digit = 1;
                }
                if (power >= lastPower) return false;
                section += digit * power;
                (digit, lastPower, afterZero) = (-1, power, false);
            }
            else if (c is '万' or '亿' && withMyriads)
            {
                long myriad = c == '万' ? 10000 : 100000000;
                // 一亿亿 and 一万二万 are no numerals: each myriad stands once, 万 before 亿 only in 万亿.
                if (myriad == lastMyriad || (myriad > lastMyriad && total >= 100000000)) break;
                if (section == 0 && digit <= 0 && !(c == '亿' && total > 0)) break;
                if (digit > 0) section += digit;
                total = c == '亿' ? (total + section) * myriad : total + (Int128)section * myriad;
                (section, digit, lastPower, lastMyriad, afterZero) = (0, -1, 10000, myriad, false);
            }
            else break;
        }
        if (i == 0) return false;
        // 十几家, 二十多家 is read by the scanner; 几 leaves the value open.
        if (i < text.Length && text[i] == '几') return false;
        if (digit >= 0)
        {
            // 一百三 is 130 and 两万五 is 25000: a last digit without 零 counts in the next lower power.
            var step = afterZero || lastPower == 10 ? 1
                : lastPower < 10000 ? lastPower / 10
                : total > 0 && section == 0 && lastMyriad == 10000 ? 1000 : 1;
            section += digit * step;
        }
        value = Rational.Of((BigInteger)(total + section), BigInteger.One);
        length = i;
        // A 零 that nothing follows does not belong to the numeral.
        if (afterZero && digit < 0 && text[i - 1] is '零' or '〇' && i > 1 && digit < 0) length = i - 1;
        return true;
    }
}
