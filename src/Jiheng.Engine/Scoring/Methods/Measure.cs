using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>The figure that steps and deductions are measured on.</summary>
internal static class Measure
{
    public static Measured? Of(ScoringMeasure measure, ScoredRow row, out Refusal? refusal) => measure switch
    {
        ScoringMeasure.Rate => ExecutionRates.Of(row, out refusal),
        ScoringMeasure.Actual when row.Indicator is { } indicator => Actuals.Of(indicator, out refusal),
        ScoringMeasure.Completion when row.Indicator is { } indicator => Completed(indicator, out refusal),
        _ => ExecutionRates.Of(row, out refusal),
    };

    private static Measured? Completed(Model.Indicator indicator, out Refusal? refusal)
    {
        if (Completion.Of(indicator, out refusal) is not { } done) return null;
        if (done.MayBeMet && !done.Met)
        {
            refusal = new(RefusalKind.Unknown, $"指标值“{indicator.Target!.Raw}”看不出多少为好，完成比例不定。");
            return null;
        }
        // A step is a limit: the printed figures are taken at their word, as for met and not met.
        if (done.Value is { } value) return new(Interval.Exactly(value), value, $"{done.Text}，完成 {PointsText.Percent(value)}", done.Inputs);
        return new(done.Share, null, done.Text, done.Inputs);
    }
}
