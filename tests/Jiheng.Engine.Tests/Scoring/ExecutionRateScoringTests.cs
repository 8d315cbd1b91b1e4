using Jiheng.Engine.Tests.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

public sealed class ExecutionRateScoringTests
{
    /// <summary>72 % of the budget spent: the pack's method decides between 7.2 and 8, and 8 is no difference where the scheme allows the target rate.</summary>
    [Theory]
    [InlineData("7.20", "执行率线性", "", ScoreStatus.Agrees)]
    [InlineData("8.00", "目标执行率90%", "", ScoreStatus.Agrees)]
    [InlineData("8.00", "执行率线性", "", ScoreStatus.Differs)]
    [InlineData("8.00", "执行率线性", "目标执行率90%", ScoreStatus.AgreesByAlternative)]
    [InlineData("7.20", "目标执行率90%", "", ScoreStatus.Differs)]
    [InlineData("9.00", "执行率线性", "目标执行率90%", ScoreStatus.Differs)]
    [InlineData("", "执行率线性", "目标执行率90%", ScoreStatus.NotPrinted)]
    public void Seventy_two_percent(string printed, string method, string other, ScoreStatus status)
    {
        var line = ScoringText.Execution("100.00", "72.00", printed, other.Length > 0 ? [method, other] : [method]);
        Assert.Equal(status, line.Status);
        Assert.Equal(status == ScoreStatus.AgreesByAlternative ? other : null, line.Alternative?.Id);
        Assert.Equal(status == ScoreStatus.Differs ? (method == "执行率线性" ? "7.2" : "8") : printed.Length > 0 ? printed.TrimEnd('0').TrimEnd('.') : "7.2", PointsText.Points(line.Counted!.Value));
    }

    /// <summary>The printed precision of both amounts makes the range; a score outside it differs however near it is.</summary>
    [Theory]
    [InlineData("11", "10", "9.09", ScoreStatus.Agrees)]
    [InlineData("11", "10", "8.3", ScoreStatus.Agrees)]
    [InlineData("11.00", "10.00", "8.3", ScoreStatus.Differs)]
    [InlineData("11.00", "10.00", "9.0", ScoreStatus.Agrees)]
    [InlineData("11.00", "10.00", "9", ScoreStatus.Agrees)]
    [InlineData("11.00", "10.00", "9.2", ScoreStatus.Differs)]
    public void Precision(string budget, string executed, string printed, ScoreStatus status) =>
        Assert.Equal(status, ScoringText.Execution(budget, executed, printed, "执行率线性").Status);

    [Theory]
    [InlineData("60.00", "57.50", "9.5", "截尾到1位小数")]
    [InlineData("60.00", "57.50", "9.6", "四舍五入到1位小数")]
    [InlineData("60.00", "56.50", "9", "四舍五入到整数")]
    [InlineData("100.00", "99.96", "10", "四舍五入到2位小数")]
    [InlineData("60.00", "57.50", "9", "截尾到整数")]
    [InlineData("60.00", "57.00", "9.5", "")]
    public void Rounding_is_named(string budget, string executed, string printed, string step)
    {
        var line = ScoringText.Execution(budget, executed, printed, "执行率线性");
        Assert.Equal((ScoreStatus.Agrees, step), (line.Status, line.Step));
    }

    [Theory]
    [InlineData("", "50", "全年预算数空白，算不出执行率。")]
    [InlineData("0", "0", "全年预算数为0，执行率没有意义。")]
    [InlineData("0", "5", "全年预算数为0，执行率没有意义。")]
    [InlineData("100", "", "全年执行数空白，算不出执行率。")]
    [InlineData("100", "—", "全年执行数“—”不是一个数，算不出执行率。")]
    public void Without_a_base_there_is_no_rate(string budget, string executed, string reason)
    {
        var line = ScoringText.Execution(budget, executed, "10", "执行率线性");
        Assert.Equal((ScoreStatus.NotAssessable, reason), (line.Status, line.Reason));
        Assert.Equal(10, line.Counted);
    }

    [Fact]
    public void The_line_names_figures_places_method_and_source()
    {
        var line = ScoringText.Execution("951.43", "951.72", "10", "执行率线性");
        Assert.Equal("951.72 ÷ 951.43 = 100.03%，封顶 100%，× 10 = 10", line.Working);
        Assert.Equal(["951.72", "951.43"], line.Inputs.Select(i => i.Value));
        Assert.All(line.Inputs, i => Assert.NotNull(i.Origin.Line));
        Assert.Contains("样例〔2024〕1号附件1（2024-01-01起）", Assert.Single(line.Parameters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("年初预算数（A）", "全年预算数", "执行率（B/A）", "8")]
    [InlineData("年初预算数", "全年预算数（A）", "预算执行率（B/A×100%）", "6.4")]
    [InlineData("年初预算数", "全年预算数", "执行率", "6.4")]
    public void A_base_that_the_header_names_by_letters_goes_before_the_packs(string initial, string adjusted, string rate, string points)
    {
        var reading = ReadText.Read($"""
            2024年度项目支出绩效自评表

            | 项目资金（万元） | | {initial} | {adjusted} | 全年执行数（B） | 分值 | {rate} | 得分 |
            | | 年度资金总额 | 20 | 25 | 16 | 10 | 80% | 8 |
            """);
        var line = Scorer.Score(reading.Forms[0], ScoringText.Pattern(ScoringText.Usual)).Lines[0];
        Assert.Equal(points, line.Suggested!.Value.ToString());
    }

    [Fact]
    public void Rounding_makes_no_score_full() =>
        Assert.Equal(ScoreStatus.Differs, ScoringText.Execution("60.00", "57.50", "10", "执行率线性").Status);
}
