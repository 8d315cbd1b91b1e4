using System.Text;
using System.Text.Unicode;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Text;

/// <summary>Decodes a text file; what the text says is read by <see cref="PlainTextReader"/>.</summary>
/// <remarks>UTF-8 with or without mark, UTF-16 with mark, else GB 18030, which Chinese offices' programs still write.</remarks>
public sealed class TextFileReader : IDocumentReader
{
    private const int Gb18030 = 54936;

    // A text for people has no control letters but tab, line ends, page break and the old end-of-file mark.
    private static readonly System.Buffers.SearchValues<char> Control = System.Buffers.SearchValues.Create(
        "\0\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1B\x1C\x1D\x1E\x1F\x7F");

    /// <inheritdoc/>
    public string Format => "txt";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) =>
        ForeignFormats.Explain(bytes) is null && Decode(bytes) is { } text && !text.AsSpan().ContainsAny(Control);

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> bytes) => PlainTextReader.Read(file, Decode(bytes.Span)
        ?? throw new UnreadableDocumentException("文本的编码无法识别；请用记事本打开后按 UTF-8 编码另存。"));

    /// <summary>The text, or null when its encoding is none of those.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes[3..]) : null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strictly(new UnicodeEncoding(false, false, true), bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strictly(new UnicodeEncoding(true, false, true), bytes[2..]);
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        // Taken from the provider itself: registering it would change encodings for the whole process.
        return Strictly(CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, bytes);
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
