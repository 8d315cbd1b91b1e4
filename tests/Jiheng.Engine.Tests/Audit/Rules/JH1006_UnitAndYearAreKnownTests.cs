using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1006_UnitAndYearAreKnownTests
{
    private static string Form(string year, string unit) => $"""
        {year}部门整体支出绩效自评表

        | 部门名称 | {unit} | | | |
        | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |
        """;

    [Theory]
    [InlineData("", "", "填报单位和年度", "与其他材料和上年数的核对、按年度区分的金额核对")]
    [InlineData("2024年度", "", "填报单位", "与同一单位其他材料的核对")]
    [InlineData("", "禾渡县医疗保障局", "年度", "与其他材料和上年数的核对、按年度区分的金额核对")]
    public void What_is_missing_is_named_with_what_did_not_run(string year, string unit, string missing, string skipped)
    {
        var finding = Assert.Single(RuleText.Check<JH1006_UnitAndYearAreKnown>(Form(year, unit)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal($"文件没有写明{missing}，{skipped}没有进行。", finding.Message);
        Assert.Equal($"{year}部门整体支出绩效自评表", finding.Places[0].Origin.Text);
        Assert.Single(RuleText.Unassessable<JH1006_UnitAndYearAreKnown>(Form(year, unit)));
    }

    [Fact]
    public void A_document_that_names_both_is_silent() =>
        Assert.Empty(RuleText.Check<JH1006_UnitAndYearAreKnown>(Form("2024年度", "禾渡县医疗保障局")));

    [Fact]
    public void Unit_and_year_named_in_the_text_only_are_enough() =>
        Assert.Empty(RuleText.Check<JH1006_UnitAndYearAreKnown>("部门整体支出绩效自评报告\n\n2024年度禾渡县医疗保障局支出12.00万元。"));

    [Theory]
    [InlineData("2024年农村公路养护专项资金绩效评价报告", Severity.Note)] // the title says what is evaluated
    [InlineData("2024年度绩效评价报告", Severity.Warning)]
    [InlineData("农村公路养护专项资金绩效评价报告", Severity.Warning)] // of which year?
    public void A_report_on_a_project_or_a_fund_needs_no_unit(string title, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH1006_UnitAndYearAreKnown>($"{title}\n\n评价得分93.13分。")).Severity);

    [Theory]
    [InlineData("送教下乡", Severity.Note)]
    [InlineData("", Severity.Warning)]
    public void A_form_of_a_named_project_needs_no_unit(string project, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH1006_UnitAndYearAreKnown>($"""
            2024年度支出绩效自评表

            | 项目名称 | {project} | | | |
            | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
            | 窗口数量 | ≥12个 | 15个 | 10 | 10 |
            """)).Severity);
}
