using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Xlsx.XlsxSample;

namespace Jiheng.Documents.Tests.Xlsx;

/// <summary>Stored value, formula and shown text are kept apart; what the workbook brings beside its sheets is told.</summary>
public sealed class XlsxStoredTests
{
    private static readonly string Sheet = $"""
        <row r="1">{Number("A1", "951.43000000000006", 1)}{Words("B1", "=A1")}</row>
        <row r="2">{Number("A2", "0", 1)}<c r="B2" t="b"><v>1</v></c></row>
        <row r="3"><c r="A3" s="1"><f>SUM(A1:A2)</f><v>951.43</v></c><c r="B3"><f>A3*2</f></c></row>
        """;

    [Fact]
    public void Value_formula_and_shown_text_are_kept_apart()
    {
        var document = new XlsxSample().Format("0.0").Sheet(Sheet, name: "附件").Read();
        var sheet = Assert.Single(document.StoredSheets);
        Assert.Equal("附件", sheet.Name);
        Assert.Equal(
        [
            new(1, 1, StoredKind.Number, "951.43000000000006", null, "951.4"), new(1, 2, StoredKind.Text, "", null, ""),
            new(2, 1, StoredKind.Number, "0", null, "0.0"), new(2, 2, StoredKind.Other, "", null, ""),
            new(3, 1, StoredKind.Number, "951.43", "SUM(A1:A2)", "951.4"), new StoredCell(3, 2, StoredKind.Other, "", "A3*2", ""),
        ], sheet.Cells);
        // Text that looks like a formula is text.
        Assert.Equal("=A1", ((Table)document.Blocks[0]).At(0, 1)!.Text);
    }

    [Fact]
    public void A_sheet_without_formulas_keeps_nothing_more() => Assert.Empty(new XlsxSample().Sheet(Rows("甲|乙", "1|2")).Read().StoredSheets);

    [Theory]
    [InlineData("""<calcPr fullPrecision="0"/>""")] // computes with what is shown
    [InlineData("""<calcPr iterate="1"/>""")] // computes in circles
    public void A_workbook_that_computes_otherwise_is_not_compared(string settings) =>
        Assert.Empty(new XlsxSample().Format("0.0").InWorkbook(settings).Sheet(Sheet).Read().StoredSheets);

    [Theory]
    [InlineData("A1+B$1", "A2+B$1")]
    [InlineData("SUM($A1:A1)*2%", "SUM($A2:A2)*2%")]
    [InlineData("Sheet2!A1", "")]
    [InlineData("名称+A1", "名称+A2")]
    [InlineData("VAT*A1", "")]
    public void A_shared_formula_is_moved_to_its_cell(string formula, string moved)
    {
        var document = new XlsxSample().Sheet($"""
            <row r="1">{Words("A1", "甲")}<c r="C1"><f t="shared" ref="C1:C2" si="0">{formula}</f><v>1</v></c></row>
            <row r="2">{Words("A2", "乙")}<c r="C2"><f t="shared" si="0"/><v>1</v></c><c r="D2"><f t="array" ref="D2">A1</f><v>1</v></c></row>
            """).Read();
        Assert.Equal([formula, moved, ""], Assert.Single(document.StoredSheets).Cells.Where(c => c.Formula is not null).Select(c => c.Formula!));
    }

    [Fact]
    public void An_error_cell_is_a_loss_with_its_place()
    {
        var document = new XlsxSample().Sheet($"""<row r="1">{Words("A1", "率")}{Words("B1", "值")}</row><row r="2">{Words("A2", "甲")}<c r="B2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="C2" t="e"><v>#REF!</v></c></row>""", name: "附件").Read();
        var loss = Assert.Single(document.Losses);
        Assert.Equal(("附件", 2, 2), (loss.Origin.Sheet, loss.Origin.Row, loss.Origin.Column));
        Assert.Contains("有 2 个单元格是错误值（如工作表“附件”的 B2）", loss.Reason, StringComparison.Ordinal);
        Assert.Equal("#DIV/0!", ((Table)document.Blocks[0]).At(1, 1)!.Text);
    }

    [Fact]
    public void Macros_and_links_to_other_files_are_remarked_and_never_followed()
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var document = new XlsxSample().Sheet(Rows("甲|乙")).Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s0" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="l" Type="{Office}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>
            """).Part("xl/vbaProject.bin", "x").Read();
        Assert.Equal([ReadingRemarkKind.ExternalLinks, ReadingRemarkKind.Macros], document.Remarks.Select(r => r.Kind));
    }

    [Fact]
    public void A_very_hidden_sheet_is_read_and_remarked()
    {
        var document = new XlsxSample().Sheet(Rows("甲|乙")).Sheet(Rows("丙|丁"), name: "底稿", state: "veryHidden").Read();
        Assert.Equal((ReadingRemarkKind.HiddenText, "底稿"), (Assert.Single(document.Remarks).Kind, document.Remarks[0].Origin.Sheet));
        Assert.Equal(2, document.Blocks.Count);
    }

    [Fact]
    public void Tables_beside_each_other_are_two()
    {
        var document = new XlsxSample().Sheet(Rows("项目|金额||指标|目标|实际", "甲|1||乙|2|3", "丙|4")).Read();
        Assert.Equal("▦1\n项目|金额\n甲|1\n丙|4\n▦2\n指标|目标|实际\n乙|2|3", Dump.Of(document));
        Assert.Equal((4, 2), (((Table)document.Blocks[1]).At(1, 0)!.Origin.Column, ((Table)document.Blocks[1]).At(1, 0)!.Origin.Row));
    }

    [Theory]
    [InlineData("项目|金额||备注", "甲|1||无")] // one column is a stray note
    [InlineData("项目|金额||指标|目标", "甲|1")] // one row is no table
    public void A_blank_column_alone_divides_nothing(params string[] rows) => Assert.Single(new XlsxSample().Sheet(Rows(rows)).Read().Blocks);

    [Fact]
    public void A_title_over_both_sides_keeps_them_together() => Assert.Single(new XlsxSample()
        .Sheet(Rows("预算||||执行", "项目|金额||指标|目标", "甲|1||乙|2"), "<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>").Read().Blocks);
}
