using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7001_ScoreAboveWeightTests
{
    private static string Form(string row = "8 | 8", string funds = "10 | 100% | 10", string total = "100 | 100", string name = "终端运行率") =>
        FormText.Project($"产出指标 | 质量指标 | {name} | ≥95% | 96% | {row} | ", $"50.00 | 50.00 | 50.00 | {funds}", total);

    [Theory]
    [InlineData("8 | 9", "9", "≤8")]
    [InlineData("8 | -1", "-1", "≥0")]
    [InlineData("8 | 8.01", "8.01", "≤8")]
    public void A_score_of_a_row_outside_its_weight_is_an_error(string row, string reported, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH7001_ScoreAboveWeight>(Form(row)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(reported, finding.Reported);
        Assert.Equal(expected, finding.Expected);
    }

    [Fact]
    public void So_it_is_for_the_execution_rate() => Assert.Equal("10.5", Assert.Single(RuleText.Check<JH7001_ScoreAboveWeight>(Form(funds: "10 | 105% | 10.5"))).Reported);

    [Fact]
    public void So_it_is_for_the_total() => Assert.Equal("101", Assert.Single(RuleText.Check<JH7001_ScoreAboveWeight>(Form(total: "100 | 101"))).Reported);

    [Theory]
    [InlineData("8 | 8", "终端运行率")]
    [InlineData("8 | 0", "终端运行率")]
    [InlineData(" | 9", "终端运行率")]
    [InlineData("8 | ", "终端运行率")]
    [InlineData("10% | 9", "终端运行率")] // a share, not points
    [InlineData("0 | 2", "加分项：获得表彰")]
    [InlineData("0 | -2", "扣分项：违规问题")]
    public void A_score_within_its_weight_is_none(string row, string name) => Assert.Empty(RuleText.Check<JH7001_ScoreAboveWeight>(Form(row, name: name)));

    private static string Two(string header, string first, string second) => $"""
        2024年度项目支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {header} |
        | 产出指标 | 数量指标 | 培训场次 | ≥5场 | 6场 | {first} |
        | 效益指标 | 社会效益指标 | 知晓率 | ≥85% | 86% | {second} |
        """;

    [Theory]
    [InlineData("分值 | 得分", "60 | 98", "40 | 95")] // 百分制
    [InlineData("指标权重 | 分值 | 得分", "0.6 | 60 | 60", "0.4 | 40 | 40")]
    [InlineData("分值 | 单项得分 | 折算得分", "60 | 98 | 58.8", "40 | 30 | 38")]
    public void Points_of_different_scales_cannot_be_assessed(string header, string first, string second)
    {
        Assert.Empty(RuleText.Check<JH7001_ScoreAboveWeight>(Two(header, first, second)));
        Assert.Single(RuleText.Unassessable<JH7001_ScoreAboveWeight>(Two(header, first, second)));
    }

    [Fact]
    public void One_score_within_its_weight_shows_the_scale() => Assert.Single(RuleText.Check<JH7001_ScoreAboveWeight>(Two("分值 | 得分", "60 | 61", "40 | 39")));
}
