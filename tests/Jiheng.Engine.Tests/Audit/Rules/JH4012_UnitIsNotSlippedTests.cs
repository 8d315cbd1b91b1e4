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

    private static string Report(string sentence) => $"2024年度云岫县医疗保障局绩效自评报告\n\n全年预算8200.00万元，全年支出8100.00万元。信息平台运行支出516.24万元。\n\n{sentence}\n";

    [Theory]
    [InlineData("二是信息平台运行5162400万元。")]
    [InlineData("二是信息平台运行5,162,400.00万元。")]
    public void An_amount_beyond_all_others_that_is_another_in_yuan_is_an_error(string sentence)
    {
        var finding = Assert.Single(RuleText.Check<JH4012_UnitIsNotSlipped>(Report(sentence)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.StartsWith("5162400", finding.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("二是信息平台运行516.24万元。")]
    [InlineData("二是信息平台运行5162400元。")]
    [InlineData("全市医保基金收入5162500万元。")] // no such figure in 元
    [InlineData("全市医保基金收入5162400万元，支出4900000万元。")] // the document speaks of such money
    public void An_amount_that_may_be_right_is_none(string sentence) => Assert.Empty(RuleText.Check<JH4012_UnitIsNotSlipped>(Report(sentence)));
}
