using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.RollUps;

/// <summary>How places stand beside their peers.</summary>
public static class Ranking
{
    /// <summary>Below this a percentile says who the others are, and nothing about them.</summary>
    public const int FewestPeers = 5;

    /// <summary>Places by points, the best first; equal points have one rank, and the next one counts them: 1, 2, 2, 4. Places without points are not ranked.</summary>
    public static IReadOnlyList<RankedPlace> Of(IEnumerable<RollUpNode> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        List<(RollUpNode Place, Rational Score)> scored = [];
        foreach (var place in places) if (place.Score is { } score) scored.Add((place, score));
        // Equal ones stay in the order of the tree.
        scored = [.. scored.OrderByDescending(s => s.Score)];
        List<RankedPlace> ranked = [];
        for (var i = 0; i < scored.Count; i++)
            ranked.Add(new(i > 0 && scored[i].Score == scored[i - 1].Score ? ranked[i - 1].Rank : i + 1, scored[i].Place, scored[i].Score));
        return ranked;
    }

    /// <summary>How many places of each band of a scale there are, in the order of the scale; those outside every band and those without points are counted by themselves.</summary>
    /// <param name="places">The places.</param>
    /// <param name="scale">The bands of the pack.</param>
    public static GradeCounts Grades(IEnumerable<RollUpNode> places, GradeScale scale)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(scale);
        var counts = scale.Bands.Select(b => b.Name).Distinct().ToDictionary(n => n, _ => 0, StringComparer.Ordinal);
        var (outside, unscored) = (0, 0);
        foreach (var place in places)
        {
            if (place.Score is not { } score) unscored++;
            else if (scale.Of(score) is { } band) counts[band.Name]++;
            else outside++;
        }
        return new([.. scale.Bands.Select(b => b.Name).Distinct().Select(n => new KeyValuePair<string, int>(n, counts[n]))], outside, unscored);
    }

    /// <summary>The share of peers whose value is not higher than one's own, in percent without decimals; null with fewer than five peers beside oneself.</summary>
    /// <param name="own">One's own value.</param>
    /// <param name="peers">The values of the others.</param>
    public static int? Percentile(Rational own, IReadOnlyCollection<Rational> peers)
    {
        ArgumentNullException.ThrowIfNull(peers);
        if (peers.Count < FewestPeers) return null;
        var below = peers.Count(p => p <= own);
        return below * 100 / peers.Count;
    }
}

/// <summary>A place with its rank.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Place">The place.</param>
/// <param name="Score">Its points.</param>
public sealed record RankedPlace(int Rank, RollUpNode Place, Rational Score);

/// <summary>How many places each grade has.</summary>
/// <param name="Grades">Grades in the order of the scale.</param>
/// <param name="Outside">Points that belong to no band.</param>
/// <param name="Unscored">Places without points.</param>
public sealed record GradeCounts(IReadOnlyList<KeyValuePair<string, int>> Grades, int Outside, int Unscored);
