using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Content;

/// <summary>Tables of plain text other than TAB lines, and Markdown's marks. Rows are parted by /, cells by |, lines of a cell by ⏎.</summary>
public sealed class PlainTextTableTests
{
    [Theory]
    // Markdown
    [InlineData("| 指标 | 值 |\n|:--|--:|\n| **成本** | `95%` |\n| [率](http://x) | 甲<br>乙<BR/>丙 |", "指标|值/成本|95%/率|甲⏎乙⏎丙")]
    [InlineData("指标 | 值\n--- | ---\n甲 | 1\\|2", "指标|值/甲|1|2")]
    [InlineData("| a | b |\n|---|---|\n| 3 * 4 * 5 | *甲* |", "a|b/3 * 4 * 5|甲")]
    // Drawn with letters: a frame with each line a row, and one with a rule between the rows.
    [InlineData("┌──┬──┐\n│甲│乙│\n├──┼──┤\n│1 │2 │\n│3 │4 │\n└──┴──┘", "甲|乙/1|2/3|4")]
    [InlineData("+----+----+\n| 甲 | 乙 |\n+====+====+\n| 一 | 2  |\n| 续 |    |\n+----+----+\n| 三 | 4  |\n+----+----+", "甲|乙/一⏎续|2/三|4")]
    // Separated by commas or TABs.
    [InlineData("指标,目标值,完成值\n成本,95%,96%\n\"甲,乙\",\"说\"\"明\"\"\",", "指标|目标值|完成值/成本|95%|96%/甲,乙|说\"明\"|")]
    [InlineData("指标\t目标值\t完成值\n成本\t95%\t96%\n效益\t\t1", "指标|目标值|完成值/成本|95%|96%/效益||1")]
    public void A_table_is_read(string text, string expected)
    {
        var table = Assert.IsType<Table>(Assert.Single(PlainTextReader.Read("a.txt", text).Blocks));
        Assert.Equal(expected, string.Join('/', Enumerable.Range(0, table.RowCount).Select(r =>
            string.Join('|', table.Row(r).Select(c => string.Join('⏎', c.Lines.Select(l => l.Text.Trim())))))));
        var lines = text.Split('\n');
        Assert.All(table.Cells.SelectMany(c => c.Lines), l => Assert.Contains(l.Origin.Text, lines[l.Origin.Line!.Value - 1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("甲,乙,丙\n甲,乙,丙")]
    [InlineData("1,234,567\n1,234,568\n1,234,569")]
    [InlineData("一是甲,二是乙,三是丙。\n一是甲,二是乙,三是丙。\n一是甲,二是乙,三是丙。")]
    [InlineData("甲,乙,丙\n\n甲,乙,丙\n\n甲,乙,丙")]
    [InlineData("甲,乙\n1,2\n3,4")]
    [InlineData("---\n| 甲 |\n---")]
    public void Prose_is_no_table(string text) => Assert.All(PlainTextReader.Read("a.txt", text).Blocks, b => Assert.IsType<Paragraph>(b));

    [Theory]
    [InlineData("# 题\n**甲**得分`95`分，见[附件](x)\n- 一项\n1. 二项", "1:题;甲得分95分，见附件;一项;1. 二项")]
    [InlineData("# 题\n甲报告\n===\n乙\n---\n丙", "1:题;1:甲报告;2:乙;丙")]
    // Without a sure sign of Markdown every letter is printed.
    [InlineData("**甲**\n- 一项\n乙\n---", "**甲**;- 一项;乙;---")]
    public void Marks_are_taken_off_in_Markdown_only(string text, string expected) => Assert.Equal(expected, string.Join(';', PlainTextReader.Read("a.txt", text).Blocks
        .Cast<Paragraph>().Select(p => (p.HeadingLevel is { } level ? level + ":" : "") + p.Text)));
}
