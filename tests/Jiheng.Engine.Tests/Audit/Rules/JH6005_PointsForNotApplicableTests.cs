using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6005_PointsForNotApplicableTests
{
    [Theory]
    [InlineData("未涉及", "未涉及", 3)]
    [InlineData("≥5次", "不适用", 2)]
    public void Points_for_what_does_not_apply_are_doubtful(string target, string actual, int places)
    {
        var finding = Assert.Single(RuleText.Check<JH6005_PointsForNotApplicable>(FormText.Row("生态影响", target, actual, "2", "2")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("2", finding.Reported);
        Assert.Equal(places, finding.Places.Count);
        Assert.Equal($"“生态影响”填“{(places == 3 ? target : actual)}”却得2分。", finding.Message);
    }

    [Fact]
    public void All_rows_of_a_form_are_one_finding() => Assert.Single(RuleText.Check<JH6005_PointsForNotApplicable>(FormText.Project("""
        效益指标 | 生态效益指标 | 生态影响 | 未涉及 | 未涉及 | 2 | 2 |
         | 经济效益指标 | 经济影响 | 不涉及 | 不涉及 | 3 | 3 |
        """)));

    [Theory]
    [InlineData("未涉及", "未涉及", "0")]
    [InlineData("未涉及", "未涉及", "—")]
    [InlineData("未涉及", "未涉及", "")]
    [InlineData("无", "无", "2")]
    [InlineData("—", "—", "2")]
    public void No_points_or_another_word_are_none(string target, string actual, string score) =>
        Assert.Empty(RuleText.Check<JH6005_PointsForNotApplicable>(FormText.Row("生态影响", target, actual, "2", score)));
}
