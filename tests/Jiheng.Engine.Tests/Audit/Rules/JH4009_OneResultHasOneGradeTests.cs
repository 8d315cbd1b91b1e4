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
    }

    [Theory]
    [InlineData("2024年度部门整体自评等级为优。", "2024年度部门整体绩效总体评价为“优秀”。")]
    [InlineData("2024年度部门整体自评等级为优。", "网络租用项目自评等级为良。")] // another result
    [InlineData("2024年度部门整体自评等级为优。", "2023年度部门整体自评等级为良。")]
    [InlineData("2024年度部门整体自评等级为优。", "财政复核后评价等级为良。")]
    [InlineData("2024年度部门整体自评得分92分，自评等级为优。", "2024年度部门整体得分88分，评价等级为良。")] // two scores: two results
    public void One_grade_for_each_result_is_silent(string first, string second) =>
        Assert.Empty(RuleText.Check<JH4009_OneResultHasOneGrade>(Report(first, second)));
}
