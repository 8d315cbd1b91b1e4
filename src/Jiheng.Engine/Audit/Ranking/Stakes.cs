using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Ranking;

/// <summary>How much money a finding is about: what is printed less what would have to be.</summary>
internal static class Stakes
{
    /// <summary>The amount in 元, without a sign; null when the finding is about no amount. A cause stands for the largest of what it explains.</summary>
    public static Rational? Of(Finding finding)
    {
        var own = Money(finding.Difference) ?? Between(finding.Reported, finding.Expected);
        foreach (var folded in finding.Folded)
            if (Of(folded) is { } other && (own is null || other > own)) own = other;
        return own;
    }

    private static Rational? Between(string? reported, string? expected) =>
        Quantity(reported) is { } a && Quantity(expected) is { } b ? (a - b).Abs() : null;

    private static Rational? Money(string? text) => Quantity(text)?.Abs();

    private static Rational? Quantity(string? text) =>
        text is { Length: > 0 and < 60 } && IndicatorValue.Parse(text.TrimStart('≥', '≤')) is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Unit.Dimension: Dimension.Money } q } ? q.Base : null;
}
