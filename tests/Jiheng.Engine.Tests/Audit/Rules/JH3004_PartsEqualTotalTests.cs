using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3004_PartsEqualTotalTests
{
    private static string Form(string total, string appropriated, string carried, string other) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | |
        | 项目资金（万元） | | 年初预算数 | 全年执行数 |
        | | 年度资金总额 | {total} | |
        | | 其中：当年财政拨款 | {appropriated} | |
        | | 上年结转资金 | {carried} | |
        | | 其他资金 | {other} | |
        """;

    [Fact]
    public void A_bare_0_among_figures_with_decimals_was_not_rounded() =>
        Assert.Equal("5.37万元", Assert.Single(RuleText.Check<JH3004_PartsEqualTotal>(Form("5.67", "5.37", "0", ""))).Expected);

    [Theory]
    [InlineData("120", "112", "", "", "112万元", "112 = 112")]
    [InlineData("120.00", "100.00", "12.50", "8.00", "120.50万元", "100.00 + 12.50 + 8.00 = 120.50")]
    public void Sources_that_miss_their_total_are_an_error(string total, string appropriated, string carried, string other, string expected, string arithmetic)
    {
        var finding = Assert.Single(RuleText.Check<JH3004_PartsEqualTotal>(Form(total, appropriated, carried, other)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal((total, expected, arithmetic), (finding.Reported, finding.Expected, finding.Arithmetic));
        Assert.DoesNotContain("同一列举", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_another_column_shows_to_be_whole_is_only_doubtful()
    {
        var finding = Assert.Single(RuleText.Check<JH3004_PartsEqualTotal>("""
            2024年度云岫县医疗保障局绩效自评报告

            一、项目支出情况

            项目支出全年预算50.00万元，全年执行45.00万元。其中：

            1、宣传项目全年预算30.00万元，全年执行25.00万元。

            2、培训项目全年预算20.00万元，全年执行15.00万元。
            """));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("同一列举的另一栏各项相加等于50.00万元，本栏可能有项目未列出", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_repeats_the_other_column_row_by_row_is_said_to_be_copied()
    {
        var finding = Assert.Single(RuleText.Check<JH3004_PartsEqualTotal>("""
            2024年度云岫县医疗保障局绩效自评报告

            一、项目支出情况

            项目支出全年预算90.00万元，全年执行45.01万元。其中：

            1、宣传项目全年预算30.0万元，全年执行30.0万元。

            2、培训项目全年预算15.0万元，全年执行15.0万元。
            """));
        Assert.Contains("只差尾数，而本栏各项与另一栏逐项相同", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("未列出", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_told_in_words_leaves_the_sum_open()
    {
        var form = Form("120", "100", "", "若干");
        Assert.Empty(RuleText.Check<JH3004_PartsEqualTotal>(form));
        Assert.Contains("填的“若干”不是数额", Assert.Single(RuleText.Unassessable<JH3004_PartsEqualTotal>(form)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("二十万", 0)]
    [InlineData("三十万", 1)]
    public void An_amount_in_Chinese_numerals_is_added(string other, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3004_PartsEqualTotal>(Form("120", "100", "", other)).Count);

    [Fact]
    public void Blank_sources_are_named_as_a_possible_cause() =>
        Assert.Contains("上年结转资金、其他资金为空白", RuleText.Check<JH3004_PartsEqualTotal>(Form("120", "112", "", ""))[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("120", "112", "8", "0")]
    [InlineData("120", "112", "8", "")]
    [InlineData("100.01", "33.34", "33.33", "33.33")] // 100.00: rounding
    [InlineData("", "112", "", "")] // no total to miss
    [InlineData("120", "", "", "")] // no parts given
    public void Sources_that_reach_it_or_cannot_be_added_are_none(string total, string appropriated, string carried, string other) =>
        Assert.Empty(RuleText.Check<JH3004_PartsEqualTotal>(Form(total, appropriated, carried, other)));

    [Fact]
    public void A_second_list_of_parts_leaves_it_open_where_the_first_one_ends() =>
        Assert.Empty(RuleText.Check<JH3004_PartsEqualTotal>("""
            2024年度项目支出绩效自评表

            | 项目资金（万元） | | 年初预算数 | 全年执行数 |
            | | 年度资金总额 | 120 | |
            | | 财政拨款 | 112 | |
            | | 其中：上级补助 | 40 | |
            | | 其他资金 | 8 | |
            """));

    [Fact]
    public void Numbered_items_below_a_heading_are_all_its_parts()
    {
        var finding = Assert.Single(RuleText.Check<JH3004_PartsEqualTotal>("""
            2024年度部门整体支出绩效评价基础数据表

            | 经费控制情况（万元） | 2023年决算数 | 2024年决算数 |
            | 项目支出： | 50.00 | 60.00 |
            | 1、业务工作经费 | 30.00 | 45.00 |
            | 2、运行维护经费 | 20.00 | 10.00 |
            """));
        Assert.Equal(("60.00", "55.00万元"), (finding.Reported, finding.Expected));
    }

    [Fact]
    public void Basic_and_project_expenditure_of_a_sentence_make_its_whole()
    {
        const string Report = """
            2024年度云岫县医疗保障局部门整体支出绩效自评报告

            一、一般公共预算支出情况

            2024年本年支出合计500.00万元，其中：基本支出300.00万元，项目支出{0}万元。
            """;
        Assert.Empty(RuleText.Check<JH3004_PartsEqualTotal>(Report.Replace("{0}", "200.00", StringComparison.Ordinal)));
        Assert.Equal("490.00万元", Assert.Single(RuleText.Check<JH3004_PartsEqualTotal>(Report.Replace("{0}", "190.00", StringComparison.Ordinal))).Expected);
    }

    private static IReadOnlyList<Finding> Told(string text) => RuleText.Check<JH3004_PartsEqualTotal>($"2024年度云岫县医疗保障局绩效自评报告\n\n一、资金情况\n\n{text}\n");

    [Theory]
    [InlineData("全年门诊收入214.65万元、住院收入68.92万元、其他收入8.90万元，合计291.66万元。", "292.47万元")]
    [InlineData("设计费3.00万元，设备购置费39.00万元，改造费198.00万元，三项合计246.00万元。", "240.00万元")]
    [InlineData("警告28家、停办9家、撤销3家、整顿60家，四项合计107家。", "100家")]
    [InlineData("定点医疗机构31家、定点零售药店64家，共94家。", "95家")]
    public void A_total_told_behind_its_parts_that_they_do_not_make_is_a_question(string text, string expected)
    {
        var finding = Assert.Single(Told(text));
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("全年门诊收入214.65万元、住院收入68.92万元、其他收入8.09万元，合计291.66万元。")]
    [InlineData("全年门诊收入214.65万元、住院收入68.92万元、其他收入8.09万元，合计291.67万元。")] // within the rounding
    [InlineData("支出400.00万元，其中门诊收入214.65万元、住院收入68.92万元，合计291.66万元。")] // some of them
    [InlineData("门诊收入214.65万元、住院收入68.92万元等，合计291.66万元。")]
    [InlineData("年初预算100.00万元，门诊收入214.65万元、住院收入68.92万元，合计283.57万元。")] // the last two
    [InlineData("设计费3.00万元，设备购置费39.00万元，两项合计240.00万元，含上年结转198.00万元。\n\n改造费240.00万元。", 1)] // what follows the total explains nothing
    [InlineData("全年培训3期、宣讲5场，共200人。")]
    [InlineData("计划安排监管55.00万元、能力建设36.00万元、宣传25.00万元，合计116.00万元。")] // the first is planned like the others
    [InlineData("医疗机构31家、零售药店64家，共检查120家次。")]
    [InlineData("设计费3.00万元，设备购置费39.00万元，培训费2.00万元，两项合计198.00万元。")] // which two
    public void Totals_of_something_else_are_none(string text, int findings = 0) => Assert.Equal(findings, Told(text).Count);

    [Theory]
    [InlineData("2024年度政府采购支出总额76.50万元，其中：政府采购货物支出41.20万元、政府采购工程支出18.70万元、政府采购服务支出16.30万元。", 1)]
    [InlineData("2024年度政府采购支出总额76.50万元，其中货物支出41.20万元、工程支出18.70万元、服务支出16.60万元。", 0)]
    [InlineData("2024年度政府采购支出总额76.50万元，其中货物支出41.20万元、服务支出16.30万元。", 0)] // works may be left out
    [InlineData("2024年度专项资金76.50万元，其中货物支出41.20万元、工程支出18.70万元、服务支出16.30万元。", 0)] // of another whole
    public void Goods_works_and_services_make_the_procurement(string text, int findings)
    {
        var found = Told(text);
        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal((Severity.Error, "76.20万元"), (f.Severity, f.Expected)));
    }

    private static string Ledger(string second) => $"""
        云岫县图书馆2024年度项目支出绩效自评报告

        表1 书屋更新支出情况（单位：万元）

        | 乡镇 | 图书购置金额 | 书架购置金额 | 人员培训金额 |
        |---|---|---|---|
        | 东山镇 | 12.00 | 5.00 | 1.50 |
        | 西河镇 | {second} | 2.00 |
        | 南塘镇 | 9.00 | 4.00 | 1.00 |
        | 合计 | 31.00 | 15.00 | 4.50 |
        """;

    [Theory]
    [InlineData("10.00 | 6.00", 0)]
    // Two cells of a row the wrong way round: one column is too much by what the other lacks.
    [InlineData("6.00 | 10.00", 2)]
    // Two columns that miss their totals by different amounts may be something else.
    [InlineData("7.00 | 10.00", 0)]
    public void Cells_of_a_row_that_changed_places_are_a_question(string second, int found)
    {
        var findings = RuleText.Check<JH3004_PartsEqualTotal>(Ledger(second));
        Assert.Equal(found, findings.Count);
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.All(findings, f => Assert.EndsWith("；另一栏相差相同而方向相反，疑同一行的两格填反。", f.Message, StringComparison.Ordinal));
    }
}
