using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3010_IncomeEqualsExpenditureTests
{
    private static string Form(string income, string spending) => $"""
        2024年度部门整体支出绩效自评表

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | 811.38 | 951.43 | 951.43 | 10 | 10 |
        | | 按收入性质分：{income} | | 按支出性质分：{spending} | | | |
        | | 其中：一般公共预算：{income} | | 其中：基本支出：549.88 | | | |
        """;

    [Fact]
    public void Two_totals_of_one_sum_that_differ_are_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH3010_IncomeEqualsExpenditure>(Form("811.38", "951.72")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("811.38", finding.Reported);
        Assert.Equal("140.34万元", finding.Difference);
        Assert.Equal([5, 5], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("499.50", "499.50")]
    [InlineData("499.50", "499.5")]
    [InlineData("499.54", "499.5")] // within the printed precision
    [InlineData("", "951.72")]
    [InlineData("811.38", "")]
    public void Equal_or_blank_totals_are_silent(string income, string spending) =>
        Assert.Empty(RuleText.Check<JH3010_IncomeEqualsExpenditure>(Form(income, spending)));
}
