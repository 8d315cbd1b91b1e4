using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2005_ImpossibleRateLimitTests
{
    [Theory]
    [InlineData("经办系统正常运行率", "≥100%")]
    [InlineData("培训合格率", "105%")]
    [InlineData("参保人员满意度", ">100%")]
    [InlineData("检查覆盖率（%）", "≤100%", true)]
    [InlineData("预算执行率", "≤100%", true)]
    [InlineData("培训合格率", "<105%", true)]
    public void A_limit_that_cannot_be_or_binds_nothing_is_doubtful(string name, string target, bool isEmpty = false)
    {
        var finding = Assert.Single(RuleText.Check<JH2005_ImpossibleRateLimit>(FormText.Row(name, target, "100%")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(target, finding.Reported);
        Assert.Single(finding.Places);
        Assert.EndsWith(isEmpty ? "：不高于100%等于没有要求。" : "：比率不可能高于100%。", finding.Message, StringComparison.Ordinal);
        Assert.Equal(isEmpty ? null : "=100%", finding.Expected);
    }

    [Fact]
    public void All_rows_of_a_form_are_one_finding_with_the_copied_actuals()
    {
        var finding = Assert.Single(RuleText.Check<JH2005_ImpossibleRateLimit>(FormText.Project("""
            产出指标 | 质量指标 | 经办系统正常运行率 | ≥100% | ≥100% | 10 | 10 |
             | | 检查覆盖率 | ≥100% | 100% | 10 | 10 |
            """)));
        Assert.Equal(3, finding.Places.Count);
    }

    [Theory]
    [InlineData("培训任务完成率", "≥100%")] // can be exceeded
    [InlineData("三公经费增长率", ">100%")]
    [InlineData("公用经费控制率", "≤100%")] // a real limit
    [InlineData("培训合格率", "=100%")]
    [InlineData("培训合格率", "100%")]
    [InlineData("培训合格率", "≥99.9%")]
    [InlineData("培训合格率", "<100%")]
    [InlineData("预算执行率", "≥100%")]
    [InlineData("服务对象满意度", "≥100分")]
    public void A_limit_that_binds_is_none(string name, string target) =>
        Assert.Empty(RuleText.Check<JH2005_ImpossibleRateLimit>(FormText.Row(name, target, "100%")));
}
