using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4011_DirectionAgreesWithFiguresTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH4011_DirectionAgreesWithFigures>($"2024年度云岫县医疗保障局部门决算\n\n二、支出决算情况说明\n\n{text}\n");

    [Theory]
    [InlineData("2024年支出60.00万元，比上年的55.00万元减少5.00万元。", Severity.Error)]
    [InlineData("2024年支出60.00万元，比上年的55.00万元下降9.09%。", Severity.Error)]
    [InlineData("网上办理事项由24项增加到19项。", Severity.Error)]
    [InlineData("年初预算26.00万元，支出决算28.47万元，决算数小于预算数的主要原因是人员减少。", Severity.Error)]
    [InlineData("年初预算26.00万元，支出决算28.47万元，决算数与预算数持平。", Severity.Warning)]
    [InlineData("2024年支出60.00万元，同比增长-5%。", Severity.Warning)]
    public void Words_against_the_figures_are_found(string text, Severity severity) => Assert.Equal(severity, Assert.Single(Check(text)).Severity);

    [Theory]
    [InlineData("2024年支出60.00万元，比上年的55.00万元增加5.00万元。")]
    [InlineData("2024年支出55.0万元，与上年的55.0万元持平。")]
    [InlineData("年初预算26.00万元，支出决算28.47万元，决算数大于预算数的主要原因是人员增加。")]
    [InlineData("年初预算26.00万元，支出决算26.00万元，决算数小于预算数的主要原因是节约。")] // equal only as printed
    [InlineData("2024年支出60.00万元，比上年的55.00万元减少5.00万元的目标未实现。")]
    [InlineData("2024年支出60.00万元，力争比上年的55.00万元减少5.00万元。")]
    [InlineData("支出合计60.00万元，其中培训80.00万元，比上年的55.00万元增加5.00万元。")]
    public void Words_that_agree_are_none(string text) => Assert.Empty(Check(text));
}
