namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Where a sentence goes on to its next item: 二是, （二）, 2.、②, 其二.</summary>
internal static class ItemStart
{
    private const string Stops = "，。；;：:,、！？";
    private const string Chinese = "一二三四五六七八九十";

    /// <summary>Whether the words begin an item, at their beginning or behind a stop sign.</summary>
    public static bool IsIn(string words)
    {
        var text = Words.Compact(words);
        for (var at = 0; at < text.Length; at++)
            if ((at == 0 || Stops.Contains(text[at - 1], StringComparison.Ordinal)) && Begins(text.AsSpan(at))) return true;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> text)
    {
        if (text[0] is >= '①' and <= '⑳') return true;
        if (text.Length < 2) return false;
        if (text[0] is '其' or '第' && Chinese.Contains(text[1], StringComparison.Ordinal)) return text.Length > 2 && (text[0] == '其' ? text[2] is ',' or '、' or '是' or ':' : text[2] is ',' or '、' or '是');
        var isBracket = text[0] == '(';
        var at = isBracket ? 1 : 0;
        while (at < text.Length && Chinese.Contains(text[at], StringComparison.Ordinal)) at++;
        var isChinese = at > (isBracket ? 1 : 0);
        if (!isChinese) while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at == (isBracket ? 1 : 0) || at >= text.Length) return false;
        if (isBracket) return text[at] == ')';
        return isChinese ? text[at] == '是' : text[at] is '.' or '、' && (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]));
    }
}
