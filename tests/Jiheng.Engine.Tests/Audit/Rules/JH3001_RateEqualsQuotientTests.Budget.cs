using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed partial class JH3001_RateEqualsQuotientTests
{
    private static string Fund(string sentence) => $"2024年度云岫县基本医疗保险基金预算绩效报告\n\n一、执行情况\n\n{sentence}";

    [Theory]
    [InlineData("2024年基金支出205.50万元，完成预算的94.68%，比预算少7.50万元。", "205.50万元 ÷（205.50万元 + 7.50万元）= 96.48%")]
    [InlineData("2024年基金收入239.50万元，超预算3.80万元，完成预算的106.61%。", "239.50万元 ÷（239.50万元 − 3.80万元）= 101.61%")]
    [InlineData("2024年基金支出205.50万元，完成年初预算的94.68%，低于年初预算7.50万元。", "205.50万元 ÷（205.50万元 + 7.50万元）= 96.48%")]
    public void A_share_of_the_budget_is_held_against_what_the_budget_is_missed_by(string sentence, string arithmetic)
    {
        var finding = Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>(Fund(sentence)));
        Assert.Equal((Severity.Error, arithmetic, 3), (finding.Severity, finding.Arithmetic, finding.Places.Count));
        Assert.Contains(sentence.Contains('超', StringComparison.Ordinal) ? "超出预算" : "低于预算", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年基金支出205.50万元，完成预算的96.48%，比预算少7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成预算的96%，比预算少7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成年初预算的94.68%，比全年预算少7.50万元。")] // another budget
    [InlineData("2024年基金支出205.50万元，完成预算的94.68%，比上年少7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成预算的94.68%。职工基金比预算少7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成预算的94.68%；居民基金比预算少7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成预算的94.68%，居民基金支出12万元，比预算少7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成预算的94.68%，预算为7.50万元。")]
    [InlineData("2024年基金支出205.50万元，完成预算的约94%，比预算少7.50万元。")]
    public void Another_budget_or_another_subject_says_nothing(string sentence) => Assert.Empty(RuleText.Check<JH3001_RateEqualsQuotient>(Fund(sentence)));

    private static string WithForm(string sentence, string columns = "年初预算数 | 全年预算数 | 全年执行数", string amounts = "640.00 | 668.00 | 652.10") => $"""
        附件1

        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县水利局 | | |
        | 年度预算申请（万元） | | {columns} |
        | | 年度资金总额 | {amounts} |


        附件2

        2024年度云岫县水利局整体支出绩效自评报告

        一、预算执行情况

        {sentence}
        """;

    [Fact]
    public void An_execution_rate_of_the_text_is_held_against_the_budget_of_the_form()
    {
        var finding = Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>(WithForm("2024年全年实际支出652.10万元，预算执行率96.72%。")));
        Assert.Equal((Severity.Error, "652.10万元 ÷ 668.00万元 = 97.62%", "97.62%"), (finding.Severity, finding.Arithmetic, finding.Expected));
        Assert.Equal([PlaceRole.Reported, PlaceRole.Operand, PlaceRole.Operand], finding.Places.Select(p => p.Role));
    }

    [Theory]
    [InlineData("2024年全年实际支出652.10万元，预算执行率97.62%。")]
    [InlineData("2024年全年实际支出652.10万元，预算执行率101.89%。")] // by the initial budget
    [InlineData("2024年全年实际支出452.10万元，预算执行率96.72%。")] // not what the form says was spent
    [InlineData("2024年全年可用资金674.21万元。全年实际支出652.10万元，预算执行率96.72%。")] // another amount gives it
    [InlineData("2024年全年实际支出652.10万元，各项目平均预算执行率96.72%。")]
    [InlineData("2024年全年实际支出652.10万元，按实际支出÷可用资金计算的执行率96.72%。")]
    [InlineData("2024年全年实际支出652.10万元，质量达标率96.72%。")]
    [InlineData("2024年全年实际支出652.10万元；救助项目预算执行率96.72%。")]
    public void Another_base_or_another_rate_is_none(string sentence) => Assert.Empty(RuleText.Check<JH3001_RateEqualsQuotient>(WithForm(sentence)));
}
