using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7002_FullPointsForMissedTargetTests
{
    [Theory]
    [InlineData("≥95%", "92.3%")]
    [InlineData("=18个", "16个")]
    [InlineData("≤20个工作日", "23个工作日")]
    [InlineData("完成", "未完成")]
    [InlineData("=20座", "18座")]
    [InlineData("90%-95%", "88%")]
    [InlineData("12月底前", "2025年1月")]
    public void Full_points_below_the_target_are_an_error(string target, string actual)
    {
        var document = FormText.Row("档案整理", target, actual).Replace("12月底前", "2024年12月底前", StringComparison.Ordinal);
        var finding = Assert.Single(RuleText.Check<JH7002_FullPointsForMissedTarget>(document));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(4, finding.Places.Count);
    }

    [Theory]
    [InlineData("达到90%不扣", Severity.Warning)]
    [InlineData("", Severity.Error)] // a column that nobody filled in allows nothing
    public void A_printed_scoring_rule_may_allow_it(string rule, Severity severity) => Assert.Equal(severity, Assert.Single(RuleText.Check<JH7002_FullPointsForMissedTarget>($"""
        2024年度项目支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评扣分标准 |
        | 产出指标 | 质量指标 | 政策知晓率 | ≥95% | 92% | 10 | 10 | {rule} |
        """)).Severity);

    [Theory]
    [InlineData("完成", "基本完成")] // within 达成
    [InlineData("优", "良")]
    [InlineData("好", "较好")]
    [InlineData("9月前", "11月")] // of which years?
    public void A_miss_that_can_be_explained_is_a_warning(string target, string actual) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH7002_FullPointsForMissedTarget>(FormText.Row("档案整理", target, actual))).Severity);

    [Theory]
    [InlineData("投诉量下降率", "≥5%", "-8%", Severity.Warning)] // −8 may be a decrease by 8
    [InlineData("投诉量下降率", "≥5%", "-3%", Severity.Error)] // missed either way
    [InlineData("投诉量下降率", "≥5%", "3%", Severity.Error)]
    [InlineData("收入增长率", "≥5%", "-8%", Severity.Error)]
    [InlineData("全市考核名次", "≥3名", "1名", Severity.Warning)]
    public void Signs_and_places_are_only_proof_when_nothing_else_can_be_meant(string name, string target, string actual, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH7002_FullPointsForMissedTarget>(FormText.Row(name, target, actual))).Severity);

    [Theory]
    [InlineData("注：评分标准：完成率达到目标值98%以上的得满分。", Severity.Warning)]
    [InlineData("注：本表由项目单位填写。", Severity.Error)]
    public void A_scoring_rule_in_a_note_may_allow_it(string note, Severity severity) => Assert.Equal(severity, Assert.Single(
        RuleText.Check<JH7002_FullPointsForMissedTarget>(FormText.Project("产出指标 | 质量指标 | 培训合格率 | ≥95% | 94% | 10 | 10 |", note: note))).Severity);

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
