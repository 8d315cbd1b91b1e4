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
    [InlineData("2024年支出60.00万元，比上年的55.00万元减少5.00万元。", "写“减少”，但60.00万元大于55.00万元。")]
    [InlineData("网上办理事项由24项增加到19项。", "但19项小于24项。")]
    [InlineData("2024年支出195.80万元，比上年减少9.20万元，增长4.6%。", "同一变动前写“减少”9.20万元，后写“增长”4.6%，方向相反。")]
    public void The_sentence_says_what_is_against_what(string text, string end) => Assert.EndsWith(end, Assert.Single(Check(text)).Message, StringComparison.Ordinal);

    private static string Tables(string text, string prior, string again) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 30.35 | 32.00 | 31.20 |
        | 基本支出 | {prior} | 62.00 | 65.20 |

        2024年度部门整体支出绩效评价基础数据表（续）

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 基本支出 | {again} | 62.00 | 65.20 |

        2024年度云岫县医疗保障局整体支出绩效自评报告

        一、支出情况

        {text}
        """;

    [Theory]
    [InlineData("2024年基本支出决算65.20万元，比上年减少4.85万元。", "60.35", "60.35", true)]
    [InlineData("2024年基本支出决算65.20万元，比上年增加4.85万元。", "60.35", "60.35", false)]
    [InlineData("2024年基本支出决算65.20万元，比上年减少4.85万元。", "60.35", "70.35", false)] // two figures of the year before
    [InlineData("2024年基本支出决算65.20万元，比上年减少4.85万元。", "", "", false)]
    public void The_figure_of_the_year_before_may_stand_in_a_table(string text, string prior, string again, bool isFound) =>
        Assert.Equal(isFound ? [(Severity.Warning, "65.20万元大于60.35万元（见表格）。")] : [], RuleText.Check<JH4011_DirectionAgreesWithFigures>(Tables(text, prior, again)).Select(f => (f.Severity, f.Message[(f.Message.IndexOf('但', StringComparison.Ordinal) + 1)..])));

    [Theory]
    [InlineData("2024年支出60.00万元，比上年的55.00万元减少20.00万元。")] // of another figure
    [InlineData("2024年支出60.00万元，比上年的55.00万元下降30%。")]
    [InlineData("2024年支出195.80万元，比上年减少9.20万元，下降4.6%。")]
    [InlineData("2024年支出195.80万元，比上年减少9.20万元，人均经费增长4.6%。")]
    [InlineData("2024年支出195.80万元，比上年减少9.20万元，收入90.00万元，增长4.6%。")]
    [InlineData("2024年支出195.80万元，比上年减少9.20万元。2024年收入增长4.6%。")]
    [InlineData("2024年支出60.00万元，比上年的55.00万元增加5.00万元。")]
    [InlineData("2024年支出55.0万元，与上年的55.0万元持平。")]
    [InlineData("年初预算26.00万元，支出决算28.47万元，决算数大于预算数的主要原因是人员增加。")]
    [InlineData("年初预算26.00万元，支出决算26.00万元，决算数小于预算数的主要原因是节约。")] // equal only as printed
    [InlineData("2024年支出60.00万元，比上年的55.00万元减少5.00万元的目标未实现。")]
    [InlineData("2024年支出60.00万元，力争比上年的55.00万元减少5.00万元。")]
    [InlineData("支出合计60.00万元，其中培训80.00万元，比上年的55.00万元增加5.00万元。")]
    public void Words_that_agree_are_none(string text) => Assert.Empty(Check(text));
}
