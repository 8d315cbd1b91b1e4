using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6012_ResultCopiesGoalTests
{
    private static string Form(string goals) => FormText.Project("产出指标 | 数量指标 | 宣传场次 | 5场 | 5场 | 10 | 10 | ", goals: goals);

    [Theory]
    [InlineData("加强协议管理，组织专项检查，守住基金安全底线。 | 加强协议管理，组织专项检查，守住基金安全底线。")]
    [InlineData("加强协议管理，组织专项检查，守住基金安全底线。 | 加强协议管理, 组织专项检查，守住 基金安全底线。")]
    public void A_copied_goal_is_doubtful(string goals)
    {
        var finding = Assert.Single(RuleText.Check<JH6012_ResultCopiesGoal>(Form(goals)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(2, finding.Places.Count);
    }

    [Theory]
    [InlineData("加强协议管理，组织专项检查，守住基金安全底线。 | 组织专项检查两轮，查处违规行为，守住基金安全底线。")]
    [InlineData("保障机关运转 | 保障机关运转")]
    [InlineData("加强协议管理，组织专项检查，守住基金安全底线。 | ")]
    public void Words_of_its_own_or_a_short_goal_are_none(string goals) => Assert.Empty(RuleText.Check<JH6012_ResultCopiesGoal>(Form(goals)));
}
