using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1005_MoneyHasUnitTests
{
    private static string Form(string head, string initial = "480.00", string executed = "475.00") => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | {head} | | 年初预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | {initial} | {executed} | 10 | 10 |
        """;

    [Fact]
    public void Amounts_without_any_unit_are_one_warning_per_form()
    {
        var finding = Assert.Single(RuleText.Check<JH1005_MoneyHasUnit>(Form("项目资金")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal([(PlaceRole.Reported, "480.00"), (PlaceRole.Context, "475.00")], finding.Places.Select(p => (p.Role, p.Value)));
        Assert.Contains("2处", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("项目资金（万元）", "480.00", "475.00")]
    [InlineData("项目资金", "480.00万元", "475.00万元")]
    [InlineData("项目资金", "0", "")] // 0 is 0 in any unit
    public void Amounts_with_a_unit_are_silent(string head, string initial, string executed) =>
        Assert.Empty(RuleText.Check<JH1005_MoneyHasUnit>(Form(head, initial, executed)));

    [Fact]
    public void A_unit_named_for_the_whole_document_counts() =>
        Assert.Empty(RuleText.Check<JH1005_MoneyHasUnit>("单位：万元\n\n" + Form("项目资金")));
}
