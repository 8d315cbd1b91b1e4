using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Tests.Cycle.Review;

public sealed class RubricRulingTests
{
    private static ReviewRubric Rubric(string pack) => TestPacks.Catalogue.Load(pack).Rubrics.First(r => r.Id == (pack.StartsWith("hebei", StringComparison.Ordinal) ? "部门整体绩效目标审核" : "一般性项目绩效目标审核"));

    private static RubricRuling Of(ReviewRubric rubric, int notMet, string grade = "", string reason = "写明理由")
    {
        var (good, bad) = (rubric.Opinions.First(o => o.Meets).Name, rubric.Opinions.First(o => !o.Meets).Name);
        return RubricRuling.Of(rubric, [.. rubric.Items.Select((item, i) => new RubricOpinion(item.Name, i < notMet ? bad : good, i < notMet ? reason : ""))], grade);
    }

    [Fact]
    public void Where_the_count_decides_the_grade_follows_from_the_opinions()
    {
        var rubric = Rubric("hebei/2024");
        Assert.Equal(rubric.Grading.Levels[0].Name, Of(rubric, 0).Grade);
        Assert.False(Of(rubric, 0).StandsAgainst);
        Assert.Equal(rubric.Grading.Levels[^1].Name, Of(rubric, rubric.Items.Count()).Grade);
        Assert.True(Of(rubric, rubric.Items.Count()).StandsAgainst);
        Assert.Contains("按意见应为", Assert.Single(Of(rubric, rubric.Items.Count(), rubric.Grading.Levels[0].Name).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_reviewer_decides_he_must_say_so()
    {
        var rubric = Rubric("national/2020");
        Assert.Contains("请填写等级", Assert.Single(Of(rubric, 0).Problems), StringComparison.Ordinal);
        Assert.Equal("优", Of(rubric, 0, "优").Grade);
        Assert.Contains("没有等级", Assert.Single(Of(rubric, 0, "特优").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_item_has_one_opinion_and_a_reason_where_it_needs_one()
    {
        var rubric = Rubric("national/2020");
        Assert.Equal(rubric.Items.Count(), RubricRuling.Of(rubric, [], "优").Problems.Count);
        if (rubric.Opinions.First(o => !o.Meets).NeedsReason) Assert.Contains("要写理由", Assert.Single(Of(rubric, 1, "良", reason: "").Problems), StringComparison.Ordinal);
        Assert.Contains(RubricRuling.Of(rubric, [new("没有这个要点", "符合", "")], "优").Problems, p => p.Contains("没有要点“没有这个要点”", StringComparison.Ordinal));
    }
}
