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
}
