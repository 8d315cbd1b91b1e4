using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6014_RateStaysWithinHundredTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH6014_RateStaysWithinHundred>($"""
        云岫县医保服务中心2024年度部门整体绩效自评报告

        一、工作成效

        {text}
        """);

    [Theory]
    [InlineData("2024年居民参保率达到98%，比上年提高104.5个百分点。", "超过100个百分点")]
    [InlineData("政策知晓率为35%，比上年提高40个百分点。", "之前就是-5%")]
    [InlineData("政策知晓率为85%，比上年下降20个百分点。", "之前就是105%")]
    [InlineData("全年救助支出2万元，人均救助4万元。", "大于同一句的总金额2万元")]
    public void What_a_share_cannot_be_is_doubtful(string text, string words)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年居民参保率达到98%，比上年提高4.5个百分点。")]
    [InlineData("政策知晓率为40%，比上年提高40个百分点。")]
    [InlineData("政策知晓率为80%，比上年下降20个百分点。")]
    [InlineData("政策知晓率为85%，参保率为30%，比上年提高40个百分点。")]
    [InlineData("政策知晓率为35%，低于目标40个百分点。")]
    [InlineData("基金收入增速提高120个百分点。")]
    [InlineData("参保人数增长率提高120个百分点，参保率98%。")]
    [InlineData("任务完成率达到98%，比上年提高104.5个百分点。")]
    [InlineData("全年救助支出20万元，人均救助3000元。")]
    [InlineData("人均筹资1020元，其中个人缴费380元。")]
    [InlineData("居民救助支出2万元，职工救助支出30万元，人均救助3万元。")]
    public void What_it_can_be_or_what_is_no_share_is_not(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("政策知晓率为35%，比上年提高40个百分点。", "35% − 40个百分点 = -5%")]
    [InlineData("政策知晓率为85%，比上年下降20个百分点。", "85% + 20个百分点 = 105%")]
    public void The_way_back_to_the_year_before_is_shown(string text, string arithmetic) => Assert.Equal(arithmetic, Assert.Single(Check(text)).Arithmetic);
}
