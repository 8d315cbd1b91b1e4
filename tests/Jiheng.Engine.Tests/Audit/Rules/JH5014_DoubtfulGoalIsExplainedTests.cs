using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5014_DoubtfulGoalIsExplainedTests
{
    private static string Form(string likelihood, string reason, string measure) => $"""
        2024年度项目支出绩效运行监控表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 偏差原因分析 | 完成目标可能性 | 改进措施 |
        | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 3场 | {reason} | {likelihood} | {measure} |
        """;

    [Theory]
    [InlineData("有可能", "", "", "没有写原因和措施", 3)]
    [InlineData("完全不可能", "经费未到位", "", "没有写措施", 2)]
    [InlineData("□确定能 ☑有可能 □不可能", "", "下半年补办", "没有写原因", 2)]
    public void A_doubtful_goal_without_reason_or_measure(string likelihood, string reason, string measure, string expected, int places)
    {
        var finding = Assert.Single(RuleText.Check<JH5014_DoubtfulGoalIsExplained>(Form(likelihood, reason, measure)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("“培训场次”", finding.Message, StringComparison.Ordinal);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
        Assert.Equal(places, finding.Places.Count);
        Assert.All(finding.Places.Skip(1), p => Assert.Equal("", p.Value));
    }

    [Theory]
    [InlineData("确定能", "", "")]
    [InlineData("☑确定能 □有可能 □不可能", "", "")]
    [InlineData("有可能", "讲师安排在下半年", "下半年补办")]
    [InlineData("", "", "")]
    [InlineData("视情况而定", "", "")] // no likelihood the pack knows
    public void A_sure_goal_or_an_explained_one_is_none(string likelihood, string reason, string measure) =>
        Assert.Empty(RuleText.Check<JH5014_DoubtfulGoalIsExplained>(Form(likelihood, reason, measure)));

    [Fact]
    public void A_form_without_such_columns_is_left_alone() => Assert.Empty(RuleText.Check<JH5014_DoubtfulGoalIsExplained>("""
        2024年度项目支出绩效运行监控表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 完成目标可能性 |
        | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 3场 | 有可能 |
        """));
}
