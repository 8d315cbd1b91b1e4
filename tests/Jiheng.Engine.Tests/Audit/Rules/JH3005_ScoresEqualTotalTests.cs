using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3005_ScoresEqualTotalTests
{
    private static string Form(string total, string execution = "10 | 98.00% | 9.80", string first = "50 | 50", string last = "10 | 9.5") => FormText.Project($"""
        产出指标 | 数量指标 | 宣传场次 | ≥5场 | 6场 | {first} |
        效益指标 | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 30 |
        满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 89% | {last} |
        """, $"50.00 | 50.00 | 49.00 | {execution}", $"100 | {total}");

    [Theory]
    [InlineData("98.30", "99.30", "9.8 + 50 + 30 + 9.5 = 99.3", "-1分")]
    [InlineData("99.40", "99.30", "9.8 + 50 + 30 + 9.5 = 99.3", "0.1分")]
    public void A_total_that_no_sum_gives_is_an_error(string total, string expected, string arithmetic, string difference)
    {
        var finding = Assert.Single(RuleText.Check<JH3005_ScoresEqualTotal>(Form(total)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(total, finding.Reported);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(arithmetic, finding.Arithmetic);
        Assert.Equal(difference, finding.Difference);
        Assert.DoesNotContain("尾数差", finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, finding.Places.Count);
    }

    [Theory]
    [InlineData("99.30", "10 | 98.00% | 9.80")]
    [InlineData("99.3", "10 | 98.00% | 9.80")]
    [InlineData("89.5", "10 | 98.00% | 9.80")] // the execution rate counted elsewhere
    [InlineData("98", "10 | 98.00% | ")] // nobody filled in the points of the execution rate
    [InlineData("", "10 | 98.00% | 9.80")]
    public void A_total_that_some_sum_gives_is_none(string total, string execution) => Assert.Empty(RuleText.Check<JH3005_ScoresEqualTotal>(Form(total, execution)));

    [Fact]
    public void A_row_without_score_leaves_it_open()
    {
        Assert.Empty(RuleText.Check<JH3005_ScoresEqualTotal>(Form("80", first: "50 | ")));
        Assert.Single(RuleText.Unassessable<JH3005_ScoresEqualTotal>(Form("80", first: "50 | ")));
    }

    [Fact]
    public void A_dash_is_no_score() => Assert.Empty(RuleText.Unassessable<JH3005_ScoresEqualTotal>(Form("89.80", last: "— | —")));

    [Theory]
    [InlineData("99")] // the sum in fewer decimals
    [InlineData("99.305")] // 9.80 can be 9.805
    public void A_difference_of_rounding_size_is_a_note(string total)
    {
        var finding = Assert.Single(RuleText.Check<JH3005_ScoresEqualTotal>(Form(total)));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("尾数差", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("总分|尾数", finding.Subject, StringComparison.Ordinal);
    }

    private static string Extra(string row, string total) => FormText.Project($"""
        产出指标 | 数量指标 | 宣传场次 | ≥5场 | 6场 | 60 | 60 |
        效益指标 | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 30 |
        {row} |
        """, "50.00 | 50.00 | 50.00 | 10 | 100.00% | 10", $"100 | {total}");

    [Theory]
    [InlineData("扣分项 | 违规扣分 | 资料报送逾期 | — | 逾期1次 | — | 2", "98")]
    [InlineData("扣分项 | 违规扣分 | 资料报送逾期 | — | 逾期1次 | — | -2", "98")]
    [InlineData("加分项 | 表彰加分 | 获表彰 | — | 1次 | 5 | 5", "100")] // ends at 100
    [InlineData("加分项 | 表彰加分 | 获表彰 | — | 1次 | 5 | 5", "105")]
    public void Points_outside_the_weights_may_be_in_the_total(string row, string total) => Assert.Empty(RuleText.Check<JH3005_ScoresEqualTotal>(Extra(row, total)));

    [Fact]
    public void With_them_another_total_is_still_an_error() => Assert.Equal("10 + 60 + 30 − 2 = 98", Assert.Single(
        RuleText.Check<JH3005_ScoresEqualTotal>(Extra("扣分项 | 违规扣分 | 资料报送逾期 | — | 逾期1次 | — | 2", "97"))).Arithmetic);

    [Fact]
    public void A_form_with_unread_figures_cannot_be_assessed()
    {
        var (findings, unassessable) = RuleText.CheckUnread<JH3005_ScoresEqualTotal>(Form("98.30"));
        Assert.Empty(findings);
        Assert.Single(unassessable);
    }

    [Theory]
    [InlineData("100", 0)] // 20 points may stand in a part that the form does not print
    [InlineData("101", 1)]
    [InlineData("79", 1)]
    public void Points_of_an_unprinted_part_may_be_in_the_total(string total, int findings) => Assert.Equal(findings, RuleText.Check<JH3005_ScoresEqualTotal>(FormText.Project("""
        产出指标 | 数量指标 | 宣传场次 | ≥5场 | 6场 | 40 | 40 |
        效益指标 | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 30 |
        """, "50.00 | 50.00 | 50.00 | 10 | 100.00% | 10", $"100 | {total}")).Count);

    private static string Summary(string weights, string scores) => $"""
        云岫县医疗保障局2023年度绩效自评报告

        | 指标 | 分值 | 得分 |
        | 投入管理 | {weights.Split(' ')[0]} | {scores.Split(' ')[0]} |
        | 产出指标 | {weights.Split(' ')[1]} | {scores.Split(' ')[1]} |
        | 合计 | {weights.Split(' ')[2]} | {scores.Split(' ')[2]} |
        """;

    [Theory]
    [InlineData("30 70 100", "28 68 98", Severity.Error, "得分汇总表合计填98，各部分得分相加为96，相差2分。")]
    [InlineData("30 60 100", "28 68 98", Severity.Warning, "得分汇总表合计填98，各部分得分相加为96，相差2分。")] // the weights show that a part may be missing
    [InlineData("30 70 100", "28.33 68.33 96.67", Severity.Note, "得分汇总表合计填96.67，各部分得分相加为96.66，相差0.01分，属尾数差。")]
    public void A_summary_is_added_up_too(string weights, string scores, Severity severity, string message)
    {
        var finding = Assert.Single(RuleText.Check<JH3005_ScoresEqualTotal>(Summary(weights, scores)));
        Assert.Equal((severity, message), (finding.Severity, finding.Message));
    }

    [Fact]
    public void A_summary_that_adds_up_is_none() => Assert.Empty(RuleText.Check<JH3005_ScoresEqualTotal>(Summary("30 70 100", "28 68 96")));

    private static IReadOnlyList<Finding> Told(string text) => RuleText.Check<JH3005_ScoresEqualTotal>($"2024年度云岫县医疗保障局绩效自评报告\n\n一、自评结论\n\n{text}\n");

    [Theory]
    [InlineData("本项目得99.42分，自评等级为优。其中预算执行9.88分、成本指标20分、产出指标36.6分、效益指标20分、满意度指标9.94分。", "96.42")]
    [InlineData("项目综合得分86.83分，评价等级为“良”。其中：决策14.00分，过程20.65分，产出29.39分，效益24.59分。", "88.63")]
    [InlineData("自评总分98.04分（预算执行9.82分、产出38.72分、效益40分、满意度9.9分）。", "98.44")]
    public void A_score_of_the_text_that_its_parts_do_not_make_is_a_question(string text, string expected)
    {
        var finding = Assert.Single(Told(text));
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("项目综合得分88.63分，评价等级为“良”。其中：决策14.00分，过程20.65分，产出29.39分，效益24.59分。")]
    [InlineData("项目综合得分88.64分，评价等级为“良”。其中：决策14.00分，过程20.65分，产出29.39分，效益24.59分。")] // the parts are rounded
    [InlineData("项目综合得分88.63分，评价等级为“良”。其中：产出29.39分，效益24.59分。")] // two of the parts
    [InlineData("自评总分98.44分，其中产出38.72分、效益40分、满意度9.9分。")] // without the points of execution
    [InlineData("项目综合得分90.63分，含加分2分。其中：决策14.00分，过程20.65分，产出29.39分，效益24.59分。")]
    [InlineData("自评总分98.44分，其中预算执行分值10分、产出分值40分、效益分值40分、满意度分值10分。")] // what there was to get
    public void Parts_that_come_out_or_are_not_all_are_none(string text) => Assert.Empty(Told(text));
}
