using System.IO.Compression;
using System.Text.RegularExpressions;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>What reports have and forms have not: pages that lie as they are told, contents, charts.</summary>
public sealed class ReportWriterTests
{
    private const string MainPart = "word/document.xml";
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    public static TheoryData<string> Formats => ["docx", "xlsx"];

    private static string Word(params IReadOnlyList<Block> blocks) => WriterSample.Part(DocumentWriters.Write("docx", BlankForm.Document(blocks)), MainPart);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_valid_and_always_the_same(string format)
    {
        var bytes = DocumentWriters.Write(format, ReportSample.Report());
        WriterSample.AssertValid(format, bytes);
        Assert.Equal(bytes, DocumentWriters.Write(format, ReportSample.Report()));
    }

    private static string Figures(Chart chart) =>
        $"{chart.Kind} {chart.Title} ∣ {string.Join("、", chart.Categories)} ∣ {string.Join("；", chart.Series.Select(s => s.Name + string.Join("、", s.Values.Select(v => v?.ToText(2) ?? "无"))))}";

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_read_back(string format)
    {
        var read = DocumentReaders.Read("报告", DocumentWriters.Write(format, ReportSample.Report()));
        // Charts are read with their figures; those that stand nowhere else are named, and nothing is lost.
        Assert.Equal(ReportSample.Report().Blocks.OfType<Chart>().Select(Figures), read.Charts.Select(c => Figures(c.Chart)));
        Assert.All(read.Losses, l => Assert.True(l.IsNamed));
        Assert.Contains(read.Blocks.OfType<Table>(), t => t.At(30, 1)?.Text == "第30号项目");
        Assert.Contains(read.Blocks.OfType<Table>(), t => t.At(1, 0)?.RowSpan == 2);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Odd_settings_are_written_too(string format)
    {
        foreach (var blocks in (Block[][])[
            [new NewPage()],
            [new Contents()],
            [new NewPage(true), new NewPage(), new Contents(0), new NewPage(true)],
            [new Contents(12), BlankForm.Heading("七", 7), new Chart(ChartKind.Bar, "", [], []), new Chart(ChartKind.Pie, "", ["甲"], [])],
            [new Chart(ChartKind.Pie, "", ["甲", "乙"], [new("", [])]), new Chart(ChartKind.Line, "<&\"'>", ["甲"], [new("", [null])]) { Suffix = "\"%", Decimals = -1 }],
            [BlankForm.Table(1, ["甲|乙", "1|2"]), ReportSample.Funds, ReportSample.Years, BlankForm.Table(2, ["甲", "1"]), new NewPage(), new Contents()],
        ])
        {
            var bytes = DocumentWriters.Write(format, BlankForm.Document(blocks));
            WriterSample.AssertValid(format, bytes);
            DocumentReaders.Read("读回", bytes);
        }
    }

    [Fact]
    public void Pages_lie_as_the_document_says_and_tables_are_as_wide_as_their_pages()
    {
        var main = Word(BlankForm.Heading("题"), BlankForm.Table(1, ["甲|乙", "1|2"]), new NewPage(true), BlankForm.Table(2, ["甲|乙", "1|2"]), new NewPage { RestartsNumbers = true }, BlankForm.Text("文"));
        Assert.Equal(["11906", "16838", "11906"], Regex.Matches(main, "<w:pgSz w:w=\"(\\d+)\"").Select(m => m.Groups[1].Value));
        // A page that is one table has the narrow margins of a form.
        Assert.Equal(["8844", "14796"], Regex.Matches(main, "<w:tblW w:w=\"(\\d+)\"").Select(m => m.Groups[1].Value));
        Assert.Equal("<w:pgNumType w:start=\"1\" />", Regex.Match(main, "<w:pgNumType[^>]*>").Value);
        Assert.Equal(3, Regex.Count(main, "<w:footerReference w:type=\"even\""));
    }

    [Fact]
    public void Nothing_on_a_page_is_no_page() => Assert.Equal(1, Regex.Count(Word(new NewPage(), new NewPage(true), BlankForm.Text("文"), new NewPage()), "<w:sectPr"));

    [Fact]
    public void Covers_bear_no_number_and_pages_before_the_text_Roman_ones_but_chapters_keep_theirs()
    {
        var main = Word(ReportSample.Middle("封面"), new NewPage(), new Contents(), new NewPage { RestartsNumbers = true }, BlankForm.Heading("一、", 2));
        Assert.Equal((1, 2), (Regex.Count(main, "<w:titlePg ?/>"), Regex.Count(main, "w:fmt=\"upperRoman\"")));
        Assert.DoesNotContain("upperRoman", Word(BlankForm.Heading("一、", 2), new NewPage { RestartsNumbers = true }, BlankForm.Text("附件")), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_have_official_letters_and_forms_keep_theirs()
    {
        var report = WriterSample.Part(DocumentWriters.Write("docx", ReportSample.Report()), "word/styles.xml");
        Assert.Contains("方正小标宋简体", report, StringComparison.Ordinal);
        Assert.Contains("w:line=\"579\" w:lineRule=\"exact\"", report, StringComparison.Ordinal);
        Assert.Contains("楷体", report, StringComparison.Ordinal);
        var form = WriterSample.Part(DocumentWriters.Write("docx", BlankForm.Evaluation()), "word/styles.xml");
        Assert.DoesNotContain("小标宋", form, StringComparison.Ordinal);
        Assert.DoesNotContain("exact", Regex.Match(form, "<w:pPrDefault>.*?</w:pPrDefault>").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_stand_where_they_are_put()
    {
        var main = Word(BlankForm.Heading("题"), BlankForm.Text("某局："), BlankForm.Text("正文"), ReportSample.Middle("中"), ReportSample.Right("右"), ReportSample.Left("附件1"));
        Assert.Equal(["both 0", "both 2", "center 0", "right 0", "left 0"], Regex.Matches(main, "<w:pPr>(?:(?!</w:pPr>).)*?<w:jc w:val=\"(\\w+)\"").Select(m =>
            $"{m.Groups[1].Value} {(m.Value.Contains("w:firstLineChars=\"200\"", StringComparison.Ordinal) ? 2 : 0)}"));
        Assert.Contains("w:rightChars=\"400\"", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_are_a_field_with_its_entries_and_open_without_a_dialog()
    {
        var bytes = DocumentWriters.Write("docx", ReportSample.Report());
        var main = WriterSample.Part(bytes, MainPart);
        Assert.Contains(" TOC \\o \"1-3\" \\b JihengContents \\h \\z ", main, StringComparison.Ordinal);
        Assert.DoesNotContain("w:dirty", main, StringComparison.Ordinal);
        Assert.DoesNotContain("updateFields", WriterSample.Part(bytes, "word/settings.xml"), StringComparison.Ordinal);
        var anchors = Regex.Matches(main, "<w:hyperlink [^>]*w:anchor=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(8, anchors.Count);
        Assert.All(anchors, a => Assert.Equal(1, Regex.Count(main, $"<w:bookmarkStart [^>]*w:name=\"{a}\"")));
        Assert.Equal(Regex.Count(main, "w:fldCharType=\"begin\""), Regex.Count(main, "w:fldCharType=\"end\""));
    }

    [Fact]
    public void Charts_in_Word_carry_a_workbook_with_exact_figures_and_gaps()
    {
        var bytes = DocumentWriters.Write("docx", BlankForm.Document([ReportSample.Years]));
        var chart = WriterSample.Part(bytes, "word/charts/chart1.xml");
        // 86.5, nothing in the third year, 280/3 cut far behind what is shown.
        var first = Regex.Match(chart, "<c:numCache>.*?</c:numCache>").Value;
        Assert.Equal(["0:86.5", "1:88", "3:91.25", "4:93.333333333333"], Regex.Matches(first, "<c:pt idx=\"(\\d)\"><c:v>([^<]*)").Select(m => $"{m.Groups[1].Value}:{m.Groups[2].Value}"));
        Assert.Contains("<c:dispBlanksAs val=\"gap\"", chart, StringComparison.Ordinal);
        Assert.Contains("'Sheet1'!$B$2:$B$6", chart, StringComparison.Ordinal);
        var workbook = Embedded(bytes);
        WriterSample.AssertValid("xlsx", workbook);
        Assert.Equal("▦1\n|本单位|全县平均\n2020年|86.50|84.00\n2021年|88.00|85.10\n2022年||86.00\n2023年|91.25|86.90\n2024年|93.33|88.20", Dump.Of(DocumentReaders.Read("x", workbook)));
    }

    [Fact]
    public void Charts_in_Excel_point_at_the_figures_below_them()
    {
        var bytes = DocumentWriters.Write("xlsx", BlankForm.Document([BlankForm.Heading("甲'乙"), ReportSample.Rates]));
        var chart = WriterSample.Part(bytes, "xl/drawings/charts/chart1.xml");
        var header = int.Parse(Regex.Match(chart, "<c:tx><c:strRef><c:f>'甲''乙'!\\$B\\$(\\d+)</c:f>").Groups[1].Value);
        Assert.Contains($"'甲''乙'!$A${header + 1}:$A${header + 5}", chart, StringComparison.Ordinal);
        var sheet = WriterSample.Part(bytes, SheetPart);
        Assert.Matches($"<c r=\"B{header + 1}\" s=\"\\d+\"><v>95.14</v>", sheet);
        Assert.DoesNotMatch($"<c r=\"B{header + 4}\"[^>]*><v>", sheet);
        // The name of a category is no formula.
        Assert.Matches($"<c r=\"A{header + 5}\"[^>]*t=\"inlineStr\"><is><t[^>]*>=1\\+1的项目", sheet);
        Assert.Contains("95.14%", Dump.Of(DocumentReaders.Read("x", bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_series_has_no_legend_and_pieces_bear_names_and_shares()
    {
        static string Chart(Chart chart) => WriterSample.Part(DocumentWriters.Write("docx", BlankForm.Document([chart])), "word/charts/chart1.xml");
        Assert.DoesNotContain("<c:legend>", Chart(ReportSample.Rates), StringComparison.Ordinal);
        Assert.Contains("<c:legend>", Chart(ReportSample.Funds), StringComparison.Ordinal);
        Assert.Contains("formatCode=\"0.00&quot;%&quot;\"", Chart(ReportSample.Rates), StringComparison.Ordinal);
        var pie = Chart(ReportSample.Shares);
        Assert.Contains("<c:showCatName val=\"1\"", pie, StringComparison.Ordinal);
        Assert.Contains("<c:showPercent val=\"1\"", pie, StringComparison.Ordinal);
    }

    [Fact]
    public void Excel_gives_every_page_a_sheet_that_lies_as_it_is_told()
    {
        var bytes = DocumentWriters.Write("xlsx", BlankForm.Document([new NewPage(true), BlankForm.Heading("题"), new Contents(), new NewPage(), BlankForm.Heading("=一", 2), BlankForm.Table(1, ["甲|乙", "1|2"]), new NewPage(true)]));
        var sheet = WriterSample.Part(bytes, SheetPart);
        Assert.Contains("landscape", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<brk ", sheet, StringComparison.Ordinal);
        Assert.Contains("<hyperlink ref=\"A3\" location=\"'=一'!A1\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("landscape", WriterSample.Part(bytes, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_of_one_table_does_not_repeat_over_others()
    {
        static string Book(params IReadOnlyList<Block> blocks) => WriterSample.Part(DocumentWriters.Write("xlsx", BlankForm.Document(blocks)), "xl/workbook.xml");
        Assert.Contains("Print_Titles", Book(BlankForm.Table(1, ["甲|乙", "1|2"])), StringComparison.Ordinal);
        Assert.DoesNotContain("Print_Titles", Book(BlankForm.Table(1, ["甲|乙", "1|2"]), BlankForm.Text("文"), BlankForm.Table(2, ["丙|丁", "1|2"])), StringComparison.Ordinal);
    }

    private static byte[] Embedded(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var copy = new MemoryStream();
        using (var entry = zip.Entries.Single(e => e.FullName.EndsWith(".xlsx", StringComparison.Ordinal)).Open()) entry.CopyTo(copy);
        return copy.ToArray();
    }
}
