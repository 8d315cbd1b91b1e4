using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>From a method of a pack to the code that carries it out: the only place that lists them.</summary>
internal static class AllMethods
{
    /// <summary>Scores a row by a method, the method's own rounding applied.</summary>
    public static Outcome Score(ScoringMethod method, ScoredRow row)
    {
        var outcome = method switch
        {
            RateLinear m => ByRateLinear.Score(m, row),
            RateToTarget m => ByRateToTarget.Score(m, row),
            Stepped m => BySteps.Score(m, row),
            DeductPerUnit m => ByDeduction.Score(m, row),
            _ when row.Indicator is null => new Refusal(RefusalKind.Unfit, $"“{method.Title}”不能用于执行率。"),
            Proportional m => ByProportion.Score(m, row),
            MetOrNot m => ByMetOrNot.Score(m, row),
            Levels m => ByLevels.Score(m, row),
            _ => throw new InvalidOperationException($"No scoring for {method.GetType().Name}."),
        };
        return outcome is Work work && method.Round is { } round ? Rounded(work, round, row) : outcome;
    }

    private static Work Rounded(Work work, PointRounding round, ScoredRow row)
    {
        var points = Numbers.Interval.Closed(
            Numbers.Rational.Min(work.Points.Lower!.Value.Round(round.Decimals, round.Rule), row.Weight),
            Numbers.Rational.Min(work.Points.Upper!.Value.Round(round.Decimals, round.Rule), row.Weight));
        var value = work.Value is { } v ? Numbers.Rational.Min(v.Round(round.Decimals, round.Rule), row.Weight) : (Numbers.Rational?)null;
        return work with { Points = points, Value = value, Text = $"{work.Text}，{PointsText.Step(round.Rule, round.Decimals)}为 {Shares.Result(points, value)}" };
    }
}
