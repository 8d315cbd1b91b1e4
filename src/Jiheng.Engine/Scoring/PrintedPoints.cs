using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring;

/// <summary>Weights and scores as printed: exact points, and rows that stand outside the weights.</summary>
internal static class PrintedPoints
{
    private static readonly string[] Extras = ["加分", "扣分", "减分"];
    private static readonly string[] Penalties = ["扣分", "减分"];

    /// <summary>The points a place holds; null when it holds none, or a share (10%) instead of points.</summary>
    public static Rational? Of(Entry? entry) =>
        entry?.Quantity is { Qualifier: Qualifier.None, Unit.Dimension: Dimension.Points or Dimension.None } q ? q.Base : null;

    /// <summary>Whether the row stands outside the weights: it adds or takes points (加分项, 扣分项), or is a part of the row above.</summary>
    public static bool IsOutsideWeight(Indicator indicator) => Names(indicator, Extras) || IsPart(indicator);

    /// <summary>Whether the row says how the one above is made up (其中：…) and has no points of its own.</summary>
    public static bool IsPart(Indicator indicator) =>
        Words.Compact(indicator.Name.Raw).StartsWith("其中", StringComparison.Ordinal) && indicator.Weight is null or { IsBlank: true } && indicator.Score is null or { IsBlank: true };

    /// <summary>Whether the row takes points (扣分项) instead of adding them.</summary>
    public static bool IsPenalty(Indicator indicator) => Names(indicator, Penalties);

    private static bool Names(Indicator indicator, string[] words) =>
        Words.HasAny(indicator.Level1, words) || Words.HasAny(indicator.Level2, words) || Words.HasAny(indicator.Name.Raw, words);
}
