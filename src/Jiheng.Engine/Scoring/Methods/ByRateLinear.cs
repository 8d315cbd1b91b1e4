using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>Execution rate × weight, never above the weight: 72 % of 10 points is 7.2.</summary>
internal static class ByRateLinear
{
    public static Outcome Score(RateLinear method, ScoredRow row)
    {
        if (ExecutionRates.Of(row, out var refusal) is not { } rate) return refusal!;
        return Shares.Work(rate.Range, rate.Value, row.Weight, rate.Text, rate.Inputs, method.Cite is { } cite ? [$"{method.Title}（{cite}）"] : []);
    }
}
