using System.Text;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html;

/// <summary>Finds the page in a file that holds a page with its pictures (mht, MIME multipart/related; RFC 2045, 2046, 2557).</summary>
internal static class MhtParts
{
    private const int HeadLength = 4096;

    public static bool Recognises(ReadOnlySpan<byte> bytes)
    {
        // Almost every file is told apart by its first letters: a header's name and a colon.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var first = bytes[..Math.Min(bytes.Length, 64)].TrimStart("\r\n"u8);
        var colon = first.IndexOf((byte)':');
        if (colon < 1) return false;
        foreach (var b in first[..colon])
            if (b != '-' && !char.IsAsciiLetter((char)b)) return false;
        var head = "\n" + Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        return head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("\nContent-Type:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The page; or, where it is only a frame around others (a workbook of several sheets), all of them in order.</summary>
    public static List<HtmlText> Pages(ReadOnlyMemory<byte> bytes)
    {
        var pages = new List<HtmlText>();
        var parts = 0;
        Read(bytes.Span, 0, ref parts, pages);
        if (pages.Count == 0) throw new UnreadableDocumentException("这是单文件网页（mht），但其中没有网页正文，文件可能不完整；请用浏览器重新保存网页。");
        return pages[0].Source.Contains("<frameset", StringComparison.OrdinalIgnoreCase) && pages.Count > 1 ? pages[1..] : pages[..1];
    }

    private static void Read(ReadOnlySpan<byte> part, int depth, ref int parts, List<HtmlText> pages)
    {
        if (++parts > HtmlLimits.MaxParts || depth > HtmlLimits.MaxPartDepth)
            throw new UnreadableDocumentException($"单文件网页（mht）的组成部分超过 {HtmlLimits.MaxParts:N0} 个或嵌套过深，已停止读取；请用浏览器打开后另存为网页（仅 HTML）。");
        var headers = Headers(ref part);
        var type = headers.GetValueOrDefault("content-type", "text/plain");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Parameter(type, "boundary") is { Length: > 0 } boundary)
            ReadParts(part, Encoding.Latin1.GetBytes("--" + boundary), depth, ref parts, pages);
        else if (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase))
            pages.Add(HtmlText.Decode(Decoded(part, headers.GetValueOrDefault("content-transfer-encoding", "")), Parameter(type, "charset")));
    }

    private static void ReadParts(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark, int depth, ref int parts, List<HtmlText> pages)
    {
        var start = -1;
        for (var from = 0; from <= body.Length;)
        {
            var found = body[from..].IndexOf(mark);
            var at = found < 0 ? body.Length : from + found;
            // A mark stands at the start of a line.
            if (found >= 0 && at > 0 && body[at - 1] is not ((byte)'\n' or (byte)'\r'))
            {
                from = at + mark.Length;
                continue;
            }
            if (start >= 0) Read(body[start..at], depth + 1, ref parts, pages);
            if (found < 0 || body[(at + mark.Length)..].StartsWith("--"u8)) return;
            var lineEnd = body[at..].IndexOf((byte)'\n');
            if (lineEnd < 0) return;
            from = start = at + lineEnd + 1;
        }
    }

    /// <summary>The headers by their names in lower case; the part goes on after the blank line that ends them.</summary>
    private static Dictionary<string, string> Headers(ref ReadOnlySpan<byte> part)
    {
        var headers = new Dictionary<string, string>();
        var name = "";
        while (!part.IsEmpty)
        {
            var end = part.IndexOf((byte)'\n');
            var line = Encoding.Latin1.GetString((end < 0 ? part : part[..end])[..Math.Min(end < 0 ? part.Length : end, HeadLength)]).TrimEnd('\r');
            part = end < 0 ? [] : part[(end + 1)..];
            if (line.Length == 0 && (headers.Count > 0 || name.Length > 0)) break;
            if (line.Length > 0 && line[0] is ' ' or '\t' && name.Length > 0)
            {
                if (headers[name].Length < HeadLength) headers[name] += line;
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            name = line[..colon].Trim('\u00EF', '\u00BB', '\u00BF', ' ').ToLowerInvariant();
            headers[name] = line[(colon + 1)..].Trim();
        }
        return headers;
    }

    private static string? Parameter(string header, string name)
    {
        for (var from = header.IndexOf(';', StringComparison.Ordinal); from >= 0; from = header.IndexOf(';', from + 1))
        {
            var rest = header.AsSpan(from + 1).TrimStart();
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            rest = rest[name.Length..].TrimStart();
            if (!rest.StartsWith("=")) continue;
            rest = rest[1..].TrimStart();
            if (rest.StartsWith("\"")) return rest[1..].IndexOf('"') is >= 0 and var quote ? rest[1..][..quote].ToString() : null;
            var end = rest.IndexOfAny("; \t");
            return (end < 0 ? rest : rest[..end]).ToString();
        }
        return null;
    }

    private static byte[] Decoded(ReadOnlySpan<byte> body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuotedPrintable(body),
        _ => body.ToArray(),
    };

    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        var letters = new byte[body.Length];
        var count = 0;
        foreach (var b in body)
        {
            if (b == '=') break;
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') letters[count++] = b;
        }
        // What a cut file leaves of the last group gives no letter.
        if (count % 4 == 1) count--;
        var padded = Encoding.ASCII.GetString(letters, 0, count).PadRight((count + 3) / 4 * 4, '=');
        return Convert.FromBase64String(padded);
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var decoded = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                decoded[count++] = body[i];
                continue;
            }
            if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                decoded[count++] = (byte)(Value(body[i + 1]) << 4 | Value(body[i + 2]));
                i += 2;
            }
            // A line end after = belongs to the mail and not to the page.
            else if (i + 1 < body.Length && body[i + 1] == '\n') i++;
            else if (i + 2 < body.Length && body[i + 1] == '\r' && body[i + 2] == '\n') i += 2;
            else decoded[count++] = body[i];
        }
        return decoded[..count];
    }

    private static int Value(byte hex) => char.IsAsciiDigit((char)hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
