using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Writing.BlankForm;

namespace Jiheng.Documents.Tests.Xlsx;

/// <summary>A document with new pages is a workbook with a sheet for each; one without is a single sheet, as it always was.</summary>
public sealed class SheetDivisionTests
{
    private const string Book = "xl/workbook.xml";

    private static readonly NewPage Upright = new();
    private static readonly NewPage Turned = new(true);

    private static Paragraph Line(string text) => BlankForm.Text(text);

    private static byte[] Written(params IReadOnlyList<Block> blocks) => DocumentWriters.Write("xlsx", Document(blocks));

    private static string Sheet(byte[] bytes, int number) => WriterSample.Part(bytes, $"xl/worksheets/sheet{number}.xml");

    private static IEnumerable<string> Names(byte[] bytes) => Regex.Matches(WriterSample.Part(bytes, Book), "<sheet name=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    [Theory]
    [InlineData("一、基本情况", "一、基本情况", "2|一、基本情况", "正文")]
    [InlineData("附件3-1 项目支出绩效自评表", "附件3-1", "1|项目支出绩效自评表")]
    [InlineData("附表 1 汇总表", "附表 1", "汇总表", "单位：万元")]
    [InlineData("附件2", "附件2", "根据要求，我单位对预算安排的全部项目支出开展了绩效自评，涉及全部财政资金，结果在下面各段分别说明。")]
    [InlineData("各项目执行情况表", "根据要求，我单位对预算安排的全部项目支出开展了绩效自评，涉及全部财政资金，结果在下面各段分别说明。", "各项目执行情况表")]
    [InlineData("甲乙丙", "1|'甲[乙]：丙?'")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "1|一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四")]
    [InlineData("Sheet2", "1|history")]
    [InlineData("Sheet2", "1|选项")]
    [InlineData("Sheet2", "1|[*]")]
    [InlineData("首页 (2)", "1|首页")]
    public void A_sheet_is_named_by_what_heads_it(string name, params string[] lines) =>
        Assert.Equal(["首页", name], Names(Written([Heading("首页"), Upright, .. lines.Select(l => l[1] == '|' ? Heading(l[2..], l[0] - '0') : Line(l)), Table(1, ["甲|乙", "1|2"])])));

    [Fact]
    public void Names_differ_by_more_than_case_and_stay_within_31_signs()
    {
        var long_ = new string('长', 40);
        Assert.Equal(["abc", "ABC (2)", "目录", new string('长', 31), new string('长', 27) + " (2)"],
            Names(Written(Heading("abc"), Upright, Heading("ABC"), Upright, new Contents(), Upright, Heading(long_), Upright, Heading(long_))));
    }

    [Fact]
    public void Nothing_between_two_pages_is_no_sheet() => Assert.Equal(["文"], Names(Written(Upright, Line(""), Turned, Line("文"), Upright)));

    [Fact]
    public void Each_sheet_lies_and_prints_by_itself()
    {
        var bytes = Written(Heading("甲"), Table(1, ["一|二", "1|2"]), Turned, Heading("乙"), Table(2, ["一|二|三", "1|2|3"]), Upright, Line("丙"));
        WriterSample.AssertValid("xlsx", bytes);
        Assert.Equal(["portrait", "landscape", "portrait"], Enumerable.Range(1, 3).Select(s => Regex.Match(Sheet(bytes, s), "orientation=\"(\\w+)\"").Groups[1].Value));
        Assert.Equal(["tabSelected", "", ""], Enumerable.Range(1, 3).Select(s => Regex.Match(Sheet(bytes, s), "tabSelected").Value));
        Assert.Equal(["Print_Area 0 '甲'!$A$1:$B$3", "Print_Titles 0 '甲'!$1:$2", "Print_Area 1 '乙'!$A$1:$C$3", "Print_Titles 1 '乙'!$1:$2", "Print_Area 2 '丙'!$A$1:$A$1"],
            Regex.Matches(WriterSample.Part(bytes, Book), "<definedName name=\"_xlnm.(\\w+)\" localSheetId=\"(\\d)\">([^<]*)").Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value}"));
    }

    [Fact]
    public void A_header_does_not_stand_above_the_text_behind_its_table() =>
        Assert.DoesNotContain("Print_Titles", WriterSample.Part(Written(Upright, Heading("甲"), Table(1, ["一|二", "1|2"]), Line(new string('文', 500))), Book), StringComparison.Ordinal);

    [Fact]
    public void Contents_lead_to_the_sheets_of_their_headings()
    {
        var sheet = Sheet(Written(Heading("题"), new Contents(), Upright, Line("引"), Heading("一、", 2), Turned, Heading("二'三", 2)), 1);
        Assert.Equal(["A3 '一、'!A2", "A4 '二''三'!A1"], Regex.Matches(sheet, "<hyperlink ref=\"(\\w+)\" location=\"([^\"]*)\"").Select(m => $"{m.Groups[1].Value} {WebUtility.HtmlDecode(m.Groups[2].Value)}"));
    }

    [Fact]
    public void A_chart_takes_its_figures_from_its_own_sheet()
    {
        var bytes = Written(Heading("甲"), ReportSample.Funds, Upright, Heading("乙"), ReportSample.Rates);
        WriterSample.AssertValid("xlsx", bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var sheets = zip.Entries.Where(e => Regex.IsMatch(e.FullName, @"charts/chart\d+\.xml$")).OrderBy(e => e.FullName, StringComparer.Ordinal)
            .Select(e => string.Join('、', Regex.Matches(WriterSample.Part(bytes, e.FullName), "<c:f>'([^']*)'").Select(m => m.Groups[1].Value).Distinct()));
        Assert.Equal(["甲", "乙"], sheets);
    }

    [Fact]
    public void No_figure_of_a_wide_table_breaks_and_its_decimals_stand_below_each_other()
    {
        var header = string.Join('|', Enumerable.Range(1, 20).Select(i => $"第{i}项支出"));
        var bytes = Written(Heading("甲"), Turned, Heading("乙"), Table(1, ["科目|" + header, "合计|" + string.Join('|', Enumerable.Repeat("1234567.89", 20)), "备注|" + string.Join('|', Enumerable.Repeat("", 20))]));
        var sheet = Sheet(bytes, 2);
        Assert.All(Regex.Matches(sheet, "<col [^>]*width=\"([\\d.]+)\"").Skip(1), m => Assert.InRange(double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), 11, 20));
        // 20 such columns are too small to read on A4.
        Assert.Contains("paperSize=\"8\"", sheet, StringComparison.Ordinal);
        Assert.Equal("right", Alignment(bytes, sheet, "B3"));
        Assert.Equal("center", Alignment(bytes, sheet, "B2"));
        Assert.Equal("center", Alignment(bytes, sheet, "A3"));
    }

    private static string Alignment(byte[] bytes, string sheet, string place)
    {
        var style = int.Parse(Regex.Match(sheet, $"<c r=\"{place}\" s=\"(\\d+)\"").Groups[1].Value, CultureInfo.InvariantCulture);
        var formats = Regex.Match(WriterSample.Part(bytes, "xl/styles.xml"), "<cellXfs.*?</cellXfs>").Value;
        return Regex.Matches(formats, "<xf .*?horizontal=\"(\\w+)\"")[style - 1].Groups[1].Value;
    }

    [Fact]
    public void Only_forms_are_locked_and_their_choices_stand_on_one_hidden_sheet()
    {
        var choice = new CellInput { Kind = InputKind.Choice, Choices = [.. Enumerable.Range(1, 60).Select(i => $"第{i}类,项目")] };
        Table Form(int number) => Table(number, ["类别|{}", "甲|乙"], new() { [(0, 1)] = choice });
        var bytes = Written(Line("文"), Upright, Heading("甲"), Form(1), Upright, Heading("乙"), Form(2));
        WriterSample.AssertValid("xlsx", bytes);
        Assert.Equal(["文", "甲", "乙", "选项"], Names(bytes));
        Assert.DoesNotContain("sheetProtection", Sheet(bytes, 1), StringComparison.Ordinal);
        Assert.All([2, 3], s => Assert.Contains("sheetProtection", Sheet(bytes, s), StringComparison.Ordinal));
        Assert.All([2, 3], s => Assert.Contains("<formula1>选项!$A$1:$A$60</formula1>", Sheet(bytes, s), StringComparison.Ordinal));
        Assert.Equal("¶ 文\n¶ 甲\n▦1\n类别|\n甲|乙\n¶ 乙\n▦2\n类别|\n甲|乙", Dump.Of(DocumentReaders.Read("x", bytes)));
    }

    [Fact]
    public void A_text_higher_than_any_row_takes_several_and_is_read_as_one()
    {
        var text = new string('文', 3000);
        var bytes = Written(Heading("甲"), Line(text), Line("完"), Upright, Line("乙"));
        Assert.Contains("<mergeCell ref=\"A2:A5\"", Sheet(bytes, 1), StringComparison.Ordinal);
        Assert.Equal(["甲", text, "完", "乙"], DocumentReaders.Read("x", bytes).Blocks.OfType<Paragraph>().Select(p => p.Text));
    }

    // 78 letters of 11 points are 53 of the title's 16.
    [Theory]
    [InlineData(26, "36")]
    [InlineData(27, "50.4")]
    public void A_title_has_the_height_of_its_lines(int signs, string height) =>
        Assert.Contains($"<row r=\"1\" ht=\"{height}\"", Sheet(Written(Heading(new string('题', signs)), Upright, Line("文")), 1), StringComparison.Ordinal);

    [Fact]
    public void More_pages_than_a_workbook_may_have_sheets_are_one_sheet()
    {
        var bytes = Written([.. Enumerable.Range(1, 1000).SelectMany(i => new Block[] { Upright, Line($"第{i}页") })]);
        Assert.Equal(["第1页"], Names(bytes));
        Assert.Equal(1000, DocumentReaders.Read("x", bytes).Blocks.Count);
    }

    // Taken before documents were divided; of the parts and not of the file, since packing may differ with the runtime. Whoever changes the look of all sheets takes them again.
    [Theory]
    [InlineData("form", "41B706B11F395B9D")]
    [InlineData("report", "64B30CA5A33EE167")]
    public void Without_new_pages_nothing_changed(string kind, string hash)
    {
        var bytes = DocumentWriters.Write("xlsx", kind == "form" ? Evaluation() : Document([.. ReportSample.Report().Blocks.Where(b => b is not NewPage)]));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(zip.Entries.Select(e => e.FullName + WriterSample.Part(bytes, e.FullName))))))[..16]);
    }
}
