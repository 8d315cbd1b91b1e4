namespace Jiheng.Engine.Values;

/// <summary>
/// One spelling for each sign: full-width to half-width, the many dashes and spaces to one of each.
/// Always one character for one character, so that a place in the folded text is a place in the printed text.
/// </summary>
internal static class Fold
{
    public static char Of(char c)
    {
        if (c < 0x7F || c is >= '\u4E00' and <= '\u9FFF')
        {
            // Traditional forms of the units; other words are compared as they are written.
            return c switch { '\r' or '\v' or '\f' => '\n', '萬' => '万', '億' => '亿', '戶' => '户', '個' => '个', _ => c };
        }
        if (c is >= '\uFF01' and <= '\uFF5E') return Of((char)(c - 0xFEE0));
        return c switch
        {
            '\u00A0' or '\u3000' or '\u202F' or '\u205F' or '\u200B' or '\uFEFF' or '\u2060' or (>= '\u2000' and <= '\u200A') => ' ',
            '\u2212' or '\u2010' or '\u2011' or '\uFE63' => '-',
            '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2500' or '\u2501' => '—',
            '≧' or '⩾' => '≥',
            '≦' or '⩽' => '≤',
            '═' or '﹦' => '=',
            '﹥' => '>',
            '﹤' => '<',
            '﹪' => '%',
            '〜' or '∼' => '~',
            '〔' or '【' or '﹝' => '[',
            '〕' or '】' or '﹞' => ']',
            '\u2028' or '\u2029' or '\u0085' => '\n',
            _ => c,
        };
    }

    public static void Into(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++) folded[i] = Of(text[i]);
    }

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    public static int SkipSpaces(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ') at++;
        return at;
    }

    /// <summary>Where the spaces before a place begin.</summary>
    public static int BackOverSpaces(ReadOnlySpan<char> folded, int at)
    {
        while (at > 0 && folded[at - 1] == ' ') at--;
        return at;
    }

    public static bool StartsAt(ReadOnlySpan<char> folded, int at, string word) =>
        at <= folded.Length && folded[at..].StartsWith(word);
}
