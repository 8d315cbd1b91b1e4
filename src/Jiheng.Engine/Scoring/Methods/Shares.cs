using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>What the methods share: a share of the weight as points, and the words of a parameter.</summary>
internal static class Shares
{
    /// <summary>Points for a share of the weight; what lies above 100 % or below 0 is cut off and said so.</summary>
    public static Work Work(Interval share, Rational? value, Rational weight, string text, IReadOnlyList<Place> inputs, IReadOnlyList<string> parameters)
    {
        var points = Figures.Clamp(share, Rational.Zero, Rational.One) * weight;
        var single = value is { } v ? Figures.Clamp(v, Rational.Zero, Rational.One) * weight : (Rational?)null;
        var cap = value > Rational.One ? "，封顶 100%" : "";
        return new(points, single, $"{text}{cap}，× {PointsText.Points(weight)} = {Result(points, single)}", inputs, parameters);
    }

    /// <summary>9.44, or 8～10 where only a range is known.</summary>
    public static string Result(Interval points, Rational? value) => value is { } v ? PointsText.Points(v) : PointsText.Range(points);

    /// <summary>及格线60%（财预〔2021〕101号（2021-08-18起））.</summary>
    public static string Parameter(string words, Citation? cite) => cite is null ? words : $"{words}（{cite}）";
}
