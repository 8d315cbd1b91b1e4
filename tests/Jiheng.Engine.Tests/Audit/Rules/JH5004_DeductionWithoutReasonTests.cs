using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5004_DeductionWithoutReasonTests
{
    private static string Form(string actual, string score, string reason, string note = "") =>
        FormText.Project($"产出指标 | 数量指标 | 入户宣传场次 | ≥50场 | {actual} | 10 | {score} | {reason}", note: note);

    [Fact]
    public void Points_lost_without_a_reason_are_doubtful()
    {
        var finding = Assert.Single(RuleText.Check<JH5004_DeductionWithoutReason>(Form("37场", "7.4", "")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(3, finding.Places.Count);
        Assert.Contains("分值10得7.4", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_rows_of_a_form_are_one_finding() => Assert.Single(RuleText.Check<JH5004_DeductionWithoutReason>(FormText.Project("""
        产出指标 | 数量指标 | 入户宣传场次 | ≥50场 | 37场 | 10 | 7.4 |
         | | 培训人次 | ≥50人次 | 40人次 | 10 | 8 |
        """)));

    [Theory]
    [InlineData("37场", "7.4", "人员借调较多", "")]
    [InlineData("37场", "7.4", "", "入户宣传场次扣分原因：人员借调较多。")]
    [InlineData("50场", "10", "", "")]
    [InlineData("52场", "8", "", "")] // target met: JH7003's
    [InlineData("37场", "", "", "")]
    public void A_reason_or_no_deduction_is_none(string actual, string score, string reason, string note) =>
        Assert.Empty(RuleText.Check<JH5004_DeductionWithoutReason>(Form(actual, score, reason, note)));

    [Fact]
    public void A_form_without_that_column_is_left_alone() => Assert.Empty(RuleText.Check<JH5004_DeductionWithoutReason>("""
        2024年度项目支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 入户宣传场次 | ≥50场 | 37场 | 10 | 7.4 |
        """));

    [Theory]
    [InlineData("扣分原因")]
    [InlineData("扣分说明")]
    [InlineData("减分原因")]
    [InlineData("失分原因")]
    public void A_column_of_reasons_for_lost_points_is_one(string header)
    {
        Assert.Single(RuleText.Check<JH5004_DeductionWithoutReason>(Rows(header, "")));
        Assert.Empty(RuleText.Check<JH5004_DeductionWithoutReason>(Rows(header, "两个乡镇漏报")));
    }

    private static string Rows(string header, string reason) => $"""
        2024年度项目支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | {header} |
        | 入户宣传场次 | ≥50场 | 37场 | 10 | 7.4 | {reason} |
        | 群众满意度 | ≥90% | 86% | 10 | 9.5 | 窗口等候时间长 |
        """;
}
