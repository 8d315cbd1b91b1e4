using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3008_ScoreRateEqualsQuotientTests
{
    private static string Summary(string row, string rate = "得分率") => $"""
        云岫县医疗保障局2023年度绩效自评报告

        | 指标 | 分值 | 得分 | {rate} |
        |---|---|---|---|
        | 投入管理 | {row} |
        | 产出指标 | 70 | 70 | 100.00% |
        | 合计 | 100 | 98 | 98.00% |
        """;

    [Theory]
    [InlineData("30 | 28 | 94.33%", "93.33%")]
    [InlineData("30 | 28 | 39.33%", "93.33%")]
    [InlineData("30 | 27.4 | 93.33%", "91.33%")]
    public void A_rate_that_is_not_score_by_weight_is_an_error(string row, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH3008_ScoreRateEqualsQuotient>(Summary(row)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(expected, finding.Expected);
    }

    [Fact]
    public void So_it_is_for_the_total() =>
        Assert.Equal(["“合计”得分率填98.50%，但98 ÷ 100 = 98.00%。"], RuleText.Check<JH3008_ScoreRateEqualsQuotient>(Summary("30 | 28 | 93.33%").Replace("98.00%", "98.50%", StringComparison.Ordinal)).Select(f => f.Message));

    [Theory]
    [InlineData("30 | 28 | 93.33%")]
    [InlineData("30 | 28 | 93.3%")]
    [InlineData("4 | 3.86 | 96.51%")] // computed before the score was rounded
    [InlineData("30 | 28 | —")]
    [InlineData("30 | 28 | ")]
    [InlineData("0 | 0 | —")]
    public void A_rate_that_is_gives_nothing(string row) => Assert.Empty(RuleText.Check<JH3008_ScoreRateEqualsQuotient>(Summary(row)));

    [Fact]
    public void Percent_may_stand_in_the_header() => Assert.Empty(RuleText.Check<JH3008_ScoreRateEqualsQuotient>(Summary("30 | 28 | 93.33", "得分率（%）").Replace("100.00%", "100.00", StringComparison.Ordinal).Replace("98.00%", "98.00", StringComparison.Ordinal)));

    [Fact]
    public void So_it_is_for_an_indicator() => Assert.Equal("80.00%", Assert.Single(RuleText.Check<JH3008_ScoreRateEqualsQuotient>("""
        云岫县2023年度医疗救助项目绩效评价报告

        | 一级指标 | 二级指标 | 三级指标 | 分值 | 扣分说明 | 得分 | 得分率 |
        |---|---|---|---|---|---|---|
        | 决策 | 项目立项 | 立项依据充分性 | 5 | 缺少论证材料 | 4 | 85.00% |
        | 决策 | 项目立项 | 立项程序规范性 | 5 | 无 | 5 | 100.00% |
        """)).Expected);
}
