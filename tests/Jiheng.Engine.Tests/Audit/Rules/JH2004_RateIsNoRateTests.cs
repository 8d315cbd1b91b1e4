using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2004_RateIsNoRateTests
{
    [Theory]
    [InlineData("窗口服务达标率", "及时", "及时", 3)]
    [InlineData("资金拨付比例", "3次", "3次", 3)]
    [InlineData("资金到位率", "已完成", "已完成", 3)]
    [InlineData("审核通过率", "2024年12月", "100%", 2)]
    [InlineData("窗口服务达标率", "是", "是", 3)]
    public void A_rate_without_a_rate_is_doubtful(string name, string target, string actual, int places)
    {
        var finding = Assert.Single(RuleText.Check<JH2004_RateIsNoRate>(FormText.Row(name, target, actual)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(target, finding.Reported);
        Assert.Equal(places, finding.Places.Count);
        Assert.Equal($"“{name}”应是比率，指标值却填“{target}”。", finding.Message);
    }

    [Fact]
    public void An_actual_is_named_as_such() =>
        Assert.Equal("“窗口服务达标率”应是比率，完成值却填“及时”。", Assert.Single(RuleText.Check<JH2004_RateIsNoRate>(FormText.Row("窗口服务达标率", "", "及时"))).Message);

    [Fact]
    public void One_indicator_in_two_lists_of_goals_is_one_finding() => Assert.Single(RuleText.Check<JH2004_RateIsNoRate>(FormText.Project("""
        产出指标 | 质量指标 | 窗口服务达标率 | 及时 | 及时 | 10 | 10 |
        产出指标 | 质量指标 | 窗口服务达标率 | 及时 | 及时 | 10 | 10 |
        """)));

    [Theory]
    [InlineData("窗口服务达标率", "≥95%", "96%")]
    [InlineData("定点药店检查覆盖率", "全覆盖", "全覆盖")]
    [InlineData("窗口服务达标率", "达标", "达标")]
    [InlineData("参保率", "稳步提高", "稳步提高")]
    [InlineData("窗口服务达标率", "≥0.95", "0.96")]
    [InlineData("审核比例", "1:2", "1:2")]
    [InlineData("经办工作效率", "明显", "明显")] // not a rate
    [InlineData("提高群众知晓率", "明显", "明显")] // an action, not a rate
    [InlineData("检查覆盖面", "18个", "18个")]
    [InlineData("投诉发生率", "0起", "0起")]
    [InlineData("投诉发生率", "不发生", "未发生")]
    [InlineData("窗口服务达标率", "未涉及", "未涉及")]
    [InlineData("窗口服务达标率", "≥95%", "及时")] // JH2011's
    [InlineData("窗口服务态度", "及时", "及时")]
    public void What_reads_as_a_rate_is_none(string name, string target, string actual) =>
        Assert.Empty(RuleText.Check<JH2004_RateIsNoRate>(FormText.Row(name, target, actual)));
}
