using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5003_NumberingRunsOnTests
{
    private static string Report(params string[] lines) => "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n" + string.Join("\n\n", lines);

    [Theory]
    [InlineData("一、基本情况", "二、支出情况", "四、改进措施", "缺3")]
    [InlineData("一、基本情况", "二、支出情况", "二、改进措施", "“二、”重复")]
    [InlineData("1.印刷宣传资料", "2.租用网络", "9.培训人员", "“2.”之后是“9.”")]
    [InlineData("（1）印刷宣传资料", "（2）租用网络", "（4）培训人员", "缺3")]
    public void A_gap_or_a_repeat_is_a_note(string first, string second, string third, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH5003_NumberingRunsOn>(Report(first, second, third)));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal([7, 5, 3], finding.Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void Rows_of_a_table_are_a_list_too()
    {
        var finding = Assert.Single(RuleText.Check<JH5003_NumberingRunsOn>("""
            2024年度部门整体支出绩效评价基础数据表

            | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
            | 三公经费： | 4.33 | 10 | 3.66 |
            | 1、公务用车购置和维护经费 | | | |
            | 2、出国经费 | | | |
            | 4、公务接待 | 4.33 | 10 | 3.66 |
            """));
        Assert.Equal("4、", finding.Reported);
        Assert.Equal([7, 6, 5], finding.Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void A_number_in_another_shape_is_not_missing()
    {
        var finding = Assert.Single(RuleText.Check<JH5003_NumberingRunsOn>(Report("（一）职能", "2、人员", "（三）支出")));
        Assert.Equal(("2、", "（二）"), (finding.Reported, finding.Expected));
    }

    [Fact]
    public void Two_lists_with_gaps_are_two_notes() => Assert.Equal(2, RuleText.Check<JH5003_NumberingRunsOn>(
        Report("一、基本情况", "（一）职能", "（三）人员", "二、支出情况", "（一）基本支出", "（三）项目支出")).Count);

    [Fact]
    public void Lists_that_start_again_are_silent() => Assert.Empty(RuleText.Check<JH5003_NumberingRunsOn>(
        Report("一、基本情况", "（一）职能", "1.负责参保", "（1）登记", "（2）缴费", "2.负责待遇", "（1）审核", "（二）人员", "二、支出情况", "（一）基本支出", "1.工资", "2.公用")));

    [Fact]
    public void A_figure_at_the_start_of_a_line_is_no_number_of_a_list() => Assert.Empty(RuleText.Check<JH5003_NumberingRunsOn>(
        Report("一、基本情况", "2.5万元用于宣传。", "二、支出情况")));
}
