using Jiheng.Engine.Audit.Rules.Scores;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7006_GradeBandsAreWholeTests
{
    private static string Document(string bands, string total) => $"""
        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、自评结论

        评价等级设置为{bands}。

        2024年度部门整体支出自评得分{total}分，自评等级为优。
        """;

    [Theory]
    [InlineData("90-100分为优、80-89分为良、60-79分为中、0-59分为差", "95.04", "89分与90分之间（如89.01分）没有等级")]
    [InlineData("90-100分为优、80-88分为良", "95", "88分与90分之间（如89分）没有等级")]
    [InlineData("90-100分为优、80-92分为良", "95", "90—92分同属“优”和“良”")]
    [InlineData("90-100分为优、80-90分为良", "95", "90分同属“优”和“良”")]
    public void Gaps_and_overlaps_are_found(string bands, string total, string what)
    {
        var finding = Assert.Single(RuleText.Check<JH7006_GradeBandsAreWhole>(Document(bands, total)));
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, finding.Places[0].Origin.Line);
    }

    [Theory]
    [InlineData("37.32", "", true)]
    [InlineData("37", "", false)]
    [InlineData("37", "95.32", true)] // in the row of the sum
    public void Decimals_of_a_summary_of_scores_count(string score, string sum, bool found) =>
        Assert.Equal(found, RuleText.Check<JH7006_GradeBandsAreWhole>($"""
            2024年度禾渡县医疗保障局整体支出绩效自评报告

            评价等级设置为90-100分为优、80-89分为良、60-79分为中、0-59分为差。

            | 指标 | 权重分值 | 得分 | 得分率 |
            | 投入 | 40 | {score} | |
            | 产出 | 60 | 58 | |
            | 合计 | 100 | {sum} | |
            """).Count == 1);

    [Theory]
    [InlineData("90-100分为优、80-89分为良、60-79分为中、0-59分为差", "95")]
    [InlineData("90-100分为优、80-89分为良、60-79分为中、0-59分为差", "95.0")]
    [InlineData("90（含）-100分为优、80（含）-90分为良", "95.04")]
    public void Whole_points_and_stated_bounds_are_not(string bands, string total) =>
        Assert.Empty(RuleText.Check<JH7006_GradeBandsAreWhole>(Document(bands, total)));
}
