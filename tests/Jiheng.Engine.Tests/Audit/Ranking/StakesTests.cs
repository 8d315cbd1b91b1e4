using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Ranking;

public sealed class StakesTests
{
    private static Finding Finding(string? reported, string? expected, string? difference) => new()
    {
        Descriptor = new("JH3004", Severity.Error, "", "", "", "", "", ""),
        Severity = Severity.Error,
        Message = "",
        Form = "",
        Places = [],
        Subject = "",
        Reported = reported,
        Expected = expected,
        Difference = difference,
    };

    [Theory]
    [InlineData("180.00万元", "150.00万元", "30.00万元", 300_000)]
    [InlineData("150.00万元", "180.00万元", "-30.00万元", 300_000)]
    [InlineData("811.38万元", "951.73万元", null, 1_403_500)]
    [InlineData("97元", "≥100元", null, 3)]
    public void The_difference_in_yuan_is_at_stake(string reported, string expected, string? difference, int yuan) =>
        Assert.Equal(yuan, Stakes.Of(Finding(reported, expected, difference)));

    [Theory]
    [InlineData("62.12%", "62.11%", "0.01个百分点")]
    [InlineData("53次", "52次", null)]
    [InlineData("951.43万元", null, null)]
    [InlineData("全部完成", "未完成", null)]
    public void What_is_no_amount_has_none(string reported, string? expected, string? difference) =>
        Assert.Null(Stakes.Of(Finding(reported, expected, difference)));

    [Fact]
    public void A_cause_stands_for_the_largest_of_what_it_explains()
    {
        var cause = Finding("92.00%", "90.00%", null) with { Folded = [Finding("1.00万元", "2.00万元", null), Finding("1.00万元", "4.00万元", null)] };
        Assert.Equal(30_000, Stakes.Of(cause));
    }

    [Fact]
    public void Findings_come_by_certainty_and_then_by_money()
    {
        var findings = RuleText.Audit("""
            云岫县医疗保障局

            2024年度云岫县医疗保障局绩效自评报告

            本年收入100.00万元，其中：财政拨款90.00万元，占95.00%；其他收入10.00万元，占10.00%。
            宣传预算30万元（其中：印刷35万元）。
            培训预算30万元（其中：场地235万元）。
            """).Findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.Equal(["JH3012", "JH3012", "JH3002"], findings.Select(f => f.Code));
        Assert.Equal([2_050_000, 50_000, null], findings.Select(f => f.AtStake is { } yuan ? (int)yuan.Numerator : (int?)null));
    }
}
