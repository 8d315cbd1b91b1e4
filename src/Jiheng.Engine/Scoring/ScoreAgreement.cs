using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Scoring;

/// <summary>Whether a printed score is among the points a method allows: itself, or one of them in the decimals that are printed.</summary>
internal static class ScoreAgreement
{
    /// <summary>Whether they agree, and by which rounding step; null for none.</summary>
    /// <param name="points">What the method allows.</param>
    /// <param name="exact">The points by the figures exactly as printed, or null; only these may be cut off.</param>
    /// <param name="printed">The printed score.</param>
    /// <param name="full">The points of a full score: rounding coarser than 0.01 does not make a score full.</param>
    /// <param name="step">The rounding step, or null.</param>
    public static bool Holds(Interval points, Rational? exact, Quantity printed, Rational full, out string? step)
    {
        step = null;
        var (value, decimals) = (printed.Base, printed.Decimals);
        if (points.Contains(value)) return true;
        if (value.Sign < 0) return false;
        if (value == full) decimals = Math.Max(decimals, 2);
        var unit = Rational.PowerOfTen(-decimals) * printed.Unit.Factor;
        // Half up: every number from half a unit below, up to but not including half a unit above, prints as this.
        if (points.Meets(Interval.HalfOpen(value - unit / 2, value + unit / 2))) step = PointsText.Step(Rounding.HalfUp, decimals);
        else if (exact is { } e && e >= value && e < value + unit) step = PointsText.Step(Rounding.Truncate, decimals);
        return step is not null;
    }
}
