using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3019_ReconciliationHoldsTests
{
    private static string Document(string operating, string basic) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 99.00 | 100.00 | {operating} |
        | 基本支出 | 299.00 | 300.00 | {basic} |
        """;

    private static (string, string)[] Pack(string relation, string severity = "error") =>
    [
        ("formulas.json", """{ "quantities": { "公用": { "concept": "expenditure.basic.operating", "stage": "final" }, "基本": { "concept": "expenditure.basic", "stage": "final" } } }"""),
        ("audit.json", $$"""{ "reconciliations": { "公用在基本之内": { "title": "公用经费决算与基本支出", "left": "公用", "relation": "{{relation}}", "right": "基本", "severity": "{{severity}}", {{PackedText.Cite}} } } }"""),
    ];

    [Theory]
    [InlineData("120.00", "100.00", "<=", true)]
    [InlineData("100.00", "100.00", "<=", false)]
    [InlineData("100.4", "100", "<=", false)] // 100 can be 100.49
    [InlineData("90.00", "100.00", "<=", false)]
    [InlineData("90.00", "100.00", ">=", true)]
    [InlineData("90.00", "100.00", "=", true)]
    [InlineData("100.01", "100.0", "=", false)]
    public void A_relation_of_the_pack_is_held_within_printed_precision(string operating, string basic, string relation, bool found)
    {
        var findings = PackedText.Check<JH3019_ReconciliationHolds>(Document(operating, basic), Pack(relation)).Findings;
        Assert.Equal(found, findings.Count == 1);
        if (found) Assert.Equal([4, 5], findings[0].Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void The_pack_sets_the_severity() =>
        Assert.Equal(Severity.Warning, Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Document("120.00", "100.00"), Pack("<=", "warning")).Findings).Severity);

    [Fact]
    public void A_missing_figure_is_not_assessable()
    {
        var (findings, unassessable) = PackedText.Check<JH3019_ReconciliationHolds>(Document("120.00", ""), Pack("<="));
        Assert.Empty(findings);
        Assert.Contains(unassessable, u => u.Reason.Contains("基本", StringComparison.Ordinal));
    }
}
