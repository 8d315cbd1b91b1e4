using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2009_NameInsteadOfValueTests
{
    [Theory]
    [InlineData("档案扫描数量", "档案扫描数量", "档案扫描数量", 3, "指标值和完成值填成了“档案扫描数量”")]
    [InlineData("档案扫描数量", "≥300卷", "档案扫描数量", 2, "的完成值填成了“档案扫描数量”")]
    [InlineData("培训合格率", "培训合格率", "100%", 2, "的指标值填成了“培训合格率”")]
    [InlineData("提升率", "提升率", "5%", 2, "的指标值填成了“提升率”")] // a verb, and still a measure
    [InlineData("培训合格率", "年度指标值", "100%", 2, "的指标值填成了“年度指标值”")] // the column's header
    public void A_name_where_a_value_belongs_is_an_error(string name, string target, string actual, int places, string said)
    {
        var finding = Assert.Single(RuleText.Check<JH2009_NameInsteadOfValue>(FormText.Row(name, target, actual)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(places, finding.Places.Count);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("内控制度健全", "健全")]
    [InlineData("提升道路通行质量", "有效提升")]
    [InlineData("提高群众生活水平", "已提高")]
    [InlineData("保障资金规模", "已保障")]
    public void A_name_that_can_be_a_state_or_a_goal_is_only_doubtful(string name, string actual) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH2009_NameInsteadOfValue>(FormText.Row(name, name, actual))).Severity);

    [Theory]
    [InlineData("档案扫描数量", 4)]
    [InlineData("280卷", 2)]
    public void A_column_of_earlier_years_is_one_warning(string second, int places)
    {
        var finding = Assert.Single(RuleText.Check<JH2009_NameInsteadOfValue>($"""
            2024年度部门整体绩效目标申报表

            | 一级指标 | 二级指标 | 三级指标 | 指标值 | 近两年指标值 | 指标值确定依据 |
            | 产出指标 | 数量指标 | 信息化建设情况 | 良好 | 信息化建设情况 | 计划标准 |
            | | | 档案扫描数量 | 300卷 | {second} | 计划标准 |
            | | | 检查家数 | 20家 | 18家 | 计划标准 |
            """));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(places, finding.Places.Count);
    }

    [Theory]
    [InlineData("内控制度健全程度", "健全", "健全")]
    [InlineData("长效机制健全程度", "长效机制健全", "长效机制健全")]
    [InlineData("档案扫描数量", "≥300卷", "312卷")]
    [InlineData("档案扫描数量", "", "")]
    public void A_value_is_none(string name, string target, string actual) =>
        Assert.Empty(RuleText.Check<JH2009_NameInsteadOfValue>(FormText.Row(name, target, actual)));
}
