using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Tests.Seeding;

public sealed class PrintedNumbersTests
{
    [Theory]
    [InlineData("支出1,234.50万元，占95%", "1,234.50 95")]
    [InlineData("2024.3.5验收，1.1.2节", "2024 3 5 1 1 2")]
    [InlineData("12,34和1,2345", "12 34 1 2345")]
    [InlineData("比例0.95；数量3.", "0.95 3")]
    [InlineData("没有数字", "")]
    public void Longest_runs_with_separators_and_point(string line, string numbers) =>
        Assert.Equal(numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries), NumberToken.In(line).Select(t => line.Substring(t.Start, t.Length)));

    [Theory]
    [InlineData("2024年度报告", NumberKind.Year)]
    [InlineData("财预〔2020〕", NumberKind.Year)]
    [InlineData("12月验收", NumberKind.Date)]
    [InlineData("支出95.5万元", NumberKind.Money)]
    [InlineData("完成95.5%", NumberKind.Rate)]
    [InlineData("第10号", NumberKind.Code)]
    [InlineData("1.项目概况", NumberKind.Numbering)]
    [InlineData("（2）项目概况", NumberKind.Numbering)]
    [InlineData("见附件3", NumberKind.Numbering)]
    [InlineData("得95.5分", NumberKind.Score)]
    [InlineData("耗时30分钟", NumberKind.Other)]
    [InlineData("共30人次", NumberKind.Count)]
    [InlineData("长30米", NumberKind.Other)]
    public void The_words_beside_it_name_its_kind(string line, NumberKind kind)
    {
        List<PrintedNumber> numbers = [];
        PrintedNumbers.Add(PlainTextReader.Read("样例.txt", line), 0, numbers);
        Assert.Equal(kind, Assert.Single(numbers).Kind);
    }

    [Fact]
    public void Chance_is_the_same_everywhere()
    {
        var draws = new SeededDraw(20_240_101, 7);
        Assert.Equal("8 7 37 26 40 54 33 55", string.Join(' ', Enumerable.Range(0, 8).Select(_ => draws.Below(100))));
    }

    [Fact]
    public void The_reading_names_weights_scores_and_money()
    {
        var filing = SeededText.Filing(SeededText.Form);
        string Kind(string text) => SeededText.Number(filing, text).Kind.ToString();
        Assert.Equal("Money Rate Weight Score Count", $"{Kind("84.00")} {Kind("95.00")} {Kind("50")} {Kind("9.50")} {Kind("3150")}");
    }
}
