using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4007_TextBelongsToItsProjectTests
{
    private const string Goal = "对全县定点医药机构开展现场检查，追回违规使用的医保基金。";

    private static string Project(string name, string goal, string result) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | {name} | |
        | 年度总体目标 | 预期目标 | 实际完成情况 |
        | | {goal} | {result} |


        """;

    [Fact]
    public void Goal_and_result_of_another_project_are_one_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4007_TextBelongsToItsProject>(
            Project("基金监管", Goal, "检查定点医药机构86家，追回基金86.40万元。") + Project("网络租用", Goal, "检查定点医药机构86家， 追回基金86.40万元。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("“网络租用”的预期目标和实际完成情况与“基金监管”逐字相同", finding.Message, StringComparison.Ordinal);
        Assert.Equal(4, finding.Places.Count);
        Assert.Equal(PlaceRole.Contradicts, finding.Places[^1].Role);
    }

    [Theory]
    [InlineData("网络租用", "租用120条医保专线，保证联网结算不中断。")]
    [InlineData("基金监管", Goal)] // the same project again
    public void A_text_of_its_own_is_silent(string name, string goal) =>
        Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(Project("基金监管", Goal, "检查86家。") + Project(name, goal, "租用120条。")));

    [Fact]
    public void A_short_common_phrase_is_silent() => Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(
        Project("基金监管", "完成年度工作任务。", "已完成。") + Project("网络租用", "完成年度工作任务。", "已完成。")));

    [Fact]
    public void Goal_and_result_alike_within_one_project_are_another_rules() => Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(
        Project("基金监管", Goal, Goal)));
}
