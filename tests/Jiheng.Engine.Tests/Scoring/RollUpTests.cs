using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

public sealed class RollUpTests
{
    private static FilledForm Unit(string budget, string executed, string visits, string rate, string word = "健全", string score = "") => ScoringText.Form($"""
        产出指标 | 数量指标 | 检查次数 | ≥100次 | {visits} | 50 | {score} |
        产出指标 | 质量指标 | 合格率 | ≥90% | {rate} | 30 | {score} |
        效益指标 | 社会效益指标 | 制度健全 | 健全 | {word} | 10 | 9 |
        """, $"{budget} | {budget} | {executed} | 10 | | {score}");

    /// <summary>Counts 60 + 100 of 200; rates (80% × 100 + 90% × 300) ÷ 400 = 87.5%; money 400 of 500.</summary>
    [Fact]
    public void By_sum_amounts_add_rates_are_weighted_and_the_whole_is_scored_once()
    {
        var result = RollUp.Sum([Unit("200.00", "100.00", "60次", "80.0%"), Unit("300.00", "300.00", "100次", "90.0%")], ScoringText.Pattern(ScoringText.Usual));
        Assert.Contains("检查次数指标值：100 + 100 = 200次", result.Steps);
        Assert.Contains("检查次数完成值：60 + 100 = 160次", result.Steps);
        Assert.Contains("合格率完成值：按资金加权 (80.0% × 100.00万元 + 90.0% × 300.00万元) ÷ (100.00万元 + 300.00万元) = 87.5%", result.Steps);
        var lines = result.Sheet!.Lines;
        Assert.Equal("400.00 ÷ 500.00 = 80%，× 10 = 8", lines[0].Working);
        Assert.Equal("160次 ÷ 200次 × 50 = 40".Replace("次", "", StringComparison.Ordinal), lines[1].Working);
        Assert.Equal(30 * Rational.Of(875, 900), lines[2].Suggested);
        Assert.Equal("8～10", PointsText.Range(lines[3].Points!.Value));
        Assert.Null(result.Total);
        Assert.Contains("制度健全", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_units_fill_differently_is_not_joined()
    {
        var result = RollUp.Sum([Unit("200.00", "100.00", "60次", "80.0%"), Unit("300.00", "300.00", "100家", "90.0%", "较健全")], ScoringText.Pattern(ScoringText.Usual));
        Assert.Contains("检查次数完成值：各单位填法不同，不能汇总。", result.Steps);
        Assert.Contains("制度健全完成值：各单位填法不同，不能汇总。", result.Steps);
        Assert.Equal(ScoreStatus.NotAssessable, result.Sheet!.Lines[1].Status);
    }

    /// <summary>Unit one: 5 + 30 + 26.67 + 9; unit two: 10 + 50 + 30 + 9; by 100 and 300.</summary>
    [Fact]
    public void By_money_the_totals_are_averaged()
    {
        var result = RollUp.MoneyWeighted([Unit("200.00", "100.00", "60次", "80.0%"), Unit("300.00", "300.00", "100次", "90.0%")], ScoringText.Pattern(ScoringText.Usual));
        var one = 5 + 30 + 30 * Rational.Of(80, 90) + 9;
        Assert.Equal((one * 100 + 99 * 300) / 400, result.Total);
        Assert.Equal("(70.67 × 100.00万元 + 99 × 300.00万元) ÷ (100.00万元 + 300.00万元) = 91.92", Assert.Single(result.Steps));
        Assert.Equal("优", result.Grade!.Name);
    }

    [Theory]
    [InlineData("100.00", "", "没有全年执行数")]
    [InlineData("100.00", "0.00", "合计为0")]
    public void Without_money_there_is_no_mean(string budget, string executed, string reason) =>
        Assert.Contains(reason, RollUp.MoneyWeighted([Unit(budget, executed, "60次", "80.0%", score: "5")], ScoringText.Pattern(ScoringText.Usual)).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_scheme_names_the_way()
    {
        FilledForm[] forms = [Unit("200.00", "100.00", "60次", "80.0%")];
        Assert.Null(RollUp.Of(forms, ScoringText.Pattern(ScoringText.Usual with { RollsUpByMoney = true })).Sheet);
        Assert.NotNull(RollUp.Of(forms, ScoringText.Pattern(ScoringText.Usual)).Sheet);
    }
}
