using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Tests.Reading;

namespace Jiheng.Engine.Tests.Scoring;

/// <summary>Points that a form does not print where others do: no column 分值 for the execution rate, a row 其中 without points, an actual without its unit.</summary>
public sealed class UnprintedPointsTests
{
    private const string Row = "| 产出指标 | 数量指标 | 培训场次 | ≥5场 | 5场 | 80 | 80 |";

    private static ScoreSheet Execution(string score, params WeightSplit[] splits)
    {
        var form = ReadText.Project("| 预算执行情况（万元） | 预算数 | 执行数 | 执行率 | 得分 | | |", $"| 年度财政资金总额 | 100.00 | 95.00 | 95% | {score} | | |", "", ReadText.Columns, Row).Forms[0];
        var pattern = ScoringText.Pattern(ScoringText.Usual, splits);
        return Pipeline.Score(form with { Pattern = pattern with { Funds = pattern.Funds! with { RateBase = "budget" } } });
    }

    [Theory]
    [InlineData("19", ScoreStatus.Agrees, 99)]
    [InlineData("20", ScoreStatus.Differs, 99)]
    public void The_points_of_the_rate_are_those_of_the_only_split(string score, ScoreStatus status, int total)
    {
        var sheet = Execution(score, ScoringText.Split("二八", 20, ("产出指标", 80)));
        Assert.Equal((status, 20, total), (sheet.Lines[0].Status, sheet.Lines[0].Weight, sheet.RecomputedTotal));
        Assert.Equal("二八", sheet.Weights?.Split?.Id);
    }

    [Fact]
    public void Splits_that_differ_or_a_score_above_them_leave_the_points_unknown()
    {
        Assert.Equal(ScoreStatus.NotAssessable, Execution("19", ScoringText.Split("二八", 20, ("产出指标", 80)), ScoringText.Split("一九", 10, ("产出指标", 90))).Lines[0].Status);
        Assert.Equal(ScoreStatus.NotAssessable, Execution("19", ScoringText.Split("一九", 10, ("产出指标", 90))).Lines[0].Status);
        Assert.Equal(ScoreStatus.NotAssessable, Execution("19").Lines[0].Status);
    }

    [Fact]
    public void A_row_of_the_row_above_counts_nothing_and_keeps_no_total_back()
    {
        const string Rows = """
            产出指标 | 数量指标 | 巡查次数 | ≥50次 | 50次 | 60 | 60 |
             | | 其中：夜间巡查 | ≥20次 | 18次 | | |
            效益指标 | 社会效益指标 | 群众知晓率 | ≥90% | 95% | 40 | 40 |
            """;
        var sheet = ScoringText.Sheet(Rows, ScoringText.Usual, total: "100 | 100");
        Assert.Equal((100, 0), (sheet.RecomputedTotal, sheet.WithoutPrinted));
        var part = sheet.Lines[1];
        Assert.Equal((ScoreStatus.NotAssessable, true), (part.Status, part.IsOutsideWeight));
        // One with points of its own is a row like any other.
        var own = ScoringText.Sheet(Rows.Replace("18次 | | |", "18次 | 10 | |", StringComparison.Ordinal), ScoringText.Usual);
        Assert.Equal((false, 1), (own.Lines[1].IsOutsideWeight, own.WithoutPrinted));
    }

    [Theory]
    [InlineData("≥", "5000", "人次", "5200", "人次")]
    [InlineData("≥", "95", "%", "96", "%")]
    [InlineData("≥", "95", "%", "0.96", "")] // may be the rate itself
    [InlineData("≥", "95", "%", "1", "")]
    [InlineData("≤", "30", "分钟", "25分钟", "分钟")]
    [InlineData("≥", "5000", "人次", "52场", "场")]
    public void A_bare_actual_has_the_unit_of_the_column(string sign, string value, string unit, string actual, string read)
    {
        var form = ReadText.Project(
            "| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 |",
            $"| 产出指标 | 数量指标 | 救助情况 | {sign} | {value} | {unit} | {actual} | 90 | 88 |").Forms[0];
        var row = Assert.Single(form.Indicators);
        Assert.Equal((actual, read), (row.Actual!.Raw, row.Actual.Quantity!.Value.Unit.Symbol));
    }
}
