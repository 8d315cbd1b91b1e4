using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Xlsx;

public sealed class XlsxWriterTests
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    private static string Sheet(Document document) => WriterSample.Part(DocumentWriters.Write("xlsx", document), SheetPart);

    private static string Validation(CellInput input) => Regex.Match(
        Sheet(BlankForm.Document([BlankForm.Table(1, ["甲|{}"], new() { [(0, 1)] = input })])), "<dataValidation .*?</dataValidation>").Value;

    [Fact]
    public void Figures_filled_in_are_read_back_as_they_were()
    {
        // 财政拨款 951.43 and 其他资金 100 of 1000 and 100.
        var filled = WriterSample.Change(DocumentWriters.Write("xlsx", BlankForm.Evaluation()), SheetPart, xml => Fill(xml, new()
        {
            ["C7"] = "1000", ["D7"] = "951.43000000000006", ["C8"] = "100", ["D8"] = "100", ["F7"] = "0.95143",
        }));
        var table = DocumentReaders.Read("填好.xlsx", filled).Blocks.OfType<Table>().Single();
        Assert.Equal(["其中：财政拨款", "", "1000.00", "951.43", "—", "95.14%", "—"], table.Row(3).Select(c => c.Text));
        Assert.Equal("100.00", table.At(4, 2)!.Text);
    }

    private static string Fill(string xml, Dictionary<string, string> values)
    {
        foreach (var (place, value) in values)
            xml = Regex.Replace(xml, $"<c r=\"{place}\"( s=\"\\d+\")[^>]*?(/>|>.*?</c>)", $"<c r=\"{place}\"$1><v>{value}</v></c>");
        return xml;
    }

    [Theory]
    [InlineData("B6", "IF(COUNT(B7:B8)=0,\"\",SUM(B7:B8))")]
    [InlineData("F6", "IF(AND(ISNUMBER(D6),ISNUMBER(C6)),IF(C6=0,\"\",D6/C6),\"\")")]
    [InlineData("G6", "IF(AND(ISNUMBER(D6),ISNUMBER(C6),ISNUMBER(E6)),IF(C6=0,\"\",ROUND(MIN(1,D6/C6)*E6,2)),\"\")")]
    [InlineData("F12", "IF(COUNT(G6,F10:F11)=0,\"\",SUM(G6,F10:F11))")]
    public void Computed_cells_are_formulas_that_leave_blanks_blank(string place, string formula)
    {
        var cell = Regex.Match(Sheet(BlankForm.Evaluation()), $"<c r=\"{place}\".*?</c>").Value;
        Assert.Contains($"<f>{formula}</f>", cell.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("t=\"str\"", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_figure_that_a_formula_needs_is_a_number_and_other_words_are_never_formulas()
    {
        var sheet = Sheet(BlankForm.Evaluation());
        Assert.Matches("<c r=\"E6\" s=\"\\d+\"><v>10</v>", sheet);
        Assert.Matches("<c r=\"E13\"[^>]*t=\"inlineStr\"><is><t[^>]*>=公式样的文字", sheet);
        Assert.DoesNotContain("<f>公式", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_are_locked_without_a_password_and_cells_to_fill_in_are_open()
    {
        var bytes = DocumentWriters.Write("xlsx", BlankForm.Evaluation());
        var protection = Regex.Match(WriterSample.Part(bytes, SheetPart), "<sheetProtection[^>]*>").Value;
        Assert.Contains("sheet=\"1\"", protection, StringComparison.Ordinal);
        Assert.DoesNotContain("assword", protection, StringComparison.Ordinal);
        Assert.Contains("locked=\"0\"", WriterSample.Part(bytes, "xl/styles.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("sheetProtection", Sheet(BlankForm.Document([BlankForm.Table(1, ["甲|乙", "1|2"])])), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_checked_against_their_limits()
    {
        var points = Validation(BlankForm.Points);
        Assert.Contains("type=\"decimal\"", points, StringComparison.Ordinal);
        Assert.Contains("<formula1>0</formula1><formula2>100</formula2>", points, StringComparison.Ordinal);
        Assert.Contains("请填写数字，范围 0 至 100，不要带单位。", points, StringComparison.Ordinal);
        var rate = Validation(new CellInput { Kind = InputKind.Percentage, Lowest = 0, Highest = Rational.Of(12, 10) });
        Assert.Contains("<formula2>1.2</formula2>", rate, StringComparison.Ordinal);
        Assert.Contains("范围 0% 至 120%", rate, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_refuses_other_words_and_a_suggestion_does_not()
    {
        var choice = Validation(BlankForm.Grade);
        Assert.Contains("showErrorMessage=\"1\"", choice, StringComparison.Ordinal);
        Assert.Contains("<formula1>\"优,良,中,差\"</formula1>", choice, StringComparison.Ordinal);
        Assert.Contains("showErrorMessage=\"0\"", Validation(BlankForm.Kind), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_does_not_fit_stands_on_a_hidden_sheet_that_is_no_content()
    {
        var long_ = new CellInput { Kind = InputKind.Choice, Choices = [.. Enumerable.Range(1, 60).Select(i => $"第{i}类,项目")] };
        var document = BlankForm.Document([BlankForm.Table(1, ["类别|{}", "甲|乙"], new() { [(0, 1)] = long_ })]);
        var bytes = DocumentWriters.Write("xlsx", document);
        WriterSample.AssertValid("xlsx", bytes);
        Assert.Contains("<formula1>选项!$A$1:$A$60</formula1>", WriterSample.Part(bytes, SheetPart), StringComparison.Ordinal);
        var read = DocumentReaders.Read("x", bytes);
        Assert.Equal("▦1\n类别|\n甲|乙", Dump.Of(read));
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public void Tables_of_different_widths_share_the_sheet() => Assert.Equal("▦1\n甲|乙|←|丙|←\n¶ 下表\n▦2\n1|2|3|4|5", Dump.Of(DocumentReaders.Read("x",
        DocumentWriters.Write("xlsx", BlankForm.Document([BlankForm.Table(1, ["甲|乙|丙"]), BlankForm.Heading("下表", 2), BlankForm.Table(2, ["1|2|3|4|5"])])))));

    [Fact]
    public void The_sheet_is_named_by_the_title_and_printed_on_A4()
    {
        var bytes = DocumentWriters.Write("xlsx", BlankForm.Evaluation());
        var book = WriterSample.Part(bytes, "xl/workbook.xml");
        Assert.Contains("name=\"项目支出绩效自评表\"", book, StringComparison.Ordinal);
        Assert.Contains("'项目支出绩效自评表'!$A$1:$G$14", book, StringComparison.Ordinal);
        Assert.Contains("fullCalcOnLoad=\"1\"", book, StringComparison.Ordinal);
        Assert.Contains("paperSize=\"9\"", WriterSample.Part(bytes, SheetPart), StringComparison.Ordinal);
        var wide = DocumentWriters.Write("xlsx", BlankForm.Document([BlankForm.Table(1, ["1|2|3|4|5|6|7|8", "1|2|3|4|5|6|7|8"])]));
        Assert.Contains("landscape", WriterSample.Part(wide, SheetPart), StringComparison.Ordinal);
    }
}
