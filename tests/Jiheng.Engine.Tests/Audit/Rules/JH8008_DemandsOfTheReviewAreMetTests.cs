using Jiheng.Engine.Audit.Rules.Across;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8008_DemandsOfTheReviewAreMetTests
{
    private static string Review(string text) => $"""
        澄溪县医疗保障局2024年度项目支出绩效目标审核意见

        {text}
        """;

    private static int Count(string demand, string rows, string amount = "120.00") =>
        AcrossText.Check<JH8008_DemandsOfTheReviewAreMet>(AcrossText.Declared(rows, amount: amount), Review(demand)).Count;

    [Theory]
    [InlineData("建议将“培训人次”指标值由≥800人次调整为≥1200人次。", "≥800人次", 1)]
    [InlineData("建议将“培训人次”指标值由≥800人次调整为≥1200人次。", "≥1200人次", 0)]
    [InlineData("请将培训人次由800人次提高到1200人次；", "≥800人次", 1)]
    [InlineData("请将培训人次提高到1200人次。", "≥1000人次", 1)]
    [InlineData("培训人次已由≥800人次调整为≥1200人次。", "≥800人次", 0)] // what was done is no demand
    [InlineData("建议进一步细化培训人次指标。", "≥800人次", 0)]
    public void A_target_that_was_to_be_changed_and_was_not(string demand, string target, int findings) =>
        Assert.Equal(findings, Count(demand, $"产出指标 | 数量指标 | 培训人次 | {target}"));

    [Theory]
    [InlineData("建议补充“问题整改率”指标。", "培训人次", 1)]
    [InlineData("建议补充“问题整改率”指标。", "问题整改率", 0)]
    [InlineData("建议删除“培训人次”指标。", "培训人次", 1)]
    [InlineData("建议删除“宣传次数”指标。", "培训人次", 0)]
    public void An_indicator_that_was_to_be_added_or_taken_out(string demand, string name, int findings) =>
        Assert.Equal(findings, Count(demand, $"产出指标 | 数量指标 | {name} | ≥90"));

    [Theory]
    [InlineData("120.00", 1)]
    [InlineData("100.00", 0)]
    public void An_amount_that_was_to_be_cut(string amount, int findings) =>
        Assert.Equal(findings, Count("请将项目资金由120.00万元核减为100.00万元。", "产出指标 | 数量指标 | 培训人次 | ≥90", amount));
}
