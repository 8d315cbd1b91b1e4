using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7001_ScoreAboveWeightTests
{
    private static string Form(string row = "8 | 8", string funds = "10 | 100% | 10", string total = "100 | 100", string name = "终端运行率") =>
        FormText.Project($"产出指标 | 质量指标 | {name} | ≥95% | 96% | {row} | ", $"50.00 | 50.00 | 50.00 | {funds}", total);

    [Theory]
    [InlineData("8 | 9", "9", "≤8", "“终端运行率”分值8，得分却填9。", "1分")]
    [InlineData("8 | -1", "-1", "≥0", "“终端运行率”得分填-1，得分不能小于0。", "-1分")]
    [InlineData("8 | 8.01", "8.01", "≤8", "“终端运行率”分值8，得分却填8.01。", "0.01分")]
    public void A_score_of_a_row_outside_its_weight_is_an_error(string row, string reported, string expected, string message, string difference)
    {
        var finding = Assert.Single(RuleText.Check<JH7001_ScoreAboveWeight>(Form(row)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(reported, finding.Reported);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal((message, difference), (finding.Message, finding.Difference));
        Assert.Equal([PlaceRole.Reported, PlaceRole.Operand, PlaceRole.Context], finding.Places.Select(p => p.Role));
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

    [Fact]
    public void Extra_points_may_lift_the_total_above_its_weight()
    {
        const string Rows = "产出指标 | 质量指标 | 终端运行率 | ≥95% | 96% | 90 | 90 | \n加分项 | 表彰加分 | 获表彰 | — | 1次 | — | 5 | ";
        Assert.Empty(RuleText.Check<JH7001_ScoreAboveWeight>(FormText.Project(Rows, "50.00 | 50.00 | 50.00 | 10 | 100% | 10", "100 | 105")));
        Assert.Single(RuleText.Check<JH7001_ScoreAboveWeight>(FormText.Project(Rows.Split('\n')[0], "50.00 | 50.00 | 50.00 | 10 | 100% | 10", "100 | 105")));
    }

    private static string Summary(string row, string total) => $"""
        云岫县医疗保障局2023年度绩效自评报告

        | 指标 | 分值 | 得分 |
        | 投入管理 | 30 | 28 |
        | {row} |
        | 合计 | {total} |
        """;

    [Theory]
    [InlineData("产出指标 | 70 | 71", "100 | 99", "“产出指标”分值70，得分却填71。")]
    [InlineData("产出指标 | 70 | 68", "100 | 101", "“合计”分值100，得分却填101。")]
    [InlineData("加分项 | 0 | 2", "100 | 100", null)]
    [InlineData("扣分项 | 0 | -2", "100 | 96", null)]
    [InlineData("产出指标 | 70 | 70", "100 | 98", null)]
    public void So_it_is_for_a_summary(string row, string total, string? message) =>
        Assert.Equal(message is null ? [] : [message], RuleText.Check<JH7001_ScoreAboveWeight>(Summary(row, total)).Select(f => f.Message));
}
