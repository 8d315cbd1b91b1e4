using Jiheng.Engine.Audit.Rules.Across;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8002_IndicatorsAreTheApprovedOnesTests
{
    private const string Approved = """
        产出指标 | 数量指标 | 培训人次 | ≥1200人次
        产出指标 | 数量指标 | 检查家数 | ≥90家
        满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%
        """;

    private static string Here(string rows, string note = "") => AcrossText.Evaluated(rows, note: note);

    private const string Same = """
        产出指标 | 数量指标 | 1.检查家数 | ≥90家 | 95家 | 30 | 30 |
        产出指标 | 数量指标 | 培训人次（人次） | ≥1200人次 | 1300人次 | 30 | 30 |
        满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 30 | 30 |
        """;

    [Fact]
    public void The_same_in_another_order_with_numbers_and_brackets_is_not_found() => Assert.Empty(AcrossText.Check<JH8002_IndicatorsAreTheApprovedOnes>(Here(Same), AcrossText.Declared(Approved)));

    [Theory]
    [InlineData("产出指标 | 数量指标 | 培训人次（人次） | ≥1200人次 | 1300人次 | 30 | 30 |", "", "缺少申报时的“培训人次”")]
    [InlineData("群众满意度 |", "参保人员回访率 |", "缺少申报时的“群众满意度”；多出“参保人员回访率”")]
    [InlineData("| 1.检查家数 |", "| 检查单位家数 |", "“检查家数”改成了“检查单位家数”")]
    public void What_is_dropped_added_or_renamed_is_named(string find, string replace, string said) =>
        Assert.Contains(said, Assert.Single(AcrossText.Check<JH8002_IndicatorsAreTheApprovedOnes>(Here(Same.Replace(find, replace, StringComparison.Ordinal)), AcrossText.Declared(Approved))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_change_that_is_told_and_groups_of_scored_forms_are_not()
    {
        var without = Same.Replace("产出指标 | 数量指标 | 培训人次（人次） | ≥1200人次 | 1300人次 | 30 | 30 |", "过程指标 | 管理 | 制度健全性 | 健全 | 健全 | 30 | 30 |", StringComparison.Ordinal);
        Assert.Empty(AcrossText.Check<JH8002_IndicatorsAreTheApprovedOnes>(Here(without, "经县财政局同意，取消培训人次指标。"), AcrossText.Declared(Approved)));
        Assert.Single(AcrossText.Check<JH8002_IndicatorsAreTheApprovedOnes>(Here(without), AcrossText.Declared(Approved)));
    }

    [Fact]
    public void Forms_without_a_common_indicator_are_not_judged() => Assert.Contains("没有一项指标同名", Assert.Single(AcrossText.Unassessable<JH8002_IndicatorsAreTheApprovedOnes>(
        Here("产出指标 | 数量指标 | 走访户数 | ≥9户 | 9户 | 90 | 90 | "), AcrossText.Declared(Approved))).Reason, StringComparison.Ordinal);
}
