using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

public sealed class WhatIfTests
{
    private const string Rows = """
        产出指标 | 数量指标 | 培训场次 | ≥20场 | 16场 | 30 | 24 |
        产出指标 | 质量指标 | 响应情况 | ≤60分钟 | 已完成 | 20 | 15 |
        效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 30 | 30 |
        满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 91% | 10 | 10 |
        """;

    private static readonly WeightSplit Common = ScoringText.Split("通用", 10, ("产出指标", 50), ("效益指标", 30), ("满意度指标", 10));

    private static WhatIfResult Compare(ScoringScheme other, params WeightSplit[] splits) => WhatIf.Compare(
        ScoringText.Form(Rows, "100.00 | 100.00 | 72.00 | 10 | 72% | 7.2"), ScoringText.Pattern(ScoringText.Usual, Common), ScoringText.Pattern(other, splits));

    [Fact]
    public void The_same_rules_change_nothing()
    {
        var result = Compare(ScoringText.Usual, Common);
        Assert.Empty(result.Changes);
        Assert.Equal((Rational.Parse("86.2"), Rational.Parse("86.2"), false), (result.Before.RecomputedTotal!.Value, result.After.RecomputedTotal!.Value, result.ChangesGrade));
    }

    [Fact]
    public void Another_method_changes_its_row_and_says_so()
    {
        var change = Assert.Single(Compare(ScoringText.Scheme(["目标执行率90%"], (["level", "text"], ["定性三档"]), ([], ["按完成比例"])), Common).Changes);
        Assert.Equal(("预算执行率", "7.2", "8", "办法“执行率线性”→“目标执行率90%”"), (change.Before.Name, change.Before.Counted.ToString(), change.After.Counted.ToString(), change.Why));
    }

    /// <summary>50 of 产出 become 40, 30 of 效益 become 40; what cannot be recomputed keeps its share: 15 of 20 are 12 of 16.</summary>
    [Fact]
    public void Another_split_scales_the_rows_of_each_group()
    {
        var result = Compare(ScoringText.Usual, ScoringText.Split("重效益", 10, ("产出指标", 40), ("效益指标", 40), ("满意度指标", 10)));
        Assert.Equal(["产出指标50分折算为40分：各行 × 40 ÷ 50", "效益指标30分折算为40分：各行 × 40 ÷ 30"], result.After.Steps);
        Assert.Equal(["培训场次 24→19.2", "响应情况 15→12", "知晓率 30→40"], result.Changes.Select(c => $"{c.Before.Name} {PointsText.Points(c.Before.Counted!.Value)}→{PointsText.Points(c.After.Counted!.Value)}"));
        Assert.Contains("不能复算，沿用填报的得分", result.Changes[1].Why, StringComparison.Ordinal);
        Assert.Equal("88.4", result.After.RecomputedTotal.ToString());
        Assert.True(result.After.Lines.All(l => l.Status is ScoreStatus.Agrees or ScoreStatus.NotAssessable));
    }

    [Fact]
    public void Groups_without_counterpart_are_named_and_the_rest_is_rescaled()
    {
        var result = Compare(ScoringText.Usual, ScoringText.Split("含成本", 10, ("成本指标", 20), ("产出指标", 40), ("效益指标", 30)));
        Assert.Contains("“含成本”没有满意度指标，这一组的10分不计。", result.After.Steps);
        Assert.Contains("表中没有成本指标（20分）。", result.After.Steps);
        // 7.2 + 19.2 + 12 + 30 of 80.
        Assert.Contains("去掉缺少的20分，其余80分折算为100分：68.4 ÷ 80 × 100 = 85.5", result.After.Steps);
        Assert.Equal("85.5", result.After.RecomputedTotal.ToString());
    }

    [Fact]
    public void A_split_of_one_sum_scales_all_rows_alike()
    {
        var result = Compare(ScoringText.Usual, new WeightSplit("湖北", "执行20指标80", 20, [], 80, null));
        Assert.Equal(["预算执行率10分折算为20分：各行 × 20 ÷ 10", "各组指标合计90分折算为80分：各行 × 80 ÷ 90"], result.After.Steps);
        Assert.Equal(Rational.Parse("14.4") + 79 * Rational.Of(80, 90), result.After.RecomputedTotal);
    }

    [Fact]
    public void A_grade_that_changes_is_seen()
    {
        var result = Compare(ScoringText.Scheme(["执行率分档"], ([], ["直接赋分"])), Common);
        Assert.Equal(("良", "中", true), (result.Before.RecomputedGrade!.Name, result.After.RecomputedGrade!.Name, result.ChangesGrade));
    }
}
