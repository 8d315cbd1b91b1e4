using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4015_ReasonExplainsFigureTests
{
    private static string Form(string initial, string adjusted, string executed, string reason) => $"""
        2024年度部门整体支出绩效自评表

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {initial} | {adjusted} | {executed} | 10 | | 10 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | | |
        | 工资按月发放 | 12个月 | 11个月 | 10 | 7 | {reason} | | |
        """;

    [Theory]
    [InlineData("811.38", "951.43", "940.00", "全年预算由811.38万元增加到951.43万元")]
    [InlineData("951.43", "951.43", "951.43", "全年执行951.43万元已达到全年预算951.43万元")]
    public void A_shortage_in_a_year_with_more_money_is_a_warning(string initial, string adjusted, string executed, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH4015_ReasonExplainsFigure>(Form(initial, adjusted, executed, "因预算经费不足，有一个月未按时发放。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal([6, 4, 4, 4], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("500.00", "480.00", "470.00", "因预算经费不足，有一个月未按时发放。")] // the budget was cut
    [InlineData("500.00", "500.00", "470.00", "因预算经费不足，有一个月未按时发放。")]
    [InlineData("811.38", "951.43", "951.72", "银行系统升级，有一个月次月发放。")]
    [InlineData("811.38", "951.43", "951.72", "预算经费不足5万元的专项不单独核算。")] // a qualifier
    [InlineData("811.38", "951.43", "951.72", "经费不足问题已解决。")] // given as no reason
    [InlineData("", "", "951.72", "因预算经费不足，有一个月未按时发放。")]
    public void A_reason_that_can_explain_is_silent(string initial, string adjusted, string executed, string reason) =>
        Assert.Empty(RuleText.Check<JH4015_ReasonExplainsFigure>(Form(initial, adjusted, executed, reason)));
}
