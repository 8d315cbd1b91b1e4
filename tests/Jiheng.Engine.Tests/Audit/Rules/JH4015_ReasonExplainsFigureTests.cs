using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4015_ReasonExplainsFigureTests
{
    private static string Form(string initial, string adjusted, string executed, string reason) => $"""
        2024年度部门整体支出绩效自评表

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {initial} | {adjusted} | {executed} | 10 | | 10 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | | |
        | 工资按月发放 | 12个月 | 11个月 | 10 | 7 | {reason} | | |
        """;

    [Theory]
    [InlineData("811.38", "951.43", "940.00", "全年预算由811.38万元增加到951.43万元")]
    [InlineData("951.43", "951.43", "951.43", "全年执行951.43万元已达到全年预算951.43万元")]
    public void A_shortage_in_a_year_with_more_money_is_a_warning(string initial, string adjusted, string executed, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH4015_ReasonExplainsFigure>(Form(initial, adjusted, executed, "因预算经费不足，有一个月未按时发放。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal([6, 4, 4, 4], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("500.00", "480.00", "470.00", "因预算经费不足，有一个月未按时发放。")] // the budget was cut
    [InlineData("500.00", "500.00", "470.00", "因预算经费不足，有一个月未按时发放。")]
    [InlineData("811.38", "951.43", "951.72", "银行系统升级，有一个月次月发放。")]
    [InlineData("811.38", "951.43", "951.72", "预算经费不足5万元的专项不单独核算。")] // a qualifier
    [InlineData("811.38", "951.43", "951.72", "经费不足问题已解决。")] // given as no reason
    [InlineData("", "", "951.72", "因预算经费不足，有一个月未按时发放。")]
    public void A_reason_that_can_explain_is_silent(string initial, string adjusted, string executed, string reason) =>
        Assert.Empty(RuleText.Check<JH4015_ReasonExplainsFigure>(Form(initial, adjusted, executed, reason)));

    private static string Accounts(string sentence) => $"""
        2024年度云岫县民政局整体支出绩效自评报告

        一、支出情况

        {sentence}
        """;

    [Theory]
    [InlineData("2024年公务接待费支出3.20万元，比2023年增加0.60万元，增长23.08%，主要原因是减少了接待批次。")]
    [InlineData("2024年培训费支出3.20万元，比2023年减少0.60万元，下降15.79%，主要原因是新增两期培训项目。")]
    [InlineData("2024年培训费支出3.20万元，比2023年减少0.60万元，下降15.79%，主要原因是2025年培训计划推迟。")]
    [InlineData("2024年差旅费支出3.20万元，与2023年持平，原因是新增出差人次。")]
    [InlineData("2024年机关运行经费支出32.00万元，比2023年减少6.00万元，下降15.79%，主要原因是减少窗口改造、临时用工等项目。")] // projects are no running costs
    public void A_reason_that_points_the_other_way_is_a_warning(string sentence) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4015_ReasonExplainsFigure>(Accounts(sentence))).Severity);

    [Theory]
    [InlineData("2024年公务接待费支出3.20万元，比2023年增加0.60万元，增长23.08%，主要原因是减少了接待批次。", "公务接待费支出写增加，原因却是“减少了接待批次”，方向相反。")]
    [InlineData("2024年培训费支出3.20万元，比2023年减少0.60万元，下降15.79%，主要原因是新增两期培训项目。", "培训费支出写减少，原因却是“新增两期培训项目”，方向相反。")]
    [InlineData("培训费支出比2023年减少0.60万元，主要原因是新增两期培训项目。", "所述支出写减少，原因却是“新增两期培训项目”，方向相反。")]
    [InlineData("2024年差旅费支出3.20万元，与2023年持平，原因是新增出差人次。", "写“持平”，原因却是“新增出差人次”。")]
    [InlineData("2024年机关运行经费支出32.00万元，比2023年减少6.00万元，下降15.79%，主要原因是项目支出压减。", "机关运行经费支出是基本支出中的公用经费，减少的原因却写项目：“项目支出压减”。")]
    [InlineData("2024年机关运行经费支出32.00万元，比2023年增加6.00万元，增长23.08%，主要原因是新增窗口改造等项目。", "机关运行经费支出是基本支出中的公用经费，增加的原因却写项目：“新增窗口改造等项目”。")]
    public void What_is_explained_by_what_is_told(string sentence, string message) =>
        Assert.Equal(message, Assert.Single(RuleText.Check<JH4015_ReasonExplainsFigure>(Accounts(sentence))).Message);

    [Fact]
    public void The_first_of_several_reasons_is_the_accused_one() =>
        Assert.Equal([PlaceRole.Reported, PlaceRole.Context], Assert.Single(RuleText.Check<JH4015_ReasonExplainsFigure>(
            Form("811.38", "951.43", "940.00", "因预算经费不足，有一个月未按时发放。") + "\n| 培训期数 | 3期 | 2期 | 10 | 7 | 因预算经费不足，少办一期。 | | |")).Places.Take(2).Select(p => p.Role));

    [Theory]
    [InlineData("2024年培训费支出3.20万元，比2023年增加0.60万元，2024年差旅费支出3.20万元，比2023年减少0.50万元，主要原因是新增两期培训项目。")] // of the first
    [InlineData("2024年差旅费支出3.20万元，与2023年持平，按规定列支，同时压缩公务接待费，原因是接待批次减少。")] // of another clause
    [InlineData("2024年公务接待费支出3.20万元，比2023年增加0.60万元，增长23.08%，主要原因是接待批次增加。")]
    [InlineData("2024年培训费支出3.20万元，比2023年减少0.60万元，下降15.79%，主要原因是2023年新增一次性培训项目。")]
    [InlineData("2024年培训费支出3.20万元，比2023年减少0.60万元，下降15.79%，主要原因是增加审批环节，控制培训费。")]
    [InlineData("年末结转和结余3.20万元，比2023年减少0.60万元，下降15.79%，主要原因是项目支出增加。")]
    [InlineData("2024年差旅费支出3.20万元，与2023年持平，原因是严格执行预算。")]
    [InlineData("2024年机关运行经费支出32.00万元，比2023年减少6.00万元，下降15.79%，主要原因是落实过紧日子要求。")] // no word of projects
    [InlineData("2024年机关运行经费支出32.00万元，比2023年减少6.00万元，下降15.79%，主要原因是压减办公费、水电费等开支。")]
    [InlineData("2024年机关运行经费支出32.00万元，比2023年减少6.00万元，下降15.79%，主要原因是部分科目口径调整，列入项目支出。")]
    public void A_reason_that_points_the_same_way_is_silent(string sentence) =>
        Assert.Empty(RuleText.Check<JH4015_ReasonExplainsFigure>(Accounts(sentence)));
}
