using Jiheng.Engine.Cycle.RollUps;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Cycle.RollUps;

public sealed class RolledPlaceTests
{
    private static RollUpNode Project(string name, string? spent) => new(name, name, RollUpLevel.Project) { IsDue = true, Amounts = spent is null ? [] : new Dictionary<string, Rational> { ["executed"] = Rational.Parse(spent) } };

    [Fact]
    public void The_sums_of_every_place_are_those_of_the_roll_up()
    {
        var tree = new RollUpNode("r", "云岫县", RollUpLevel.Region)
        {
            Children =
            [
                new("d", "卫健局", RollUpLevel.Department) { Children = [new("u1", "医保局", RollUpLevel.Unit) { Children = [Project("甲", "1.10"), Project("乙", null)] }] },
                new("u2", "民政局", RollUpLevel.Unit) { Children = [Project("丙", "2.25")] },
            ],
        };
        Same(RolledPlace.Of(tree, ["executed"], RollUpLevel.Project));

        static void Same(RolledPlace place)
        {
            var expected = RollUp.Of(place.Node, "executed", RollUpLevel.Project);
            Assert.Equal((expected.Value, expected.Count), (place.Sums[0].Value, place.Sums[0].Count));
            Assert.Equal(expected.Missing, place.Sums[0].Missing);
            foreach (var child in place.Children) Same(child);
        }
    }

    [Fact]
    public void Where_nobody_filed_there_is_no_sum() => Assert.Null(RolledPlace.Of(new("u", "民政局", RollUpLevel.Unit) { Children = [Project("丙", null)] }, ["executed"], RollUpLevel.Project).Sums[0].Value);
}
