using Jiheng.Engine.Cycle.RollUps;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Cycle.RollUps;

public sealed class RollUpTests
{
    private static Dictionary<string, Rational> Amounts(string? budget, string? executed)
    {
        Dictionary<string, Rational> amounts = [];
        if (budget is not null) amounts["adjusted-budget"] = Rational.Parse(budget);
        if (executed is not null) amounts["executed"] = Rational.Parse(executed);
        return amounts;
    }

    private static RollUpNode Project(string name, string? budget, string? executed) => new(name, name, RollUpLevel.Project) { IsDue = true, Amounts = Amounts(budget, executed) };

    private static RollUpNode Unit(string name, string? budget, string? executed, params RollUpNode[] projects) =>
        new(name, name, RollUpLevel.Unit) { IsDue = true, Amounts = Amounts(budget, executed), Children = projects };

    // A department with two units, and a unit that stands below the bureau itself.
    private static RollUpNode Region(string? last) => new("530000", "云岫县", RollUpLevel.Region)
    {
        Children =
        [
            new("甲局", "甲局", RollUpLevel.Department) { Children = [Unit("甲局本级", "100.10", "90.05", Project("宣传", "10.00", "9.50"), Project("监管", "20.00", null)), Unit("甲中心", "50.20", "50.20")] },
            Unit("乙局", "0.30", last),
        ],
    };

    [Fact]
    public void Units_add_up_exactly_to_the_region()
    {
        var sum = RollUp.Of(Region("0.10"), "adjusted-budget", RollUpLevel.Unit);
        Assert.Equal((Rational.Parse("150.6"), 3, true), (sum.Value, sum.Count, sum.IsWhole));
        Assert.Equal(Rational.Parse("140.35"), RollUp.Of(Region("0.10"), "executed", RollUpLevel.Unit).Value);
    }

    [Fact]
    public void Who_is_missing_is_named()
    {
        var sum = RollUp.Of(Region(null), "executed", RollUpLevel.Unit);
        Assert.Equal((Rational.Parse("140.25"), 2, false), (sum.Value, sum.Count, sum.IsWhole));
        Assert.Equal(["乙局"], sum.Missing);
        Assert.Equal(["甲局本级·监管"], RollUp.Of(Region(null), "executed", RollUpLevel.Project).Missing);
    }

    [Fact]
    public void Nothing_filed_is_not_0()
    {
        var sum = RollUp.Of(Region("0.10"), "final", RollUpLevel.Unit);
        Assert.Null(sum.Value);
        Assert.Equal(["甲局本级", "甲中心", "乙局"], sum.Missing);
    }

    [Fact]
    public void What_need_not_be_filed_is_not_missing()
    {
        var node = new RollUpNode("甲", "甲", RollUpLevel.Department) { Children = [Unit("乙", "1.00", "1.00"), new("丙", "丙", RollUpLevel.Unit)] };
        Assert.True(RollUp.Of(node, "executed", RollUpLevel.Unit).IsWhole);
    }

    [Fact]
    public void A_rate_has_both_amounts_of_the_same_places()
    {
        var rate = RollUp.RateOf(Region(null), "executed", "adjusted-budget", RollUpLevel.Unit);
        // 140.25 of 150.30: the unit that has not told what it spent is not in the budget either.
        Assert.Equal((Rational.Parse("140.25"), Rational.Parse("150.3"), 2), (rate.Part, rate.Whole, rate.Count));
        Assert.Equal(Rational.Parse("140.25") / Rational.Parse("150.3"), rate.Value);
        Assert.Equal(["乙局"], rate.Missing);
        Assert.Null(RollUp.RateOf(Unit("丁", "0.00", "0.00"), "executed", "adjusted-budget", RollUpLevel.Unit).Value);
    }
}
