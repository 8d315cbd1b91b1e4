using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Pdf;

/// <summary>Tables of a PDF come out as they are drawn, however they are drawn.</summary>
public sealed class PdfTableTests
{
    private static readonly double[] Xs = [50, 150, 250, 350];
    private static readonly double[] Ys = [100, 120, 140, 160];
    private static readonly string[] Nine = ["项目", "预算数", "执行数", "甲项目", "12.50", "11.50", "乙项目", "1,234.56", "0"];
    private const string NineRead = "▦1\n项目|预算数|执行数\n甲项目|12.50|11.50\n乙项目|1,234.56|0";

    [Fact]
    public void Lines_make_a_grid() => Assert.Equal(NineRead, Dump.Of(new PdfSample().Grid(Xs, Ys, Nine).Read()));

    [Fact]
    public void So_they_do_in_a_packed_stream() => Assert.Equal(NineRead, Dump.Of(new PdfSample { IsPacked = true }.Grid(Xs, Ys, Nine).Read()));

    [Fact]
    public void Boxes_around_cells_make_a_grid() => Assert.Equal(NineRead, Dump.Of(Boxes("S").Read()));

    [Fact]
    public void Boxes_with_a_gap_between_make_a_grid()
    {
        var sample = new PdfSample();
        for (var r = 0; r < 3; r++)
            for (var c = 0; c < 3; c++) sample.Box(Xs[c] + 1, Ys[r] + 1, 98, 18);
        Assert.Equal(NineRead, Dump.Of(sample.Texts(Xs, Ys, Nine).Read()));
    }

    [Fact]
    public void Thin_filled_boxes_are_lines()
    {
        var sample = new PdfSample();
        foreach (var y in Ys) sample.Box(50, y, 300, 0.7, "f");
        foreach (var x in Xs) sample.Box(x, 100, 0.7, 60, "f*");
        Assert.Equal(NineRead, Dump.Of(sample.Texts(Xs, Ys, Nine).Read()));
    }

    [Fact]
    public void Dots_in_a_row_are_lines()
    {
        var sample = new PdfSample();
        foreach (var y in Ys)
            for (var x = 50; x <= 350; x += 2) sample.Box(x, y, 1, 1, "f");
        foreach (var x in Xs)
            for (var y = 100; y <= 160; y += 2) sample.Box(x, y, 1, 1, "f");
        Assert.Equal(NineRead, Dump.Of(sample.Texts(Xs, Ys, Nine).Read()));
    }

    [Fact]
    public void Double_lines_are_one_border()
    {
        var sample = new PdfSample().Grid(Xs, Ys, Nine);
        Assert.Equal(NineRead, Dump.Of(sample.Grid([48, 352], [98, 162]).Read()));
    }

    [Fact]
    public void White_lines_and_bands_of_colour_are_none()
    {
        var sample = new PdfSample().Draw("0.8 g ").Box(50, 100, 300, 20, "f").Draw("0 g ").Grid(Xs, Ys, Nine).Draw("1 G ").Line(50, 110, 350, 110);
        Assert.Equal(NineRead, Dump.Of(sample.Read()));
    }

    [Fact]
    public void A_missing_border_merges_cells()
    {
        var sample = new PdfSample().Line(50, 100, 350, 100).Line(50, 120, 350, 120).Line(150, 140, 350, 140).Line(50, 160, 350, 160)
            .Line(50, 100, 50, 160).Line(150, 100, 150, 160).Line(250, 120, 250, 160).Line(350, 100, 350, 160);
        Assert.Equal("▦1\n项目|金额|←\n甲|1|2\n↑|3|4", Dump.Of(sample.Text(60, 104, "项目").Text(200, 104, "金额").Text(60, 134, "甲")
            .Text(160, 124, "1").Text(260, 124, "2").Text(160, 144, "3").Text(260, 144, "4").Read()));
    }

    [Fact]
    public void A_table_open_at_its_sides_has_all_columns()
    {
        var sample = new PdfSample();
        foreach (var y in Ys) sample.Line(50, y, 350, y);
        Assert.Equal(NineRead, Dump.Of(sample.Line(150, 100, 150, 160).Line(250, 100, 250, 160).Texts(Xs, Ys, Nine).Read()));
    }

    [Fact]
    public void A_word_across_a_border_is_cut_there()
    {
        // The letters touch each other, so that they are one word to whoever looks at words alone.
        var sample = new PdfSample().Grid([50, 100, 150], [100, 120, 140], "", "", "甲", "乙").Text(70, 104, "预算数执行数");
        Assert.Equal("▦1\n预算数|执行数\n甲|乙", Dump.Of(sample.Read()));
    }

    [Fact]
    public void Lines_of_a_cell_are_joined_where_there_was_no_room()
    {
        var sample = new PdfSample().Grid([50, 94, 200], [100, 160, 180], "", "", "乙", "丙")
            .Text(54, 104, "47586.").Text(54, 116, "57").Text(98, 104, "长期目标：").Text(98, 116, "完成两次培训");
        Assert.Equal("▦1\n47586.57|长期目标：⏎完成两次培训\n乙|丙", Dump.Of(sample.Read()));
    }

    [Fact]
    public void A_label_set_one_letter_below_the_other_is_a_word()
    {
        var sample = new PdfSample().Grid([50, 90, 200], [100, 160, 180], "", "甲", "乙", "丙").Text(64, 104, "产").Text(64, 117, "出").Text(64, 130, "指").Text(64, 143, "标");
        Assert.Equal("▦1\n产出指标|甲\n乙|丙", Dump.Of(sample.Read()));
    }

    [Fact]
    public void Columns_without_lines_are_a_table() => Assert.Equal(NineRead, Dump.Of(new PdfSample().Texts(Xs, Ys, Nine).Read()));

    [Fact]
    public void Prose_with_gaps_is_no_table()
    {
        var sample = new PdfSample().Text(50, 100, "一、").Text(90, 100, "基本情况说明").Text(50, 120, "二、").Text(90, 120, "绩效目标完成").Text(50, 140, "三、").Text(90, 140, "存在问题").Text(50, 160, "四、").Text(90, 160, "改进措施");
        Assert.DoesNotContain(sample.Read().Blocks, b => b is Table);
    }

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        Assert.Equal("¶ 说明文字", Dump.Of(new PdfSample().Box(40, 90, 300, 50).Text(50, 100, "说明文字").Read()));

    [Fact]
    public void Every_cell_knows_its_page_and_place()
    {
        var table = (Table)new PdfSample().Page().Text(50, 100, "第一页").Page().Grid(Xs, Ys, Nine).Read().Blocks[1];
        var origin = table.At(1, 1)!.Origin;
        Assert.Equal((2, 1, 2, 2, "12.50", null, null), (origin.Page, origin.Table, origin.Row, origin.Column, origin.Text, origin.Line, origin.Paragraph));
    }

    private static PdfSample Boxes(string paint)
    {
        var sample = new PdfSample();
        for (var r = 0; r < 3; r++)
            for (var c = 0; c < 3; c++) sample.Box(Xs[c], Ys[r], 100, 20, paint);
        return sample.Texts(Xs, Ys, Nine);
    }
}
