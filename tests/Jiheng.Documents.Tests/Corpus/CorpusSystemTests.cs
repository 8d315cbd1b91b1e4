using Jiheng.Engine;
using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Model;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>What each province's system comes to in its published document.</summary>
public sealed class CorpusSystemTests
{
    private static DocumentReading Read(string name, string format = "docx") =>
        Pipeline.Read(DocumentReaders.Read($"document.{format}", File.ReadAllBytes(Shared.Path("corpus", name, $"document.{format}"))), Shared.Packs);

    [Fact]
    public void Zhongyuan_scores_95_04_which_is_excellent()
    {
        var reading = Read("zhongyuan-2022");
        var sheet = Assert.Single(reading.Forms.Select(f => Pipeline.Score(reading, f)), s => s.NotScored is null);
        Assert.Equal(("95.04", "95.04", "优", "优"), (sheet.PrintedTotal.ToString(), sheet.SumOfPrinted.ToString(), sheet.PrintedGrade?.Name, sheet.RecomputedGrade?.Name));
        Assert.Equal(["预算执行率 10 8", "投入管理指标 30 27.32", "产出指标 25 24.72", "效益指标 35 35"], sheet.Lines.Select(l => $"{l.Name} {l.Weight} {l.PrintedPoints}"));
    }

    [Fact]
    public void The_review_of_Fengnan_is_not_filled_in_and_gives_no_grade()
    {
        var review = Assert.Single(GoalReview.Of(Read("fengnan-2024")));
        Assert.Equal(8, review.Items.Count);
        Assert.All(review.Items, i => Assert.Equal("", i.Opinion));
        Assert.True(review.IsBlank);
        Assert.Null(review.Grade);
        Assert.Null(review.PrintedGrade);
        Assert.Null(review.Consequence);
    }

    [Fact]
    public void The_fee_of_Zhaohua_is_the_smaller_of_15_percent_and_9_5()
    {
        var fees = Recomputation.Of(Read("zhaohua-2023")).Where(f => f.Kind == RecomputedKind.Fee).ToList();
        Assert.NotEmpty(fees);
        Assert.All(fees, f => Assert.Equal((RecomputedOutcome.Agrees, "min(56.8万元 × 15%, 9.5万元) = 8.52万元"), (f.Outcome, f.Arithmetic)));
    }

    [Theory]
    [InlineData("1.79%")]
    [InlineData("0.26%")]
    [InlineData("97.95%")]
    public void The_shares_of_Ezhou_are_recomputed(string share) =>
        Assert.Contains(Recomputation.Of(Read("ezhou-2024")), f => f.Kind == RecomputedKind.Share && f.Printed.Value == share && f.Outcome == RecomputedOutcome.Agrees);
}
