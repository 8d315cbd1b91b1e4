using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Scoring;

/// <summary>Weights and scores as printed: exact points, and rows that stand outside the weights.</summary>
internal static class PrintedPoints
{
    private static readonly string[] Extras = ["加分", "扣分", "减分"];
    private static readonly string[] Penalties = ["扣分", "减分"];

    /// <summary>The points a place holds; null when it holds none, or a share (10%) instead of points.</summary>
    public static Rational? Of(Entry? entry) =>
        entry?.Quantity is { Qualifier: Qualifier.None, Unit.Dimension: Dimension.Points or Dimension.None } q ? q.Base : null;

    /// <summary>Whether the row adds or takes points outside its weight (加分项, 扣分项), so that no weight bounds it.</summary>
    public static bool IsOutsideWeight(Indicator indicator) => Names(indicator, Extras);

    /// <summary>Whether the row takes points (扣分项) instead of adding them.</summary>
    public static bool IsPenalty(Indicator indicator) => Names(indicator, Penalties);

    private static bool Names(Indicator indicator, string[] words)
    {
        foreach (var text in (string[])[indicator.Level1, indicator.Level2, indicator.Name.Raw])
            foreach (var word in words)
                if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
