using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// What is wrong with a target that was meant as a figure: only slips that can be named. Whatever else is not understood
/// (words, ratios 1:2, times of day, μSv/h) says something to its readers and is no slip.
/// </summary>
internal static class BrokenFigure
{
    // O and l are what a keyboard or a recognised scan puts for 0 and 1.
    private const string LikeDigits = "oOlI";

    /// <summary>What is wrong with the text, as the end of a sentence; null when nothing can be named.</summary>
    /// <param name="raw">The cell as printed.</param>
    public static string? Of(string raw)
    {
        // Cells that were joined are divided by a space: what stands between them was not written by the filler of one cell.
        var text = raw.Trim().Length <= 24 ? Folded(raw) : "";
        if (text.Length == 0) return null;
        var sign = Sign(text, out var rest);
        return Opposed(sign, rest) ?? Letters(rest) ?? Doubled(rest) ?? Unended(rest) ?? Reversed(rest);
    }

    /// <summary>Whether there is a sign or a unit and no figure: ≥, %, ≥人次.</summary>
    public static bool IsWithoutFigure(string raw)
    {
        var text = Words.Compact(raw);
        var sign = Sign(text, out var rest);
        if (rest.Length == 0) return sign != Comparison.None;
        // 对 alone is rather a judgement.
        return rest != "对" && UnitTable.Find(rest) is { Dimension: not Dimension.None };
    }

    private static string Folded(string raw)
    {
        var text = raw.Trim();
        var folded = new char[text.Length];
        Fold.Into(text, folded);
        return new(folded);
    }

    /// <summary>The sign or word before the figure. 控制在95%以上 says that it is kept there: no limit of its own.</summary>
    private static Comparison Sign(string text, out string rest)
    {
        rest = text;
        if (QualifierWords.AtStart(text) is not { Comparison: not Comparison.None, Word: not "控制在" } lead) return Comparison.None;
        rest = text[lead.Word.Length..].TrimStart();
        return lead.Comparison;
    }

    private static string? Opposed(Comparison sign, string rest)
    {
        if (Side(sign) == 0) return null;
        var second = Sign(rest, out var behind);
        var other = behind.Length == 0 ? second : IndicatorValue.Parse(rest) is { Kind: ValueKind.Number, IsWholeText: true } value ? value.Operator : Comparison.None;
        return Side(other) == -Side(sign) ? "同时有向上和向下两种符号，看不出是至少还是至多" : null;
    }

    private static int Side(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => 1,
        Comparison.AtMost or Comparison.LessThan => -1,
        _ => 0,
    };

    /// <summary>9o%, l00%: a letter among digits, and nothing else but a unit.</summary>
    private static string? Letters(string text)
    {
        var (end, letters, digits) = (0, 0, 0);
        for (; end < text.Length; end++)
        {
            if (LikeDigits.Contains(text[end], StringComparison.Ordinal)) letters++;
            else if (char.IsAsciiDigit(text[end])) digits++;
            else if (text[end] != '.') break;
        }
        if (letters == 0 || digits == 0) return null;
        // 5l are litres, O2 is a gas.
        if (text[end - 1] is 'l' or 'I' || (text[0] is 'o' or 'O' && text[1] != '.')) return null;
        return end == text.Length || UnitTable.Find(text[end..]) is not null ? "数字里混有字母" : null;
    }

    /// <summary>90%%, 95..5%.</summary>
    private static string? Doubled(string text)
    {
        var end = FigureEnd(text);
        if (end == 0) return null;
        var rest = text[end..];
        if (rest is "%%" or "‰‰" or "%‰" or "‰%" or "%%%") return "百分号重复";
        var first = text.IndexOf('.', StringComparison.Ordinal);
        // 1.2.3 alone may be a number of a list.
        return first >= 0 && first < end && text.LastIndexOf('.', end - 1) is var last && (last == first + 1 || (last > first && rest == "%")) ? "小数点重复" : null;
    }

    private static int FigureEnd(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        return end;
    }

    /// <summary>95-: a range whose second end is missing. A dash after a space is another cell's, 2024- runs on.</summary>
    private static string? Unended(string text) =>
        Joint(text, text.Length) is > 0 and var joint && Limit(text[..^joint]) is { } q && !IsYear(q) ? "区间只写了一端" : null;

    private static string? Reversed(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (Joint(text, i + 1) != 1) continue;
            if (Limit(text[..i]) is not { } first || Limit(text[(i + 1)..]) is not { } last) return null;
            if (first.Unit.Dimension == Dimension.None) first = first.In(last.Unit);
            // 100%-80% is a band of the scale of judgement, which is printed from above; 98-90分 too.
            if (!first.Unit.IsComparableWith(last.Unit) || last.Unit.Dimension is Dimension.Points || (last.Unit.Dimension == Dimension.Ratio && first.Base == Rational.One)) return null;
            // 10-8 may be a day, 2025-2023 years.
            if (last.Unit.Dimension == Dimension.None && (first.Value <= 31 || last.Value <= 31 || IsYear(first))) return null;
            return first.Base > last.Base ? "区间前大后小" : null;
        }
        return null;
    }

    /// <summary>The length of the sign of a range that ends at a place; 0 for none.</summary>
    private static int Joint(string text, int end) => end > 1 && text[end - 1] is '-' or '~' or '至' or '到' ? 1 : 0;

    /// <summary>A plain number that may be an end of a range; spans of time may run over the end of the year.</summary>
    private static Quantity? Limit(string text) =>
        IndicatorValue.Parse(text) is { Kind: ValueKind.Number, IsWholeText: true, Operator: Comparison.None, Quantity: { Unit.Dimension: not (Dimension.Months or Dimension.Duration) } q }
        && q.Qualifier == Qualifier.None && q.Value > Rational.Zero && !char.IsWhiteSpace(text[^1]) ? q : null;

    private static bool IsYear(Quantity quantity) => quantity.Unit.Dimension == Dimension.None && quantity.Value >= 1900 && quantity.Value <= 2100;
}
