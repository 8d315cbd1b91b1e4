using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7003_DeductedThoughMetTests
{
    [Theory]
    [InlineData("≥90%", "93%")]
    [InlineData("50场", "50场")]
    [InlineData("≤20天", "18天")]
    public void Points_lost_though_the_figures_meet_the_target_are_doubtful(string target, string actual)
    {
        var finding = Assert.Single(RuleText.Check<JH7003_DeductedThoughMet>(FormText.Row("群众满意度", target, actual, "10", "8")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("8", finding.Reported);
        Assert.Equal("10", finding.Expected);
    }

    [Theory]
    [InlineData("≥90%", "93%", "8", "调查样本偏少")]
    [InlineData("≥90%", "93%", "10", "")]
    [InlineData("≥90%", "88%", "8", "")]
    [InlineData("50场", "60场", "8", "")] // far above the target may cost points
    [InlineData("健全", "健全", "8", "")]
    public void A_reason_or_a_miss_is_none(string target, string actual, string score, string reason) =>
        Assert.Empty(RuleText.Check<JH7003_DeductedThoughMet>(FormText.Row("群众满意度", target, actual, "10", score, reason)));
}
