using Jiheng.Engine.Cycle.RollUps;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Cycle.RollUps;

public sealed class RankingTests
{
    private static RollUpNode Unit(string name, string? score) => new(name, name, RollUpLevel.Unit) { Score = score is null ? null : Rational.Parse(score) };

    [Fact]
    public void Equal_points_have_one_rank_and_count_for_the_next() => Assert.Equal(
        ["1 乙", "2 甲", "2 丁", "4 丙"],
        Ranking.Of([Unit("甲", "90.5"), Unit("乙", "95"), Unit("丙", "60"), Unit("丁", "90.50"), Unit("戊", null)]).Select(r => $"{r.Rank} {r.Place.Name}"));

    [Fact]
    public void Grades_are_counted_by_the_bands_of_the_pack()
    {
        var pack = TestPacks.Catalogue.Load("national/2020");
        var counts = Ranking.Grades([Unit("甲", "90"), Unit("乙", "89.99"), Unit("丙", "100"), Unit("丁", "120"), Unit("戊", null), Unit("己", "59.9")], pack.Grades[0]);
        Assert.Equal(["优 2", "良 1", "中 0", "差 1"], counts.Grades.Select(g => $"{g.Key} {g.Value}"));
        Assert.Equal((1, 1), (counts.Outside, counts.Unscored));
    }

    [Theory]
    [InlineData("90", 5, 80)]
    [InlineData("10", 5, 0)]
    [InlineData("99", 5, 100)]
    [InlineData("90", 4, null)]
    public void A_percentile_needs_five_peers(string own, int peers, int? percentile) =>
        Assert.Equal(percentile, Ranking.Percentile(Rational.Parse(own), [.. new[] { "60", "70", "80", "90", "95" }.Take(peers).Select(p => Rational.Parse(p))]));

    [Fact]
    public void Execution_is_told_month_by_month_and_what_nobody_reported_is_open()
    {
        var months = ExecutionByMonth.Of([new(2, Rational.Parse("10")), new(4, Rational.Parse("45")), new(2, Rational.Parse("12"))], Rational.Parse("90"));
        Assert.Equal([(1, null), (2, Rational.Parse("12")), (3, null), (4, Rational.Parse("45"))], months.Select(m => (m.Month, m.Spent)));
        Assert.Equal((Rational.Parse("0.5"), (Rational)1 / 3), (months[3].Rate, months[3].Time));
        Assert.Null(months[0].Rate);
    }
}
