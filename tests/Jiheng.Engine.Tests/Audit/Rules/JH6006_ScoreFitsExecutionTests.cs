using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6006_ScoreFitsExecutionTests
{
    private static string Form(string executed, string note = "", string reason = "", string second = "产出指标 | 质量指标 | 宣传合格率 | ≥90% | 95% | 45 | 44") => FormText.Project($"""
        产出指标 | 数量指标 | 宣传场次 | ≥20场 | 21场 | 45 | 45 | {reason}
        {second} |
        """, funds: $"200.00 | 200.00 | {executed} | 10 | | 9", note: note);

    [Fact]
    public void Points_far_above_execution_are_found_with_both_shares()
    {
        var finding = Assert.Single(RuleText.Check<JH6006_ScoreFitsExecution>(Form("180.00")));
        Assert.Contains("得分率98.89%，预算执行率90.00%", finding.Message, StringComparison.Ordinal);
        Assert.Equal("89 ÷ 90 = 98.89%；180.00 ÷ 200.00 = 90.00%", finding.Arithmetic);
    }

    [Fact]
    public void The_general_pack_makes_it_a_note() =>
        Assert.Equal(Severity.Note, RuleText.Audit(Form("180.00")).Findings.Single(f => f.Code == "JH6006").Severity);

    [Theory]
    [InlineData("188.00", "", "")]
    [InlineData("200.00", "", "")]
    [InlineData("", "", "")]
    [InlineData("180.00", "执行率90%，主要是印刷服务招标后节约资金。", "")]
    [InlineData("180.00", "", "印刷费节约，余款已收回")]
    public void Close_by_unknown_or_explained_is_not(string executed, string note, string reason) =>
        Assert.Empty(RuleText.Check<JH6006_ScoreFitsExecution>(Form(executed, note, reason)));

    [Fact]
    public void A_row_of_the_execution_rate_or_without_points_does_not_count()
    {
        Assert.Empty(RuleText.Check<JH6006_ScoreFitsExecution>(Form("180.00", second: "产出指标 | 质量指标 | 宣传合格率 | ≥90% | 80% | 45 | 36")));
        Assert.Single(RuleText.Check<JH6006_ScoreFitsExecution>(Form("180.00", second: "产出指标 | 时效指标 | 预算执行率 | ≥90% | 90% | 45 | 0")));
        Assert.Single(RuleText.Check<JH6006_ScoreFitsExecution>(Form("180.00", second: "产出指标 | 质量指标 | 宣传合格率 | — | — | — | —")));
        Assert.Empty(RuleText.Check<JH6006_ScoreFitsExecution>(Form("180.00", second: "产出指标 | 质量指标 | 宣传合格率 | ≥90% | 95% | 45 | ")));
    }

    [Fact]
    public void Figures_that_were_not_understood_leave_it_open() => Assert.Empty(RuleText.CheckUnread<JH6006_ScoreFitsExecution>(Form("180.00")).Findings);

    [Fact]
    public void What_another_rule_asks_for_is_left_to_it()
    {
        var pack = ("audit.json", $$"""{ "parameters": { "execution-below": { "meaning": "界限", "values": [ { "since": "2024-01-01", "value": "95%", {{PackedText.Cite}} } ] } } }""");
        Assert.Empty(PackedText.Check<JH6006_ScoreFitsExecution>(Form("180.00"), pack).Findings);
        Assert.Single(PackedText.Check<JH6007_DeviationFromBudgetIsExplained>(Form("180.00"), pack).Findings);
    }
}
