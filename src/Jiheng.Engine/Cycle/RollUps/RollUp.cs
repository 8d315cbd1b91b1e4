using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Cycle.RollUps;

/// <summary>Sums from project to region. A sum names what it lacks: with a part missing it is no total, and nobody can mistake it for one.</summary>
public static class RollUp
{
    /// <summary>The amount of a place and all below it, level by level.</summary>
    /// <param name="node">The place.</param>
    /// <param name="amount">The name of the amount.</param>
    /// <param name="level">What is added up: the own amounts of units, or those of projects. A unit's own amount holds its projects, so the two are never added to each other.</param>
    public static RolledSum Of(RollUpNode node, string amount, RollUpLevel level)
    {
        ArgumentNullException.ThrowIfNull(node);
        var (sum, count) = (Rational.Zero, 0);
        List<string> missing = [];
        Add(node, "");
        return new(count == 0 ? null : sum, count, missing);

        void Add(RollUpNode place, string above)
        {
            if (place.Level == level)
            {
                if (place.Amounts.TryGetValue(amount, out var own))
                {
                    sum += own;
                    count++;
                }
                else if (place.IsDue) missing.Add(above + place.Name);
                return;
            }
            // A project is known only with its unit.
            var prefix = place.Level == RollUpLevel.Unit && !ReferenceEquals(place, node) ? $"{place.Name}·" : "";
            foreach (var child in place.Children) Add(child, prefix);
        }
    }

    /// <summary>The rate of two amounts over the same places: those that lack one of the two count in neither.</summary>
    /// <param name="node">The place.</param>
    /// <param name="part">The amount above the line: executed.</param>
    /// <param name="whole">The amount below it: adjusted-budget.</param>
    /// <param name="level">What is added up.</param>
    public static RolledRate RateOf(RollUpNode node, string part, string whole, RollUpLevel level)
    {
        ArgumentNullException.ThrowIfNull(node);
        var (above, below, count) = (Rational.Zero, Rational.Zero, 0);
        List<string> missing = [];
        foreach (var place in Places(node, level))
        {
            if (place.Amounts.TryGetValue(part, out var one) && place.Amounts.TryGetValue(whole, out var other)) (above, below, count) = (above + one, below + other, count + 1);
            else if (place.IsDue) missing.Add(place.Name);
        }
        return new(below.Sign > 0 ? above / below : null, above, below, count, missing);
    }

    /// <summary>The places of a level, in the order of the tree.</summary>
    public static IEnumerable<RollUpNode> Places(RollUpNode node, RollUpLevel level)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Level == level ? [node] : node.Children.SelectMany(c => Places(c, level));
    }
}

/// <summary>A sum over places.</summary>
/// <param name="Value">In 元, exact; null where no place has the amount, which is not 0.</param>
/// <param name="Count">How many places were added up.</param>
/// <param name="Missing">The places that must file it and have not, by name.</param>
public sealed record RolledSum(Rational? Value, int Count, IReadOnlyList<string> Missing)
{
    /// <summary>Whether it is a total: nothing is missing.</summary>
    public bool IsWhole => Value is not null && Missing.Count == 0;
}

/// <summary>A rate over places.</summary>
/// <param name="Value">As a share, 0.9843; null where there is nothing to divide by.</param>
/// <param name="Part">The sum above the line, in 元.</param>
/// <param name="Whole">The sum below it.</param>
/// <param name="Count">How many places have both amounts.</param>
/// <param name="Missing">The places that must file them and lack one, by name.</param>
public sealed record RolledRate(Rational? Value, Rational Part, Rational Whole, int Count, IReadOnlyList<string> Missing);
