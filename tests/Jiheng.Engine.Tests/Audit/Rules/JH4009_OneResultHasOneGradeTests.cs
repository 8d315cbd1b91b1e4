using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4009_OneResultHasOneGradeTests
{
    private static string Report(string first, string second) => $"""
        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、绩效情况

        {first}

        二、结果公开

        {second}
        """;

    [Fact]
    public void Two_grades_for_one_result_are_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4009_OneResultHasOneGrade>(Report("2024年度部门整体自评等级为优。", "2024年度部门整体绩效总体评价为“良好”。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("良好", finding.Reported);
        Assert.Equal("优", finding.Expected);
        Assert.Equal([9, 5], finding.Places.Select(p => p.Origin.Line));
        Assert.Equal("部门整体的评价等级一处为“优”，另一处为“良好”。", finding.Message);
    }

    [Theory]
    [InlineData("2024年度部门整体自评等级为优。", "2024年度部门整体绩效总体评价为“优秀”。")]
    [InlineData("2024年度部门整体自评等级为优。", "网络租用项目自评等级为良。")] // another result
    [InlineData("2024年度部门整体自评等级为优。", "2023年度部门整体自评等级为良。")]
    [InlineData("2024年度部门整体自评等级为优。", "财政复核后评价等级为良。")]
    [InlineData("2024年度部门整体自评得分92分，自评等级为优。", "2024年度部门整体得分88分，评价等级为良。")] // two scores: two results
    public void One_grade_for_each_result_is_silent(string first, string second) =>
        Assert.Empty(RuleText.Check<JH4009_OneResultHasOneGrade>(Report(first, second)));

    private static string WithProject(string told) => Report("2024年度部门整体自评等级为良。", told) + """


        2024年敬老助餐服务费专项预算项目绩效评价报告

        一、评价结论

        自评等级为优。
        """;

    [Fact]
    public void A_projects_grade_told_by_the_unit_is_the_projects() =>
        Assert.Equal("优", Assert.Single(RuleText.Check<JH4009_OneResultHasOneGrade>(WithProject("敬老助餐服务费项目自评等级为中。"))).Reported);

    [Theory]
    [InlineData("敬老助餐服务费项目自评等级为优。")]
    [InlineData("部门整体绩效自评报告包括敬老助餐服务费等项目，敬老助餐服务费项目自评等级为优。")]
    public void A_projects_grade_is_not_the_units(string told) => Assert.Empty(RuleText.Check<JH4009_OneResultHasOneGrade>(WithProject(told)));

    [Theory]
    [InlineData("敬老助餐服务费项目自评等级为中。", 1)]
    [InlineData("敬老助餐服务费项目自评等级为优。", 0)]
    public void A_project_names_itself_in_its_own_report(string told, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4009_OneResultHasOneGrade>(WithProject("其他。") + "\n\n" + told).Count);
}
