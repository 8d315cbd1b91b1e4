using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3014_SentenceAgreesWithItselfTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3014_SentenceAgreesWithItself>($"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n");

    [Fact]
    public void A_difference_that_two_figures_give_with_two_digits_swapped_is_a_question()
    {
        var finding = Assert.Single(RuleText.Check<JH3014_SentenceAgreesWithItself>(
            "2024年度云岫县水利局部门决算\n\n年初预算1286.40万元，年中追加214.35万元，结转26.75万元，全年预算为1527.50万元，比年初净增加214.10万元。"));
        Assert.Equal((Severity.Warning, "214.10万元", "241.10万元"), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("宣传项目预算50.00万元，支出45.00万元，结余6.00万元。", "5.00万元")]
    [InlineData("2024年支出120.00万元，比上年的100.00万元增加25.00万元。", "20.00万元")]
    [InlineData("2024年支出120.00万元，比上年的100.00万元增长20.00%，增加25.00万元。", "20.00万元")]
    [InlineData("全年培训60人，比上年的72人减少13人。", "12人")]
    [InlineData("“三公”经费决算5.12万元，比预算5.60万元少0.84万元。", "0.48万元")]
    [InlineData("群众满意度97.00%，比上年的95.00%提高3.00个百分点。", "2.00个百分点")]
    [InlineData("优良路率由2021年的84.3%提高到88.5%，提高4.6个百分点。", "4.2个百分点")]
    [InlineData("救助对象自付比例19.8%，比上年的26.4%下降6.9个百分点。", "6.6个百分点")]
    [InlineData("“三公”经费决算5.12万元，比预算5.60万元少0.48万元，比上年的5.73万元减少0.25万元，下降4.66%。", "0.61万元")] // what it fell short by is not what it came to
    public void Three_figures_that_do_not_fit_are_an_error(string text, string expected)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((Severity.Error, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("宣传项目预算50.00万元，支出45.00万元，结余5.00万元。")]
    [InlineData("群众满意度97.00%，比上年的95.00%提高2.00个百分点。")]
    [InlineData("群众满意度97.0%，比上年的95.0%提高2.1个百分点。")] // each was rounded
    [InlineData("群众满意度97.00%，比上年提高3.00个百分点。")]
    [InlineData("群众满意度97.00%，职工满意度95.00%，提高3.00个百分点。")] // of two things
    [InlineData("群众满意度97.00%，完成率95.00%，比上年的94.00%提高3.00个百分点。")] // 97.00 − 94.00
    [InlineData("“三公”经费决算5.12万元，比预算5.60万元少0.48万元，比上年的5.37万元减少0.25万元，下降4.66%。")]
    [InlineData("“三公”经费决算5.12万元，比预算5.60万元少0.48万元，比上年减少0.35万元，下降4.66%。")] // the year before is not told
    [InlineData("参保51.36万人，比目标52.00万人少0.64万人，比上年的52.10万人减少0.74万人。")]
    [InlineData("2024年支出45.1万元，比上年的42.06万元增加3.0万元。")] // within the printed precision
    [InlineData("2024年支出约120万元，比上年的100.00万元增加25.00万元。")]
    [InlineData("预算50.00万元，追加10.00万元，支出45.00万元，结余15.00万元。")]
    [InlineData("宣传项目预算安排50.00万元，实际支出45.00万元，结余8.00万元（含上年结余3.00万元）。")]
    [InlineData("宣传项目预算安排50.00万元，实际支出45.00万元，结余8.00万元，含上年结转。")]
    [InlineData("2024年度预算收入300.00万元，支出290.00万元，账户余额为45.00万元。")]
    [InlineData("2024年度收入300.00万元，支出290.00万元，年末结余45.00万元。")] // with what the year began with
    [InlineData("2024年指标下达100.00万元，第一季度支出20.00万元，余额50.00万元。")]
    [InlineData("宣传项目预算50.00万元，1-6月支出20.00万元，结余5.00万元。")]
    [InlineData("支出合计120.00万元，其中培训支出30.00万元，比上年的100.00万元增加20.00万元。")] // of the first figure
    [InlineData("项目支出预算60.00万元，执行50.00万元，执行率83.33%。与2023年执行数210.00万元相比，全年执行减少12.00万元，下降5.71%。")] // a bare verb names no subject
    public void Figures_that_fit_or_belong_elsewhere_are_none(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("年初预算583.00万元，全年预算638.00万元，比年初增加55.02万元。", "638.02万元")]
    [InlineData("2024年年初预算数为4,862.35万元，调整预算数5,316.80万元，调增453.45万元。", "5315.80万元")]
    [InlineData("项目年初预算320.00万元，8月追加25.60万元，全年预算345.20万元。", "345.60万元")]
    [InlineData("项目年初预算320.00万元，年中调减25.60万元，全年预算345.60万元。", "294.40万元")]
    public void A_budget_that_its_adjustment_does_not_lead_to_is_a_question(string text, string expected)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("年初预算583.00万元，全年预算638.00万元，比年初增加55.00万元。")]
    [InlineData("年初预算320.00万元，追加25.60万元，全年预算345.6万元。")]
    [InlineData("年初预算100.00万元，上年结转10.00万元，追加25.60万元，全年预算135.60万元。")]
    [InlineData("年初预算100.00万元，其中追加25.60万元，全年预算135.60万元。")]
    [InlineData("年初预算300.00万元，其中基本支出180.00万元、项目支出120.00万元；年中调增25.60万元，全年预算325.60万元。")] // the parts were not what was changed
    [InlineData("年初预算100.00万元，追加25.60万元，全年预算135.60万元，共增加35.60万元。")] // some of it
    [InlineData("年初预算100.00万元，全年预算135.60万元，比上年增加25.60万元。")]
    [InlineData("年初预算100.00万元，支出25.60万元，全年预算135.60万元。")]
    public void Budgets_that_come_out_or_changed_by_more_are_none(string text) => Assert.Empty(Check(text));
}
