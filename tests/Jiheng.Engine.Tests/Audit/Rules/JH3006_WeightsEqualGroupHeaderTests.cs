using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3006_WeightsEqualGroupHeaderTests
{
    private const string Funds = "50.00 | 50.00 | 50.00 | 10 | 100% | 10";

    private static string Form(string output, string benefit, string first = "20", string second = "30", string third = "30") => FormText.Project($"""
        {output} | 数量指标 | 宣传场次 | ≥5场 | 6场 | {first} | 10 |
         | 质量指标 | 宣传准确率 | ≥95% | 96% | {second} | 10 |
        {benefit} | 社会效益指标 | 群众知晓率 | ≥85% | 86% | {third} | 10 |
        """, Funds);

    [Theory]
    [InlineData("产出指标（50分）", "效益指标（40分）", "40", "30")] // 效益 never holds the execution rate's points
    [InlineData("产出指标（45分）", "效益指标（30分）", "45", "50")]
    public void A_header_its_rows_do_not_make_is_an_error(string output, string benefit, string reported, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form(output, benefit)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(reported, finding.Reported);
        Assert.Equal(expected, finding.Expected);
    }

    [Fact]
    public void Two_headers_cannot_both_hold_the_execution_rate() =>
        Assert.Equal(2, RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form("产出指标（60分）", "管理指标（40分）")).Count);

    [Fact]
    public void Filled_rows_above_the_header_are_an_error_whatever_the_others_hold() =>
        Assert.Equal("60", Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form("产出指标（50分）", "效益指标（30分）", "60", ""))).Expected);

    [Fact]
    public void The_same_header_without_the_execution_rate_elsewhere_shows_what_it_means() =>
        Assert.Equal("50", Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(
            Form("产出指标（60分）", "效益指标（30分）") + "\n\n" + Form("产出指标（60分）", "效益指标（30分）", "30", "30"))).Expected);

    [Theory]
    [InlineData("产出指标（50分）", "效益指标（30分）", "20")]
    [InlineData("产出指标（60分）", "效益指标（30分）", "20")] // with the execution rate's 10
    [InlineData("产出指标（60分，含预算执行率10分）", "效益指标（30分）", "20")]
    [InlineData("产出指标（50分）", "效益指标（30分）", "")] // not all read
    [InlineData("产出指标（30分）", "效益指标（30分）", "—")] // a dash weighs nothing
    [InlineData("产出指标", "效益指标", "20")]
    [InlineData("产出指标（3）", "效益指标（30分）", "20")] // a number of indicators
    [InlineData("产出指标（40%）", "效益指标（30%）", "20")] // no points: the headers do not make 100
    [InlineData("产出指标（60%）", "效益指标（30%）", "70")] // shares within the group
    public void A_header_its_rows_can_make_is_none(string output, string benefit, string first) =>
        Assert.Empty(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form(output, benefit, first)));

    [Fact]
    public void A_header_above_unread_weights_cannot_be_assessed() =>
        Assert.Equal(2, RuleText.Unassessable<JH3006_WeightsEqualGroupHeader>(Form("产出指标（50分）", "效益指标（30分）", "", "", "")).Count);

    [Fact]
    public void Shares_that_make_a_hundred_are_points() =>
        Assert.Equal("55", Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form("产出指标（55%）", "效益指标（35%）", third: "35"))).Reported);

    [Theory]
    [InlineData("25.01", Severity.Note)] // 16.67 × 3
    [InlineData("25.02", Severity.Error)]
    public void A_difference_of_rounding_size_is_a_note(string second, Severity severity) =>
        Assert.Equal((severity, severity == Severity.Note), Of(Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form("产出指标（50分）", "效益指标（30分）", "25.00", second)))));

    private static (Severity, bool) Of(Finding finding) => (finding.Severity, finding.Message.EndsWith("，属尾数差。", StringComparison.Ordinal));

    [Fact]
    public void Rows_to_choose_from_are_not_added_up() => Assert.Empty(RuleText.Check<JH3006_WeightsEqualGroupHeader>(FormText.Project("""
        部门绩效（50分） | 履职 | 甲任务（可选项） | 完成 | 完成 | 40 | 40 |
         | 履职 | 乙任务（可选项） | 完成 | | 40 | |
         | 满意度 | 满意度 | ≥90% | 91% | 10 | 10 |
        """)));

    [Fact]
    public void A_form_with_unread_figures_cannot_be_assessed()
    {
        var (findings, unassessable) = RuleText.CheckUnread<JH3006_WeightsEqualGroupHeader>(Form("产出指标（45分）", "效益指标（30分）"));
        Assert.Empty(findings);
        Assert.Single(unassessable);
    }

    private static string Levels(string group = "20", string part = "12", string other = "16", string row = "7", string score = "5") => $"""
        2024年度部门整体支出绩效评分表

        | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分 | 得分率 |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | 投入 | {group} | 目标设定 | {part} | 目标合理性 | {row} | 7 | 100% |
        |  |  |  |  | 指标明确性 | 5 | {score} | 100% |
        |  |  | 预算配置 | 8 | 人员控制率 | 8 | 8 | 100% |
        | 过程 | 80 | 预算执行 | {other} | 预算完成率 | 10 | 10 | 100% |
        |  |  |  |  | 结转结余率 | 6 | 6 | 100% |
        |  |  | 履职 | 64 | 任务完成率 | 64 | 64 | 100% |
        | 合计 | 100 |  | 100 |  | 100 | 100 |  |
        """;

    [Fact]
    public void Points_beside_the_names_of_outer_levels_are_those_levels()
    {
        Assert.Empty(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Levels()));
        Assert.Empty(RuleText.Check<JH3008_ScoreRateEqualsQuotient>(Levels()));
        Assert.Single(RuleText.Check<JH3008_ScoreRateEqualsQuotient>(Levels(score: "4")));
    }

    [Theory]
    [InlineData("21", "12", "16", "21", "20")] // the group
    [InlineData("20", "13", "16", "13", "12")] // one of its parts
    public void A_level_whose_own_column_its_rows_do_not_make_is_an_error(string group, string part, string other, string reported, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Levels(group, part, other)));
        Assert.Equal((Severity.Error, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Fact]
    public void Parts_that_disagree_in_two_places_cannot_be_assessed()
    {
        Assert.Empty(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Levels(part: "13", other: "15")));
        Assert.NotEmpty(RuleText.Unassessable<JH3006_WeightsEqualGroupHeader>(Levels(part: "13", other: "15")));
    }

    [Fact]
    public void A_row_without_points_leaves_its_part_alone() => Assert.Empty(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Levels(row: "")));

    [Theory]
    [InlineData("45", "50", true)] // 50 + 40 + 10 of the execution make 100
    [InlineData("45", "48", false)] // the rows do not make 100 either
    public void The_header_is_the_suspect_where_the_rows_make_a_hundred(string header, string rows, bool isSuspect)
    {
        var second = rows == "50" ? "30" : "28";
        var finding = Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form($"产出指标（{header}分）", "效益指标（40分）", "20", second, "40")));
        Assert.Equal((isSuspect, isSuspect), (finding.NamesSuspect, finding.Message.Contains("疑为所印的45有误", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_difference_of_rounding_size_accuses_nobody() => Assert.False(
        Assert.Single(RuleText.Check<JH3006_WeightsEqualGroupHeader>(Form("产出指标（50分）", "效益指标（40分）", "25.00", "25.01", "39.99")), f => f.Severity == Severity.Note).NamesSuspect);
}
