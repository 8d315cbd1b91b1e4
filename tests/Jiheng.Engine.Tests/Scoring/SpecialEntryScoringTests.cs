using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

/// <summary>The table 特殊填法 of docs/spec/scoring.md, a row each.</summary>
public sealed class SpecialEntryScoringTests
{
    /// <summary>What is decided without the scheme: full, or not assessable.</summary>
    [Theory]
    [InlineData("≤3次", "0次", "10")]
    [InlineData("≤0次", "0次", "10")]
    [InlineData("=0次", "0次", "10")]
    [InlineData("≥0次", "0次", "10")]
    [InlineData("≤0次", "2次", "不能复算")]
    [InlineData("=18天", "18天", "10")]
    [InlineData("=20次", "15次", "7.5")]
    [InlineData("=20次", "25次", "8～10")]
    [InlineData("=20天", "15天", "7.5～10")]
    [InlineData("20次", "25次", "10")]
    [InlineData("40万元", "50万元", "7.92～10")]
    [InlineData("90%-95%", "97%", "9.74～10")]
    [InlineData("90%-95%", "92%", "10")]
    [InlineData("90%-95%", "81%", "9")]
    [InlineData("≥95%", "≥95%", "10")]
    [InlineData("≥95%", "≥90%", "不能复算")]
    [InlineData("≤30分钟", "≤30分钟", "10")]
    [InlineData("≥50家", "52", "10")]
    [InlineData("≥50家", "25", "5")]
    [InlineData("≥95%", "90", "不能复算")]
    [InlineData("≥50家", "60人", "不能复算")]
    [InlineData("≤60分钟", "已完成", "不能复算")]
    [InlineData("明显提高", "95%", "不能复算")]
    [InlineData("65人工资正常发放，机关正常运转", "65人", "不能复算")]
    [InlineData("2024年9月底前", "2024年8月", "10")]
    [InlineData("2024年9月底前", "2024年11月", "不能复算")]
    [InlineData("培训完成情况", "培训完成情况", "不能复算")]
    [InlineData("", "5次", "不能复算")]
    [InlineData("≥5次", "—", "不能复算")]
    [InlineData("增长-5%", "-3%", "不能复算")]
    [InlineData("≥100人", "约100人", "9.5～10")]
    public void Numbers_dates_and_fillers(string target, string actual, string points) =>
        Assert.Equal(points, ScoringText.Shown(ScoringText.Sheet($"产出指标 | 质量指标 | 培训完成情况 | {target} | {actual} | 10 | 10 |", ScoringText.Usual).Lines[0]));

    [Theory]
    [InlineData("≥5次", "", nameof(ScoringScheme.Blank))]
    [InlineData("≥5次", "不涉及", nameof(ScoringScheme.NotApplicable))]
    [InlineData("未涉及", "未涉及", nameof(ScoringScheme.NotApplicable))]
    [InlineData("≤0次", "2次", nameof(ScoringScheme.ZeroBase))]
    [InlineData("≥5次", "已完成", nameof(ScoringScheme.Text))]
    [InlineData("明显", "一般情形", nameof(ScoringScheme.Text))]
    public void The_scheme_decides(string target, string actual, string effect)
    {
        ScoreLine Line(ScoringEffect value) =>
            ScoringText.Sheet($"产出指标 | 质量指标 | 培训完成情况 | {target} | {actual} | 10 | 6 |", With(effect, value)).Lines[0];
        Assert.Equal((ScoreStatus.NotAssessable, 6), (Line(ScoringEffect.NotAssessable).Status, Line(ScoringEffect.NotAssessable).Counted!.Value));
        Assert.Equal((ScoreStatus.Differs, 0), (Line(ScoringEffect.Zero).Status, Line(ScoringEffect.Zero).Counted!.Value));
        Assert.Equal((ScoreStatus.Differs, 10), (Line(ScoringEffect.Full).Status, Line(ScoringEffect.Full).Counted!.Value));
        Assert.Equal((ScoreStatus.Agrees, 6), (Line(ScoringEffect.AsPrinted).Status, Line(ScoringEffect.AsPrinted).Counted!.Value));
        Assert.Equal(ScoreStatus.Dropped, Line(ScoringEffect.Drop).Status);
        // Every other effect leaves this entry alone.
        foreach (var other in new[] { "Blank", "NotApplicable", "ZeroBase", "Text" }.Where(n => n != effect))
            Assert.Equal(ScoreStatus.NotAssessable, ScoringText.Sheet($"产出指标 | 质量指标 | 培训完成情况 | {target} | {actual} | 10 | 6 |", With(other, ScoringEffect.Zero)).Lines[0].Status);
    }

    [Theory]
    [InlineData("执行率线性", "0", "0", ScoringEffect.Full, 10)]
    [InlineData("执行率线性", "0", "5", ScoringEffect.Zero, 0)]
    public void A_budget_of_zero_is_a_base_of_zero(string method, string budget, string executed, ScoringEffect effect, int points)
    {
        var scheme = ScoringText.Scheme([method], ([], ["按完成比例"])) with { ZeroBase = effect };
        Assert.Equal(points, ScoringText.Sheet("产出指标 | 数量指标 | 培训 | ≥5场 | 5场 | 90 | 90 |", scheme, $"{budget} | {budget} | {executed} | 10 | | 10").Lines[0].Suggested);
    }

    private static ScoringScheme With(string effect, ScoringEffect value) => effect switch
    {
        "Blank" => ScoringText.Usual with { Blank = value },
        "NotApplicable" => ScoringText.Usual with { NotApplicable = value },
        "ZeroBase" => ScoringText.Usual with { ZeroBase = value },
        _ => ScoringText.Usual with { Text = value },
    };
}
