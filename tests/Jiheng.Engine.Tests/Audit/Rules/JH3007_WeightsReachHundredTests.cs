using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3007_WeightsReachHundredTests
{
    private static string Form(string first, string? funds = "10 | 100% | 10", string? total = "100 | 100", string last = "10") => FormText.Project($"""
        产出指标 | 数量指标 | 宣传场次 | ≥5场 | 6场 | {first} | 10 |
        效益指标 | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 10 |
        满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 91% | {last} | 10 |
        """, funds is null ? null : $"50.00 | 50.00 | 50.00 | {funds}", total);

    [Theory]
    [InlineData("55", "100 | 100", "105", "5分")]
    [InlineData("45", "100 | 100", "95", "-5分")]
    public void Weights_that_do_not_make_a_hundred_are_an_error(string first, string? total, string expected, string difference)
    {
        var finding = Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, total: total)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(difference, finding.Difference);
    }

    [Fact]
    public void A_dash_weighs_nothing() => Assert.Equal("95", Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form("55", last: "—"))).Expected);

    [Theory]
    [InlineData("70", "10 | 100% | 10", "120 | 120")] // the form's own total agrees
    [InlineData("45", null, null)] // the execution rate's points were not read
    [InlineData("45", "10 | 100% | 10", null)] // nothing says that 95 are all
    [InlineData("50", null, null)] // room for points that the form does not print
    [InlineData("50", null, "100 | 100")]
    public void A_form_with_a_total_of_its_own_is_only_doubtful(string first, string? funds, string? total) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total))).Severity);

    [Theory]
    [InlineData("50", "10 | 100% | 10", "100 | 100", "10")]
    [InlineData("60", null, "100 | 100", "10")]
    [InlineData("60", "10 | 100% | 10", "100 | 100", "10")] // the rows alone
    [InlineData("45", "10 | 100% | 10", "100 | 100", "")] // not all read
    [InlineData("60", "10 | 100% | 10", "100 | 100", "—")] // a dash weighs nothing
    [InlineData("", null, null, "")]
    public void Weights_that_make_a_hundred_are_none(string first, string? funds, string? total, string last) =>
        Assert.Empty(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total, last)));

    private static string Grouped(string note, string first = "10") => FormText.Project($"""
        成本指标（10分） | 经济成本指标 | 项目成本 | ≤100万元 | 98万元 | {first} | 10 |
        产出指标（30分） | 数量指标 | 宣传场次 | ≥5场 | 6场 | 30 | 30 |
        效益指标（30分） | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 30 |
        """, "50.00 | 50.00 | 50.00 | 10 | 100% | 10", "100 | 100", note: note);

    [Theory]
    [InlineData("10", Severity.Warning)] // every group is whole: 20 points may stand in another part
    [InlineData("5", Severity.Error)]
    public void Groups_that_are_whole_leave_room_for_another_part(string first, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Grouped("注：资金管理由主管部门评定。", first))).Severity);

    [Theory]
    [InlineData("50.01", Severity.Note)]
    [InlineData("50.02", Severity.Error)]
    public void A_difference_of_rounding_size_is_a_note(string first, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, last: "10.00"))).Severity);

    [Fact]
    public void A_form_with_unread_figures_cannot_be_assessed()
    {
        var (findings, unassessable) = RuleText.CheckUnread<JH3007_WeightsReachHundred>(Form("55"));
        Assert.Empty(findings);
        Assert.Single(unassessable);
    }
}
