using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Scoring;

/// <summary>From the lines of a sheet to its totals. Rows that were dropped leave, and the rest is rescaled to the full points.</summary>
internal sealed record Totals(Rational? SumOfPrinted, int WithoutPrinted, Rational? Recomputed, int Carried, IReadOnlyList<string> Steps)
{
    public static Totals Of(IReadOnlyList<ScoreLine> lines, Reweighting? reweighting)
    {
        Rational? printed = null, counted = Rational.Zero;
        var (full, dropped, extra) = (Rational.Zero, Rational.Zero, Rational.Zero);
        var (without, carried) = (0, 0);
        foreach (var line in lines)
        {
            if (line.PrintedPoints is { } p) printed = (printed ?? Rational.Zero) + p;
            else if (!line.IsOutsideWeight && line.Weight is not { IsZero: true }) without++;
            if (line.IsOutsideWeight)
            {
                extra += line.Counted!.Value;
                continue;
            }
            full += line.Weight ?? Rational.Zero;
            if (line.Status == ScoreStatus.Dropped) dropped += line.Weight!.Value;
            // A row that carries no points takes none from the total, whatever stands in it.
            else if (line is { Counted: null, Weight.IsZero: true }) continue;
            else counted += line.Counted;
            if (line.Status == ScoreStatus.NotAssessable && line.Counted is not null) carried++;
        }
        List<string> steps = [.. reweighting?.Steps ?? []];
        var missing = reweighting is { } r ? Rational.Max(r.Full - full, Rational.Zero) : Rational.Zero;
        var recomputed = Rescaled(counted, full + missing, dropped, missing, steps) + extra;
        return new(printed, without, recomputed, carried, steps);
    }

    private static Rational? Rescaled(Rational? counted, Rational full, Rational dropped, Rational missing, List<string> steps)
    {
        var rest = full - dropped - missing;
        if (counted is not { } points || dropped.IsZero && missing.IsZero || rest.Sign <= 0) return counted;
        var scaled = points / rest * full;
        var what = dropped.IsZero ? $"缺少的{PointsText.Points(missing)}分"
            : missing.IsZero ? $"未涉及的{PointsText.Points(dropped)}分"
            : $"未涉及的{PointsText.Points(dropped)}分和缺少的{PointsText.Points(missing)}分";
        steps.Add($"去掉{what}，其余{PointsText.Points(rest)}分折算为{PointsText.Points(full)}分：{PointsText.Points(points)} ÷ {PointsText.Points(rest)} × {PointsText.Points(full)} = {PointsText.Points(scaled)}");
        return scaled;
    }
}
