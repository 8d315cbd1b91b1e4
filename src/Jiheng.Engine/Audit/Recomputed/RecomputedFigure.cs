using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>One printed figure that others of the document give, and what came out when it was computed again.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Name">Its name in Chinese: the row and column, or the words before it.</param>
/// <param name="Printed">The figure as printed and where it stands.</param>
public sealed record RecomputedFigure(RecomputedKind Kind, RecomputedOutcome Outcome, string Name, Place Printed)
{
    /// <summary>What it would have to be; null when it could not be computed.</summary>
    public string? Expected { get; init; }

    /// <summary>The arithmetic: 951.72 ÷ 951.43 = 100.03%; null when it could not be computed.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>Why it could not be computed, one Chinese sentence; null when it could.</summary>
    public string? Reason { get; init; }

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(RecomputedFigure? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
