using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>Execution rate ÷ target rate × weight, never above the weight: 72 % against 90 % of 10 points is 8.</summary>
internal static class ByRateToTarget
{
    public static Outcome Score(RateToTarget method, ScoredRow row)
    {
        if (ExecutionRates.Of(row, out var refusal) is not { } rate) return refusal!;
        var (share, value) = (rate.Range * (Rational.One / method.Target), rate.Value / method.Target);
        var target = PointsText.Percent(method.Target);
        var text = $"{rate.Text}，÷ {target}";
        if (value is { } v) text += $" = {PointsText.Percent(v)}";
        return Shares.Work(share, value, row.Weight, text, rate.Inputs, [Shares.Parameter($"目标执行率{target}", method.Cite)]);
    }
}
