using Jiheng.Engine.Numbers;

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
        var random = new SeededDraw(seed);
        while (drawn.Count < count && left.Count > 0)
        {
            var at = random.Below(left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }
        return drawn;
    }
}
