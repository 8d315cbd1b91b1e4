using System.Diagnostics;
using System.Text;
using Jiheng.Documents.Pdf.Rules;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Pdf;

/// <summary>Files that are broken or built to do harm are read within bounds, or refused with a way out.</summary>
public sealed class HostilePdfTests
{
    [Theory]
    [InlineData("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")]
    [InlineData("<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1e999>>")]
    [InlineData("<</Type/Pages/Kids 7 0 R")]
    public void A_tree_of_pages_without_end_ends(string tree) => ReadOrRefuse(PdfSample.File([
        PdfSample.A("<</Type/Catalog/Pages 2 0 R>>"), PdfSample.A(tree), PdfSample.A("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Rotate 1e30>>")]));

    [Fact]
    public void A_drawing_that_draws_itself_ends()
    {
        var drawing = "<</Type/XObject/Subtype/Form/BBox[0 0 99999999999 9]/Resources<</XObject<</X 4 0 R>>>>/Length 24>>\nstream\n/X Do /X Do 0 0 m 9 9 l S\nendstream";
        ReadOrRefuse(PdfSample.File([PdfSample.A("<</Type/Catalog/Pages 2 0 R>>"), PdfSample.A("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            PdfSample.A("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>"), PdfSample.A(drawing), PdfSample.Stream("/X Do"u8.ToArray(), false)]));
    }

    [Fact]
    public void A_stream_that_swells_is_not_unpacked_to_its_end()
    {
        var watch = Stopwatch.StartNew();
        var bomb = PdfSample.Stream(new byte[200 << 20], true);
        var pages = RuleReader.Read(PdfSample.File([PdfSample.A("<</Type/Catalog/Pages 2 0 R>>"), PdfSample.A("<</Type/Pages/Kids[3 0 R]/Count 1>>"), PdfSample.A("<</Type/Page/Contents 4 0 R>>"), bomb]));
        Assert.True(pages![0].IsUnknown);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("99999999999999999999999999999 -9999999999999999999.99999 m 1e308 --5 l S")]
    [InlineData("1 0 0 1 1 1 1 1 1 1 cm Q Q Q Q 1 re re re S W n ( \\")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[<<<<<<<<<<<<<<<<<<<<")]
    [InlineData("BI /W 1 ID EI xx EI 0 0 m 100 0 l S")]
    [InlineData("0 0 0 0 0 0 cm 1 1 m 2 2 l B* h h h l l c v y")]
    public void Operators_without_sense_draw_nothing_harmful(string operators) => ReadOrRefuse(new PdfSample().Draw(operators).Text(50, 100, "甲").Bytes());

    [Fact]
    public void Deep_nesting_is_passed_over() => ReadOrRefuse(PdfSample.File([
        PdfSample.A("<</Type/Catalog/Pages 2 0 R>>"), PdfSample.A(string.Concat(Enumerable.Repeat("<</Kids[", 20_000)))]));

    [Fact]
    public void A_file_cut_short_or_changed_anywhere_does_no_harm()
    {
        var whole = new PdfSample { IsPacked = true }.Grid([50, 150, 250], [100, 120, 140], "甲", "乙", "丙", "丁").Bytes();
        var random = new Random(2024);
        for (var i = 0; i < 400; i++)
        {
            var broken = whole[..random.Next(1, whole.Length)];
            for (var k = random.Next(6); k > 0; k--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            RuleReader.Read(broken);
        }
        for (var cut = 20; cut < whole.Length; cut += whole.Length / 8) ReadOrRefuse(whole[..cut]);
    }

    [Fact]
    public void A_picture_without_letters_is_called_a_scan() => AssertRefused(Scan().Bytes(), "扫描件");

    [Fact]
    public void A_scanned_page_among_others_is_a_loss()
    {
        var loss = Assert.Single(new PdfSample().Page().Text(50, 100, "甲").Page().Draw(Image).Read().Losses);
        Assert.Equal(2, loss.Origin.Page);
        Assert.Contains("第 2 页", loss.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_without_meaning_are_a_loss()
    {
        var loss = Assert.Single(new PdfSample().Text(50, 100, "\uE123\uE124\uE125\uE126预算").Read().Losses);
        Assert.Contains("字体", loss.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_password_is_refused_by_name()
    {
        // The keys are wrong for every password.
        var key = string.Concat(Enumerable.Repeat("AB", 32));
        var sample = new PdfSample().Text(50, 100, "甲").Bytes();
        var text = Encoding.Latin1.GetString(sample).Replace("/Root 1 0 R", $"/Root 1 0 R/ID[<AB><AB>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<{key}>/U<{key}>>>", StringComparison.Ordinal);
        AssertRefused(Encoding.Latin1.GetBytes(text), "密码");
    }

    [Fact]
    public void A_file_without_pages_is_refused() => AssertRefused("%PDF-1.7\n%"u8.ToArray(), "PDF");

    private const string Image = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ";

    private static PdfSample Scan() => new PdfSample().Draw(Image);

    private static void AssertRefused(byte[] bytes, string name) =>
        Assert.Contains(name, Assert.Throws<UnreadableDocumentException>(() => PdfSample.Read(bytes)).Message, StringComparison.Ordinal);

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            PdfSample.Read(bytes);
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.Contains("请", refused.Message, StringComparison.Ordinal);
        }
    }
}
