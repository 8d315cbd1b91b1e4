using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Html.Writing;

/// <summary>Drawn tables on the left, their rows in the page on the right.</summary>
public sealed class HtmlWriterTableTests
{
    private static string Rows(Table table) => string.Join('\n', Regex.Matches(HtmlWriterTests.Body(table), "</?t(r|head|body)>.*").Select(m => m.Value));

    private static void Gives(Table table, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Rows(table));

    [Fact]
    public void The_header_is_a_head_and_figures_stand_under_each_other() => Gives(
        BlankForm.Table(1, ["项目|预算|←|说明", "↑|年初|执行率|↑", "甲|1,200.50|93.5%|按实际发生的数量和合同约定的单价结算", "乙|-3|—|无"]),
        """
        <thead>
        <tr><th scope="col" rowspan="2">项目</th><th scope="col" colspan="2">预算</th><th scope="col" rowspan="2">说明</th></tr>
        <tr><th scope="col">年初</th><th scope="col">执行率</th></tr>
        </thead>
        <tbody>
        <tr><td>甲</td><td class="figures">1,200.50</td><td class="figures">93.5%</td><td class="words">按实际发生的数量和合同约定的单价结算</td></tr>
        <tr><td>乙</td><td class="figures">-3</td><td class="figures">—</td><td class="words">无</td></tr>
        </tbody>
        """);

    [Fact]
    public void Cells_to_fill_in_are_empty_or_hold_their_text() => Gives(
        BlankForm.Table(1, ["项目名称|{}|得分|95", "情况|{}|←|←"], new()
        {
            [(0, 1)] = BlankForm.Words, [(0, 3)] = BlankForm.Points, [(1, 1)] = BlankForm.Words with { Lines = 4 },
        }),
        """
        <tbody>
        <tr><td>项目名称</td><td class="blank words"></td><td>得分</td><td class="blank">95</td></tr>
        <tr><td>情况</td><td colspan="3" class="blank words" style="height:6em"></td></tr>
        </tbody>
        """);

    [Fact]
    public void Lines_holes_and_cells_upon_each_other_lose_no_text()
    {
        var cells = BlankForm.Table(1, ["甲⏎续|盖|乙"]).Cells;
        var broken = new Table(1, 3, 3, [
            cells[0] with { RowSpan = 2, ColumnSpan = 2 }, cells[1] with { Row = 1, Column = 1, RowSpan = 2, ColumnSpan = 2 }, cells[2] with { Row = 2, Column = 0 },
        ]);
        Gives(broken,
            """
            <tbody>
            <tr><td rowspan="2" colspan="2">甲<br>续</td><td></td></tr>
            <tr><td></td></tr>
            <tr><td>乙</td><td></td><td></td></tr>
            </tbody>
            """);
        Assert.Contains("<p class=\"left\">盖</p>", HtmlWriterTests.Body(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_a_cell_stays_a_table()
    {
        var outer = BlankForm.Table(1, ["a|b", "c|d"]);
        outer = new(1, 2, 2, [.. outer.Cells.Select((c, i) => i == 3 ? c with { Nested = [BlankForm.Table(2, ["x|y"])] } : c)]);
        Assert.Contains("<td class=\"words\">d<table style=\"min-width:5em\">", HtmlWriterTests.Body(outer), StringComparison.Ordinal);
        Assert.Equal("▦1\na|b\nc|d[▦2 x|y]", Dump.Of(DocumentReaders.Read("读回", DocumentWriters.Write("html", BlankForm.Document([outer])))));
    }

    [Theory]
    [InlineData(4, "<table ")]
    [InlineData(8, "<table class=\"many\" ")]
    [InlineData(13, "<table class=\"crowded\" ")]
    public void Many_columns_have_smaller_letters_and_scroll(int columns, string tag)
    {
        var row = string.Join('|', Enumerable.Repeat("十个字的很长的名称", columns));
        var page = HtmlWriterTests.Body(BlankForm.Table(1, [row, row]));
        Assert.Contains($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"表格\">\n{tag}style=\"min-width:{columns * 8}em\">", page, StringComparison.Ordinal);
    }
}
