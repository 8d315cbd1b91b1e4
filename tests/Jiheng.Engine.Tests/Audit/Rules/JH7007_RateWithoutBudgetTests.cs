using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7007_RateWithoutBudgetTests
{
    private static string Form(string funds) => FormText.Project("产出指标 | 数量指标 | 宣传场次 | 5场 | 5场 | 10 | 10 | ", funds);

    [Theory]
    [InlineData(" | | 32.50 | 10 | 100% | 10", "预算数空白，", "32.50 ÷ 空白，无法计算")]
    [InlineData("0 | 0 | 0 | 10 | 100% | 10", "预算数为0或空白，", "0 ÷ 0，无法计算")]
    [InlineData("0.00 | | 32.50 | 10 | 100% | 9", "预算数为0或空白，", "32.50 ÷ 0，无法计算")]
    [InlineData("— | — | 32.50 | 10 | 100% | 10", "预算数空白，", "32.50 ÷ 空白，无法计算")]
    public void A_rate_with_points_and_nothing_to_divide_by_is_an_error(string funds, string state, string arithmetic)
    {
        var finding = Assert.Single(RuleText.Check<JH7007_RateWithoutBudget>(Form(funds)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("100%", finding.Reported);
        Assert.Equal(5, finding.Places.Count);
        Assert.Contains(state, finding.Message, StringComparison.Ordinal);
        Assert.Equal(arithmetic, finding.Arithmetic);
    }

    [Theory]
    [InlineData(" | 32.50 | 32.50 | 10 | 100% | 10")]
    [InlineData("32.50 | | 32.50 | 10 | 100% | 10")]
    [InlineData(" | | 32.50 | 10 | 100% | 0")]
    [InlineData(" | | 32.50 | 10 | | 10")]
    [InlineData(" | | | | | ")]
    public void A_budget_or_no_points_are_none(string funds) => Assert.Empty(RuleText.Check<JH7007_RateWithoutBudget>(Form(funds)));

    [Fact]
    public void A_form_without_budget_columns_is_left_alone() => Assert.Empty(RuleText.Check<JH7007_RateWithoutBudget>("""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | 项目资金（万元） | | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 32.50 | 10 | 100% | 10 |
        """));

    [Theory]
    [InlineData("50.00", 0)] // 年中追加
    [InlineData("0", 1)]
    [InlineData("", 1)]
    public void A_figure_in_another_column_can_be_the_budget(string other, int findings) =>
        Assert.Equal(findings, RuleText.CheckWithOther<JH7007_RateWithoutBudget>(Form("0.00 | | 50.00 | 10 | 100% | 10"), other).Count);

    [Theory]
    [InlineData("32.50", 0)] // the budget stands in the row below: the total was forgotten
    [InlineData("", 1)]
    public void A_budget_in_the_rows_below_is_a_forgotten_total(string below, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH7007_RateWithoutBudget>(Form(" | | 32.50 | 10 | 100% | 10").Replace("| 10 | 100% | 10 |\n", $"| 10 | 100% | 10 |\n| | 其中：财政拨款 | | {below} | 32.50 | | | |\n", StringComparison.Ordinal)).Count);
}
