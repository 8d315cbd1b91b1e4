using System.Text;
using Jiheng.Documents.Text;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Text;

public sealed class TextFileReaderTests
{
    private const string Sample = "一、基本情况\n预算执行率 100.03%";

    private static string FirstLine(byte[] bytes) => ((Paragraph)DocumentReaders.Read("文.txt", bytes).Blocks[0]).Text;

    [Fact]
    public void Every_encoding_of_Chinese_offices_reads_alike()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        byte[][] all = [
            Encoding.UTF8.GetBytes(Sample),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)],
            gb.GetBytes(Sample)];
        Assert.All(all, bytes => Assert.Equal("一、基本情况", FirstLine(bytes)));
    }

    [Fact]
    public void A_rare_letter_of_GB_18030_is_read() =>
        Assert.Equal("㙍镇𠮷村", FirstLine(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("㙍镇𠮷村")));

    [Fact]
    public void The_encodings_of_the_process_are_left_alone()
    {
        FirstLine(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Sample));
        // The parser of web pages registers them (docs/decisions/0016); where no other test has read a page, nobody has.
        if (Record.Exception(() => Encoding.GetEncoding(54936)) is null)
            Assert.Contains(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == "AngleSharp");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xB8, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xD4, 0xFF, 0x20 })]
    public void What_is_no_text_is_not_recognised(byte[] bytes) => Assert.False(new TextFileReader().Recognises(bytes));
}
