using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3018_RoundingDifferenceTests
{
    private static string Form(string total, string a, string b, string rate) => $"""
        2024年度项目支出绩效自评表

        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 3 | {total} | 10 | {rate} | |
        | | 当年财政拨款 | | {a} | | | |
        | | 其他资金 | | {b} | | | |
        """;

    [Theory]
    [InlineData("2.01", "1.00", "1.00", "67.00%", "2.01")] // sum
    [InlineData("2", "1", "1", "66.66%", "66.66%")] // cut off instead of rounded
    public void A_difference_within_the_printed_precision_is_a_note(string total, string a, string b, string rate, string reported)
    {
        var finding = Assert.Single(RuleText.Check<JH3018_RoundingDifference>(Form(total, a, b, rate)));
        Assert.Equal((Severity.Note, reported), (finding.Severity, finding.Reported));
    }

    [Theory]
    [InlineData("2", "1", "1", "66.67%")]
    [InlineData("2.00", "1.00", "0.50", "66.67%")] // a real difference: another rule's
    [InlineData("2", "1", "1", "20%")]
    [InlineData("5.67", "5.37", "0", "66.67%")] // a bare 0 was not rounded
    public void Equal_figures_and_real_differences_are_none(string total, string a, string b, string rate) =>
        Assert.Empty(RuleText.Check<JH3018_RoundingDifference>(Form(total, a, b, rate)));

    [Fact]
    public void One_quantity_printed_a_cent_apart_is_a_note() =>
        Assert.Equal("项目支出", Assert.Single(RuleText.Check<JH3018_RoundingDifference>("""
            2024年度云岫县医疗保障局绩效自评报告

            一、支出情况

            2024年项目支出决算100.01万元。

            2024年项目支出决算100.00万元，均已支付。
            """)).Places[0].Label[^6..^2]);

    [Theory]
    [InlineData("本年支出合计300.00万元，其中：甲类支出100.00万元，占33.33%；乙类支出200.00万元，占66.66%。", "66.66%", "66.67%")]
    [InlineData("2024年支出110.00万元，比上年的60.00万元增长83.34%。", "83.34%", "83.33%")]
    [InlineData("2024年全年预算300.00万元，全年执行200.00万元，预算执行率66.66%。", "66.66%", "66.67%")]
    public void A_percentage_of_a_sentence_off_by_one_step_is_a_note(string text, string reported, string expected)
    {
        var finding = Assert.Single(Sentence(text));
        Assert.Equal((Severity.Note, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("本年支出合计300.00万元，其中：甲类支出100.00万元，占33.33%；乙类支出200.00万元，占66.67%。")]
    [InlineData("本年支出合计300.00万元，其中：甲类支出100.00万元，占43.33%；乙类支出200.00万元，占66.67%。")] // a real difference
    [InlineData("本年支出合计3万元，其中：甲类支出1万元，占33.31%；乙类支出2万元，占66.67%。")] // the amounts are rounded further than the share
    [InlineData("2024年支出110.00万元，比上年的60.00万元增长83.33%。")]
    [InlineData("2024年支出110.00万元，比上年的60.00万元增长93.33%。")]
    [InlineData("2024年支出11万元，比上年的6万元增长83.36%。")]
    [InlineData("2024年全年预算300.00万元，全年执行200.00万元，预算执行率66.67%。")]
    [InlineData("2024年全年预算300.00万元，全年执行200.00万元，预算执行率76.66%。")]
    [InlineData("2024年全年预算3万元，全年执行2万元，预算执行率66.69%。")]
    public void Right_percentages_and_real_differences_are_none(string text) => Assert.Empty(Sentence(text));

    [Theory]
    [InlineData("171,985,010.78元", "17198.50万元", 0)] // rounded rightly
    [InlineData("171,985,050.00元", "17198.51万元", 0)] // half up
    [InlineData("171,985,050.00元", "17198.50万元", 1)] // cut off
    [InlineData("17198.501078万元", "17198.50万元", 1)] // in one unit the decimals themselves differ
    public void An_amount_told_in_a_larger_unit_and_rounded_rightly_does_not_differ(string exact, string coarse, int notes) =>
        Assert.Equal(notes, Sentence($"2024年项目支出决算{exact}。\n\n2024年项目支出决算{coarse}，均已支付。").Count);

    private static IReadOnlyList<Finding> Sentence(string text) =>
        RuleText.Check<JH3018_RoundingDifference>($"2024年度云岫县医疗保障局绩效自评报告\n\n一、支出情况\n\n{text}\n");
}
