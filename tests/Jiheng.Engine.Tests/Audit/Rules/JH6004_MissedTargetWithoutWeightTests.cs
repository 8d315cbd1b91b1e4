using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6004_MissedTargetWithoutWeightTests
{
    [Theory]
    [InlineData("产生", "无")]
    [InlineData("无", "有")]
    [InlineData("≥90%", "85%")]
    [InlineData("优", "良")]
    [InlineData("否", "是")]
    [InlineData("没有", "产生")]
    public void A_miss_that_weighs_nothing_is_doubtful(string target, string actual)
    {
        var finding = Assert.Single(RuleText.Check<JH6004_MissedTargetWithoutWeight>(FormText.Row("项目收益", target, actual, "0", "0")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("0", finding.Reported);
        Assert.Equal(4, finding.Places.Count); // weight, actual, target and score
    }

    [Theory]
    [InlineData("产生", "产生", "0")]
    [InlineData("≥90%", "95%", "0")]
    [InlineData("不涉及", "不涉及", "0")]
    [InlineData("≥90%", "85%", "5")]
    [InlineData("≥90%", "85%", "")]
    [InlineData("产生", "一般", "0")]
    public void A_target_reached_or_a_row_with_weight_is_none(string target, string actual, string weight) =>
        Assert.Empty(RuleText.Check<JH6004_MissedTargetWithoutWeight>(FormText.Row("项目收益", target, actual, weight, "0")));
}
