namespace Jiheng.Engine.Audit.Ranking;

/// <summary>
/// Filings drawn at random beside those with the highest risk: what no rule suspects is looked at too. The same names and seed draw the
/// same filings on every machine, so that the draw can be shown to an auditor.
/// </summary>
public static class RandomSample
{
    /// <summary>Draws so many of the names, each at most once, in the order drawn.</summary>
    /// <param name="names">The names; their order does not matter.</param>
    /// <param name="count">How many; all when there are fewer.</param>
    /// <param name="seed">What the draw begins with.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> names, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(names);
        List<string> left = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string> drawn = [];
        var state = unchecked((ulong)seed);
        while (drawn.Count < count && left.Count > 0)
        {
            var at = (int)(Next(ref state) % (ulong)left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }
        return drawn;
    }

    // SplitMix64: written down in a few lines and the same everywhere, which the runtime's own generator does not promise.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
