using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Cycle.RollUps;

/// <summary>A place with its sums and those of all places below it: each amount is added once, however deep the tree.</summary>
/// <param name="Node">The place.</param>
/// <param name="Sums">Its sums in the order that was asked for.</param>
/// <param name="Children">The places below it, down to those above the level that is added up.</param>
public sealed record RolledPlace(RollUpNode Node, IReadOnlyList<RolledSum> Sums, IReadOnlyList<RolledPlace> Children)
{
    /// <summary>The sums of a tree. The same as <see cref="RollUp.Of"/> for each place of it.</summary>
    /// <param name="node">The top.</param>
    /// <param name="amounts">The names of the amounts.</param>
    /// <param name="level">What is added up.</param>
    public static RolledPlace Of(RollUpNode node, IReadOnlyList<string> amounts, RollUpLevel level)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(amounts);
        if (node.Level == level) return new(node, [.. amounts.Select(a => RollUp.Of(node, a, level))], []);
        List<RolledPlace> below = [.. node.Children.Select(c => Of(c, amounts, level))];
        List<RolledSum> sums = [];
        for (var i = 0; i < amounts.Count; i++)
        {
            Rational? sum = null;
            var count = 0;
            List<string> missing = [];
            foreach (var place in below)
            {
                var own = place.Sums[i];
                if (own.Value is { } value) sum = sum is { } so ? so + value : value;
                count += own.Count;
                // A project is known only with its unit.
                missing.AddRange(place.Node.Level == RollUpLevel.Unit && level == RollUpLevel.Project ? own.Missing.Select(m => $"{place.Node.Name}·{m}") : own.Missing);
            }
            sums.Add(new(sum, count, missing));
        }
        return new(node, sums, level == RollUpLevel.Project && node.Level == RollUpLevel.Unit ? [] : below);
    }
}
