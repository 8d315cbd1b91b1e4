using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4005_ProjectFormsEqualProjectExpenditureTests
{
    private static string Base(string final) => $"""
        附件：项目支出绩效自评表（每个项目一张表）

        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 项目支出： | 203.60 | 210.00 | {final} |


        """;

    private static string Project(string name, string executed) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | {name} | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | 130.00 | 130.00 | {executed} | 10 | 10 |


        """;

    [Theory]
    [InlineData("208.30", "198.70万元", "9.60万元", "少9.60万元")]
    [InlineData("190.00", "198.70万元", "-8.70万元", "多8.70万元")]
    public void Forms_that_do_not_add_up_are_a_warning(string final, string expected, string difference, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(
            Base(final) + Project("基金监管", "128.70") + Project("网络租用", "70.00")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(final, finding.Reported);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(difference, finding.Difference);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal([final, "128.70", "70.00"], finding.Places.Select(p => p.Value));
    }

    [Fact]
    public void A_sentence_serves_where_no_table_says_it()
    {
        var finding = Assert.Single(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(
            "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n2024年项目支出208.30万元，全部项目均已自评。\n\n" + Project("基金监管", "128.70")));
        Assert.Equal("208.30万元", finding.Reported);
    }

    [Fact]
    public void Forms_of_some_projects_are_not_held_against_all()
    {
        var document = Base("208.30").Replace("（每个项目一张表）", "", StringComparison.Ordinal) + Project("基金监管", "128.70");
        Assert.Empty(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(document));
        Assert.Single(RuleText.Unassessable<JH4005_ProjectFormsEqualProjectExpenditure>(document));
    }

    [Fact]
    public void Forms_that_add_up_are_silent() => Assert.Empty(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(
        Base("198.70") + Project("基金监管", "128.70") + Project("网络租用", "70.00")));

    [Fact]
    public void A_difference_of_rounding_size_is_silent() => Assert.Empty(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(
        Base("198.71") + Project("基金监管", "128.70") + Project("网络租用", "70.00")));

    [Fact]
    public void A_project_without_money_adds_nothing() => Assert.Empty(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(
        Base("128.70") + Project("基金监管", "128.70") + Project("志愿宣讲", "")));

    [Fact]
    public void A_document_without_project_forms_is_silent() =>
        Assert.Empty(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(Base("208.30")));

    [Fact]
    public void Two_forms_of_one_project_leave_the_sum_open()
    {
        var document = Base("208.30") + Project("基金监管", "128.70") + Project("基金监管", "70.00");
        Assert.Empty(RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(document));
        Assert.Single(RuleText.Unassessable<JH4005_ProjectFormsEqualProjectExpenditure>(document));
    }

    [Theory]
    [InlineData("2024年共2个项目，均已完成。", true)]
    [InlineData("2024年共5个项目，其中基本建设类共2个项目。", false)]
    [InlineData("2024年共3个项目，均已完成。", false)]
    public void The_number_of_projects_says_whether_every_one_has_its_form(string sentence, bool isAll)
    {
        var document = "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n" + sentence + "\n\n"
            + Base("208.30").Replace("（每个项目一张表）", "", StringComparison.Ordinal) + Project("基金监管", "128.70") + Project("网络租用", "70.00");
        Assert.Equal(isAll ? 1 : 0, RuleText.Check<JH4005_ProjectFormsEqualProjectExpenditure>(document).Count);
        Assert.Equal(isAll ? 0 : 1, RuleText.Unassessable<JH4005_ProjectFormsEqualProjectExpenditure>(document).Count);
    }
}
