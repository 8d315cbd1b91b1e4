using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>The step that a rate, a degree of completion or an actual falls into earns its share of the weight.</summary>
internal static class BySteps
{
    public static Outcome Score(Stepped method, ScoredRow row)
    {
        if (Measure.Of(method.Measure, row, out var refusal) is not { } measured) return refusal!;
        Step? hit = null;
        Interval? share = null;
        foreach (var step in method.Steps)
        {
            if (!step.Range.Meets(measured.Range)) continue;
            share = share is { } s ? Figures.Hull(s, Interval.Exactly(step.Share)) : Interval.Exactly(step.Share);
            if (measured.Value is { } v && step.Range.Contains(v)) hit ??= step;
        }
        if (share is null || measured.Value is not null && hit is null) return new Refusal(RefusalKind.Unknown, $"{measured.Text}，不在“{method.Title}”的任何一档内。");
        var points = Figures.Clamp(share.Value, Rational.Zero, Rational.One) * row.Weight;
        var single = hit is null ? null : Figures.Clamp(hit.Share, Rational.Zero, Rational.One) * row.Weight as Rational?;
        if (single is null && points.Lower == points.Upper) single = points.Lower;
        var step1 = hit is null ? "" : $"，在 {PointsText.Shares(hit.Range)} 一档";
        var earned = hit is null ? PointsText.Shares(share.Value) : PointsText.Percent(hit.Share);
        return new Work(points, single, $"{measured.Text}{step1}，{earned} × {PointsText.Points(row.Weight)} = {Shares.Result(points, single)}",
            measured.Inputs, [Shares.Parameter(method.Title, method.Cite)]);
    }
}
