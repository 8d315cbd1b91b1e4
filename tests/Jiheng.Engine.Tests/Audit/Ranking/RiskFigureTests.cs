using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Ranking;

public sealed class RiskFigureTests
{
    private static string Form(string total, string rate) => $"""
        云岫县医疗保障局

        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | | 年度资金总额 | {total} | 138.00 | 10 | {rate} |
        | | 当年财政拨款 | 140.00 | 132.00 | | |
        | | 其他资金 | 10.00 | 6.00 | | |
        """;

    private static RiskFigure Risk(string document) => RuleText.Audit(document).Risk;

    [Fact]
    public void A_filing_without_errors_and_doubts_has_none()
    {
        var risk = Risk(Form("150.00", "92.00%"));
        Assert.Equal(0, risk.Score);
        Assert.Empty(risk.Reasons);
    }

    [Fact]
    public void The_points_of_the_reasons_make_the_figure()
    {
        // One wrong total: 22; 30.00万元 of at most 180.00万元 is more than a tenth: 15.
        var risk = Risk(Form("180.00", "92.00%"));
        Assert.Equal(37, risk.Score);
        Assert.Equal([22, 15], risk.Reasons.Select(r => r.Points));
        Assert.Equal("错误1项（22），涉及金额最大的一处相差30.00万元（15）", risk.Working);
    }

    [Theory]
    [InlineData("152.00", 22 + 10)] // 2.00 of 152.00 is above one percent, below a tenth
    [InlineData("151.00", 22 + 5)] // 1.00 of 151.00 is below one percent
    public void Little_money_weighs_little(string total, int score) => Assert.Equal(score, Risk(Form(total, "92.00%")).Score);

    [Fact]
    public void Errors_doubts_and_their_most_are_bounded()
    {
        var one = RuleText.Audit(Form("180.00", "92.00%"));
        Finding[] many = [.. Enumerable.Repeat(one.Findings[0], 30), .. Enumerable.Repeat(one.Findings[0] with { Severity = Severity.Warning }, 30)];
        Assert.Equal(50 + 20 + 15, RiskFigure.Of(many, one.Filing).Score);
        Assert.Equal(0, RiskFigure.Of([one.Findings[0] with { Severity = Severity.Note }], one.Filing).Score);
    }

    [Fact]
    public void A_unit_or_year_that_is_not_known_counts() =>
        Assert.Equal(["单位或年度不明"], RiskFigure.Of([], RuleText.Audit(Form("150.00", "92.00%")).Filing with { Unit = null }).Reasons.Select(r => r.Text));
}
