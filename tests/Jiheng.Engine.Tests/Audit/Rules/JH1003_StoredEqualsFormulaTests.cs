using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Reading;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1003_StoredEqualsFormulaTests
{
    /// <summary>Cells as place, stored number or 'text, and shown text where that is another; the last one has the formula.</summary>
    private static IReadOnlyList<Finding> Check(string cells, string formula)
    {
        var stored = cells.Split(' ').Select(text =>
        {
            var (place, rest) = (text[..2], text[3..]);
            var parts = rest.Split('|');
            var isText = rest.StartsWith('\'');
            return new StoredCell(place[1] - '0', place[0] - 'A' + 1, isText ? StoredKind.Text : rest == "#" ? StoredKind.Other : StoredKind.Number, isText ? "" : parts[0], null, isText ? "" : parts[^1]);
        }).ToList();
        stored[^1] = stored[^1] with { Formula = formula };
        var document = PlainTextReader.Read("样例.txt", "2024年度禾渡县医疗保障局整体支出绩效自评报告") with { StoredSheets = [new StoredSheet("附件", stored)] };
        return [.. new JH1003_StoredEqualsFormula().Check(new AuditContext(Pipeline.File([Pipeline.Read(document, TestPacks.Catalogue)])[0]))];
    }

    [Theory]
    [InlineData("A1=100 A2=150 A3=230", "SUM(A1:A2)", "250")]
    [InlineData("A1=100 A2=150 A3=230", "$A$1+A2", "250")]
    [InlineData("A1=100 A2=8 A3=13", "ROUND(A1/A2,0)", "13", false)] // exactly in the middle
    [InlineData("A1=100 A2=7 A3=14.2", "ROUND(A1/A2,2)", "14.29")]
    [InlineData("A1=1.5E2 A2=50 A3=99", "A1-A2*(1-20%)", "110")]
    [InlineData("A1='100 A2=150 A3=250", "SUM(A1:A2)", "150")]
    public void A_stored_number_that_its_formula_does_not_give_is_a_warning(string cells, string formula, string expected, bool isFound = true)
    {
        var findings = Check(cells, formula);
        if (!isFound)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
        Assert.Equal(("附件", 3, 1), (finding.Places[0].Origin.Sheet, finding.Places[0].Origin.Row, finding.Places[0].Origin.Column));
        Assert.Contains("A3 保存", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1=100 A2=150 A3=250", "SUM(A1:A2)")]
    [InlineData("A1=951.43 A2=0.1 A3=951.53000000000009", "A1+A2")] // binary noise
    [InlineData("A1=100000000.1 A2=100000000 A3=9.9999994039535522E-2", "A1-A2")] // noise of what was cancelled
    [InlineData("A1=100 A2=150 A3=1", "SUM(A1:A2,Sheet2!A1)")] // another sheet
    [InlineData("A1=100 A2=150 A3=1", "IF(A1>A2,1,2)")]
    [InlineData("A1=100 A2=150 A3=1", "AVERAGE(A1:A2)")]
    [InlineData("A1=100 A2=0 A3=1", "A1/A2")]
    [InlineData("A1='甲 A2=150 A3=1", "A1+A2")] // a text where a number is needed
    [InlineData("A1=# A2=150 A3=1", "SUM(A1:A2)")] // an error or a formula never computed
    [InlineData("A1=100 A2=150 A3=1", "SUM(A1:A2")]
    [InlineData("A1=100 A2=150 A3=1", "A1 A2")]
    [InlineData("A1=100 A2=150 A3=1", "A1^2")]
    [InlineData("A1=100 A2=150 A3=1", "SUM(A1:XFD1048576)")]
    [InlineData("A1=100 A2=150 A3=1", "")]
    [InlineData("A1=100 A2=150 A3=#", "SUM(A1:A2)")]
    public void What_agrees_or_cannot_be_computed_is_silent(string cells, string formula) => Assert.Empty(Check(cells, formula));

    [Fact]
    public void Brackets_beyond_any_form_end_it() => Assert.Empty(Check("A1=1 A2=2 A3=9", new string('(', 5000) + "A1" + new string(')', 5000)));

    [Fact]
    public void What_adds_up_only_before_it_is_rounded_for_display_is_a_note()
    {
        var finding = Assert.Single(Check("A1=1.45|1.5 A2=1.45|1.5 A3=2.90|2.9", "SUM(A1:A2)"));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("A3 显示 2.9", finding.Message, StringComparison.Ordinal);
        Assert.Contains("相加得 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shown_numbers_that_add_up_or_are_no_plain_numbers_are_silent()
    {
        Assert.Empty(Check("A1=1.41|1.4 A2=1.42|1.4 A3=2.83|2.8", "SUM(A1:A2)"));
        Assert.Empty(Check("A1=0.145|15% A2=0.145|15% A3=0.29|29%", "SUM(A1:A2)"));
        Assert.Empty(Check("A1=1.45|1.5 A2=1.45|1.5 A3=1.45|1.5", "SUM(A1:A2)/2"));
    }

    [Fact]
    public void A_blank_cell_counts_nothing_in_a_sum_that_is_shown() =>
        Assert.Equal(Severity.Note, Assert.Single(Check("A1=1.45|1.5 A2=1.45|1.5 A4=2.90|2.9", "SUM(A1:A3)")).Severity);

    [Fact]
    public void What_a_program_stored_with_an_exponent_is_told_in_digits()
    {
        var finding = Assert.Single(Check("A1=1 A2=2 A3=9.9999994039535522E-2", "SUM(A1:A2)"));
        Assert.Equal("0.099999994039536", finding.Reported);
        Assert.Equal(PlaceRole.Reported, finding.Places[0].Role);
    }

    [Theory]
    [InlineData("附件", 3, 1, 1)] // the cell of the sheet is the cell of the table
    [InlineData("附件", 4, 1, null)] // the third row of the table is another one of the sheet
    [InlineData("附件", 3, 2, null)]
    [InlineData("封面", 3, 1, null)] // the table is of another sheet
    public void The_place_is_the_cell_of_the_table_that_shows_it(string sheet, int row, int column, int? table)
    {
        Origin At(int number) => new("样例.xlsx", number == 3 ? "230" : "") { Sheet = sheet, Table = 1, Row = number == 3 ? row : number, Column = number == 3 ? column : 1 };
        var shown = new Table(1, 3, 1, [.. Enumerable.Range(1, 3).Select(n => new Cell(n - 1, 0, 1, 1, [new TextLine(At(n).Text, At(n))], At(n)))]);
        var title = PlainTextReader.Read("样例.xlsx", "2024年度禾渡县医疗保障局整体支出绩效自评报告");
        var document = title with
        {
            Blocks = [.. title.Blocks, shown],
            StoredSheets = [new StoredSheet("附件", [new(1, 1, StoredKind.Number, "100", null, "100"), new(2, 1, StoredKind.Number, "150", null, "150"), new(3, 1, StoredKind.Number, "230", "SUM(A1:A2)", "230")])],
        };
        var finding = Assert.Single(new JH1003_StoredEqualsFormula().Check(new AuditContext(Pipeline.File([Pipeline.Read(document, TestPacks.Catalogue)])[0])));
        Assert.Equal(("附件", 3, 1, table), (finding.Places[0].Origin.Sheet, finding.Places[0].Origin.Row, finding.Places[0].Origin.Column, finding.Places[0].Origin.Table));
    }
}
