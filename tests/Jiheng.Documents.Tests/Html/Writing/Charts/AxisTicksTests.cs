using Jiheng.Documents.Html.Writing.Charts;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Html.Writing.Charts;

/// <summary>Figures on the left, the marks of their axis on the right.</summary>
public sealed class AxisTicksTests
{
    private static AxisTicks Axis(string figures, int most = 5, bool isFromZero = true) => AxisTicks.Of([.. figures.Split(' ').Select(Rational.Parse)], most, isFromZero);

    private static string Marks(AxisTicks axis, string suffix = "") => string.Join(' ', axis.Marks.Select(m => axis.Text(m, suffix)));

    [Theory]
    [InlineData("93.5", "0 20 40 60 80 100")]
    [InlineData("100", "0 20 40 60 80 100")]
    [InlineData("1286.5 955", "0 500 1000 1500")]
    [InlineData("0.03 0.011", "0.00 0.01 0.02 0.03")]
    [InlineData("35.5 -41.25", "-60 -40 -20 0 20 40")]
    [InlineData("-1 -2.5", "-2.5 -2.0 -1.5 -1.0 -0.5 0.0")]
    [InlineData("0 0", "0")]
    [InlineData("0.0000000000001", "0.00000000000000 0.00000000000002 0.00000000000004 0.00000000000006 0.00000000000008 0.00000000000010")]
    [InlineData("123456789012345678901234567890", "0 50000000000000000000000000000 100000000000000000000000000000 150000000000000000000000000000")]
    public void Axes_end_at_round_numbers_and_hold_0(string figures, string marks) => Assert.Equal(marks, Marks(Axis(figures)));

    [Theory]
    [InlineData("95.1 97.8", "95.0 96.0 97.0 98.0")]
    [InlineData("70 97.8", "70 80 90 100")]
    // Far from each other: 0 tells how far.
    [InlineData("40 97.8", "0 20 40 60 80 100")]
    [InlineData("-95 -97", "-97.0 -96.5 -96.0 -95.5 -95.0")]
    [InlineData("-1 1", "-1.0 -0.5 0.0 0.5 1.0")]
    [InlineData("95", "0 20 40 60 80 100")]
    public void Lines_need_no_0_where_all_of_them_lie_far_from_it(string figures, string marks) =>
        Assert.Equal(marks.Replace("95.0 96.0 97.0 98.0", "95 96 97 98", StringComparison.Ordinal), Marks(Axis(figures, isFromZero: false)));

    [Fact]
    public void Places_are_shares_of_the_whole_axis()
    {
        var axis = Axis("35.5 -41.25");
        Assert.Equal([0m, 0.6m, 1m, 0.955m], [.. ((Rational[])[-60, 0, 40, Rational.Parse("35.5")]).Select(axis.Position)]);
        Assert.Equal(0.333333333m, Axis("3").Position(1));
        Assert.Equal(0m, Axis("0").Position(0));
        Assert.True(Axis("0").IsFlat);
    }

    [Fact]
    public void Fewer_steps_when_there_is_less_room() => Assert.Equal("0% 50% 100%", Marks(Axis("93.5", 2), "%"));
}
