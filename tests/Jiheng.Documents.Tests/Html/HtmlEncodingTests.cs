using System.Text;
using Jiheng.Documents.Html;

namespace Jiheng.Documents.Tests.Html;

/// <summary>Letters of a page, however it is stored.</summary>
public sealed class HtmlEncodingTests
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    private static string Read(byte[] bytes) => Dump.Of(DocumentReaders.Read("页", bytes));

    [Theory]
    [InlineData("")]
    [InlineData("<meta charset=gb2312>")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset=GBK\">")]
    [InlineData("<meta charset=\"utf-8\">")]
    [InlineData("<meta charset=unknown-8bit>")]
    public void Chinese_is_read_whatever_the_page_says(string meta)
    {
        var page = $"<html><head>{meta}</head><p>绩效自评得分：优，㙍镇</p>";
        byte[][] all = [Encoding.UTF8.GetBytes(page), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(page)], Gb.GetBytes(page),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(page)]];
        Assert.All(all, bytes => Assert.Equal("¶ 绩效自评得分：优，㙍镇", Read(bytes)));
    }

    [Fact]
    public void Traditional_Chinese_is_read_when_the_page_says_so() =>
        Assert.Equal("¶ 績效", Read(CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("<html><meta charset=big5><p>績效</p>")));

    [Fact]
    public void A_page_cut_in_the_middle_of_a_letter_is_read_with_a_loss()
    {
        var document = DocumentReaders.Read("页", Encoding.UTF8.GetBytes("<html><p>预算绩效自评情况说明预算绩效自评情况说明</p><p>完").AsMemory()[..^1]);
        Assert.StartsWith("¶ 预算绩效自评情况说明", Dump.Of(document), StringComparison.Ordinal);
        Assert.Contains(document.Losses, l => l.Reason.Contains("编码", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("base64")]
    [InlineData("quoted-printable")]
    [InlineData("8bit")]
    public void A_page_saved_as_one_file_is_read(string transfer)
    {
        var page = Gb.GetBytes("<html><body><p>得分=95 绩效</p></body></html>");
        var body = transfer switch
        {
            "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks)),
            "quoted-printable" => Encoding.ASCII.GetBytes(string.Concat(page.Select((b, i) => (b is > 32 and < 127 and not (byte)'=' ? ((char)b).ToString() : $"={b:X2}") + (i % 20 == 19 ? "=\r\n" : "")))),
            _ => page,
        };
        byte[] file = [.. "From: <Saved by>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_B\"\r\n\r\n前言\r\n------=_B\r\n"u8,
            .. Encoding.ASCII.GetBytes($"Content-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"), .. body,
            .. "\r\n------=_B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=_B--\r\n"u8];
        Assert.True(new HtmlReader().Recognises(file));
        Assert.Equal("¶ 得分=95 绩效", Read(file));
    }

    [Theory]
    [InlineData("预算 < 决算", false)]
    [InlineData("<3 绩效", false)]
    [InlineData("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Table/></Workbook>", false)]
    [InlineData("<?xml version='1.0'?><pkg:package/>", false)]
    [InlineData("<div align=center>标志</div>\n\n# 说明\n", false)]
    [InlineData("<table><tr><td>甲</td></tr></table>\n\n| 一 | 二 |\n|---|---|\n", false)]
    [InlineData("MIME：说明", false)]
    [InlineData("<HTML xmlns:o=\"urn:schemas-microsoft-com:office:office\">", true)]
    [InlineData("<!-- saved from url=(0014)about:internet -->\r\n<HTML>", true)]
    [InlineData("<div class=x>甲</div>", true)]
    public void Pages_are_known_by_their_first_tag(string text, bool isPage) => Assert.Equal(isPage, new HtmlReader().Recognises(Encoding.UTF8.GetBytes(text)));
}
