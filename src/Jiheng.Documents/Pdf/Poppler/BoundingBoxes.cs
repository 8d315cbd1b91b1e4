using System.Buffers.Text;
using System.Text;
using Jiheng.Documents.Pdf.Lines;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Pdf.Poppler;

/// <summary>
/// Reads what pdftotext -bbox-layout writes: pages, lines, words. It is scanned and not parsed as XML,
/// since the program lets control letters of broken fonts through, which no XML may hold.
/// </summary>
internal static class BoundingBoxes
{
    public static List<PageText> Read(ReadOnlySpan<byte> output)
    {
        var pages = new List<PageText>();
        PageText? page = null;
        var line = 0;
        for (var at = output.IndexOf((byte)'<'); at >= 0;)
        {
            var rest = output[(at + 1)..];
            var end = rest.IndexOf((byte)'>');
            if (end < 0) break;
            var tag = rest[..end];
            var after = rest[(end + 1)..];
            var next = after.IndexOf((byte)'<');
            if (tag.StartsWith("word "u8) && page is not null)
            {
                var text = TextOf(after[..(next < 0 ? after.Length : next)]);
                if (text.Length > 0 && Word(tag, text, line) is { } word) page.Words.Add(word);
            }
            else if (tag.StartsWith("line "u8)) line++;
            else if (tag.StartsWith("page "u8))
            {
                if (pages.Count == PdfLimits.Pages) throw new UnreadableDocumentException($"PDF 超过 {PdfLimits.Pages:N0} 页，已停止读取；请拆分成几个文件后再试。");
                page = new PageText(pages.Count + 1, Number(tag, "width=\""u8), Number(tag, "height=\""u8));
                pages.Add(page);
            }
            if (next < 0) break;
            at = output.Length - after.Length + next;
        }
        return pages;
    }

    private static PdfWord? Word(ReadOnlySpan<byte> tag, string text, int line)
    {
        double left = Number(tag, "xMin=\""u8), top = Number(tag, "yMin=\""u8), right = Number(tag, "xMax=\""u8), bottom = Number(tag, "yMax=\""u8);
        // What stands far off the page is not shown, and impossible figures are none.
        const double farthest = 20_000;
        if (Math.Abs(left) > farthest || Math.Abs(top) > farthest || Math.Abs(right) > farthest || Math.Abs(bottom) > farthest) return null;
        return Lowered(new PdfWord(text, Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom), line));
    }

    /// <summary>Some fonts claim twice the height of their letters, so that lines lie over each other: the box is made as high as letters are.</summary>
    private static PdfWord Lowered(PdfWord word)
    {
        var em = word.Width / Letters.Width(word.Text);
        var isLatin = !word.Text.Any(Letters.IsWide);
        // Text turned by a quarter is higher than wide for a reason.
        if (word.Text.Length > (isLatin ? 2 : 1) && word.Height > 1.5 * word.Width) return word;
        if (em <= 0 || word.Height <= (isLatin ? 2.2 : 1.6) * em || (isLatin && !word.Text.Any(char.IsAsciiDigit))) return word;
        var half = (isLatin ? 0.6 : 0.65) * em;
        return new PdfWord(word.Text, word.Left, word.MiddleHeight - half, word.Right, word.MiddleHeight + half, word.Line);
    }

    private static double Number(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(tag[(at + name.Length)..], out double value, out _) && double.IsFinite(value) ? value : 0;
    }

    private static string TextOf(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw).Trim(' ', '\n', '\r', '\t');
        if (!text.Contains('&')) return text;
        // The ampersand last: "&amp;lt;" is the printed "&lt;".
        return text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&apos;", "'", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
