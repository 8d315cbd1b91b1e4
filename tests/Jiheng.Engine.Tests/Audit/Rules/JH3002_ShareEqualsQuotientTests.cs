using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3002_ShareEqualsQuotientTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3002_ShareEqualsQuotient>($"2024年度云岫县医疗保障局部门决算\n\n二、支出决算情况说明\n\n{text}\n");

    [Theory]
    [InlineData("本年支出合计400.00万元，其中：基本支出300.00万元，占76.00%；项目支出100.00万元，占25.00%。", "76.00%", "75.00%")]
    [InlineData("本年支出合计400.00万元。基本支出300.00万元，占本年支出合计的76%。", "76%", "75%")] // the words name the whole
    [InlineData("按功能分类：教育支出300.00万元，占75.00%；卫生支出60.00万元，占15.00%；住房支出40.00万元，占11.00%。", "11.00%", "10.00%")] // the others vouch for the sum
    [InlineData("一般公共预算支出401.00万元，用于：教育支出300.00万元，占74.81%；住房支出101.00万元，占25.21%。", "25.21%", "25.19%")]
    [InlineData("本年支出合计401.00万元。\n\n按功能分类：教育支出300.00万元，占74.81%；住房支出101.00万元，占25.21%。", "25.21%", "25.19%")] // its sum is printed elsewhere
    [InlineData("三年投入500.00万元，其中债券300.00万元、配套120.00万元、自筹80.00万元，分别占60%、24%、18%。", "18%", "16%")]
    public void A_share_that_is_not_the_quotient_is_an_error(string text, string reported, string expected)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((Severity.Error, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("本年支出合计400.00万元，其中：基本支出300.00万元，占75%；项目支出100.00万元，占25%。")]
    [InlineData("本年支出合计300.00万元，其中：甲类支出100.00万元，占33.33%；乙类支出200.00万元，占66.66%。")] // cut off
    [InlineData("本年支出合计400.00万元，其中：基本支出300.00万元，占全县支出的2%。")] // a whole that is not printed
    [InlineData("采购支出500.00万元。中小企业合同400.00万元，占80.00%，其中小微企业100.00万元，占20.00%。")] // of the first whole
    [InlineData("本年支出合计400.00万元，其中：基本支出300.00万元，女职工占40%。")] // the share of something else
    [InlineData("教育支出300.00万元，占12%；住房支出40.00万元，占5%。")] // nobody can tell of what
    public void A_right_share_or_one_of_another_whole_is_none(string text) => Assert.Empty(Check(text));

    private static string Table(string first, string second, string third, string total) => $"""
        云岫县教育局2024年度绩效自评报告

        各类支出情况表

        | 类别 | 金额（万元） | 占比 |
        | 甲类 | 50.00 | {first} |
        | 乙类 | 30.00 | {second} |
        | 丙类 | 20.00 | {third} |
        | 合计 | 100.00 | {total} |
        """;

    [Theory]
    [InlineData("50%", "32%", "20%", "100%", "32%", "30.00%")] // the total says what the column is measured by
    [InlineData("50%", "30%", "25%", "", "25%", "20.00%")] // two others say it
    [InlineData("50%", "30%", "20%", "99%", "99%", "100.00%")] // a total is all of itself
    public void A_share_of_a_table_that_its_column_denies_is_an_error(string first, string second, string third, string total, string reported, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH3002_ShareEqualsQuotient>(Table(first, second, third, total)));
        Assert.Equal((Severity.Error, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("50%", "30%", "20%", "100%")]
    [InlineData("50%", "30%", "21%", "100%")] // one step in the last place, as shares are made to add up
    [InlineData("50%", "36%", "27%", "100%")] // two of them: another whole
    [InlineData("25%", "15%", "10%", "50%")] // of a whole that is not printed
    [InlineData("50%", "60%", "20%", "100%")] // 30 ÷ 50, a part of the row above
    public void A_share_of_a_table_that_may_be_right_is_none(string first, string second, string third, string total) =>
        Assert.Empty(RuleText.Check<JH3002_ShareEqualsQuotient>(Table(first, second, third, total)));

    [Fact]
    public void A_share_of_a_table_belongs_to_its_form()
    {
        var finding = Assert.Single(RuleText.Check<JH3002_ShareEqualsQuotient>($"""
            2024年度部门整体支出绩效评价基础数据表

            | 经费控制情况（万元） | 2023年决算数 | 2024年决算数 |
            | 公用经费 | 10.00 | 9.00 |

            {Table("50%", "32%", "20%", "100%")}
            """));
        Assert.Equal("云岫县教育局2024年度绩效自评报告", finding.Form);
    }

    [Theory]
    [InlineData("全年医疗救助支出40.00万元，占项目支出的53.00%。", 1)]
    [InlineData("全年医疗救助支出40.00万元，占项目支出的50.00%。", 0)]
    [InlineData("全年医疗救助支出40.00万元，占全县救助支出的53.00%。", 0)] // not printed
    [InlineData("全年医疗救助支出40.00万元，占项目支出的53.00%。2024年项目支出81.00万元。", 0)] // two values for the name
    public void A_whole_that_is_named_may_stand_in_another_paragraph(string sentence, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3002_ShareEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n2024年实际支出200.00万元，其中基本支出120.00万元、项目支出80.00万元。\n\n{sentence}\n").Count);

    [Theory]
    [InlineData("项目预算605.00万元，由中央、省、县三级分担，分别为363.00万元、155.20万元和96.80万元，占60.00%、24.00%和16.00%。", 1)] // by the amount that the others are right by
    [InlineData("项目预算605.00万元，由中央、省、县三级分担，分别为363.00万元、145.20万元和96.80万元，占60.00%、24.00%和10.60%。", 1)]
    [InlineData("项目预算605.00万元，由中央、省、县三级分担，分别为363.00万元、145.20万元和96.80万元，占60.00%、24.00%和16.00%。", 0)]
    [InlineData("项目预算605.00万元，由省、县两级分担，分别为363.00万元、155.20万元，占60.00%、24.00%。", 0)] // one other is not enough
    public void Shares_joined_behind_their_amounts_are_told_of_all_of_them(string text, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3002_ShareEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n一、资金情况\n\n{text}\n").Count);

    // 公用经费 is 18.20 in its own chapter; 18.30 of 76.61 gives no 23.87%, and 18.20 of 76.26 (another amount of the text) would.
    [Theory]
    [InlineData("18.30", 1)]
    [InlineData("18.20", 0)]
    [InlineData("81.02", 0)] // no slip of what stands elsewhere
    public void A_part_that_another_place_prints_without_the_slip_is_asked_about(string part, int findings)
    {
        var found = RuleText.Check<JH3002_ShareEqualsQuotient>($"2024年度云岫县医疗保障局部门决算\n\n二、支出决算情况说明\n\n基本支出76.26万元，其中：公用经费{part}万元，占23.87%。\n\n三、机关运行经费\n\n2024年机关运行经费18.20万元。培训支出76.67万元，维修支出339.42万元。\n");
        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal((Severity.Warning, "18.30万元", "18.20万元"), (f.Severity, f.Reported, f.Expected)));
    }
}
