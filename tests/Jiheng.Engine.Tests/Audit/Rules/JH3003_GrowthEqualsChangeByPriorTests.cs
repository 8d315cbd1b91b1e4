using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3003_GrowthEqualsChangeByPriorTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3003_GrowthEqualsChangeByPrior>($"2024年度云岫县医疗保障局部门决算\n\n一、收入支出决算情况说明\n\n{text}\n");

    [Theory]
    [InlineData("2024年度收、支总计均为120.00万元。与2023年度相比，收、支总计各增加20.00万元，增长16.67%。", "20.00%")]
    [InlineData("2024年支出120.00万元，比上年的100.00万元增长21.00%。", "20.00%")]
    [InlineData("与2023年支出100.00万元相比，增加20.00万元，增长16.67%。", "20.00%")]
    [InlineData("公用支出由100.00万元减少到80.00万元，下降25.00%。", "20.00%")]
    [InlineData("公务接待费支出决算80.00万元，完成预算的90%，比上年减少20.00万元，下降25.00%。", "20.00%")]
    [InlineData("2024年支出120.00万元，比上年增加20.00万元，增长16.67%，剔除专项资金后，比上年减少5.00万元，下降4%。", "20.00%")]
    public void A_growth_that_is_not_the_change_by_the_figure_before_is_an_error(string text, string expected)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((Severity.Error, expected), (finding.Severity, finding.Expected));
    }

    [Fact]
    public void The_present_year_as_base_is_named() =>
        Assert.Contains("本年数120.00万元作基数", Check("2024年支出120.00万元，比上年增加20.00万元，增长16.67%。")[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("公用支出由100.00万元减少到80.00万元，下降25.00%。", "是用变动后的数80.00万元作基数算的。")]
    [InlineData("公用支出由100.00万元减少到80.00万元，下降30.00%。", "= 20.00%。")]
    [InlineData("与2023年支出100.00万元相比，增加20.00万元，增长16.67%。", "= 20.00%。")] // what it became is not printed
    public void What_it_was_computed_by_instead_is_told_where_the_figures_show_it(string text, string end) =>
        Assert.EndsWith(end, Assert.Single(Check(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024年支出120.00万元，比上年增加20.00万元，增长20%。")]
    [InlineData("2024年支出120万元，比上年增加20.4万元，增长20.5%。")] // within the printed precision
    [InlineData("2023年支出100.00万元，2024年比上年增加20.00万元，增长20.00%。")] // the figure told is the one before
    [InlineData("2023年支出100.00万元，其中人员支出80.00万元。与之相比，支出增加20.00万元，增长20.00%。")] // what stands before is what was compared with
    [InlineData("预算为50.00万元，完成预算的80%，比上年减少10.00万元，下降20%。")] // what was spent is not printed
    [InlineData("支出合计120.00万元，其中培训支出30.00万元，比上年增加20.00万元，增长20%。")] // of the first figure
    [InlineData("2024年支出120.00万元，比上年增加20.00万元，扣除一次性因素后增长5%。")]
    [InlineData("2024年支出120.00万元，比上年增加20.00万元，增长16.67%，按2024年基数计算。")]
    [InlineData("2024年支出120.00万元，比上年增加20.00万元，按2024年基数计算增长16.67%。")]
    [InlineData("培训30期，比目标多5期，增长10%。")]
    [InlineData("收费由486元降至442元，下降9.05%。")]
    [InlineData("上年（2023年）支出100.00万元，执行率98%；本年支出数比上年增加20.00万元，增长20.00%。")] // the bracket dates last year's figure alone
    [InlineData("比上年（2023年）增加20.00万元，支出120.00万元，增长20.00%。")]
    public void A_right_growth_or_one_of_other_figures_is_none(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("2024年支出120.00万元，比上年的100.00万元增长21.00%。", "“2024年支出”增长的比率写21.00%，")]
    [InlineData("公用支出由100.00万元减少到80.00万元，下降25.00%。", "“公用支出”由100.00万元变为80.00万元的比率写25.00%，")]
    [InlineData("与上年相比，宣传支出从2023年的100.00万元增加到120.00万元，增加20.00万元，增长16.67%。", "“宣传支出”由100.00万元变为120.00万元的比率写16.67%，")]
    [InlineData("由100.00万元减少到80.00万元，下降25.00%。", "由100.00万元变为80.00万元的比率写25.00%，")] // nothing names the figures
    [InlineData("增加到120.00万元，比上年增加20.00万元，增长16.67%。", "120.00万元增加的比率写16.67%，")] // a verb is no name
    [InlineData("120.00万元，比上年增加20.00万元，增长16.67%。", "120.00万元增加的比率写16.67%，")]
    public void The_figure_is_told_by_its_name_where_it_has_one(string text, string start) =>
        Assert.StartsWith(start, Assert.Single(Check(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("30.20万元", null)]
    // Digits changed about, 元 for 万元.
    [InlineData("32.00万元", "30.20万元")]
    [InlineData("30.20元", "30.20万元")]
    public void A_figure_before_with_a_slip_is_named(string prior, string? expected)
    {
        var findings = RuleText.Check<JH3003_GrowthEqualsChangeByPrior>($"云岫县图书馆2025年度部门预算说明\n\n三、机关运行经费。本部门1家行政单位2025年机关运行经费预算为29.65万元，比2024年的{prior}减少0.55万元，下降1.82%，主要是压减办公费。");
        if (expected is null)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, prior, expected), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Equal($"29.65万元 + 0.55万元 = {expected}，0.55万元 ÷ {expected} = 1.82%", finding.Arithmetic);
    }

    // No slip of what the others give: the growth is told, and neither figure is accused.
    [Fact]
    public void A_figure_before_that_nothing_explains_leaves_the_growth_wrong()
    {
        var finding = Assert.Single(RuleText.Check<JH3003_GrowthEqualsChangeByPrior>("云岫县图书馆2025年度部门预算说明\n\n三、机关运行经费。本部门1家行政单位2025年机关运行经费预算为29.65万元，比2024年的51.47万元减少0.55万元，下降1.82%，主要是压减办公费。"));
        Assert.Equal((Severity.Error, "1.82%", "1.07%"), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("439.15元", "439.15万元")]
    [InlineData("439.51万元", "439.15万元")]
    [InlineData("439.15万元", null)]
    public void A_figure_that_another_place_prints_without_the_slip_is_asked_about(string level, string? expected)
    {
        var found = RuleText.Check<JH3003_GrowthEqualsChangeByPrior>($"云岫县医疗保障局2024年度部门决算\n\n三、支出决算情况。项目支出439.15万元，占59.06%。与上年相比，项目支出由524.88万元减少到{level}，下降16.33%。");
        if (expected is null) Assert.Empty(found);
        else Assert.Equal((Severity.Warning, level, expected), (Assert.Single(found).Severity, found[0].Reported, found[0].Expected));
    }
}
