using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2008_TargetFitsNatureTests
{
    private static IReadOnlyList<Finding> Check(string name, string target) => RuleText.Check<JH2008_TargetFitsNature>(FormText.Row(name, target, "1%"));

    private static IReadOnlyList<Finding> CheckHistory(string name, string target, string first, string second) => RuleText.Check<JH2008_TargetFitsNature>($"""
        2024年度部门整体绩效目标申报表

        | 单位名称 | 云岫县档案馆 | | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 近两年指标值 | 近两年指标值 | 预期当年实现值 | 指标值确定依据 |
        | | | | 2022年 | 2023年 | | |
        | 产出指标 | 质量指标 | {name} | {first} | {second} | {target} | 历史标准 |
        """);

    [Theory]
    [InlineData("“三公”经费变动率", "＞0%")]
    [InlineData("三公经费变动率", "≥0")]
    [InlineData("预算调整率", "≥10%")]
    [InlineData("部门结转结余率", "不低于5%")]
    [InlineData("服务投诉率", "≥2%")]
    [InlineData("安全事故发生率", "＞1%")]
    [InlineData("公用经费控制率", "≥95%")]
    [InlineData("群众满意度", "≤90%")]
    [InlineData("产品不合格率", "≥2%")]
    [InlineData("政策知晓率", "＜85%")]
    public void A_sign_against_the_nature_is_doubtful(string name, string target)
    {
        var finding = Assert.Single(Check(name, target));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(target, finding.Reported);
    }

    [Theory]
    [InlineData("三公经费变动率", "≤0%")]
    [InlineData("三公经费变动率", "≥-5%")]
    [InlineData("三公经费下降率", "≥5%")]
    [InlineData("服务投诉率", "≤2%")]
    [InlineData("服务投诉率", "2%")]
    [InlineData("服务投诉率", "=0")]
    [InlineData("服务投诉率", "低")]
    [InlineData("投诉办结率", "≥98%")]
    [InlineData("投诉处理率", "≥98%")]
    [InlineData("零投诉率", "≥95%")]
    [InlineData("降低服务投诉率", "≥5%")]
    [InlineData("违规查处率", "≥95%")]
    [InlineData("产品不合格率", "≤2%")]
    [InlineData("群众满意度", "≥90%")]
    [InlineData("群众满意度", "90%-95%")]
    [InlineData("群众满意度", "≤100%")] // binds nothing: JH2005's
    [InlineData("预算执行率", "≤100%")]
    [InlineData("预算执行率", "≥90%")]
    [InlineData("设备数量", "≤3台")]
    [InlineData("参会人数", "≤30人")]
    public void A_sign_that_fits_or_a_name_of_another_thing_is_none(string name, string target) => Assert.Empty(Check(name, target));

    [Fact]
    public void Earlier_years_that_point_the_other_way_are_named()
    {
        var finding = Assert.Single(CheckHistory("档案调阅等候", "≥30分钟", "≤30分钟", "≤25分钟"));
        Assert.Contains("2022年", finding.Message, StringComparison.Ordinal);
        Assert.Equal(4, finding.Places.Count);
    }

    [Theory]
    [InlineData("≤1%", "", "≥2%")]
    [InlineData("", "≤1%", "≥3%")]
    public void Of_two_rows_of_one_name_the_one_with_an_earlier_year_is_told(string first, string second, string told)
    {
        var finding = Assert.Single(RuleText.Check<JH2008_TargetFitsNature>($"""
            2024年度部门整体绩效目标申报表

            | 单位名称 | 云岫县档案馆 | | | |
            | 一级指标 | 二级指标 | 三级指标 | 预期当年实现值 | 2023年指标值 |
            | 产出指标 | 质量指标 | 服务投诉率 | ≥2% | {first} |
            | 产出指标 | 质量指标 | 服务投诉率 | ≥3% | {second} |
            """));
        Assert.Equal(told, finding.Reported);
    }

    [Theory]
    [InlineData("≥30分钟", "≤30分钟", "≥25分钟")]
    [InlineData("≥30分钟", "≥30分钟", "≥25分钟")]
    [InlineData("≥30分钟", "30分钟", "25分钟")]
    [InlineData("≥30分钟", "≤3次", "档案调阅等候")]
    [InlineData("30分钟", "≤30分钟", "≤30分钟")]
    public void Earlier_years_that_do_not_all_speak_against_it_are_none(string target, string first, string second) =>
        Assert.Empty(CheckHistory("档案调阅等候", target, first, second));

    [Fact]
    public void The_longer_term_is_no_earlier_year() => Assert.Empty(RuleText.Check<JH2008_TargetFitsNature>("""
        2024年度部门整体绩效目标申报表

        | 单位名称 | 云岫县档案馆 | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 中期指标值 | 年度指标值 | 指标值确定依据 |
        | 产出指标 | 质量指标 | 档案调阅等候 | ≤30分钟 | ≥30分钟 | 历史标准 |
        """));

    [Fact]
    public void Nature_and_earlier_years_are_one_finding()
    {
        var finding = Assert.Single(CheckHistory("三公经费变动率", "＞0%", "≤0%", "≤0%"));
        Assert.Contains("越低越好", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2023年", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_indicator_in_two_lists_of_goals_is_one_finding() => Assert.Equal(4, Assert.Single(RuleText.Check<JH2008_TargetFitsNature>(FormText.Project("""
        产出指标 | 质量指标 | 服务投诉率 | ≥2% | 1% | 10 | 10 |
        产出指标 | 质量指标 | 服务投诉率 | ≥2% | 1% | 10 | 10 |
        """))).Places.Count);

    [Fact]
    public void A_pack_may_name_more()
    {
        var (findings, _) = PackedText.Check<JH2008_TargetFitsNature>(FormText.Row("等候人数", "≥20人", "20人"), ("reading.json", """{ "better": { "lower": ["等候人数"] } }"""));
        Assert.Single(findings);
        Assert.Empty(Check("等候人数", "≥20人"));
    }
}
