using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Docx.DocxSample;

namespace Jiheng.Documents.Tests.Docx;

public sealed class DocxTableTests
{
    private const string Restart = """<w:vMerge w:val="restart"/>""";
    private const string Continue = "<w:vMerge/>";

    private static string Span(int columns) => $"""<w:gridSpan w:val="{columns}"/>""";

    private static string Grid(params string[] rows) => Dump.Grid((Table)new DocxSample().Table(rows).Read().Blocks[0]);

    [Fact]
    public void Merged_cells_exist_once_at_their_anchor() => Assert.Equal(
        """
        一级指标|年度指标|←|得分
        产出|数量|95|10
        ↑|质量|90|9
        合计|←|←|19
        """,
        Grid(
            Row(Cell("一级指标"), Cell("年度指标", Span(2)), Cell("得分")),
            Row(Cell("产出", Restart), Cell("数量"), Cell("95"), Cell("10")),
            Row(Cell("", Continue), Cell("质量"), Cell("90"), Cell("9")),
            Row(Cell("合计", Span(3)), Cell("19"))));

    [Fact]
    public void A_cell_merged_both_ways_covers_a_rectangle() => Assert.Equal(
        """
        头|←|甲
        ↑|↑|乙
        丙|丁|戊
        """,
        Grid(
            Row(Cell("头", Span(2) + Restart), Cell("甲")),
            Row(Cell("", Span(2) + """<w:vMerge w:val="continue"/>"""), Cell("乙")),
            Row(Cell("丙"), Cell("丁"), Cell("戊"))));

    [Fact]
    public void A_new_restart_ends_the_merge_above() => Assert.Equal(
        """
        甲|1
        ↑|2
        乙|3
        ↑|4
        """,
        Grid(
            Row(Cell("甲", Restart), Cell("1")), Row(Cell("", Continue), Cell("2")),
            Row(Cell("乙", Restart), Cell("3")), Row(Cell("", Continue), Cell("4"))));

    [Fact]
    public void A_continuation_with_nothing_above_is_a_cell_of_its_own() => Assert.Equal(
        """
        甲|1
        乙|2
        ↑|3
        """,
        Grid(Row(Cell("甲"), Cell("1")), Row(Cell("乙", Continue), Cell("2")), Row(Cell("", Continue), Cell("3"))));

    [Fact]
    public void A_merge_does_not_reach_over_a_row_that_lacks_it() => Assert.Equal(
        """
        甲|1
        乙|2
        丙|3
        """,
        Grid(Row(Cell("甲", Restart), Cell("1")), Row(Cell("乙"), Cell("2")), Row(Cell("丙", Continue), Cell("3"))));

    [Fact]
    public void Columns_left_free_before_and_after_a_row_are_holes() => Assert.Equal(
        """
        甲|乙|丙
        ·|丁|·
        戊|·|·
        """,
        Grid(
            Row(Cell("甲"), Cell("乙"), Cell("丙")),
            """<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>""" + Cell("丁") + "</w:tr>",
            Row(Cell("戊"))));

    [Fact]
    public void A_merge_of_unequal_width_never_lies_over_a_value() => Assert.Equal(
        """
        甲|←|·|乙
        ↑|↑|丙|丁
        """,
        Grid(Row(Cell("甲", Span(3) + Restart), Cell("乙")), Row(Cell("", Span(2) + Continue), Cell("丙"), Cell("丁"))));

    [Fact]
    public void The_horizontal_merge_of_old_files_is_a_span() => Assert.Equal(
        """
        甲|←|乙
        丙|丁|戊
        """,
        Grid(
            Row(Cell("甲", """<w:hMerge w:val="restart"/>"""), Cell("", """<w:hMerge w:val="continue"/>"""), Cell("乙")),
            Row(Cell("丙"), Cell("丁"), Cell("戊"))));

    [Fact]
    public void A_table_has_the_columns_its_cells_reach_whatever_its_grid_declares()
    {
        var table = (Table)new DocxSample().Body($"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>{Row(Cell("甲"), Cell("乙"))}</w:tbl>").Read().Blocks[0];
        Assert.Equal((1, 2), (table.RowCount, table.ColumnCount));
    }

    [Fact]
    public void Each_paragraph_and_each_break_in_a_cell_is_a_line_and_blank_ones_are_none()
    {
        var cell = "<w:tc><w:p>" + Run(" 甲 ") + "<w:r><w:br/></w:r>" + Run("乙\n丙") + "<w:r><w:cr/><w:t>　</w:t><w:br/></w:r></w:p><w:p/><w:p>" + Run("丁") + "<w:r><w:tab/></w:r>" + Run("戊") + "</w:p></w:tc>";
        var table = (Table)new DocxSample().Table(Row(cell)).Read().Blocks[0];
        Assert.Equal([" 甲 ", "乙", "丙", "丁\t戊"], table.At(0, 0)!.Lines.Select(l => l.Text));
        Assert.Equal("甲乙丙丁\t戊", table.At(0, 0)!.Text);
    }

    [Fact]
    public void A_nested_table_belongs_to_its_cell_and_numbers_go_on()
    {
        var inner = $"<w:tc><w:p>{Run("外")}</w:p><w:tbl>{Row(Cell("内1"), Cell("内2"))}</w:tbl><w:p/></w:tc>";
        var document = new DocxSample().Table(Row(inner, Cell("旁"))).Table(Row(Cell("后"))).Read();
        Assert.Equal(
            """
            ▦1
            外[▦2 内1|内2]|旁
            ▦3
            后
            """, Dump.Of(document));
        var nested = ((Table)document.Blocks[0]).At(0, 0)!.Nested[0].At(0, 1)!;
        Assert.Equal((2, 1, 2), (nested.Origin.Table, nested.Origin.Row, nested.Origin.Column));
        // The cell after the nested table is back in the outer one.
        var beside = ((Table)document.Blocks[0]).At(0, 1)!;
        Assert.Equal((1, 1, 2), (beside.Lines[0].Origin.Table, beside.Lines[0].Origin.Row, beside.Lines[0].Origin.Column));
    }

    [Fact]
    public void Origins_of_cells_and_lines_are_grid_places_counted_from_one()
    {
        var document = new DocxSample().Paragraph("表").Table(
            Row(Cell("甲", Span(2)), Cell("乙")),
            Row(Cell("丙"), Cell("丁"), "<w:tc><w:p>" + Run(" 戊1") + "</w:p><w:p>" + Run("戊2") + "</w:p></w:tc>")).Read();
        var cell = ((Table)document.Blocks[1]).At(1, 2)!;
        Assert.Equal(("样本.docx", "戊1戊2", 1, 2, 3), (cell.Origin.File, cell.Origin.Text, cell.Origin.Table, cell.Origin.Row, cell.Origin.Column));
        Assert.Equal((" 戊1", 1, 2, 3), (cell.Lines[0].Origin.Text, cell.Lines[0].Origin.Table, cell.Lines[0].Origin.Row, cell.Lines[0].Origin.Column));
        Assert.Null(cell.Origin.Paragraph);
        var second = ((Table)document.Blocks[1]).At(0, 2)!;
        Assert.Equal((1, 3), (second.Origin.Row, second.Origin.Column));
    }

    [Fact]
    public void Rows_and_cells_inside_content_controls_are_read()
    {
        var controlled = $"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{Row($"<w:sdt><w:sdtContent>{Cell("甲")}</w:sdtContent></w:sdt>", Cell("乙"))}</w:sdtContent></w:sdt>";
        Assert.Equal("甲|乙\n丙|丁", Grid(controlled, Row(Cell("丙"), Cell("丁"))));
    }

    [Fact]
    public void Deleted_rows_and_cells_are_gone_and_inserted_ones_stay()
    {
        Assert.Equal("甲|1\n丙|3", Grid(
            Row(Cell("甲"), Cell("1")),
            "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("乙") + Cell("2") + "</w:tr>",
            "<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr>" + Cell("丙") + Cell("旧", "<w:cellDel w:id=\"3\"/>") + Cell("3") + "</w:tr>"));
    }

    [Fact]
    public void A_table_whose_rows_are_all_deleted_is_none_and_takes_no_number() => Assert.Equal("▦1\n甲", Dump.Of(
        new DocxSample().Table("<w:tr><w:trPr><w:del/></w:trPr>" + Cell("乙") + "</w:tr>").Table(Row(Cell("甲"))).Read()));

    [Fact]
    public void Text_in_a_continued_cell_is_not_shown_but_remarked()
    {
        var document = new DocxSample().Table(Row(Cell("甲", Restart), Cell("1")), Row(Cell("藏", Continue), Cell("2"))).Read();
        Assert.Equal("▦1\n甲|1\n↑|2", Dump.Of(document));
        var remark = Assert.Single(document.Remarks);
        Assert.Equal((ReadingRemarkKind.HiddenText, 2, 1), (remark.Kind, remark.Origin.Row, remark.Origin.Column));
    }
}
