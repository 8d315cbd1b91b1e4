using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2001_TargetIsUnderstoodTests
{
    // A sign alone tells something only beside rows with figures.
    private static IReadOnlyList<Finding> Check(string name, string target) => RuleText.Check<JH2001_TargetIsUnderstood>(FormText.Project($"""
        产出指标 | 数量指标 | 举办政策宣讲场次 | ≥12场次 | 12场次 | 10 | 10 |
        产出指标 | 质量指标 | {name} | {target} | 95% | 10 | 10 |
        产出指标 | 时效指标 | 资金拨付及时率 | 100% | 100% | 10 | 10 |
        """));

    [Theory]
    [InlineData("≥9o%", "字母")]
    [InlineData("l00%", "字母")]
    [InlineData("=1OO%", "字母")]
    [InlineData("≥O.9", "字母")]
    [InlineData("1o场次", "字母")]
    [InlineData("≥90%%", "百分号重复")]
    [InlineData("90％%", "百分号重复")]
    [InlineData("95..5%", "小数点重复")]
    [InlineData("9.5.5%", "小数点重复")]
    [InlineData(">=≤5次", "两种符号")]
    [InlineData("≥≤", "没有数字", "两种符号")]
    [InlineData("≥95%以下", "两种符号")]
    [InlineData("不超过30天以上", "两种符号")]
    [InlineData("95-", "一端")]
    [InlineData("≥90%~", "一端")]
    [InlineData("95%-90%", "前大后小")]
    [InlineData("95～90%", "前大后小")]
    [InlineData("95-90", "前大后小")]
    [InlineData("60至50人次", "前大后小")]
    [InlineData("≥", "没有数字")]
    [InlineData("不低于", "没有数字")]
    [InlineData("%", "没有数字")]
    [InlineData("≥人次", "没有数字")]
    [InlineData("万元", "没有数字")]
    public void A_figure_gone_wrong_is_doubtful(string target, params string[] anyOf)
    {
        var finding = Assert.Single(Check("政策知晓率", target));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(target, finding.Reported);
        Assert.Contains(anyOf, w => finding.Message.Contains(w, StringComparison.Ordinal));
        Assert.Equal(2, finding.Places.Count);
    }

    [Theory]
    [InlineData("≥95%")]
    [InlineData("=>95%")]
    [InlineData("≥≥95%")]
    [InlineData("90%-95%")]
    [InlineData("3~5次")]
    [InlineData("-5%")]
    [InlineData("不低于95%以上")]
    [InlineData("控制在95%以上")]
    [InlineData("≥95%，≤100%")]
    [InlineData("90%≤x≤95%")]
    [InlineData("》95%")]
    [InlineData("95%↑")]
    [InlineData("±5%")]
    [InlineData("100%-80%")] // a band of the scale of judgement
    [InlineData("98-90分")]
    [InlineData("11-3月")]
    [InlineData("12月-3月")]
    [InlineData("10-8")]
    [InlineData("2025-2023")]
    [InlineData("2024-")]
    [InlineData("1年-")]
    [InlineData("22:00-6:00")]
    [InlineData("1:2")]
    [InlineData("1/3")]
    [InlineData("5+3")]
    [InlineData("1.2.3")]
    [InlineData("≥40DDDs")]
    [InlineData("≤2.5μSv/h")]
    [InlineData("5G")]
    [InlineData("3A")]
    [InlineData("10l")]
    [InlineData("O2")]
    [InlineData("A-")]
    [InlineData("95 -")] // a filler of the neighbouring cell
    [InlineData("对")]
    [InlineData("提升")]
    [InlineData("显著")]
    [InlineData("有效处理")]
    [InlineData("达标")]
    [InlineData("是")]
    [InlineData("不涉及")]
    [InlineData("—")]
    [InlineData("××次")]
    [InlineData("政策知晓率")]
    [InlineData("")]
    public void What_can_be_read_is_none(string target) => Assert.Empty(Check("政策知晓率", target));

    [Fact]
    public void One_indicator_in_two_lists_of_goals_is_one_finding()
    {
        var finding = Assert.Single(RuleText.Check<JH2001_TargetIsUnderstood>(FormText.Project("""
            产出指标 | 质量指标 | 政策知晓率 | 9o% | 95% | 10 | 10 |
            产出指标 | 质量指标 | 政策知晓率 | 9o% | 95% | 10 | 10 |
            """)));
        Assert.Equal(4, finding.Places.Count);
    }

    [Fact]
    public void A_blank_form_with_its_signs_printed_is_not_assessed()
    {
        var form = FormText.Project("""
            产出指标 | 数量指标 | 举办政策宣讲场次 | ≥ | | 10 | |
            产出指标 | 质量指标 | 政策知晓率 | ≥% | | 10 | |
            产出指标 | 时效指标 | 资金拨付及时率 | 100% | | 10 | |
            """);
        Assert.Empty(RuleText.Check<JH2001_TargetIsUnderstood>(form));
        Assert.Single(RuleText.Unassessable<JH2001_TargetIsUnderstood>(form));
    }
}
