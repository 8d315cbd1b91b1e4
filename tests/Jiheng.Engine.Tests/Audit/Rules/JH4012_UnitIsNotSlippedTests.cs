using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4012_UnitIsNotSlippedTests
{
    private static string Filing(string sentence) => $"""
        附件1

        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县医疗保障局 | | |
        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
        | | 年度资金总额 | 640.00 | 951.43 | 660.00 |


        附件2

        2024年度云岫县医疗保障局整体支出绩效自评报告

        一、一般公共预算支出情况

        {sentence}
        """;

    [Fact]
    public void The_same_digits_in_another_unit_are_found()
    {
        var finding = Assert.Single(RuleText.Check<JH4012_UnitIsNotSlipped>(Filing("2024年全年预算安排支出951.43元。")));
        Assert.Equal((Severity.Error, "951.43万元", "951.43元"), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Empty(RuleText.Check<JH4001_OneQuantityOneValue>(Filing("2024年全年预算安排支出951.43元。")));
    }

    [Theory]
    [InlineData("2024年全年预算安排支出9514300元。")]
    [InlineData("2024年全年预算安排支出951.43万元。")]
    [InlineData("2024年全年预算安排支出951.40元。")] // another number altogether: JH4001
    [InlineData("2023年全年预算安排支出951.43元。")]
    public void The_same_amount_or_another_number_is_none(string sentence) => Assert.Empty(RuleText.Check<JH4012_UnitIsNotSlipped>(Filing(sentence)));
}
