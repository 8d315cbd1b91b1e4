using Jiheng.Engine.Audit.Rules.Scores;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7009_BetterCompletionScoresNoLessTests
{
    // No pack knows a form with these columns.
    private static string Document(string worse = "9", string better = "7", string reason = "进度慢", string target = "≥100户") => $"""
        2024年度绩效指标自评表

        | 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 未完成原因 |
        | 产出指标 | 走访户数 | {target} | 60户 | 10 | {worse} | 人手不足 |
        | 产出指标 | 检查次数 | ≥100次 | 90次 | 10 | {better} | {reason} |
        """;

    [Fact]
    public void A_worse_completion_with_more_points_is_found()
    {
        var finding = Assert.Single(RuleText.Check<JH7009_BetterCompletionScoresNoLess>(Document()));
        Assert.Equal([5, 4], finding.Places.Take(2).Select(p => p.Origin.Line));
        Assert.Contains("完成90.00%，10分得7分", finding.Message, StringComparison.Ordinal);
        Assert.Contains("完成60.00%，10分却得9分", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", "7", "进度慢", "≥100户")]
    [InlineData("6", "9", "进度慢", "≥100户")]
    [InlineData("9", "7", "资料不全另扣2分", "≥100户")]
    [InlineData("10", "7", "进度慢", "≥60户")] // met
    [InlineData("9", "7", "进度慢", "100户")] // which side is better is not said
    public void Equal_better_explained_or_met_is_not(string worse, string better, string reason, string target) =>
        Assert.Empty(RuleText.Check<JH7009_BetterCompletionScoresNoLess>(Document(worse, better, reason, target)));

    [Fact]
    public void The_row_most_at_odds_stands_for_all()
    {
        var findings = RuleText.Check<JH7009_BetterCompletionScoresNoLess>(Document() + "\n| 产出指标 | 宣传场次 | ≥10场 | 5场 | 10 | 9.5 | 人手不足 |\n| 产出指标 | 印发材料 | ≥10份 | 5份 | 10 | 8 | 人手不足 |");
        Assert.Contains("“宣传场次”完成50.00%，10分却得9.5分", Assert.Single(findings, f => f.Message.StartsWith("“检查次数”", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("完成80%以上扣1分", 0)]
    public void A_row_with_a_scoring_rule_of_its_own_is_left_to_it(string rule, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH7009_BetterCompletionScoresNoLess>($"""
            2024年度绩效指标自评表

            | 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 评扣分标准 |
            | 产出指标 | 走访户数 | ≥100户 | 60户 | 10 | 9 | {rule} |
            | 产出指标 | 检查次数 | ≥100次 | 90次 | 10 | 7 | |
            """).Count);
}
