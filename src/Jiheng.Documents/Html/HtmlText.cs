using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Jiheng.Documents.Html;

/// <summary>A page's source as letters.</summary>
/// <param name="Source">The whole source.</param>
/// <param name="IsDamaged">Whether some bytes were letters of no encoding.</param>
internal sealed record HtmlText(string Source, bool IsDamaged)
{
    private const int Gb18030 = 54936;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';>/?");

    // Where a page says its encoding; browsers look at 1024 bytes, but programs write long heads.
    private const int HeadLength = 4096;

    /// <summary>Decodes by byte order mark, then by what the bytes can be, then by what the page says.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="declared">The encoding named outside the page (mht), or null.</param>
    public static HtmlText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Loosely(Encoding.UTF8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Loosely(Encoding.Unicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Loosely(Encoding.BigEndianUnicode, bytes[2..]);
        var named = Named(declared) ?? Named(Declared(bytes));
        if (Utf8.IsValid(bytes))
        {
            var text = Encoding.UTF8.GetString(bytes);
            // Chinese in GB 18030 is next to never valid UTF-8 that gives Chinese letters: then the page lies about itself.
            if (named is null or UTF8Encoding || Ascii.IsValid(bytes) || text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF')) return new HtmlText(text, false);
        }
        if (named is not null and not UTF8Encoding && Strictly(named, bytes) is { } asNamed) return new HtmlText(asNamed, false);
        // A UTF-8 page cut in the middle of a letter, or patched with a few foreign bytes.
        var utf8 = Loosely(Encoding.UTF8, bytes);
        if (utf8.Source.AsSpan().Count('\uFFFD') * 10L < ChineseLetters(utf8.Source)) return utf8;
        return Loosely(named is null or UTF8Encoding ? Gb() : named, bytes);
    }

    private static long ChineseLetters(string text)
    {
        var count = 0L;
        foreach (var c in text) if (c is >= '\u4E00' and <= '\u9FFF') count++;
        return count;
    }

    /// <summary>The name after charset= in the head, of a meta tag or of the XML declaration.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]).AsSpan();
        foreach (var key in (ReadOnlySpan<string>)["charset", "encoding"])
            for (var rest = head; rest.IndexOf(key, StringComparison.OrdinalIgnoreCase) is >= 0 and var at;)
            {
                rest = rest[(at + key.Length)..];
                var value = rest.TrimStart();
                if (!value.StartsWith("=")) continue;
                value = value[1..].TrimStart(" \t\r\n\"'");
                var end = value.IndexOfAny(ValueEnds);
                if (end > 0) return value[..end].ToString();
            }
        return null;
    }

    // Taken from the provider itself: registering it would change encodings for the whole process.
    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrEmpty(name)) return null;
        switch (name.Trim().ToLowerInvariant())
        {
            // A page that says UTF-16 in letters of one byte is not (HTML standard, 13.2.3.2).
            case "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode":
                return Encoding.UTF8;
            case "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "chinese" or "cp936" or "hz-gb-2312":
                return Gb();
            // Programs write these where they do not know better.
            case "iso-8859-1" or "us-ascii" or "ascii" or "windows-1252" or "latin1":
                return null;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Gb() => CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!;

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static HtmlText Loosely(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        // The sign of what could not be decoded; code pages put a question mark instead.
        var isDamaged = text.Contains('\uFFFD', StringComparison.Ordinal) || encoding is not (UTF8Encoding or UnicodeEncoding) && Strictly(encoding, bytes) is null;
        return new HtmlText(text, isDamaged);
    }
}
