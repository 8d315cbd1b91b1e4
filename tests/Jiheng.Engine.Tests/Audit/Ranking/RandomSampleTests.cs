using Jiheng.Engine.Audit.Ranking;

namespace Jiheng.Engine.Tests.Audit.Ranking;

public sealed class RandomSampleTests
{
    private static readonly string[] Names = ["甲.docx", "乙.docx", "丙.docx", "丁.docx", "戊.docx", "己.docx"];

    [Fact]
    public void The_same_names_and_seed_draw_the_same_whatever_their_order()
    {
        var drawn = RandomSample.Of(Names, 3, 7);
        Assert.Equal(drawn, RandomSample.Of(Names.Reverse(), 3, 7));
        Assert.Equal(3, drawn.Distinct().Count());
        // Written down: a draw that an auditor was shown must not change with the program's version.
        Assert.Equal(["己.docx", "甲.docx", "乙.docx"], drawn);
    }

    [Fact]
    public void Another_seed_draws_others_and_all_are_drawn_when_more_are_asked_for()
    {
        Assert.Contains(Enumerable.Range(0, 20), seed => !RandomSample.Of(Names, 3, seed).SequenceEqual(RandomSample.Of(Names, 3, 7)));
        Assert.Equal(Names.Order(StringComparer.Ordinal), RandomSample.Of(Names, 9, 1).Order(StringComparer.Ordinal));
        Assert.Empty(RandomSample.Of([], 3, 1));
    }

    [Fact]
    public void Each_name_has_its_turn()
    {
        var counts = new Dictionary<string, int>();
        for (var seed = 0; seed < 6000; seed++) foreach (var name in RandomSample.Of(Names, 1, seed)) counts[name] = counts.GetValueOrDefault(name) + 1;
        Assert.All(Names, n => Assert.InRange(counts[n], 900, 1100));
    }
}
