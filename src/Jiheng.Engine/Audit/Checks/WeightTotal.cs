using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The weights of a form added up, with and without those of the execution rate.</summary>
/// <param name="Weights">The weights of the rows, then those of the execution rate.</param>
/// <param name="Indicators">The sum of the rows.</param>
/// <param name="First">That sum with the first weight of an execution rate.</param>
/// <param name="Sum">All of them.</param>
/// <param name="IsHundred">Whether one of these sums is 100, or 100 with what a summary of scores gives the execution.</param>
internal sealed record WeightTotal(IReadOnlyList<Entry> Weights, Rational Indicators, Rational First, Rational Sum, bool IsHundred)
{
    /// <summary>Whether the execution rate has a weight.</summary>
    public bool HasExecution => First != Indicators;

    /// <summary>Whether one of the sums misses 100 by no more than the rounding of the weights.</summary>
    public bool IsRounding
    {
        get
        {
            var slack = Marks.RoundingOf(Weights);
            return (Sum - 100).Abs() <= slack || (Indicators - 100).Abs() <= slack || (First - 100).Abs() <= slack;
        }
    }

    /// <summary>Adds up; null when a row has no weight, rows may be chosen, or there are fewer than two.</summary>
    public static WeightTotal? Of(DocumentReading document, FilledForm form)
    {
        List<Entry?> rows = [.. form.Indicators.Where(i => !Marks.IsOutsideWeight(i) && !Marks.HoldsNone(i.Weight)).Select(i => i.Weight)];
        if (form.Indicators.Any(Marks.IsOptional)) return null;
        if (rows.Count < 2 || Marks.SumOf(rows) is not { } indicators) return null;
        List<Entry> weights = [.. rows.OfType<Entry>()];
        var sum = indicators;
        var fits = sum == 100;
        var first = sum;
        foreach (var row in form.Funds?.Rows ?? [])
        {
            if (Marks.Of(row.Weight) is not { IsZero: false } points) continue;
            weights.Add(row.Weight!);
            sum += points;
            if (first == indicators) first = sum;
            fits |= sum == 100;
        }
        // The points of the execution may stand in the summary of scores alone.
        fits = fits || document.Forms.Any(f => f.Summaries.Any(s => s.Rows.Any(r => Words.HasAny(r.Name.Raw, "执行率", "预算执行") && Marks.Of(r.Weight) is { } points && sum + points == 100)));
        // A row 其中 without points is a part of the one above, unless its points were lost.
        if (!fits && form.Indicators.Any(Marks.IsPart)) return null;
        return new(weights, indicators, first, sum, fits);
    }
}
