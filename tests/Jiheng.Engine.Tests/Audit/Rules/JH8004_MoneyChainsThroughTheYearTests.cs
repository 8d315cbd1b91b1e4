using Jiheng.Engine.Audit.Rules.Across;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8004_MoneyChainsThroughTheYearTests
{
    private const string Row = "产出指标 | 数量指标 | 培训人次 | ≥1200人次 | 1300人次 | 90 | 90 | ";
    private static readonly string Declared = AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次");
    private static readonly string Monitored = AcrossText.Monitored("产出指标 | 数量指标 | 培训人次 | ≥1200人次 | 700人次 | 1200人次");

    [Theory]
    [InlineData("120.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "")]
    [InlineData("102.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "监控表的年初预算数是120.00万元，自评表是102.00万元")]
    [InlineData("120.00 | 130.00 | 128.70 | 10 | 99.00% | 9.9", "监控表的预算数是120.00万元，自评表是130.00万元，没有写明何时调整")]
    [InlineData("120.00 | 120.00 | 68.80 | 10 | 57.33% | 5.73", "监控表到监控时已执行70.00万元，自评表的全年执行数只有68.80万元")]
    public void Budget_and_execution_go_on_from_step_to_step(string funds, string said)
    {
        var findings = AcrossText.Check<JH8004_MoneyChainsThroughTheYear>(AcrossText.Evaluated(Row, funds), Declared, Monitored);
        if (said.Length == 0) Assert.Empty(findings);
        else Assert.Equal($"项目“医保基金监管经费”年度资金总额：{said}。", Assert.Single(findings).Message);
    }

    [Theory]
    [InlineData("102.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "年初批复时核减18.00万元，由120.00万元调整为102.00万元。", -1)]
    [InlineData("102.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "年初预算批复102.00万元，比申报数有所核减。", (int)Severity.Warning)]
    [InlineData("120.00 | 130.00 | 128.70 | 10 | 99.00% | 9.9", "10月追加10.00万元，全年预算130.00万元。", -1)]
    [InlineData("120.00 | 120.00 | 68.80 | 10 | 57.33% | 5.73", "12月退回多付款，调减后全年执行68.80万元。", (int)Severity.Warning)]
    [InlineData("120.00 | 120.00 | 68.80 | 10 | 57.33% | 5.73", "12月财政收回1.2万元，全年支出68.8万元。", (int)Severity.Warning)]
    public void A_change_that_is_told_counts(string funds, string note, int severity)
    {
        var findings = AcrossText.Check<JH8004_MoneyChainsThroughTheYear>(AcrossText.Evaluated(Row, funds, note: note), Declared, Monitored);
        if (severity < 0) Assert.Empty(findings);
        else Assert.Equal((Severity)severity, Assert.Single(findings).Severity);
    }

    // What is asked for is often granted in part; what the last declaration asks for counts.
    [Theory]
    [InlineData("102.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "", "", (int)Severity.Warning)]
    [InlineData("102.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "", "项目申报120万元，县财政局批复预算102万元。", -1)]
    [InlineData("102.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", "102.00", "", -1)]
    public void A_request_that_was_cut_is_a_question_at_most(string funds, string second, string note, int severity)
    {
        var declarations = second.Length == 0 ? [Declared] : (string[])[Declared, AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次", amount: second)];
        var findings = AcrossText.Check<JH8004_MoneyChainsThroughTheYear>(AcrossText.Evaluated(Row, funds, note: note), declarations);
        if (severity < 0) Assert.Empty(findings);
        else Assert.Equal((Severity)severity, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Other_units_and_rightly_rounded_amounts_agree() =>
        Assert.Empty(AcrossText.Check<JH8004_MoneyChainsThroughTheYear>(AcrossText.Evaluated(Row), AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次", amount: "120")));

    [Theory]
    [InlineData("570.73", 0)]
    [InlineData("507.73", 1)]
    public void What_the_years_other_report_says_is_one_figure(string amount, int findings) => Assert.Equal(findings, AcrossText.Check<JH8004_MoneyChainsThroughTheYear>(
        $"澄溪县医疗保障局2024年度部门整体支出绩效自评报告\n\n一、基本情况\n2024年度收、支总计均为{amount}万元。",
        "澄溪县医疗保障局2024年度部门决算公开\n\n一、收入支出决算总体情况说明\n2024年度收、支总计均为570.73万元。").Count);
}
