using System.Text;

namespace Jiheng.Documents.Html;

/// <summary>Whether bytes are a web page, told by the first tag and never by the name.</summary>
internal static class HtmlSignature
{
    private const int HeadLength = 4096;

    // Nothing but a page begins so.
    private static readonly string[] PageTags = ["html", "head", "body", "meta", "title", "base", "frameset"];

    // Pieces of a page. Markdown may begin so as well, and goes on as Markdown.
    private static readonly string[] PieceTags =
        ["table", "thead", "tbody", "tr", "td", "th", "caption", "div", "p", "span", "h1", "h2", "h3", "h4", "h5", "h6", "style", "script", "link", "center",
            "font", "ul", "ol", "dl", "b", "strong", "br", "section", "article", "main", "header", "form", "blockquote", "pre", "a", "img", "fieldset"];

    public static bool Recognises(ReadOnlySpan<byte> bytes)
    {
        // Most files are of other formats; they do not begin with a tag.
        var isWide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!isWide && !BeginsWithTag(bytes)) return false;
        var head = isWide
            ? (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..(Math.Min(bytes.Length, HeadLength) & ~1)])
            : Encoding.Latin1.GetString(WithoutMark(bytes)[..Math.Min(WithoutMark(bytes).Length, HeadLength)]);
        return FirstTag(head) switch
        {
            null => false,
            "!doctype" => true,
            var tag when PageTags.Contains(tag) => true,
            var tag when PieceTags.Contains(tag) => head.Contains("</", StringComparison.Ordinal) && !IsMarkdown(head),
            _ => false,
        };
    }

    /// <summary>The name of the first tag after white space, comments, declarations and processing instructions; in lower case; null for text.</summary>
    public static string? FirstTag(ReadOnlySpan<char> head)
    {
        while (true)
        {
            head = head.TrimStart(" \t\r\n\f\uFEFF");
            if (head.Length < 2 || head[0] != '<') return null;
            var end = head.StartsWith("<!--") ? After(head, "-->")
                : head.StartsWith("<?") ? After(head, ">")
                : head.StartsWith("<![") ? After(head, ">") : 0;
            if (end < 0) return null;
            if (end == 0) break;
            head = head[end..];
        }
        if (head.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return head[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase) ? "!doctype" : null;
        var name = 1;
        while (name < head.Length && char.IsAsciiLetterOrDigit(head[name])) name++;
        return name == head.Length || head[name] is ' ' or '\t' or '\r' or '\n' or '>' or '/' ? head[1..name].ToString().ToLowerInvariant() : null;
    }

    private static int After(ReadOnlySpan<char> head, string mark) => head.IndexOf(mark) is >= 0 and var at ? at + mark.Length : -1;

    private static bool BeginsWithTag(ReadOnlySpan<byte> bytes) => WithoutMark(bytes).TrimStart(" \t\r\n\f"u8).StartsWith("<"u8);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    /// <summary>A heading or a row of dashes under a table's head.</summary>
    private static bool IsMarkdown(string head)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("# ") || line.StartsWith("## ") || line.StartsWith("### ")) return true;
            if (line.StartsWith("|") && !line.ContainsAnyExcept("|-: \t")) return true;
        }
        return false;
    }
}
