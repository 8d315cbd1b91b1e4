using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading.Mapping;

/// <summary>The name of a table's form: what leaves it as it is, and what makes it another one.</summary>
public sealed class FingerprintTests
{
    private const string Form = "2024年度资金一览\n\n| 事项 | 2023年 | 2024年 | 备注（元） |\n| 宣传 | 1.00 | 2.00 | 无 |";

    [Theory]
    [InlineData("2024年度资金一览\n\n| 事项 | 2023年 | 2024年 | 备注（元） |\n| 宣传 | 1.00 | 2.00 | 无 |\n| 培训 | 3.00 | 4.00 | |\n| 合计 | 4.00 | 6.00 | |")]
    [InlineData("2025年度资金一览\n\n| 事项 | 2024年 | 2025年 | 备注（元） |\n| 宣传 | 7.00 | 8.00 | 无 |")]
    [InlineData("另一个标题\n\n| 事 项 | 2023 年 | 2024年 | 备注(元) |\n| 宣传 | 1.00 | 2.00 | 无 |")]
    [InlineData("2024年度资金一览\n\n填报单位：甲县医疗保障局\n\n| 事项 | ２０２３年 | 2024年 | 备　注（元） |\n| 宣传 | 1.00 | 2.00 | 无 |")]
    public void The_same_form_has_one_name(string other) => Assert.Equal(Name(Form), Name(other));

    [Theory]
    [InlineData("| 事项 | 2023年 | 2024年 | 占比 | 备注（元） |", "a column is added")]
    [InlineData("| 事项 | 2024年 | 备注（元） |", "a column is removed")]
    [InlineData("| 项目 | 2023年 | 2024年 | 备注（元） |", "a column is renamed")]
    [InlineData("| 事项 | 2023年 | 备注（元） | 2024年 |", "a column is moved")]
    [InlineData("| 事项 | 2023年 | 2024年 | 备注（万元） |", "the unit is another")]
    public void Another_form_has_another_name(string header, string why) =>
        Assert.False(Name(Form) == Name($"2024年度资金一览\n\n{header}\n| 宣传 |{string.Concat(Enumerable.Repeat(" 1.00 |", header.Count(c => c == '|') - 2))}"), why);

    [Fact]
    public void It_says_its_version() => Assert.Matches("^t1:[0-9a-f]{16}$", Name(Form)!);

    [Fact]
    public void Columns_that_only_the_rows_below_divide_do_not_count()
    {
        // The same header over three grid columns and over five: a row below has cells of its own widths.
        var plain = Grid(3, [("事项", 0, 1), ("安排", 1, 1), ("用掉", 2, 1)], [("宣传", 0, 1), ("1.00", 1, 1), ("2.00", 2, 1)]);
        var divided = Grid(5, [("事项", 0, 2), ("安排", 2, 1), ("用掉", 3, 2)], [("宣传", 0, 1), ("线上", 1, 1), ("1.00", 2, 1), ("2.00", 3, 1), ("3.00", 4, 1)]);
        Assert.Equal(Read(plain).Fingerprint, Read(divided).Fingerprint);
    }

    [Fact]
    public void Merged_header_cells_count()
    {
        var merged = Grid(3, [("事项", 0, 1), ("金额", 1, 2)], [("宣传", 0, 1), ("1.00", 1, 1), ("2.00", 2, 1)]);
        var apart = Grid(3, [("事项", 0, 1), ("金额", 1, 1), ("金额", 2, 1)], [("宣传", 0, 1), ("1.00", 1, 1), ("2.00", 2, 1)]);
        Assert.NotEqual(Read(merged).Fingerprint, Read(apart).Fingerprint);
    }

    private static string? Name(string text) => Assert.Single(ReadText.Read(text).Tables).Fingerprint;

    private static TableReading Read(Table table) => Assert.Single(Pipeline.Read(
        new Document { File = "样例.docx", Format = "docx", Blocks = [table] }, TestPacks.Catalogue).Tables);

    private static Table Grid(int columns, params (string Text, int Column, int Span)[][] rows)
    {
        List<Cell> cells = [];
        for (var r = 0; r < rows.Length; r++)
            foreach (var (text, column, span) in rows[r])
            {
                var origin = new Engine.Diagnostics.Origin("样例.docx", text) { Table = 1, Row = r + 1, Column = column + 1 };
                cells.Add(new(r, column, 1, span, [new TextLine(text, origin)], origin));
            }
        return new(1, rows.Length, columns, cells);
    }
}
