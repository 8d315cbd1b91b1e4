using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>
/// Rows and columns cross: where several relations are broken, the figure whose one other value mends all broken relations that it
/// takes part in, and breaks none that held, is the wrong one. Of several that mend equally many nothing says which.
/// </summary>
internal static class Crossing
{
    // More broken relations than this are no slip of single figures.
    private const int MostBroken = 200;

    /// <summary>What one wrong figure explains.</summary>
    /// <param name="Figure">The figure.</param>
    /// <param name="Expected">What it must be.</param>
    /// <param name="Mended">The broken relations that then hold.</param>
    public sealed record Cause(Entry Figure, Quantity Expected, List<Relation> Mended);

    /// <summary>The causes, each relation below at most one of them.</summary>
    /// <param name="all">All relations that can be judged.</param>
    /// <param name="broken">Those that are broken.</param>
    public static List<Cause> Of(List<Relation> all, List<Relation> broken)
    {
        List<Cause> causes = [];
        if (broken.Count is 0 or > MostBroken) return causes;
        Dictionary<Entry, List<Relation>> uses = new(ReferenceEqualityComparer.Instance);
        foreach (var relation in all)
            foreach (var figure in relation.Left.Concat(relation.Right))
            {
                if (!uses.TryGetValue(figure, out var list)) uses.Add(figure, list = []);
                if (!list.Contains(relation)) list.Add(relation);
            }
        List<Cause> candidates = [];
        HashSet<Entry> tried = new(ReferenceEqualityComparer.Instance);
        foreach (var relation in broken)
            if (relation.IsEquation)
                foreach (var figure in relation.Left.Concat(relation.Right))
                    if (tried.Add(figure) && Try(figure, uses[figure], broken) is { } cause) candidates.Add(cause);
        var left = new HashSet<Relation>(broken, ReferenceEqualityComparer.Instance);
        while (true)
        {
            var most = 0;
            foreach (var candidate in candidates) most = Math.Max(most, candidate.Mended.Count(left.Contains));
            if (most == 0) return causes;
            var tied = candidates.FindAll(c => c.Mended.Count(left.Contains) == most);
            // Several figures that mend the same: each could be the wrong one, so none is accused.
            var sole = tied.Find(c => !tied.Exists(o => !ReferenceEquals(o, c) && o.Mended.Exists(m => left.Contains(m) && c.Mended.Contains(m))));
            if (sole is not null) causes.Add(sole with { Mended = sole.Mended.FindAll(left.Contains) });
            foreach (var done in sole is not null ? [sole] : tied)
            {
                left.ExceptWith(done.Mended);
                candidates.Remove(done);
            }
        }
    }

    private static Cause? Try(Entry figure, List<Relation> uses, List<Relation> broken)
    {
        var printed = figure.Quantity!.Value;
        Quantity? expected = null;
        foreach (var relation in uses)
        {
            if (!relation.IsEquation || !broken.Contains(relation) || relation.Evaluate() is not { } now) continue;
            var one = printed with { Value = printed.Value + Rational.One };
            if (relation.Evaluate(figure, one) is not { } then) continue;
            var slope = then.Left - then.Right - (now.Left - now.Right);
            if (slope.IsZero) continue;
            var value = printed.Value - (now.Left - now.Right) / slope;
            // Only what the cell could print.
            if (value.Round(printed.Decimals, Rounding.Truncate) != value) continue;
            var candidate = printed with { Value = value };
            if (uses.Exists(u => u.IsBroken(figure, candidate))) continue;
            expected = candidate;
            break;
        }
        return expected is { } found ? new(figure, found, uses.FindAll(broken.Contains)) : null;
    }
}
