using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6001_QualitativeTargetHasCriterionTests
{
    private static IReadOnlyList<Finding> Check(string name, string target, string actual) =>
        RuleText.Check<JH6001_QualitativeTargetHasCriterion>(FormText.Row(name, target, actual));

    [Theory]
    [InlineData("明显提高")]
    [InlineData("明显")]
    [InlineData("效果显著")]
    [InlineData("有效")]
    [InlineData("有所减少")]
    [InlineData("逐步健全")]
    [InlineData("窗口服务水平不断提升")]
    [InlineData("服务水平保持稳定发展")]
    public void A_degree_without_a_standard_is_noted(string target)
    {
        var finding = Assert.Single(Check("群众办事便利程度", target, target));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Equal(target, finding.Places[0].Value);
    }

    [Theory]
    [InlineData("健全", "健全")]
    [InlineData("建立", "已建立")]
    [InlineData("优", "优")]
    [InlineData("持续", "持续")]
    [InlineData("合格", "合格")]
    [InlineData("较上年提高", "较上年提高")]
    [InlineData("减少", "减少")]
    [InlineData("提升至95%以上", "96%")]
    [InlineData("开展两次能力提升培训", "开展两次")]
    [InlineData("完成能力提升工程", "完成")]
    [InlineData("建立并有效运行", "已建立并有效运行")]
    [InlineData("有效减轻", "自付比例由31%降至24%")]
    [InlineData("12月底前明显好转", "12月")]
    [InlineData("在全县范围内推广使用窗口帮办代办服务并提高办件质量和效率", "已推广")]
    [InlineData("群众便利程度提升", "提升")]
    [InlineData("≥95%", "96%")]
    [InlineData("", "")]
    public void What_can_be_told_is_not(string target, string actual) => Assert.Empty(Check("群众便利程度提升", target, actual));

    [Fact]
    public void Rows_of_one_form_are_one_note()
    {
        var finding = Assert.Single(RuleText.Check<JH6001_QualitativeTargetHasCriterion>(FormText.Project("""
            效益指标 | 社会效益指标 | 窗口服务意识 | 增强 | 增强 | 10 | 10 |
            效益指标 | 社会效益指标 | 窗口服务意识 | 增强 | 增强 | 10 | 10 |
            效益指标 | 可持续影响指标 | 经办能力 | 不断提高 | 不断提高 | 10 | 10 |
            """)));
        Assert.Equal(2, finding.Places.Count);
        Assert.Contains("有2个指标", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("注：定性指标分为达成、部分达成、未达成三档，分别按100%—80%、80%—60%、60%—0计分。")]
    [InlineData("定性指标按优、良、中、差等级评分。")]
    [InlineData("定性指标按完成程度计80%—100%的分。")]
    public void A_standard_below_the_table_covers_its_rows(string note) =>
        Assert.Empty(RuleText.Check<JH6001_QualitativeTargetHasCriterion>(FormText.Project("效益指标 | 社会效益指标 | 窗口服务意识 | 增强 | 增强 | 10 | 10 |", note: note)));

    [Theory]
    [InlineData("注：金额单位为万元，保留2位小数。")]
    [InlineData("注：定性指标由评价组评议。")] // how, it does not say
    public void A_note_on_something_else_does_not(string note) =>
        Assert.Single(RuleText.Check<JH6001_QualitativeTargetHasCriterion>(FormText.Project("效益指标 | 社会效益指标 | 窗口服务意识 | 增强 | 增强 | 10 | 10 |", note: note)));

    [Theory]
    [InlineData("反映窗口服务的变化", 1)]
    [InlineData("好评率每下降1个百分点扣0.5分", 0)]
    [InlineData("按好评率分为优良中差计分", 0)]
    [InlineData("好评率90%以上为优", 0)]
    public void A_standard_in_the_row_covers_it(string description, int expected) =>
        Assert.Equal(expected, RuleText.Check<JH6001_QualitativeTargetHasCriterion>(DescribedText.Row("窗口服务意识", description, "增强")).Count);
}
