using System.Text;

namespace Jiheng.Engine.Content.PlainText;

/// <summary>Marks of Markdown inside a line that print nothing: emphasis, code, links, escapes.</summary>
internal static class MarkdownMarks
{
    private const string Escapable = "\\`*_{}[]()#+-.!|~<>";

    /// <summary>The text as it prints: <c>**95%**</c> is 95%, <c>[甲](网址)</c> is 甲. A mark without its partner prints and stays.</summary>
    public static string Strip(string text)
    {
        if (text.AsSpan().IndexOfAny("*`[\\~") < 0) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\\' && i + 1 < text.Length && Escapable.Contains(text[i + 1], StringComparison.Ordinal))
            {
                kept.Append(text[i + 1]);
                i += 2;
            }
            else if (Pair(text, i) is (> 0 and var mark, var close))
            {
                var inner = text[(i + mark)..close];
                kept.Append(text[i] == '`' ? inner : Strip(inner));
                i = close + mark;
            }
            else if (text[i] == '[' && Link(text, i) is (> 0 and var label, var end))
            {
                kept.Append(text, i + 1, label - i - 1);
                i = end;
            }
            else kept.Append(text[i++]);
        }
        return kept.ToString();
    }

    // ** and * hug what they stress: 3 * 4 * 5 is a product.
    private static (int Length, int Close) Pair(string text, int at)
    {
        var letter = text[at];
        if (letter is not ('*' or '`' or '~')) return default;
        var length = 1;
        while (at + length < text.Length && text[at + length] == letter && length < 3) length++;
        if (letter == '~' && length != 2) return default;
        var from = at + length;
        var close = text.IndexOf(new string(letter, length), from, StringComparison.Ordinal);
        // A cell or a line is short; a long one full of marks must not be read again for each.
        if (close <= from || close - from > 2_000) return default;
        if (letter != '`' && (Blank.Is(text[from]) || Blank.Is(text[close - 1]))) return default;
        return close + length < text.Length && text[close + length] == letter ? default : (length, close);
    }

    private static (int Label, int End) Link(string text, int at)
    {
        var label = text.IndexOf("](", at, StringComparison.Ordinal);
        if (label < 0 || label - at > 500 || text.AsSpan(at + 1, label - at - 1).Contains('[')) return default;
        var end = text.IndexOf(')', label);
        return end < 0 || end - label > 2_000 ? default : (label, end + 1);
    }
}
