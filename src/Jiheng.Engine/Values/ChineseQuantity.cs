using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>
/// Chinese numerals of running text that are quantities: 两次, 二十五家, 两万元, 百分之九十五.
/// The same letters are more often part of a word (三公经费, 一般, 十分), so a known unit must follow and a list of habits is refused.
/// </summary>
internal static class ChineseQuantity
{
    private static readonly string[] SetPhrases =
    [
        "八项规定", "两个维护", "两个确立", "四个意识", "四个自信", "四个全面", "三个代表", "两个条例", "两个责任", "四种形态", "三个区分", "两个允许",
        "一人一档", "一户一策", "一事一", "一家一", "两票制", "三会一课", "一次性", "五个一", "三个一", "两个一", "四个一", "十个一", "一个中心", "一个口子", "两个基本点",
    ];

    /// <summary>Reads the quantity; when there is none, <paramref name="end"/> is where the search goes on.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int at, out Quantity quantity, out int end)
    {
        quantity = default;
        end = at + 1;
        if (TryPercent(s, at, out quantity, out var percentEnd))
        {
            end = percentEnd;
            return true;
        }
        if (s[at] == '百') return false;
        if (!ChineseNumeral.TryParse(s[at..], withMyriads: false, out var value, out var length))
        {
            while (end < s.Length && IsNumeralLetter(s[end])) end++;
            return false;
        }
        end = at + length;
        if (at > 0 && s[at - 1] is '第' or '“' or '"' or '几' or '数' or '每' or '初' or '其' or '之' or '同' or '某' or '这' or '那' or '统' or '唯' or '任' or '-' or '上') return false;
        if (at > 0 && (char.IsAsciiDigit(s[at - 1]) || IsNumeralLetter(s[at - 1]))) return false;
        var word = s[at..];
        foreach (var phrase in SetPhrases)
            if (word.StartsWith(phrase)) return false;
        var tail = NumberTail.Read(s, end);
        if (tail.End == end || !IsCountable(tail.Unit)) return false;
        // 三季度 is the third quarter; 三个季度 are three.
        if (tail.Unit.Symbol == "季度") return false;
        // 二次报销, 二期: alone, 二 is an ordinal; the count is 两.
        if (length == 1 && s[at] == '二') return false;
        if (tail.Unit.Symbol is "期" && length == 1) return false;
        if (length == 1 && s[at] == '一' && !IsCountedOne(s, at, tail.End)) return false;
        if (tail.End < s.Length && s[tail.End] == '式') return false;
        quantity = new(value, 0, tail.Unit, tail.Qualifier);
        end = tail.End;
        return true;
    }

    private static bool TryPercent(ReadOnlySpan<char> s, int at, out Quantity quantity, out int end)
    {
        quantity = default;
        end = at;
        if (!Fold.StartsAt(s, at, "百分之")) return false;
        var i = at + 3;
        if (i < s.Length && char.IsAsciiDigit(s[i]) && Digits.TryRead(s, i, out var digits)) (quantity, end) = (new(digits.Value, digits.Decimals, Unit.Percent), digits.End);
        else if (Fold.StartsAt(s, i, "百")) (quantity, end) = (new(100, 0, Unit.Percent), i + 1);
        else if (i < s.Length && ChineseNumeral.TryParse(s[i..], withMyriads: false, out var value, out var length)) (quantity, end) = (new(value, 0, Unit.Percent), i + length);
        else return false;
        if (QualifierWords.TryTrail(s, end, isSpan: false, out var qualifier, out var after)) (quantity, end) = (quantity with { Qualifier = qualifier }, after);
        return true;
    }

    // 十分 and 三分 are words of degree; bare 万 and 倍 need their noun.
    private static bool IsCountable(Unit unit) => unit.Dimension is Dimension.Count or Dimension.Money or Dimension.Duration or Dimension.Months or Dimension.Area or Dimension.PercentagePoint;

    // 召开会议一次。counts; 一个副科级机构, 一家人, 不漏一人 only mention.
    private static bool IsCountedOne(ReadOnlySpan<char> s, int at, int end)
    {
        if (at > 0 && s[at - 1] is '漏' or '落' or '少' or '者' or '专' or '万' or '逐') return false;
        return end == s.Length || (!Fold.IsHan(s[end]) && !char.IsAsciiLetterOrDigit(s[end]) && s[end] is not ('”' or '"'));
    }

    private static bool IsNumeralLetter(char c) => ChineseNumeral.DigitOf(c) >= 0 || c is '十' or '百' or '千' or '万' or '亿';
}
