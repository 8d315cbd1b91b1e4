using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Indicators that missed their target or lost points.</summary>
internal static class Shortfalls
{
    /// <summary>Whether the document's own figures say that the target was missed.</summary>
    public static bool IsMissed(Indicator indicator) =>
        indicator is { Target: { IsBlank: false } target, Actual: { IsBlank: false } actual } && target.Value.IsMetBy(actual.Value) == false;

    /// <summary>Whether points were deducted.</summary>
    public static bool IsDeducted(Indicator indicator) =>
        indicator is { Score.Number: { } score, Weight.Number: { } weight } && score < weight && score >= Rational.Zero;
}
