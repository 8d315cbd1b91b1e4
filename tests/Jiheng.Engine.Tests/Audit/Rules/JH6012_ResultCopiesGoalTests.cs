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

    private const string Goal = "保障全年窗口经费，实现参保率达95%以上，召开窗口培训会、业务推进会等5次及以上，印制宣传册1万份及以上，做好全年工资发放，提高群众满意度";

    private static string Report(string heading, string told, string goal = Goal) => $"""
        2024年度禾渡县医疗保障局部门整体支出绩效自评表

        | 年度总体目标 | 预期目标 | 实际完成情况 |
        | | {goal}。 | 全年开会六次，参保率96.20%，宣传册印了一万二千份。 |


        2024年度禾渡县医疗保障局绩效自评报告

        一、{heading}

        {told}
        """;

    [Fact]
    public void A_chapter_on_results_that_repeats_the_goal_is_doubtful()
    {
        var finding = Assert.Single(RuleText.Check<JH6012_ResultCopiesGoal>(Report("目标完成情况", $"全年{Goal}。")));
        Assert.Equal([11, 4], finding.Places.Select(p => p.Origin.Line!.Value));
    }

    [Theory]
    [InlineData("年度目标设定", "全年")] // a chapter on goals
    [InlineData("目标完成情况", "年度目标是")] // quoted as the goal
    public void A_goal_told_as_a_goal_is_none(string heading, string opening) =>
        Assert.Empty(RuleText.Check<JH6012_ResultCopiesGoal>(Report(heading, $"{opening}{Goal}。")));

    [Theory]
    [InlineData("全年参保率达95%以上，召开会议和培训6次，印制宣传册1.2万份。")] // words of its own
    [InlineData("认真履职，各项工作顺利。")]
    public void Results_in_other_words_are_none(string told) => Assert.Empty(RuleText.Check<JH6012_ResultCopiesGoal>(Report("目标完成情况", told)));

    [Fact]
    public void A_goal_without_limits_may_be_a_result_too()
    {
        const string plain = "保障全年窗口经费，召开窗口培训会和业务推进会，印制宣传册发到各村各社区，做好全年工资发放和社会保险缴纳，提高群众满意度";
        Assert.Empty(RuleText.Check<JH6012_ResultCopiesGoal>(Report("目标完成情况", plain + "。", plain)));
    }
}
