using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Xlsx.XlsxSample;

namespace Jiheng.Documents.Tests.Xlsx;

public sealed class XlsxReaderTests
{
    private static string Merge(params string[] areas) => $"<mergeCells>{string.Concat(areas.Select(a => $"<mergeCell ref=\"{a}\"/>"))}</mergeCells>";

    private static string Read(string rows, string after = "") => Dump.Of(new XlsxSample().Sheet(rows, after).Read());

    [Fact]
    public void A_sheet_is_a_table_and_its_content_chooses_the_reader()
    {
        var document = DocumentReaders.Read("其实是表格.docx", new XlsxSample().Sheet(Rows("项目|金额", "甲|12")).Bytes());
        Assert.Equal("xlsx", document.Format);
        Assert.Equal("▦1\n项目|金额\n甲|12", Dump.Of(document));
        Assert.Empty(document.Losses);
        Assert.Empty(document.Remarks);
    }

    [Fact]
    public void A_title_over_the_whole_width_is_a_paragraph_and_merges_are_spans() => Assert.Equal(
        """
        ¶ 项目支出绩效自评表
        ▦1
        项目名称|道路养护|←
        一级指标|二级指标|得分
        产出|数量|10
        ↑|质量|9
        """,
        Read(Rows("项目支出绩效自评表", "项目名称|道路养护", "一级指标|二级指标|得分", "产出|数量|10", "|质量|9"), Merge("A1:C1", "B2:C2", "A4:A5")));

    [Fact]
    public void In_a_drawn_sheet_what_stands_outside_the_lines_is_a_paragraph() => Assert.Equal(
        """
        ¶ 附件1
        ¶ 自评表
        ▦1
        项目|金额
        甲|
        ¶ 注：金额以万元计。
        """,
        Dump.Of(new XlsxSample().Boxed().Sheet(
            $"""<row r="1">{Words("A1", "附件1")}</row><row r="2">{Words("A2", "自评表")}</row><row r="4">{Words("A4", "项目", 1)}{Words("B4", "金额", 1)}</row><row r="5">{Words("A5", "甲", 1)}<c r="B5" s="1"/></row><row r="7">{Words("A7", "注：金额以万元计。")}</row>""").Read()));

    [Fact]
    public void An_empty_row_ends_a_table_only_before_a_title()
    {
        Assert.Equal("▦1\n甲|1\n|\n乙|2", Read(Rows("甲|1", "", "乙|2")));
        Assert.Equal("▦1\n甲|1\n▦2\n第二张表|\n乙|2", Read(Rows("甲|1", "", "第二张表", "乙|2")));
        Assert.Equal("▦1\n甲|1\n¶ 第二张表\n▦2\n乙|2", Read(Rows("甲|1", "", "第二张表", "乙|2"), Merge("A3:B3")));
    }

    [Fact]
    public void Formatted_but_empty_cells_take_no_room() => Assert.Equal("▦1\n甲|1\n乙|2",
        Read(Rows("甲|1", "乙|2") + """<row r="60000"><c r="XFD60000" s="1"/></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t> </t></is></c></row>"""));

    [Fact]
    public void Places_are_those_of_the_sheet()
    {
        var document = new XlsxSample().Sheet(Rows("标题", "甲|1"), Merge("A1:B1"), name: "附表1")
            .Sheet($"""<row r="5">{Words("C5", "乙")}{Words("D5", "2&#10;&#10; 3 ")}</row>""", name: "附表2").Read();
        var title = ((Paragraph)document.Blocks[0]).Origin;
        Assert.Equal(("样本.xlsx", "附表1", 1, 1, 1, "标题"), (title.File, title.Sheet, title.Row, title.Column, title.Paragraph, title.Text));
        var cell = ((Table)document.Blocks[2]).At(0, 1)!;
        Assert.Equal(("附表2", 2, 5, 4, "23"), (cell.Origin.Sheet, cell.Origin.Table, cell.Origin.Row, cell.Origin.Column, cell.Origin.Text));
        Assert.Equal(["2", " 3 "], cell.Lines.Select(l => l.Origin.Text));
        Assert.Equal(cell.Origin with { Text = "2" }, cell.Lines[0].Origin);
    }

    [Fact]
    public void Shared_strings_join_their_runs_and_leave_the_small_readings_out() => Assert.Equal("▦1\n预算执行率|a\\nb", Dump.Of(new XlsxSample()
        .SharedString("<t>不用</t>").SharedString("""<r><rPr><b/></rPr><t xml:space="preserve">预算</t></r><r><t>执行率</t></r><rPh sb="0" eb="1"><t>yusuan</t></rPh><phoneticPr fontId="1"/>""").SharedString("<t>a_x000a_b</t>")
        .Sheet("""<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>""").Read()).Replace("⏎", "\\n", StringComparison.Ordinal));

    [Fact]
    public void Formulas_count_by_what_is_stored() => Assert.Equal("▦1\n951.43|合格|#DIV/0!|TRUE|尾", Read(
        """<row r="1"><c r="A1"><f>B1*2</f><v>951.43000000000006</v></c><c r="B1" t="str"><f>X</f><v>合格</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c>"""
        + Words("E1", "尾") + "</row>"));

    [Fact]
    public void A_formula_without_a_stored_value_is_a_loss()
    {
        var document = new XlsxSample().Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>""", name: "附表").Read();
        var loss = Assert.Single(document.Losses);
        Assert.Equal(("附表", 1, 2), (loss.Origin.Sheet, loss.Origin.Row, loss.Origin.Column));
        Assert.Contains("有 1 个公式单元格没有保存计算结果", loss.Reason, StringComparison.Ordinal);
        Assert.Contains("请", loss.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_read_and_remarked()
    {
        var document = new XlsxSample()
            .Sheet("""<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>""", before: """<cols><col min="2" max="2" hidden="1"/></cols>""", name: "明")
            .Sheet(Rows("密|1"), name: "暗", state: "veryHidden").Read();
        Assert.Equal("▦1\n1|2\n3|4\n▦2\n密|1", Dump.Of(document));
        var remark = Assert.Single(document.Remarks);
        Assert.Equal((ReadingRemarkKind.HiddenText, "暗"), (remark.Kind, remark.Origin.Sheet));
        Assert.Contains("1 个工作表、1 行、隐藏列中的 2 个单元格", remark.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("词!$A$1:$A$2", "")]
    [InlineData("'词'!$A$1:$A$2", "")]
    [InlineData("档次", "<definedNames><definedName name=\"档次\">词!$A$1:$A$2</definedName></definedNames>")]
    public void A_hidden_sheet_that_feeds_a_drop_down_is_no_content(string source, string names)
    {
        var document = new XlsxSample().InWorkbook(names)
            .Sheet(Rows("等次|优"), $"""<dataValidations><dataValidation type="list" sqref="B1"><formula1>{source}</formula1></dataValidation></dataValidations>""")
            .Sheet(Rows("优", "良"), name: "词", state: "hidden").Read();
        Assert.Equal("▦1\n等次|优", Dump.Of(document));
        Assert.Empty(document.Remarks);
    }

    [Fact]
    public void What_a_merge_or_a_format_hides_is_remarked_and_not_read()
    {
        var document = new XlsxSample().Format(";;;").Sheet(
            $"""<row r="1">{Words("A1", "甲")}{Words("B1", "盖住")}{Words("C1", "乙")}</row><row r="2">{Number("A2", "5", 1)}{Number("B2", "0", 1)}{Words("C2", "丙")}</row>""", Merge("A1:B1")).Read();
        Assert.Equal("▦1\n甲|←|乙\n||丙", Dump.Of(document));
        Assert.Contains("2 个单元格的内容被合并单元格盖住", Assert.Single(document.Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_remarked_once_and_drawings_are_losses()
    {
        var document = new XlsxSample().Sheet(Rows("甲|1"))
            .Related("comments", "comments1.xml", $"""<comments xmlns="{Transitional}"><commentList><comment ref="B1"><text><t>问</t></text></comment><comment ref="A1"/></commentList></comments>""")
            .Related("drawing", "drawing1.xml", """<d xmlns:a="x"><a:pic/><a:graphicFrame/><a:sp><a:txBody><a:p><a:r><a:t>框内</a:t></a:r></a:p></a:txBody></a:sp><a:sp><a:txBody/></a:sp></d>""").Read();
        var remark = Assert.Single(document.Remarks);
        Assert.Equal((ReadingRemarkKind.Comments, 1, 2), (remark.Kind, remark.Origin.Row, remark.Origin.Column));
        Assert.Contains("2 条批注", remark.Text, StringComparison.Ordinal);
        Assert.Equal(["1 张图片", "1 个图表没有保存数据", "1 个带文字的文本框"], document.Losses.Select(l => l.Reason[6..l.Reason.IndexOfAny(['，', '或'])]));
    }

    [Fact]
    public void Rows_and_cells_out_of_order_or_without_places_are_put_in_order()
    {
        Assert.Equal("▦1\n1|2\n3|4", Read("""<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="B1"><v>9</v></c></row>"""));
        Assert.Equal("▦1\n1|2\n3|4", Read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>"));
    }

    [Fact]
    public void The_strict_namespace_reads_alike() =>
        Assert.Equal("▦1\n甲|2024-03-01", Dump.Of(new XlsxSample().InStrictNamespace().Sheet($"""<row r="1">{Words("A1", "甲")}<c r="B1" t="d"><v>2024-03-01T00:00:00</v></c></row>""").Read()));

    [Fact]
    public void Fifty_thousand_cells_are_read_in_time()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(r => $"<row r=\"{r}\">{string.Concat(Enumerable.Range(0, 10).Select(c => Number($"{(char)('A' + c)}{r}", $"{r * 7 + c}.43000000000006", 1)))}</row>"));
        var bytes = new XlsxSample().Format("#,##0.00").Sheet(rows).Bytes();
        DocumentReaders.Read("热.xlsx", bytes);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(50_000, ((Table)DocumentReaders.Read("大.xlsx", bytes).Blocks[0]).Cells.Count);
        // A tenth of a second on a quiet machine; the bound is for a busy one.
        Assert.InRange(clock.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public void The_properties_of_a_workbook_name_its_author()
    {
        const string Core = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>周某某</dc:creator><cp:lastModifiedBy>Administrator</cp:lastModifiedBy></cp:coreProperties>""";
        var remark = Assert.Single(new XlsxSample().Sheet(Rows(Words("A1", "甲"))).Part("docProps/core.xml", Core).Read().Remarks);
        Assert.Equal((ReadingRemarkKind.Author, "周某某、Administrator"), (remark.Kind, remark.Origin.Text));
    }
}
