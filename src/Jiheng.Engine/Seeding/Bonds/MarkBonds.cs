using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>Weights and scores that make the printed ones of their group, their part, their form (JH3005, JH3006, JH3007).</summary>
internal static class MarkBonds
{
    /// <summary>Every sum of points.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var form in document.Forms)
        {
            foreach (var summary in form.Summaries)
            {
                if (Of("JH3007", SummaryCheck.Of(summary, row => row.Weight)) is { } weights) yield return weights;
                if (Of("JH3005", SummaryCheck.Of(summary, row => row.Score)) is { } scores) yield return scores;
            }
            foreach (var group in form.Groups)
                if (HeaderWeight.Of(document, form, group) is { Outcome: Agreement.Equal, Doubt.Length: 0, Beside: null } header) yield return Of("JH3006", header.Printed, header.Rows);
            // One part that does not agree is wrong where two others show what their figures are.
            var parts = HeaderWeight.Parts(form).FindAll(p => p.Check.Outcome == Agreement.Equal);
            if (parts.Count > 2) foreach (var part in parts) yield return Of("JH3006", part.Check.Printed, part.Check.Rows);
            foreach (var bond in Hundred(document, form)) yield return bond;
            if (ScoreTotal.Of(form) is { Outcome: Agreement.Equal or Agreement.Rounding, Doubt.Length: 0, Bonuses.Count: 0, Penalties.Count: 0 } total && Marks.SumOf(total.Rows) == total.Expected)
                yield return Of("JH3005", total.Printed, total.Rows);
        }
    }

    private static Bond? Of(string code, SummaryCheck? check) => check is not null && (check.Agrees || check.IsRounding) ? Of(code, check.Printed, check.Parts) : null;

    /// <summary>Weights that make 100, and the printed total of them.</summary>
    private static IEnumerable<Bond> Hundred(DocumentReading document, FilledForm form)
    {
        if (WeightTotal.Of(document, form) is not { IsHundred: true } total || Marks.Doubt(form) is not null) yield break;
        var rows = total.Indicators == 100 ? total.Weights.Count - (form.Funds?.Rows.Count(r => Marks.Of(r.Weight) is { IsZero: false }) ?? 0) : total.Sum == 100 ? total.Weights.Count : 0;
        if (rows == 0) yield break;
        List<Entry> weights = [.. total.Weights.Take(rows)];
        var printed = form.Total?.Weight is { } row && Marks.Of(row) == 100 ? row : null;
        // A table of no known form may list the points of a part; a declaration prints no points of the execution, which comes later.
        if (printed is not null && !form.HasUnreadFigures) yield return Of("JH3007", printed, weights);
        else if (form.Kind != FormKind.Unknown)
            yield return new("JH3007", weights, retold => retold.NowAll(weights) is var now && (Marks.SumOf(now) is not { } sum || (sum - 100).Abs() <= Marks.RoundingOf(now) || (sum < 100 && IsOfGoals(form))));
    }

    private static bool IsOfGoals(FilledForm form) => form.Kind is FormKind.GoalDeclaration or FormKind.GoalReview || form.Indicators.All(i => i.Score is null && i.Actual is null);

    /// <summary>A printed sum of points, with the rounding of points that are printed with decimals.</summary>
    private static Bond Of(string code, Entry whole, IReadOnlyList<Entry> parts) => new(code, [whole, .. parts], retold =>
    {
        if (retold.Now(whole) is not { } now || Marks.Of(now) is not { } printed || retold.NowAll(parts) is not { Count: > 0 } left || Marks.SumOf(left) is not { } sum) return true;
        return (sum - printed).Abs() <= Marks.RoundingOf(left.Append(now));
    });
}
