using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2011_WordsAgainstLimitTests
{
    [Theory]
    [InlineData("故障响应时间", "≤30分钟", "已完成")]
    [InlineData("政策知晓率", "≥88%", "明显提高")]
    [InlineData("培训人次", "200-220人次", "良好")]
    public void Words_against_a_figure_are_doubtful(string name, string target, string actual)
    {
        var finding = Assert.Single(RuleText.Check<JH2011_WordsAgainstLimit>(FormText.Row(name, target, actual)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(actual, finding.Reported);
        Assert.Equal(4, finding.Places.Count);
    }

    [Theory]
    [InlineData("故障响应时间", "≤30分钟", "25分钟")]
    [InlineData("检查覆盖率", "=100%", "全覆盖")]
    [InlineData("检查覆盖率", "100%", "全部完成")]
    [InlineData("培训次数", "2次", "两次")]
    [InlineData("培训次数", "2次", "举办培训2次")]
    [InlineData("故障响应时间", "≤30分钟", "不涉及")]
    [InlineData("故障响应时间", "≤30分钟", "")]
    [InlineData("故障响应时间", "≤30分钟", "—")]
    [InlineData("故障次数", "0次", "无")] // yes or no can be judged by a reader
    [InlineData("制度建设", "健全", "健全")]
    [InlineData("任务完成时间", "12月底前", "已完成")] // a date: said to be kept
    [InlineData("档案数量", "≥300卷", "档案数量")] // JH2009's
    public void What_can_be_judged_is_none(string name, string target, string actual) =>
        Assert.Empty(RuleText.Check<JH2011_WordsAgainstLimit>(FormText.Row(name, target, actual)));
}
