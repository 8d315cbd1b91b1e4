using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4010_ClaimAgreesWithFiguresTests
{
    private static string Department(string initial, string adjusted, string executed, string actual = "完全按照预算内资金支出", string name = "是否按照预算支出", string target = "≥12个") => $"""
        2024年度部门整体支出绩效自评表

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | {initial} | {adjusted} | {executed} | 10 | 10 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | |
        | {name} | 按照预算支出 | {actual} | 10 | 10 | | |
        | 窗口数量 | {target} | 15个 | 10 | 10 | | |


        """;

    private const string Base = """
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 60.35 | 62.00 | 65.20 |
        | 基本支出 | 160.35 | 162.00 | 161.20 |


        """;

    [Fact]
    public void Spending_above_the_budget_contradicts_the_claim()
    {
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Base + Department("640.00", "668.00", "671.34")));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("完全按照预算内资金支出", finding.Reported);
        Assert.Equal("超出全年预算3.34万元", finding.Expected);
        Assert.Equal("671.34 − 668.00 = 3.34", finding.Arithmetic);
        // The row that was overspent stands with it, the row that was not does not.
        Assert.Contains(finding.Places, p => p.Value == "65.20");
        Assert.DoesNotContain(finding.Places, p => p.Value == "161.20");
    }

    [Theory]
    [InlineData("500.00", "520.00", "499.50")]
    [InlineData("480.00", "520.00", "499.50")] // above the initial budget only
    [InlineData("480.00", "520", "520.4")] // within the printed precision
    [InlineData("480.00", "", "499.50")]
    public void Spending_within_the_budget_is_silent(string initial, string adjusted, string executed) =>
        Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Department(initial, adjusted, executed)));

    [Fact]
    public void A_claim_that_may_be_of_one_cost_is_a_warning() => Assert.Equal(Severity.Warning,
        Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Department("640.00", "668.00", "671.34", "控制在预算内"))).Severity);

    [Fact]
    public void A_claim_about_one_kind_of_spending_is_not_about_the_total() => Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("640.00", "668.00", "671.34", "控制在预算内", "“三公”经费控制")));

    [Theory]
    [InlineData("绩效目标全部实现。", Severity.Error)]
    [InlineData("2024年部门整体绩效目标全部实现。", Severity.Error)]
    [InlineData("年度工作目标全部实现。", Severity.Warning)] // which goals?
    public void A_missed_target_contradicts_all_goals_reached(string claim, Severity severity)
    {
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
            Department("500.00", "520.00", "499.50", "已完成", target: "≥18个") + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}"));
        Assert.Equal(severity, finding.Severity);
        Assert.Contains("“窗口数量”目标≥18个、完成15个", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("绩效目标全部实现。", "≥12个")]
    [InlineData("2023年绩效目标全部实现。", "≥18个")] // another year
    [InlineData("确保绩效目标全部实现。", "≥18个")] // a plan
    [InlineData("网络租用项目绩效目标全部实现。", "≥18个")] // one project of several
    [InlineData("绩效目标全部完成。", "=12个")] // more than asked
    [InlineData("除窗口数量外，绩效目标全部完成。", "≥18个")]
    [InlineData("上半年绩效目标全部完成。", "≥18个")]
    [InlineData("截至6月底，绩效目标全部完成。", "≥18个")]
    [InlineData("1-9月绩效目标全部完成。", "≥18个")]
    public void Goals_that_can_be_reached_are_silent(string claim, string target) => Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("500.00", "520.00", "499.50", "已完成", target: target) + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}"));

    [Theory]
    [InlineData("2024年部门整体支出没有超支。", "Error")]
    [InlineData("全年预算执行情况良好，没有超支。", "Error")]
    [InlineData("没有超支。", "Error")]
    [InlineData("办案用房修缮没有超支。", "Warning")]
    [InlineData("办案用房修缮已完成，没有超支。", "Warning")] // the subject stands before
    [InlineData("设计费没有超支。", "")]
    [InlineData("会务费、宣传费均未超支。", "")]
    public void No_overspending_is_an_error_only_when_said_of_the_whole(string claim, string severity)
    {
        var findings = RuleText.Check<JH4010_ClaimAgreesWithFigures>(
            Department("640.00", "668.00", "671.34", "已完成") + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}");
        Assert.Equal(severity, findings.Count == 0 ? "" : findings[0].Severity.ToString());
    }

    [Fact]
    public void A_lower_degree_is_no_proof() => Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("500.00", "520.00", "499.50", "已完成", target: "完成").Replace("15个", "基本完成", StringComparison.Ordinal)
        + "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n绩效目标全部实现。")).Severity);
}
