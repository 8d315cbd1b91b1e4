using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4021_DigitsAreNotSwappedTests
{
    private static string Report(string sentence, string actual = "3246亩") => $"""
        2024年度云岫县林业局部门整体支出绩效自评报告

        一、任务完成情况

        {sentence}

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 人工造林面积 | ≥3000亩 | {actual} | 50 | 50 |
        | 效益指标 | 经济效益 | 林下产值 | ≥1200.00万元 | 1263.58万元 | 50 | 50 |
        """;

    private static IEnumerable<string> Messages(string document) => RuleText.Check<JH4021_DigitsAreNotSwapped>(document).Select(f => f.Message);

    [Theory]
    [InlineData("全年完成造林3426亩。", "“全年完成造林”写3426亩，与“人工造林面积 实际完成值”的3246亩只差相邻两位的先后，疑有一处写颠倒。")]
    [InlineData("林下经济实现产值1265.38万元。", "“林下经济实现产值”写1265.38万元，与“林下产值 实际完成值”的1263.58万元只差相邻两位的先后，疑有一处写颠倒。")] // over the point
    public void Two_neighbours_changed_about_are_asked_for(string sentence, string message) => Assert.Equal([message], Messages(Report(sentence)));

    [Fact]
    public void It_is_a_doubt_with_both_places()
    {
        var finding = Assert.Single(RuleText.Check<JH4021_DigitsAreNotSwapped>(Report("全年完成造林3426亩。")));
        Assert.Equal((Severity.Warning, "3426亩", "3246亩"), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Equal([PlaceRole.Reported, PlaceRole.Contradicts], finding.Places.Select(p => p.Role));
    }

    [Fact]
    public void Of_two_figures_of_the_text_the_later_one_is_asked_for() => Assert.Equal(
        ["“林区防火经费”写5126.83万元，与“林区防火经费”的5162.83万元只差相邻两位的先后，疑有一处写颠倒。"],
        Messages(Report("林区防火经费5162.83万元已经下达。各项工作按时完成。其中林区防火经费5126.83万元。")));

    [Theory]
    [InlineData("全年完成造林3246亩。")]
    [InlineData("全年完成造林4326亩。")] // the same digits in another order
    [InlineData("全年完成造林6243亩。")]
    [InlineData("全年完成造林3246公顷，抚育3426公顷。")] // another unit than the table's
    [InlineData("全年检查木材3426亩。", false)] // nothing in the names is alike
    [InlineData("全年完成造林3426亩。年末核实造林3426亩。")] // printed twice: no slip
    [InlineData("2022年完成造林3426亩。")] // another year
    [InlineData("林下经济实现产值1265.38万元，其中：药材1000.38万元、菌类265.00万元。")] // the text's own sum comes out
    public void Other_figures_are_none(string sentence, bool _ = true) => Assert.Empty(Messages(Report(sentence)));

    [Theory]
    [InlineData("全年完成造林240亩。", "420亩")]
    [InlineData("全年完成造林2400亩。", "4200亩")]
    public void Short_and_round_figures_are_alike_by_chance(string sentence, string actual) => Assert.Empty(Messages(Report(sentence, actual)));

    [Fact]
    public void A_known_quantity_with_two_values_is_told_by_its_own_rule()
    {
        const string Text = """
            附件1

            2024年度部门整体支出绩效自评表

            | 预算部门、单位名称 | 云岫县医疗保障局 | | |
            | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
            | | 年度资金总额 | 645.08 | 951.43 | 660.00 |


            附件2

            2024年度云岫县医疗保障局整体支出绩效自评报告

            一、一般公共预算支出情况

            2024年年初预算安排支出654.08万元。
            """;
        Assert.NotEmpty(RuleText.Check<JH4001_OneQuantityOneValue>(Text));
        Assert.Empty(Messages(Text));
    }
}
