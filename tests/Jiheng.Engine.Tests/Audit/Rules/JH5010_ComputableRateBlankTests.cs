using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5010_ComputableRateBlankTests
{
    private static string Staff(string allowed, string present, string rate) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 财政供养人员情况（人） | 编制数 | 2024年实际在职人数 | 控制率 |
        | | {allowed} | {present} | {rate} |
        """;

    private static string Funds(string funds) => FormText.Project("产出指标 | 数量指标 | 宣传场次 | 5场 | 5场 | 10 | 10 | ", funds);

    [Fact]
    public void A_blank_control_rate_is_computed()
    {
        var finding = Assert.Single(RuleText.Check<JH5010_ComputableRateBlank>(Staff("32", "30", "")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("", finding.Reported);
        Assert.Equal("93.75%", finding.Expected);
        Assert.Equal("30 ÷ 32 = 93.75%", finding.Arithmetic);
    }

    [Theory]
    [InlineData("50.00 | 50.00 | 49.00 | 10 | | 9.8", "98.00%")]
    [InlineData("40.00 | 50.00 | 0 | 10 | | 0", "0.00%")]
    public void A_blank_execution_rate_is_computed(string funds, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleText.Check<JH5010_ComputableRateBlank>(Funds(funds))).Expected);

    [Theory]
    [InlineData("32", "30", "93.75%")]
    [InlineData("32", "", "")]
    [InlineData("", "", "")]
    [InlineData("0", "30", "")]
    [InlineData("32", "30", "—")]
    public void A_control_rate_that_is_filled_or_cannot_be_computed_is_none(string allowed, string present, string rate) =>
        Assert.Empty(RuleText.Check<JH5010_ComputableRateBlank>(Staff(allowed, present, rate)));

    [Theory]
    [InlineData("50.00 | 50.00 | 49.00 | 10 | 98% | 9.8")]
    [InlineData(" | | 49.00 | 10 | | 9.8")]
    [InlineData("50.00 | | 49.00 | 10 | | 9.8")] // by the adjusted budget, which is blank
    [InlineData("0 | 0 | 49.00 | 10 | | 9.8")]
    [InlineData("50.00 | 50.00 | | 10 | | ")]
    public void An_execution_rate_that_is_filled_or_cannot_be_computed_is_none(string funds) =>
        Assert.Empty(RuleText.Check<JH5010_ComputableRateBlank>(Funds(funds)));
}
