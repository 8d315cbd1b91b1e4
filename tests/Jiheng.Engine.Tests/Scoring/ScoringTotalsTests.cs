using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

public sealed class ScoringTotalsTests
{
    private const string Rows = """
        产出指标 | 数量指标 | 培训场次 | ≥20场 | 18场 | 50 | 45 |
        效益指标 | 生态效益指标 | 生态影响 | 未涉及 | 未涉及 | 2 | 2 |
        效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 28 | 28 |
        满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 91% | 10 | 9 |
        """;

    private const string Funds = "100.00 | 100.00 | 90.00 | 10 | 90% | 9";

    [Fact]
    public void Rows_that_cannot_be_recomputed_keep_their_printed_score_and_are_counted()
    {
        var sheet = ScoringText.Sheet(Rows, ScoringText.Usual, Funds, "100 | 93");
        Assert.Equal((93, 93, 94, 1), (sheet.PrintedTotal!.Value, sheet.SumOfPrinted!.Value, sheet.RecomputedTotal!.Value, sheet.Carried));
        Assert.Equal("满意度", Assert.Single(sheet.Differing).Name);
        Assert.Equal(("优", "优"), (sheet.PrintedGrade!.Name, sheet.RecomputedGrade!.Name));
    }

    [Fact]
    public void A_dropped_row_leaves_and_the_rest_is_rescaled()
    {
        var sheet = ScoringText.Sheet(Rows, ScoringText.Usual with { NotApplicable = ScoringEffect.Drop }, Funds);
        Assert.Equal("去掉未涉及的2分，其余98分折算为100分：92 ÷ 98 × 100 = 93.88", Assert.Single(sheet.Steps));
        Assert.Equal(Rational.Of(9200, 98), sheet.RecomputedTotal);
        Assert.Equal(ScoreStatus.Dropped, sheet.Lines[2].Status);
    }

    [Fact]
    public void A_row_with_neither_score_leaves_no_total()
    {
        var sheet = ScoringText.Sheet("产出指标 | 数量指标 | 培训场次 | ≥20场 | | 50 | |", ScoringText.Usual);
        Assert.Equal((null, null, 1), (sheet.RecomputedTotal, sheet.SumOfPrinted, sheet.WithoutPrinted));
    }

    [Fact]
    public void Bonus_and_penalty_rows_stand_outside_the_weights()
    {
        var sheet = ScoringText.Sheet("产出指标 | 数量指标 | 培训场次 | ≥20场 | 20场 | 90 | 90 |\n加分项 | 创新 | 创新加分 | 有 | 有 | 5 | 3 |\n扣分项 | 违规 | 违规扣分 | 无 | 无 | 5 | 1 |", ScoringText.Usual);
        Assert.Equal(92, sheet.RecomputedTotal);
    }

    [Theory]
    [InlineData(50, 30, 10, "通用")]
    [InlineData(40, 40, 10, null)]
    public void The_split_that_the_rows_follow_is_found(int output, int benefit, int satisfaction, string? split)
    {
        var form = ScoringText.Form($"产出指标（50分） | 数量指标 | 培训场次 | ≥20场 | 18场 | {output} | 45 |\n效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | {benefit} | 28 |\n满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 91% | {satisfaction} | 9 |", Funds);
        var sheet = Scorer.Score(form, ScoringText.Pattern(ScoringText.Usual, ScoringText.Split("含成本", 10, ("成本指标", 20), ("产出指标", 40), ("效益指标", 20), ("满意度指标", 10)), ScoringText.Split("通用", 10, ("产出指标", 50), ("效益指标", 30), ("满意度指标", 10))));
        Assert.Equal(split, sheet.Weights!.Split?.Id);
        if (split is null) Assert.Contains("产出指标40分", sheet.Weights.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_pattern_or_scheme_says_why_it_is_not_scored()
    {
        var form = ScoringText.Form(Rows, Funds);
        Assert.Contains("所用的规则包没有这种表", Scorer.Score(form, null).NotScored, StringComparison.Ordinal);
        Assert.Contains("没有为“项目自评表”规定评分办法", Scorer.Score(form, ScoringText.Pattern(ScoringText.Usual) with { Scheme = null }).NotScored, StringComparison.Ordinal);
        Assert.Contains("分值和得分", Scorer.Score(Reading.ReadText.Read("2024年度绩效自评报告\n\n一、概况\n").Forms[0], null).NotScored, StringComparison.Ordinal);
    }
}
