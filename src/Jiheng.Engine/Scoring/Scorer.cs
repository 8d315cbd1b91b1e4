using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>Recomputes the scores of a form by the methods of its pattern. Knows nothing of findings. Behaviour: docs/spec/scoring.md.</summary>
public static class Scorer
{
    /// <summary>The name of the execution row.</summary>
    public const string ExecutionName = "预算执行率";

    /// <summary>Scores a form. A form that has no points, no pattern or no scheme gives a sheet that says why nothing was scored.</summary>
    /// <param name="form">The form as filled in.</param>
    /// <param name="pattern">What the form is; null when no pack knows it.</param>
    public static ScoreSheet Score(FilledForm form, FormPattern? pattern) => Score(form, pattern, null);

    /// <summary>Scores a form of a document. Where it prints only the points of its parts, their sum and grade stand in the sheet.</summary>
    public static ScoreSheet Score(DocumentReading document, FilledForm form)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sheet = Score(form, form.Pattern);
        return sheet.NotScored is null ? sheet : SummaryScoring.Of(form, SummaryScoring.FormOf(document.Pack, form)) ?? sheet;
    }

    /// <summary>Scores a form under another split of points.</summary>
    internal static ScoreSheet Score(FilledForm form, FormPattern? pattern, Reweighting? reweighting)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Obstacle(form, pattern) is { } obstacle) return new() { Form = form, Pattern = pattern, NotScored = obstacle };
        var scheme = pattern!.Scheme!;
        List<ScoreLine> lines = [];
        if (form.Funds?.Total is { } funds && (funds.Weight is not null || funds.Score is not null))
            lines.Add(RowScoring.Execution(funds, pattern, scheme, reweighting?.Execution));
        foreach (var indicator in form.Indicators) lines.Add(RowScoring.Indicator(indicator, scheme, reweighting?.Of(indicator)));

        return Sheet(form, pattern, lines, form.Total?.Score, reweighting) with { Weights = WeightsFit.Of(form, pattern.Weights) };
    }

    /// <summary>The sheet of scored rows: their sums, and the grades of the totals.</summary>
    /// <param name="form">The form.</param>
    /// <param name="pattern">The form of the pack whose grades hold, or null.</param>
    /// <param name="lines">The rows.</param>
    /// <param name="total">The cell of the printed total, or null.</param>
    /// <param name="reweighting">The split of points that is tried, or null.</param>
    internal static ScoreSheet Sheet(FilledForm form, FormPattern? pattern, IReadOnlyList<ScoreLine> lines, Entry? total, Reweighting? reweighting)
    {
        var totals = Totals.Of(lines, reweighting);
        var printed = PrintedPoints.Of(total);
        return new()
        {
            Form = form,
            Pattern = pattern,
            Lines = lines,
            PrintedTotal = printed,
            SumOfPrinted = totals.SumOfPrinted,
            WithoutPrinted = totals.WithoutPrinted,
            RecomputedTotal = totals.Recomputed,
            Carried = totals.Carried,
            Steps = totals.Steps,
            PrintedGrade = Grade(pattern, printed),
            RecomputedGrade = Grade(pattern, totals.Recomputed),
        };
    }

    private static GradeBand? Grade(FormPattern? pattern, Rational? total) => total is { } t ? pattern?.Grades?.Of(t) : null;

    private static string? Obstacle(FilledForm form, FormPattern? pattern)
    {
        if (!form.Indicators.Any(i => i.Weight is not null || i.Score is not null) && form.Funds?.Total is not ({ Weight: not null } or { Score: not null }))
            return "表中没有逐项的分值和得分，不计分。";
        if (pattern is null) return "所用的规则包没有这种表，不知道用什么办法计分；可指定有这种表的规则包。";
        return pattern.Scheme is null ? $"规则包没有为“{pattern.Id}”规定评分办法。" : null;
    }
}
