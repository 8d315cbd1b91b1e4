using System.Text;
using System.Text.Unicode;

namespace Jiheng.Documents.Archives;

/// <summary>
/// Names of a zip that does not say how they are written: UTF-8 where they are valid UTF-8, as Linux and macOS pack;
/// else GB 18030, as Windows packs in Chinese offices.
/// </summary>
internal sealed class MemberNameEncoding : Encoding
{
    private const int CodePageOfGb18030 = 54936;

    // Taken from the provider itself: registering it would change encodings for the whole process.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(CodePageOfGb18030)!;

    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxCharCount(int byteCount) => Math.Max(UTF8.GetMaxCharCount(byteCount), Gb18030.GetMaxCharCount(byteCount));

    // Archives are only read; the base class asks for the other direction all the same.
    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    private static Encoding Of(ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? UTF8 : Gb18030;
}
