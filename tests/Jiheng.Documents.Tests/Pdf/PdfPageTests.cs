using Jiheng.Documents.Programs;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Pdf;

/// <summary>Pages: tables and paragraphs that go on over them, what is printed on every page, and pages that are turned.</summary>
public sealed class PdfPageTests
{
    private static readonly double[] Xs = [50, 150, 350, 550];
    private static readonly double[] Low = [720, 740, 760];
    private static readonly double[] High = [60, 80, 100];

    [Fact]
    public void A_table_goes_on_over_the_page_without_its_head() =>
        Assert.Equal("▦1\n指标|目标值|得分\n甲|≥1|5\n乙|≥2|6", Dump.Of(new PdfSample()
            .Page().Grid(Xs, Low, "指标", "目标值", "得分", "甲", "≥1", "5")
            .Page().Grid(Xs, High, "指标", "目标值", "得分", "乙", "≥2", "6").Read()));

    [Fact]
    public void The_same_form_again_is_a_table_of_its_own() =>
        Assert.Equal(2, new PdfSample()
            .Page().Grid(Xs, Low, "项目名称", "甲项目", "100", "主管部门", "某局", "1")
            .Page().Grid(Xs, High, "项目名称", "乙项目", "200", "主管部门", "某局", "2").Read().Blocks.Count);

    [Fact]
    public void A_table_that_left_room_below_does_not_go_on() =>
        Assert.Equal(2, new PdfSample().Page().Grid(Xs, [300, 320, 340], "甲", "1", "2", "乙", "3", "4")
            .Page().Grid(Xs, [60, 80, 100, 760], "丙", "5", "6", "丁", "7", "8").Read().Blocks.Count);

    [Fact]
    public void A_row_that_the_page_cuts_is_one_row() =>
        Assert.Equal("▦1\n指标|说明|得分\n甲|一二三四五六七八九十一二三四五六七八九十一二三四|5\n乙|丙|6", Dump.Of(new PdfSample()
            .Page().Grid(Xs, Low, "指标", "说明", "得分", "甲", "一二三四五六七八九十一二三四五六七八九", "5")
            .Page().Grid(Xs, High, "", "十一二三四", "", "乙", "丙", "6").Read()));

    [Fact]
    public void A_short_row_at_the_head_of_a_page_is_a_row() =>
        Assert.Equal("▦1\n指标|说明|得分\n甲|无|5\n|合计|\n乙|丙|6", Dump.Of(new PdfSample()
            .Page().Grid(Xs, Low, "指标", "说明", "得分", "甲", "无", "5")
            .Page().Grid(Xs, High, "", "合计", "", "乙", "丙", "6").Read()));

    [Fact]
    public void A_paragraph_goes_on_over_lines_and_pages()
    {
        var full = string.Concat(Enumerable.Repeat("一二三四五六七八九十", 5));
        Assert.Equal($"¶ 　　{full[..48]}{full}2024年完成。\n¶ 另一段。".Replace("　", "", StringComparison.Ordinal), Dump.Of(new PdfSample()
            .Page().Text(70, 740, full[..48]).Page().Text(50, 60, full).Text(50, 76, "2024年完成。").Text(70, 92, "另一段。").Read()));
    }

    [Fact]
    public void Page_numbers_and_running_heads_are_no_text()
    {
        var sample = new PdfSample();
        for (var i = 1; i <= 4; i++) sample.Page().Text(50, 30, "某某局2024年度决算公开").Text(50, 200 + 10 * i, "正文" + i).Text(290, 770, $"- {i} -");
        Assert.Equal("¶ 正文1\n¶ 正文2\n¶ 正文3\n¶ 正文4", Dump.Of(sample.Read()));
    }

    [Theory]
    [InlineData("第1页 共9页")]
    [InlineData("第 1 页")]
    [InlineData("1/9")]
    [InlineData("— 12 —")]
    [InlineData("1")]
    public void A_page_number_is_known_by_its_look(string number) =>
        Assert.Equal("¶ 正文", Dump.Of(new PdfSample().Text(50, 200, "正文").Text(290, 770, number).Read()));

    [Fact]
    public void A_figure_at_the_foot_of_a_page_stays() =>
        Assert.Equal("¶ 正文\n¶ 95", Dump.Of(new PdfSample().Text(50, 200, "正文").Text(290, 770, "95").Read()));

    [Theory]
    [InlineData("/Rotate 90", "0 1 -1 0 700 -0 cm")]
    [InlineData("/Rotate 270", "0 -1 1 0 0 600 cm")]
    [InlineData("/Rotate 180", "-1 0 0 -1 600 800 cm")]
    [InlineData("", "0 1 -1 0 800 0 cm")]
    [InlineData("", "0 -1 1 0 -200 600 cm")]
    [InlineData("", "-1 0 0 -1 600 800 cm")]
    public void Turned_pages_come_out_upright(string turn, string map) =>
        Assert.Equal("▦1\n指标 甲|目标 一|得分 5\n指标 乙|目标 二|得分 6", Dump.Of(new PdfSample { Extra = turn, Map = map }
            .Grid([250, 350, 450, 550], [300, 320, 340], "指标 甲", "目标 一", "得分 5", "指标 乙", "目标 二", "得分 6").Read()));

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/CropBox[20 30 590 790]")]
    public void A_page_behind_a_rare_filter_shows_its_lines(string extra)
    {
        var sample = new PdfSample { Extra = extra, IsRare = true }.Grid([250, 350, 450, 550], [300, 330, 360], "指标", "", "得分", "", "一", "二").Line(350, 315, 450, 315);
        Assert.SkipWhen(ExternalProgram.Find("JIHENG_PDFTOCAIRO", ["pdftocairo"]) is null, "poppler-utils (pdftocairo) is not installed");
        var document = sample.Read();
        Assert.Equal("▦1\n指标||得分\n↑||↑\n|一|二", Dump.Of(document));
        Assert.Empty(document.Losses);
    }

    [Fact]
    public void The_gap_that_programs_set_between_Chinese_and_figures_is_no_space() =>
        Assert.Equal("¶ 2024年完成 DIP试点", Dump.Of(new PdfSample().Text(50, 100, "2024").Text(72.3, 100, "年完成").Text(107, 100, "DIP").Text(124.2, 100, "试点").Read()));

    [Fact]
    public void A_paragraph_knows_its_page_and_number()
    {
        var origin = ((Paragraph)new PdfSample().Page().Text(50, 100, "甲").Page().Text(50, 300, "乙").Read().Blocks[1]).Origin;
        Assert.Equal((2, 2, "乙", null, null), (origin.Page, origin.Paragraph, origin.Text, origin.Line, origin.Table));
    }
}
