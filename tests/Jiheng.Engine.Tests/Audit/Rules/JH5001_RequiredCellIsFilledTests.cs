using Jiheng.Engine.Audit.Rules.Completeness;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5001_RequiredCellIsFilledTests
{
    private static string Form(string department = "禾渡县医疗保障局", string actual = "12次", string spare = "| | | | | | | | |", string reached = "已开展检查") => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 基金监管经费 | | |
        | 主管部门 | {department} | 实施单位 | 禾渡县医保中心 |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 20 | 20 | 18 | 10 | 90% | 9 |
        | 年度总体目标 | 预期目标 | 实际完成情况 |
        | | 开展检查 | {reached} |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 检查次数 | ≥12次 | {actual} | 90 | 90 | |
        {spare}
        | 总分 | | | | | 100 | 99 | |
        """;

    [Fact]
    public void Blank_required_cells_are_one_finding_with_all_places()
    {
        var finding = Assert.Single(RuleText.Check<JH5001_RequiredCellIsFilled>(Form(department: "", actual: "")));
        Assert.Equal([4, 10], finding.Places.Select(p => p.Origin.Line));
        Assert.Contains("“主管部门”、“检查次数 实际完成值”空白", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("无", "12次", "| | | | | | | | |")]
    [InlineData("禾渡县医疗保障局", "不涉及", "| | | | | | | | |")]
    [InlineData("禾渡县医疗保障局", "12次", "| | 质量指标 | …… | | | | | |")]
    public void Filled_cells_and_unused_rows_are_not(string department, string actual, string spare) =>
        Assert.Empty(RuleText.Check<JH5001_RequiredCellIsFilled>(Form(department, actual, spare)));

    [Fact]
    public void A_goal_without_its_result_is() =>
        Assert.Equal(8, Assert.Single(Assert.Single(RuleText.Check<JH5001_RequiredCellIsFilled>(Form(reached: ""))).Places).Origin.Line);

    [Fact]
    public void A_form_that_no_pack_knows_requires_nothing() =>
        Assert.Empty(RuleText.Check<JH5001_RequiredCellIsFilled>(Form(department: "").Replace("全年预算数", "当年预算", StringComparison.Ordinal)));
}
