using Jiheng.Engine.Content;
using Jiheng.Engine.Seeding;
using Jiheng.Engine.Seeding.Mutators;

namespace Jiheng.Engine.Tests.Seeding;

public sealed class MutatorTests
{
    [Theory]
    [InlineData("951.43", "591.43 915.43 951.34 954.13")]
    [InlineData("1,234", "1,243 1,324 2,134")]
    [InlineData("105", "150")]
    [InlineData("0.50", "0.05 5.00")]
    [InlineData("100", "")]
    [InlineData("7", "")]
    public void Two_neighbouring_digits_change_places(string number, string swapped) =>
        Assert.Equal(swapped.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => $"{number}→{s}"), SeededText.Made(new DigitSwap(), $"支出{number}万元。", number));

    [Theory]
    [InlineData("7", "0 1 2 3 4 5 6 8 9")]
    [InlineData("10", "11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90")]
    [InlineData("0.5", "0.0 0.1 0.2 0.3 0.4 0.6 0.7 0.8 0.9 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5 9.5")]
    public void One_digit_is_another(string number, string typed) =>
        Assert.Equal(typed.Split(' ').Select(s => $"{number}→{s}"), SeededText.Made(new WrongDigit(), $"支出{number}万元。", number));

    [Theory]
    [InlineData("支出951.43万元。", "951.43", "951.43万元→951.43元")]
    [InlineData("支出12亿元。", "12", "12亿元→12万元")]
    [InlineData("支出95元。", "95", "95元→95万元")]
    [InlineData("| 支出 | 12.50 |\n| 收入 | 1 |", "12.50", "12.50→125000")]
    [InlineData("| 支出 | 1,250,000.00 |\n| 收入 | 1 |", "1,250,000.00", "1,250,000.00→125.00")]
    [InlineData("| 支出 | 12345678.90 |\n| 收入 | 1 |", "12345678.90", "12345678.90→1234.56789")]
    [InlineData("| 支出 | 0 |\n| 收入 | 1 |", "0", "")]
    [InlineData("| 支出 | 12.50（含税） |\n| 收入 | 1 |", "12.50", "")]
    public void Ten_thousand_are_one(string text, string number, string made) =>
        Assert.Equal(made.Split('；', StringSplitOptions.RemoveEmptyEntries), SeededText.Made(new UnitSlip(), text, number, NumberKind.Money));

    [Fact]
    public void A_count_has_no_unit_to_slip() => Assert.Empty(SeededText.Made(new UnitSlip(), "| 支出 | 12 |\n| 收入 | 1 |", "12", NumberKind.Count));

    [Theory]
    [InlineData("2024年度报告", "2024", "2024→2023 2024→2025")]
    [InlineData("财预〔2020〕10号", "2020", "2020→2019 2020→2021")]
    [InlineData("共2024人", "2024", "")]
    public void The_year_is_the_one_beside(string text, string number, string made) =>
        Assert.Equal(made.Split(' ', StringSplitOptions.RemoveEmptyEntries), SeededText.Made(new WrongYear(), text, number));

    [Theory]
    [InlineData("10", "10→11 10→12 10→13 10→14 10→15 10→5 10→6 10→7 10→8 10→9")]
    [InlineData("2", "2→1 2→3 2→4 2→5 2→6 2→7")]
    [InlineData("2.5", "2.5→0.5 2.5→1.5 2.5→3.5 2.5→4.5 2.5→5.5 2.5→6.5 2.5→7.5")]
    public void A_weight_is_off_by_one_to_five(string number, string made) =>
        Assert.Equal(made.Split(' '), SeededText.Made(new WeightOff(), $"| 分值 | {number} |\n| 得分 | 1 |", number, NumberKind.Weight));

    [Fact]
    public void No_score_is_a_weight() => Assert.Empty(SeededText.Made(new WeightOff(), "| 得分 | 10 |\n| 分值 | 1 |", "10", NumberKind.Score));

    [Theory]
    [InlineData("| 年度资金总额 | 200 |\n| 其中：拨款 | 150 |", "200", "182 184 186 188 190 192 194 196 198 202 204 206 208 210 212 214 216 218")]
    [InlineData("| 项目 | 合计 |\n| 书屋 | 3 |", "3", "2 4")]
    [InlineData("三项合计0.50万元。", "0.50", "0.45 0.46 0.47 0.48 0.49 0.51 0.52 0.53 0.54 0.55")]
    [InlineData("合计三项，其中书屋50万元。", "50", "")]
    [InlineData("| 其中：拨款 | 150 |\n| 年度资金总额 | 200 |", "150", "")]
    public void A_total_is_off(string text, string number, string made) =>
        Assert.Equal(made.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => $"{number}→{m}").Order(StringComparer.Ordinal), SeededText.Made(new SumOff(), text, number, NumberKind.Money));

    [Fact]
    public void A_row_is_gone_and_what_stood_below_moves_up()
    {
        var (document, numbers) = Grid();
        var mutation = new DroppedRow().Make(document, numbers.First(n => n.Text == "20"), numbers, new(1, 1))!;
        Assert.Equal("书屋|1|甲\n丙|3|30", SeededText.Text(mutation.Changed));
        Assert.Equal(["20", "2"], mutation.Numbers.Select(n => n.Number.Text));
        Assert.All(mutation.Numbers, n => Assert.Null(n.Text));
        Assert.Equal("漏掉“乙”一行", mutation.Words);
    }

    [Fact]
    public void The_only_rows_of_a_table_stay() => Assert.Empty(SeededText.Made(new DroppedRow(), "| 甲 | 1 |\n| 乙 | 2 |", "1"));

    [Theory]
    [InlineData("20", "20⇄2 20⇄30")]
    [InlineData("1", "1⇄2")]
    public void Neighbouring_figures_change_places(string number, string made)
    {
        var (document, numbers) = Grid();
        HashSet<string> words = [];
        for (var i = 0; i < 50; i++) words.Add(new SwappedCells().Make(document, numbers.First(n => n.Text == number), numbers, new(1, i))!.Words);
        Assert.Equal(made.Split(' '), words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_cells_are_changed()
    {
        var (document, numbers) = Grid();
        var mutation = new SwappedCells().Make(document, numbers.First(n => n.Text == "1"), numbers, new(1, 1))!;
        Assert.Equal("书屋|2|甲\n乙|1|20\n丙|3|30", SeededText.Text(mutation.Changed));
        Assert.Equal("1→2 2→1", string.Join(' ', mutation.Numbers.Select(n => $"{n.Number.Text}→{n.Text}")));
    }

    [Fact]
    public void Equal_figures_are_not_changed_about() => Assert.Empty(SeededText.Made(new SwappedCells(), "| 甲 | 5 | 5 |\n| 乙 | 丙 | 丁 |", "5"));

    [Fact]
    public void A_merged_number_is_printed_in_each_of_its_places()
    {
        Cell Cell(int row, int column, int rows, string text)
        {
            var origin = new Engine.Diagnostics.Origin("样例.docx", text) { Table = 1, Row = row + 1, Column = column + 1 };
            return new(row, column, rows, 1, [new(text, origin)], origin);
        }

        var table = new Table(1, 2, 2, [Cell(0, 0, 1, "甲"), Cell(0, 1, 2, "15"), Cell(1, 0, 1, "乙")]);
        var document = new Document { File = "样例.docx", Format = "docx", Blocks = [table] };
        List<PrintedNumber> numbers = [];
        PrintedNumbers.Add(document, 0, numbers);
        var mutation = new ClonedMerge().Make(document, numbers[0], numbers, new(1, 1))!;
        Assert.Equal("甲|15\n乙|15", SeededText.Text(mutation.Changed));
        Assert.Equal(2, mutation.Numbers[0].Rows);
        Assert.Equal([1, 2], ((Table)mutation.Changed.Blocks[0]).Cells.Where(c => c.Text == "15").Select(c => c.Origin.Row));
        Assert.Equal("15在2行1列各印一遍", mutation.Words);
    }

    [Fact]
    public void What_is_not_merged_is_not_cloned() => Assert.Empty(SeededText.Made(new ClonedMerge(), "| 甲 | 5 |\n| 乙 | 6 |", "5"));

    private static (Document Document, List<PrintedNumber> Numbers) Grid()
    {
        var document = PlainTextReader.Read("样例.txt", "| 书屋 | 1 | 甲 |\n| 乙 | 2 | 20 |\n| 丙 | 3 | 30 |");
        List<PrintedNumber> numbers = [];
        PrintedNumbers.Add(document, 0, numbers);
        return (document, numbers);
    }
}
