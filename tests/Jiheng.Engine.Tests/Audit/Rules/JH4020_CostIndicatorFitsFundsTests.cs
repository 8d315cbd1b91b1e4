using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4020_CostIndicatorFitsFundsTests
{
    private static string Form(string rows, string budget = "", string executed = "55", string other = "") => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 窗口能力提升补助项目 | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | | {budget} | {executed} | 10 | 10 |
        | | 其中：财政拨款 | | {other} | {executed} | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        {rows}
        """;

    private static string Cost(string name, string amount) => $"| 成本指标 | 经济成本指标 | {name} | {amount} | {amount} | 10 | 10 |";

    [Fact]
    public void A_total_that_is_no_amount_of_the_form_is_doubtful()
    {
        var finding = Assert.Single(RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form(Cost("窗口能力提升补助资金", "40万元"))));
        Assert.Equal((Severity.Warning, "40万元", "55万元"), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Equal([8, 5], finding.Places.Take(2).Select(p => p.Origin.Line!.Value));
    }

    [Theory]
    [InlineData("窗口能力提升补助资金", "55万元", "", "")] // what was spent
    [InlineData("窗口能力提升补助资金", "60万元", "60", "")] // what was planned
    [InlineData("窗口能力提升补助资金", "50万元", "60", "50")] // what one source gives
    [InlineData("人均培训成本", "40万元", "", "")] // no total
    [InlineData("设备采购", "40万元", "", "")] // a name of no money
    [InlineData("印刷经费", "40万元", "", "")] // a part of it
    [InlineData("窗口能力提档改造费", "40万元", "", "")] // begins as the project does
    [InlineData("窗口能力提升补助资金", "14万元", "", "")] // far less: a part
    [InlineData("窗口能力提升补助资金", "140万元", "", "")] // far more: of several years
    [InlineData("窗口能力提升补助资金", "40人", "", "")]
    public void Amounts_of_the_form_unit_costs_and_counts_are_none(string name, string amount, string budget, string other) =>
        Assert.Empty(RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form(Cost(name, amount), budget, other: other)));

    [Theory]
    [InlineData("窗口能力提升控制数")]
    [InlineData("项目总成本")]
    [InlineData("基层服务专项资金控制额")]
    [InlineData("云岫县窗口能力提升经费")] // longer than the project's name
    [InlineData("口能力提升经费")] // a piece of it
    public void The_whole_money_has_many_names(string name) => Assert.Single(RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form(Cost(name, "40万元"))));

    [Theory]
    [InlineData("27.5万元", 1)] // just half of what was spent
    [InlineData("27.4万元", 0)]
    [InlineData("110万元", 1)] // just twice as much
    [InlineData("111万元", 0)]
    public void Half_and_twice_may_still_be_a_slip(string amount, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form(Cost("窗口能力提升补助资金", amount))).Count);

    [Fact]
    public void Of_several_cost_indicators_each_may_be_a_part() =>
        Assert.Empty(RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form(Cost("窗口能力提升资金", "25万元") + "\n        " + Cost("窗口能力提升费", "15万元"))));

    [Fact]
    public void Nothing_spent_is_nothing_to_compare_with() =>
        Assert.Empty(RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form(Cost("窗口能力提升补助资金", "40万元"), "60", "")));

    [Fact]
    public void Figures_that_were_not_read_may_hold_it() =>
        Assert.Empty(RuleText.CheckUnread<JH4020_CostIndicatorFitsFunds>(Form(Cost("窗口能力提升补助资金", "40万元"))).Findings);

    [Theory]
    [InlineData("45万元", "40万元 55 45万元")]
    [InlineData("", "40万元 55")]
    public void The_target_stands_beside_it_where_there_is_one(string target, string places) =>
        Assert.Equal(places, string.Join(' ', Assert.Single(RuleText.Check<JH4020_CostIndicatorFitsFunds>(Form($"| 成本指标 | 经济成本指标 | 窗口能力提升补助资金 | {target} | 40万元 | 10 | 10 |"))).Places.Select(p => p.Value)));
}
