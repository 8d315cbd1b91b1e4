using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7002_FullPointsForMissedTargetTests
{
    [Theory]
    [InlineData("≥95%", "92.3%")]
    [InlineData("=18个", "16个")]
    [InlineData("≤20个工作日", "23个工作日")]
    [InlineData("优", "良")]
    [InlineData("90%-95%", "88%")]
    [InlineData("12月底前", "2025年1月")]
    public void Full_points_below_the_target_are_an_error(string target, string actual)
    {
        var document = FormText.Row("档案整理", target, actual).Replace("12月底前", "2024年12月底前", StringComparison.Ordinal);
        var finding = Assert.Single(RuleText.Check<JH7002_FullPointsForMissedTarget>(document));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(4, finding.Places.Count);
    }

    [Fact]
    public void A_printed_scoring_rule_may_allow_it() => Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH7002_FullPointsForMissedTarget>("""
        2024年度项目支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
        | 产出指标 | 质量指标 | 政策知晓率 | ≥95% | 92% | 10 | 10 | 达到90%得满分 |
        """)).Severity);

    [Theory]
    [InlineData("≥95%", "95%", "10")]
    [InlineData("≥95%", "92.3%", "9.7")]
    [InlineData("≤20个工作日", "17个工作日", "10")]
    [InlineData("=20个工作日", "17个工作日", "10")] // faster than asked
    [InlineData("90%-95%", "97%", "10")] // better than asked
    [InlineData("=18个", "20个", "10")]
    [InlineData("18个", "16个", "10")] // does not say whether more is better
    [InlineData("=50万元", "48万元", "10")] // cheaper
    [InlineData("≥95人次", "92%", "10")] // not comparable: JH2002's
    [InlineData("明显提高", "有所提高", "10")]
    [InlineData("≥95%", "", "10")]
    [InlineData("≥95%", "约94%", "10")]
    public void A_target_that_may_be_met_or_points_lost_are_none(string target, string actual, string score) =>
        Assert.Empty(RuleText.Check<JH7002_FullPointsForMissedTarget>(FormText.Row("档案整理", target, actual, "10", score)));
}
