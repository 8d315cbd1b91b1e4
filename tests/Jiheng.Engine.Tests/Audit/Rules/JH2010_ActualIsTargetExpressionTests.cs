using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2010_ActualIsTargetExpressionTests
{
    [Theory]
    [InlineData("≥88%")]
    [InlineData("≤30分钟")]
    [InlineData("<5次")]
    [InlineData("＞5次")]
    public void A_limit_as_actual_is_doubtful(string actual)
    {
        var finding = Assert.Single(RuleText.Check<JH2010_ActualIsTargetExpression>(FormText.Row("政策宣传", "≥88%", actual)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(actual, finding.Reported);
        Assert.Equal($"“政策宣传”的完成值填“{actual}”，是目标的写法，不是实际数。", finding.Message);
    }

    [Fact]
    public void All_rows_of_a_form_are_one_finding() => Assert.Equal(2, Assert.Single(RuleText.Check<JH2010_ActualIsTargetExpression>(FormText.Project("""
        产出指标 | 数量指标 | 培训次数 | ≥2次 | ≥2次 | 10 | 10 |
         | 质量指标 | 知晓率 | ≥88% | ≥88% | 10 | 10 |
         | | 合格率 | ≥88% | 92% | 10 | 10 |
        """))).Places.Count);

    [Theory]
    [InlineData("=100%")]
    [InlineData("95%-97%")]
    [InlineData("200人次以上")]
    [InlineData("超过200人次")]
    [InlineData("88%")]
    [InlineData("")]
    [InlineData("≥良")] // no figure: nothing measured is claimed
    public void A_result_is_none(string actual) => Assert.Empty(RuleText.Check<JH2010_ActualIsTargetExpression>(FormText.Row("政策宣传", "≥88%", actual)));

    [Fact]
    public void An_equal_sign_copied_from_the_target_is_a_note()
    {
        var finding = Assert.Single(RuleText.Check<JH2010_ActualIsTargetExpression>(FormText.Project("""
            产出指标 | 质量指标 | 合格率 | =100% | = 100% | 10 | 10 |
             | | 知晓率 | =90% | =90% | 10 | 10 |
             | | 参与率 | =90% | 92% | 10 | 10 |
            """)));
        Assert.Equal((Severity.Note, "= 100%", 2), (finding.Severity, finding.Reported, finding.Places.Count));
    }

    [Theory]
    [InlineData("=100%", "=98%")] // a result of its own
    [InlineData("100%", "=100%")]
    [InlineData("100%", "100%")]
    [InlineData("良好", "良好")]
    public void An_equal_sign_of_its_own_and_equal_values_without_one_are_none(string target, string actual) =>
        Assert.Empty(RuleText.Check<JH2010_ActualIsTargetExpression>(FormText.Row("合格率", target, actual)));
}
