using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6011_IndicatorIsInItsCategoryTests
{
    private static IReadOnlyList<Finding> Check(string level2, string name) =>
        RuleText.Check<JH6011_IndicatorIsInItsCategory>(FormText.Project($"产出指标 | {level2} | {name} | 按计划 | 按计划 | 10 | 10 |"));

    [Theory]
    [InlineData("社会效益指标", "办事群众满意度", "满意度指标")]
    [InlineData("质量指标", "参训人员满意度（%）", "满意度指标")]
    [InlineData("数量指标", "单次培训成本", "成本指标")]
    [InlineData("质量指标", "会议经费控制率", "成本指标")]
    [InlineData("数量指标", "系统升级完成时间", "时效指标")]
    [InlineData("时效指标", "培训合格率", "质量指标")]
    [InlineData("时效指标", "宣传活动场次", "数量指标")]
    [InlineData("生态效益指标", "项目对社会的积极影响", "社会效益指标")]
    [InlineData("经济效益指标", "加强服务窗口的管理", "产出指标")]
    public void A_name_that_rules_its_category_out_is_noted(string level2, string name, string belongs)
    {
        var finding = Assert.Single(Check(level2, name));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains($"应归入{belongs}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(level2, finding.Reported);
    }

    [Theory]
    [InlineData("服务对象满意度指标", "办事群众满意度")]
    [InlineData("满意度", "办事群众满意度")]
    [InlineData("项目效益", "办事群众满意度")]
    [InlineData("社会效益指标", "群众满意度提升情况")]
    [InlineData("经济效益指标", "节约采购成本")]
    [InlineData("经济成本指标", "单次培训成本")]
    [InlineData("经济效益指标", "追回违规资金")]
    [InlineData("社会效益指标", "覆盖机构家数")]
    [InlineData("社会成本指标", "因差错被投诉件数")]
    [InlineData("时效指标", "按时办结人次")]
    [InlineData("质量指标", "办结时间")]
    [InlineData("生态效益指标", "对社会和生态环境的影响")]
    [InlineData("经济效益指标", "加强资产管理")]
    [InlineData("社会效益指标", "加强服务窗口的管理")]
    [InlineData("数量指标", "任务完成率")]
    [InlineData("", "办事群众满意度")]
    public void Fitting_names_and_names_of_two_readings_are_not(string level2, string name) => Assert.Empty(Check(level2, name));

    [Fact]
    public void Rows_of_one_form_are_one_note()
    {
        var finding = Assert.Single(RuleText.Check<JH6011_IndicatorIsInItsCategory>(FormText.Project("""
            产出指标 | 数量指标 | 单次培训成本 | ≤2万元 | 1.9万元 | 10 | 10 |
            产出指标 | 质量指标 | 单人培训成本 | ≤200元 | 190元 | 10 | 10 |
            产出指标 | 质量指标 | 单人培训成本 | ≤200元 | 190元 | 10 | 10 |
            """)));
        Assert.Equal(2, finding.Places.Count);
    }
}
