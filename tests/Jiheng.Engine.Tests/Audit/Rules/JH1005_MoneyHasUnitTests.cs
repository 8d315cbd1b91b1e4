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

    private static string Told(string sentence) => $"2024年度云岫县医疗保障局绩效自评报告\n\n{sentence}\n";

    [Theory]
    [InlineData("医保窗口经费，全年预算数64.05。", "预算数64.05")]
    [InlineData("全年执行数为1,064.05，完成年初预算。", "执行数1,064.05")]
    public void A_figure_behind_words_of_money_without_a_unit_is_doubtful(string sentence, string reported) =>
        Assert.Equal(reported, Assert.Single(RuleText.Check<JH1005_MoneyHasUnit>(Told(sentence))).Reported);

    [Fact]
    public void Several_figures_of_the_text_are_one_finding()
    {
        var finding = Assert.Single(RuleText.Check<JH1005_MoneyHasUnit>(Told("医保窗口经费，全年预算数64.05，全年执行数60.00。")));
        Assert.Equal([(PlaceRole.Reported, "预算数64.05"), (PlaceRole.Context, "执行数60.00")], finding.Places.Select(p => (p.Role, p.Value)));
        Assert.Equal("正文有2处金额没有写单位，如“预算数64.05”，不知是元还是万元。", finding.Message);
    }

    [Theory]
    [InlineData("医保窗口经费，全年预算数64.05万元。")]
    [InlineData("预算执行率得分9.64。")]
    [InlineData("本年支出96.40%用于项目。")]
    [InlineData("单位：万元。全年预算数64.05。")]
    [InlineData("全年预算数64.05、执行数60.00（万元）。")]
    public void Figures_with_a_unit_and_points_are_none(string sentence) => Assert.Empty(RuleText.Check<JH1005_MoneyHasUnit>(Told(sentence)));
}
