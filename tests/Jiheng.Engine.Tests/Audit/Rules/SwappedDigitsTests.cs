using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class SwappedDigitsTests
{
    [Theory]
    [InlineData("与上年专项支出598.40万元相比，本年多支出40.41万元，增幅7.65%。", "6.75%")]
    [InlineData("申请资金14045.00万元，核定资金10620.50万元，核减3424.50万元，核减率23.48%。", "24.38%")]
    [InlineData("采购预算634.00万元，实际采购612.30万元，其中服务类463.70万元；授予小微企业合同502.80万元，占81.22%。", "82.12%")]
    public void A_rate_that_two_figures_give_with_two_digits_swapped_is_a_question(string sentence, string expected)
    {
        var finding = Assert.Single(Check<JH3001_RateEqualsQuotient>(sentence));
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("与上年专项支出598.40万元相比，本年多支出40.41万元，增幅6.75%。")]
    [InlineData("与上年专项支出598.40万元相比，本年多支出40.41万元，增幅8.75%。")] // by other figures, perhaps: no swap
    [InlineData("核定编制58名，其中行政12名、事业46名；在职人员55人，其中行政12人、事业43人，财政供养人员控制率94.38%。")] // small counts meet many rates
    [InlineData("申请资金14045.00万元，核定资金10620.50万元，核减3424.50万元，约核减23.48%左右。")]
    [InlineData("申请资金14045.00万元，核定资金10620.50万元，核减3424.50万元，另有专项14585.00万元，核减率23.48%。")] // the other amount gives it
    [InlineData("申请资金14045.00万元，核定资金10620.50万元，核减3424.50万元，核减率23.48%。\n\n按口径调整，核减率为23.48%。")] // told twice
    public void Rates_that_come_out_or_are_no_swap_are_none(string sentence) => Assert.Empty(Check<JH3001_RateEqualsQuotient>(sentence));

    [Theory]
    [InlineData("年初预算1286.40万元，年中追加214.35万元，结转26.75万元，全年预算为1527.50万元，比年初净增加214.10万元。", "241.10万元")]
    [InlineData("支出合计36,629,163.13元。与上年35,433,905.48元对比，支出合计增加1,159,257.65元。", "1195257.65元")]
    public void A_difference_with_two_digits_swapped_is_told(string sentence, string expected) =>
        Assert.Equal(expected, Assert.Single(Check<JH3014_SentenceAgreesWithItself>(sentence)).Expected);

    [Theory]
    [InlineData("年初预算1286.40万元，年中追加214.35万元，结转26.75万元，全年预算为1527.50万元，比年初净增加241.10万元。")]
    [InlineData("年初预算1286.40万元，全年预算为1527.50万元，比上年增加214.35万元。")] // another year's figure, no swap
    [InlineData("年初预算1286.40万元，全年预算为1527.50万元，基本支出比上年增加214.10万元，全年再次核对为214.10万元。")] // told twice
    public void Differences_that_come_out_or_are_no_swap_are_none(string sentence) => Assert.Empty(Check<JH3014_SentenceAgreesWithItself>(sentence));

    [Theory]
    [InlineData("全年追回资金3418.72万元，其中协议处理2106.35万元、行政处理847.21万元、智能审核438.16万元。", "若为874.21万元")]
    [InlineData("已入库指标2160条，其中共性指标304条、行业指标1820条。", "若为340条")]
    public void A_list_that_one_swap_makes_exact_is_a_question(string sentence, string expected)
    {
        var finding = Assert.Single(Check<JH3004_PartsEqualTotal>(sentence));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(expected, finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("项目资金37.88万元按规定结转，包括储备林24.00万元、业务经费11.58万元、运行维护2.30万元。")]
    [InlineData("项目资金37.88万元按规定结转，包括储备林24.00万元、业务经费10.10万元、运行维护2.30万元。")] // some of the parts
    [InlineData("在职人员55人，其中党员28人、女职工18人。")] // too few digits
    [InlineData("已入库指标2160条，其中共性指标340条、行业指标1820条，涉及项目430条。")] // what follows is of something else
    public void Lists_that_come_out_or_are_no_swap_are_none(string sentence) => Assert.Empty(Check<JH3004_PartsEqualTotal>(sentence));

    private static IReadOnlyList<Finding> Check<TRule>(string sentence) where TRule : AuditRule, new() =>
        RuleText.Check<TRule>($"2024年度云岫县林业局绩效自评报告\n\n{sentence}\n");
}
