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

    [Fact]
    public void The_list_of_annexes_has_a_rule_of_its_own() => Assert.Empty(RuleText.Check<JH5003_NumberingRunsOn>(
        "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n附件：1.部门整体支出绩效评价基础数据表\n\n2.部门整体支出绩效自评表\n\n4.项目支出绩效自评表\n\n附件1\n\n2024年度部门整体支出绩效评价基础数据表\n\n| 经费控制情况（万元） | 2024年决算数 |\n| 公用经费 | 61.20 |"));

    [Fact]
    public void Beside_a_list_of_annexes_other_lists_are_judged() => Assert.Single(RuleText.Check<JH5003_NumberingRunsOn>(
        Report("一、基本情况", "三、改进措施", "附件：1.部门整体支出绩效评价基础数据表", "2.部门整体支出绩效自评表", "附件1", "2024年度部门整体支出绩效评价基础数据表", "| 经费控制情况（万元） | 2024年决算数 |\n| 公用经费 | 61.20 |")));

    [Fact]
    public void A_list_of_another_form_continues_nothing() =>
        Assert.Equal(["2、"], RuleText.Check<JH5003_NumberingRunsOn>("2024年度项目支出绩效自评表\n\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 窗口数量 | ≥12个 | 15个 |\n\n（一）甲\n\n1、乙\n\n" + Report("（一）职能", "2、人员", "（三）支出")).Select(f => f.Reported));

    [Theory]
    [InlineData(10, 12, "“十、”之后是“十二、”，缺11。")]
    [InlineData(9, 11, "“九、”之后是“十一、”，缺10。")]
    [InlineData(20, 22, "“二十、”之后是“二十二、”，缺21。")]
    public void Chinese_numbers_above_ten_are_printed_as_in_the_list(int last, int next, string message)
    {
        string[] names = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一", "二十二"];
        Assert.Equal(message, Assert.Single(RuleText.Check<JH5003_NumberingRunsOn>(Report([.. names.Take(last).Append(names[next - 1]).Select(n => n + "、工作情况")]))).Message);
    }

    [Fact]
    public void Numbers_in_circles_are_printed_so() =>
        Assert.Equal("“②”之后是“④”，缺3。", Assert.Single(RuleText.Check<JH5003_NumberingRunsOn>(Report("①印刷宣传资料", "②租用网络", "④培训人员"))).Message);

    [Theory]
    [InlineData("（一）宣传。开课十场。（二）培训。办班三期。（三）检查。走访两家。", "（四）自身建设。学习六次。", true)]
    [InlineData("（一）宣传。开课十场。（二）培训。办班三期。", "（四）自身建设。学习六次。", false)]
    public void Numbers_inside_the_paragraph_before_are_no_gap(string first, string second, bool isWhole) =>
        Assert.Equal(isWhole, RuleText.Check<JH5003_NumberingRunsOn>(Report(first, second)).Count == 0);
}
