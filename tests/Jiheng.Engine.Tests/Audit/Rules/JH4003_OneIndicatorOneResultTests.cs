using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4003_OneIndicatorOneResultTests
{
    private static string Department(string name, string target, string actual) => $"""
        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县医疗保障局 | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |
        | 产出指标 | 数量指标 | {name} | {target} | {actual} | |


        """;

    private static string Project(string project, string name, string target, string actual) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | {project} | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |
        | 产出指标 | 数量指标 | {name} | {target} | {actual} | |


        """;

    [Theory]
    [InlineData("计划上门探视家庭数量", "≥10户", "27户", "计划上门探视家庭户数", "≥10户", "24户")]
    [InlineData("夜校经费控制额", "5万元", "0万元", "夜校经费控制数", "≤5万元", "5万元")]
    public void Two_results_of_one_indicator_are_found(string name, string target, string actual, string other, string otherTarget, string otherActual)
    {
        var finding = Assert.Single(RuleText.Check<JH4003_OneIndicatorOneResult>(Department(name, target, actual) + Project("上门探视", other, otherTarget, otherActual)));
        Assert.Equal((Severity.Error, actual, otherActual), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Fact]
    public void Rates_may_be_of_other_people_and_are_a_question()
    {
        var finding = Assert.Single(RuleText.Check<JH4003_OneIndicatorOneResult>(Department("家长满意度", "≥90%", "92.75%") + Project("课后托管", "家长满意度", "≥90%", "93.25%")));
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void A_name_that_adds_the_project_is_a_question()
    {
        var finding = Assert.Single(RuleText.Check<JH4003_OneIndicatorOneResult>(Department("上门探视项目第三方机构服务费", "9.50万元", "9.50万元") + Project("上门探视", "第三方机构服务费", "≤9.5万元", "8.52万元")));
        Assert.Equal((Severity.Warning, "9.50万元", "8.52万元"), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("第三方服务费", 1)] // six letters say what it is
    [InlineData("三方服务费", 0)]
    public void A_short_ending_is_that_of_many_names(string own, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4003_OneIndicatorOneResult>(Department("上门探视项目第三方服务费", "9.50万元", "9.50万元") + Project("上门探视", own, "≤9.5万元", "8.52万元")).Count);

    private static string Cost(string title, string head, string name, string target, string actual) => $"""
        2024年度{title}

        | {head} | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |
        | 成本指标 | 经济成本指标 | {name} | {target} | {actual} | |


        """;

    private static string Whole(string name, string amount) => Cost("部门整体支出绩效自评表", "预算部门、单位名称 | 云岫县医疗保障局", name, amount, amount);

    private static string Own(string project, string name, string amount) => Cost("项目支出绩效自评表", $"项目名称 | {project}", name, amount, amount);

    [Fact]
    public void One_projects_money_told_under_a_shorter_name_is_a_question()
    {
        var finding = Assert.Single(RuleText.Check<JH4003_OneIndicatorOneResult>(Whole("乡镇窗口与标准化服务提升资金", "38万元") + Own("窗口标准化", "窗口标准化服务提升资金控制数", "17万元")));
        Assert.Equal((Severity.Warning, "38万元", "17万元"), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("乡镇窗口与标准化服务提升资金", "17万元", "窗口标准化服务提升资金控制数")] // the same
    [InlineData("乡镇窗口与标准化服务补助资金", "38万元", "窗口标准化服务提升资金控制数")] // another ending
    [InlineData("乡镇窗口服务提升资金", "38万元", "窗口标准化服务提升资金控制数")] // the longer name is the project's
    [InlineData("乡镇卫生院病房修缮与护理服务提升资金", "38万元", "窗口标准化服务提升资金控制数")] // other letters before the same ending
    public void Other_names_and_the_same_amount_are_none(string whole, string amount, string own) =>
        Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(Whole(whole, amount) + Own("窗口标准化", own, "17万元")));

    [Fact]
    public void Money_of_two_projects_under_one_name_is_nobody_s() => Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(
        Whole("乡镇窗口与标准化服务提升资金", "38万元") + Own("窗口一期", "窗口标准化服务提升资金控制数", "17万元") + Own("窗口二期", "窗口标准化服务提升资金", "21万元")));

    [Fact]
    public void The_same_result_is_right() => Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(
        Department("上门探视家庭数量", "≥10户", "24户") + Project("上门探视", "上门探视家庭户数", "≥10户", "24户")));

    [Fact]
    public void Another_target_is_another_indicator() => Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(
        Department("上门探视家庭数量", "≥40户", "64户") + Project("上门探视", "上门探视家庭户数", "≥10户", "24户")));

    [Fact]
    public void The_whole_may_be_the_sum_of_several_projects() => Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(
        Department("经办人员培训人次", "≥50人次", "80人次") + Project("甲班", "经办人员培训人次", "≥50人次", "50人次") + Project("乙班", "经办人员培训人次", "≥20人次", "30人次")));

    [Fact]
    public void Two_projects_have_results_of_their_own() => Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(
        Project("甲班", "经办人员培训人次", "≥20人次", "50人次") + Project("乙班", "经办人员培训人次", "≥20人次", "30人次")));

    [Fact]
    public void A_common_name_says_nothing() => Assert.Empty(RuleText.Check<JH4003_OneIndicatorOneResult>(
        Department("满意度", "≥90%", "95%") + Project("上门探视", "满意度", "≥90%", "98%")));
}
