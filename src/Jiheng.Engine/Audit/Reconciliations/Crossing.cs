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

    // Figures read to try each of them once in every relation it takes part in.
    private const long MostTrials = 400_000;

    /// <summary>What one wrong figure explains.</summary>
    /// <param name="Figure">The figure.</param>
    /// <param name="Expected">What it must be.</param>
    /// <param name="Mended">The broken relations that then hold.</param>
    public sealed record Cause(Entry Figure, Quantity Expected, List<Relation> Mended);

    /// <summary>The causes, each relation below at most one of them.</summary>
    /// <param name="all">All relations that can be judged.</param>
    /// <param name="broken">Those that are broken.</param>
    /// <param name="isComplete">Whether all figures could be tried; if not, nothing is accused.</param>
    public static List<Cause> Of(List<Relation> all, List<Relation> broken, out bool isComplete)
    {
        isComplete = true;
        List<Cause> causes = [];
        if (broken.Count is 0 or > MostBroken) return causes;
        var left = new HashSet<Relation>(broken, ReferenceEqualityComparer.Instance);
        if (Candidates(Uses(all), broken, left) is not { } candidates)
        {
            isComplete = false;
            return causes;
        }
        Dictionary<Relation, int> claims = new(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var most = 0;
            candidates.RemoveAll(c => c.Mended.RemoveAll(m => !left.Contains(m)) > 0 && c.Mended.Count == 0);
            foreach (var candidate in candidates) most = Math.Max(most, candidate.Mended.Count);
            if (most == 0) return causes;
            claims.Clear();
            foreach (var candidate in candidates)
                if (candidate.Mended.Count == most)
                    foreach (var mended in candidate.Mended) claims[mended] = claims.GetValueOrDefault(mended) + 1;
            // Several figures that mend the same: each could be the wrong one, so none is accused.
            var soles = candidates.FindAll(c => c.Mended.Count == most && c.Mended.TrueForAll(m => claims[m] == 1));
            foreach (var sole in soles) causes.Add(sole with { Mended = [.. sole.Mended] });
            foreach (var done in soles.Count > 0 ? soles : candidates.FindAll(c => c.Mended.Count == most)) left.ExceptWith(done.Mended);
        }
    }

    private static Dictionary<Entry, List<Relation>> Uses(List<Relation> all)
    {
        Dictionary<Entry, List<Relation>> uses = new(ReferenceEqualityComparer.Instance);
        foreach (var relation in all)
            foreach (var figure in relation.Left.Concat(relation.Right))
            {
                if (!uses.TryGetValue(figure, out var list)) uses.Add(figure, list = []);
                if (list.Count == 0 || !ReferenceEquals(list[^1], relation)) list.Add(relation);
            }
        return uses;
    }

    /// <summary>Every figure that one other value would mend; null when there are too many to try.</summary>
    private static List<Cause>? Candidates(Dictionary<Entry, List<Relation>> uses, List<Relation> broken, HashSet<Relation> isBroken)
    {
        List<Cause> candidates = [];
        HashSet<Entry> tried = new(ReferenceEqualityComparer.Instance);
        var trials = 0L;
        foreach (var relation in broken)
        {
            if (!relation.IsEquation) continue;
            foreach (var figure in relation.Left.Concat(relation.Right))
            {
                if (!tried.Add(figure)) continue;
                foreach (var use in uses[figure]) trials += use.Effort;
                if (trials > MostTrials) return null;
                if (Try(figure, uses[figure], isBroken) is { } cause) candidates.Add(cause);
            }
        }
        return candidates;
    }

    private static Cause? Try(Entry figure, List<Relation> uses, HashSet<Relation> broken)
    {
        var printed = figure.Quantity!.Value;
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
            var mended = uses.FindAll(broken.Contains);
            // The only part that is printed below a whole: another that is missing is as likely.
            return mended.TrueForAll(m => m.IsOnlyPart(figure)) ? null : new(figure, candidate, mended);
        }
        return null;
    }
}
