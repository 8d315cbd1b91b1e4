using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7010_DeductedThoughAllMetTests
{
    private static string Report(string score = "82", string actual = "56户", string more = "", string head = "年度指标值 | 实际完成值", string tail = "", string rows = "") => $"""
        2024年度窗口能力提升项目绩效自评报告

        一、项目概况

        项目名称：窗口能力提升

        | 一级指标 | 二级指标 | 三级指标 | {head} |
        | 产出指标 | 数量指标 | 上门办理户数 | ≥50户 | {actual} {tail}|
        | 产出指标 | 质量指标 | 办结率 | 100% | 100% {tail}|
        | 产出指标 | 时效指标 | 完成时间 | 12月底前 | 12月底前 {tail}|
        {rows}

        二、评价结论

        “窗口能力提升”项目自评得分{score}分。{more}
        """;

    private static IReadOnlyList<Finding> Check(string document) => RuleText.Check<JH7010_DeductedThoughAllMet>(document);

    [Fact]
    public void Points_that_nothing_took_are_doubtful()
    {
        var finding = Assert.Single(Check(Report()));
        Assert.Equal((Severity.Warning, "82分"), (finding.Severity, finding.Reported));
        Assert.Equal([15, 8, 9, 10], finding.Places.Select(p => p.Origin.Line!.Value));
    }

    [Fact]
    public void Full_marks_took_nothing() => Assert.Empty(Check(Report("100")));

    [Fact]
    public void A_missed_target_may_have_cost_them() => Assert.Empty(Check(Report(actual: "46户")));

    [Fact]
    public void A_reason_that_is_told_is_enough() => Assert.Empty(Check(Report(more: "其中预算执行率扣分18分。")));

    [Fact]
    public void Scores_of_the_rows_tell_it() => Assert.Empty(Check(Report(head: "年度指标值 | 实际完成值 | 得分", tail: "| 20 ")));

    [Fact]
    public void A_reason_in_the_row_is_enough() => Assert.Empty(Check(Report(head: "年度指标值 | 实际完成值 | 偏差原因", tail: "| 系统升级较晚 ")));
}
