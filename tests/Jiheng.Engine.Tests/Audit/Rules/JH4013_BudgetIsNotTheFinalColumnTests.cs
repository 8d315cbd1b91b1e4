using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4013_BudgetIsNotTheFinalColumnTests
{
    private static string Base(string item, string operating = "62.00", string wages = "32.62") => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 项目支出： | 396.28 | 401.85 | 401.85 |
        | 1、业务工作经费 | 319.09 | {item} | 369.23 |
        | 2、工资福利支出 | 77.19 | {wages} | {wages} |
        | 公用经费 | 60.35 | {operating} | 61.20 |


        """;

    private static string Project(string initial) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 基金监管 | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | {initial} | 112 | 112 | 10 | 10 |
        """;

    [Fact]
    public void A_budget_column_that_repeats_the_final_one_is_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4013_BudgetIsNotTheFinalColumn>(Base("369.23")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("401.85", finding.Reported);
        Assert.Equal([4, 4, 5, 5, 6, 6], finding.Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void A_project_form_with_another_budget_shows_it_too()
    {
        var finding = Assert.Single(RuleText.Check<JH4013_BudgetIsNotTheFinalColumn>(Base("369.23", "61.20") + Project("120")));
        Assert.Contains(finding.Places, p => p is { Role: PlaceRole.Contradicts, Value: "120" });
    }

    [Theory]
    [InlineData("370.23", "62.00", "32.62")] // one row differs
    [InlineData("369.23", "62.00", "0.00")] // two rows filled: that happens
    [InlineData("369.23", "61.20", "32.62")] // the whole table was spent as planned
    public void Columns_that_can_be_two_are_silent(string item, string operating, string wages) =>
        Assert.Empty(RuleText.Check<JH4013_BudgetIsNotTheFinalColumn>(Base(item, operating, wages) + Project("112")));
}
