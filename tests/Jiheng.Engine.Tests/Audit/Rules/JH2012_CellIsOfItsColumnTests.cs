using Jiheng.Engine.Audit.Rules.Values;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2012_CellIsOfItsColumnTests
{
    private static string Form(string weight, string score, string other = "10") => FormText.Project($"""
        产出指标 | 数量指标 | 检查家数 | ≥90家 | 95家 | {other} | {other} |
        产出指标 | 质量指标 | 问题整改率 | ≥95% | 96% | {other} | {other} |
        产出指标 | 时效指标 | 办结时间 | 12月底前 | 12月5日 | {other} | {other} |
        效益指标 | 社会效益指标 | 宣传场次 | ≥12场 | 12场 | {weight} | {score} |
        """);

    [Theory]
    [InlineData("12场", "10", "“宣传场次”的分值填成了“12场”，同一栏其他3行都是分数。")]
    [InlineData("100%", "10", "“宣传场次”的分值填成了“100%”，同一栏其他3行都是分数。")]
    [InlineData("10", "9月4日", "“宣传场次”的得分填成了“9月4日”，同一栏其他3行都是分数。")]
    [InlineData("10", "由9件降至6件", "“宣传场次”的得分填成了“由9件降至6件”，同一栏其他3行都是分数。")]
    public void A_value_among_points_is_found(string weight, string score, string said) =>
        Assert.Equal(said, Assert.Single(RuleText.Check<JH2012_CellIsOfItsColumn>(Form(weight, score))).Message);

    [Theory]
    [InlineData("10", "10")]
    [InlineData("10分", "9.5分")]
    [InlineData("—", "—")]
    [InlineData("不涉及", "")]
    [InlineData("加分项", "见说明")]
    public void Points_blanks_and_words_are_not(string weight, string score) => Assert.Empty(RuleText.Check<JH2012_CellIsOfItsColumn>(Form(weight, score)));

    [Fact]
    public void A_column_of_percentages_is_another_way_of_writing_weights() => Assert.Empty(RuleText.Check<JH2012_CellIsOfItsColumn>(Form("20%", "20%", "20%")));

    [Fact]
    public void With_two_rows_nobody_knows_what_the_column_holds() => Assert.Empty(RuleText.Check<JH2012_CellIsOfItsColumn>(FormText.Project("产出指标 | 数量指标 | 检查家数 | ≥90家 | 95家 | 50 | 50 |\n产出指标 | 数量指标 | 宣传场次 | ≥12场 | 12场 | 50% | 50 |")));

    [Theory]
    [InlineData("120.00 | 120.00 | 99.00% | 10 | 118.80 | 9.9", 1)]
    [InlineData("120.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", 0)]
    [InlineData("120.00 | 120.00 | — | 10 | — | 0", 0)]
    public void A_rate_in_a_column_of_money_is_found(string funds, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH2012_CellIsOfItsColumn>(FormText.Project("产出指标 | 数量指标 | 检查家数 | ≥90家 | 95家 | 90 | 90 |", funds)).Count);
}
