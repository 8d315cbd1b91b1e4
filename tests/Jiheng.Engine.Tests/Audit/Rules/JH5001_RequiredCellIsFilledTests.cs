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

    private static string Asked(string funds, string indicator, string fields = "| 项目名称 | 甲项目 | 单位名称 | 乙局 | | | | |", string total = "| 总分 | | | | | 100 | 99 | |") => $"""
        2024年度项目支出绩效自评表

        {fields}
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {funds} |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 检查次数 | {indicator} |
        {total}
        """;

    private const string Money = "20 | 20 | 18 | 10 | 90% | 9", Row = "≥12次 | 12次 | 90 | 90 | ";

    private static int Blank(string document, string cell, string when, string more = "") => PackedText.Check<JH5001_RequiredCellIsFilled>(document, ("forms.json", $$"""
        { "自评表": { "title": "项目支出绩效自评表", "kind": "project-self-evaluation", "funds": { "title": "项目资金", "rate-base": "adjusted-budget", "rows": [], "columns": [] },
          "required": [ { "cell": "{{cell}}", "when": "{{when}}"{{more}} } ] } }
        """)).Findings.Sum(f => f.Places.Count);

    [Theory]
    [InlineData("deviation", "points-deducted", "≥12次 | 12次 | 90 | 80 | ", 1)]
    [InlineData("deviation", "points-deducted", "≥12次 | 12次 | 90 | 90 | ", 0)]
    [InlineData("deviation", "points-deducted", "≥12次 | 12次 | 90 | 80 | 资料不全", 0)]
    [InlineData("deviation", "target-missed", "≥12次 | 10次 | 90 | 80 | ", 1)]
    [InlineData("deviation", "target-missed", "≥12次 | 12次 | 90 | 80 | ", 0)]
    [InlineData("deviation", "target-missed", "≥12次 | | 90 | 80 | ", 0)]
    [InlineData("target", "row-used", " | 12次 | 90 | 80 | ", 1)]
    [InlineData("target", "row-used", " | | | | ", 0)]
    [InlineData("target", "row-used", " | — | — | — | ", 0)] // dashes use no row
    [InlineData("weight", "always", "≥12次 | 12次 | | 80 | ", 1)]
    [InlineData("score", "always", "≥12次 | 12次 | 90 | | ", 1)]
    public void A_cell_of_a_row_is_asked_for_when_the_pack_says_so(string cell, string when, string row, int findings) => Assert.Equal(findings, Blank(Asked(Money, row), cell, when));

    [Theory]
    [InlineData("adjusted-budget", "row-used", "20 | | 18 | 10 | | 9", 1)]
    [InlineData("adjusted-budget", "row-used", "20 | | 18 | 10 | 90% | 9", 0)] // JH7007's
    [InlineData("adjusted-budget", "row-used", " | | | 10 | | ", 0)] // a project without money
    [InlineData("adjusted-budget", "row-used", "0 | | 0 | 10 | | ", 0)]
    [InlineData("adjusted-budget", "row-used", "— | | — | 10 | | ", 0)]
    [InlineData("initial-budget", "row-used", " | | | 10 | 90% | 9", 1)]
    [InlineData("initial-budget", "row-used", " | | | 10 | 0% | ", 0)]
    [InlineData("rate", "always", "20 | 20 | | 10 | | 9", 1)]
    [InlineData("rate", "always", "20 | 20 | 18 | 10 | | 9", 0)] // JH5010's
    [InlineData("rate", "always", "20 | | 18 | 10 | | 9", 1)]
    [InlineData("execution-score", "budget-adjusted", "20 | 25 | 18 | 10 | 72% | ", 1)]
    [InlineData("execution-score", "budget-adjusted", "20 | 20 | 18 | 10 | 90% | ", 0)]
    [InlineData("execution-score", "budget-adjusted", " | 20 | 18 | 10 | 90% | ", 0)]
    [InlineData("execution-score", "budget-adjusted", "20 | | 18 | 10 | 90% | ", 0)]
    public void A_cell_of_the_money_is_asked_for_when_the_pack_says_so(string cell, string when, string funds, int findings) => Assert.Equal(findings, Blank(Asked(funds, Row), cell, when));

    [Theory]
    [InlineData("20 | 20 | 15 | 10 | 75% | ", 1)]
    [InlineData("20 | 20 | 18 | 10 | 90% | ", 0)]
    [InlineData("20 | 20 | | 10 | 75% | ", 0)]
    [InlineData("20 | 0 | 15 | 10 | 75% | ", 0)]
    public void So_it_is_below_a_limit_of_the_execution(string funds, int findings) =>
        Assert.Equal(findings, Blank(Asked(funds, Row), "execution-score", "execution-below", $""", "limit": "80%", {PackedText.Cite}"""));

    [Theory]
    [InlineData("project", "| 项目名称 | | 单位名称 | 乙局 | | | | |", 1)]
    [InlineData("project", "| 项目名称 | 甲项目 | 单位名称 | | | | | |", 0)]
    [InlineData("unit", "| 项目名称 | 甲项目 | 单位名称 | | | | | |", 1)]
    [InlineData("unit", "| 项目名称 | | 单位名称 | 乙局 | | | | |", 0)]
    public void The_names_are_asked_for_by_themselves(string cell, string fields, int findings) => Assert.Equal(findings, Blank(Asked(Money, Row, fields), cell, "always"));
}
