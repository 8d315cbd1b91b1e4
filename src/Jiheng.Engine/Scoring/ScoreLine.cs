using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>How a printed score stands against what the method gives.</summary>
public enum ScoreStatus
{
    /// <summary>It is among the points that the method and the printed precision allow.</summary>
    Agrees,

    /// <summary>Another method that the scheme allows gives it.</summary>
    AgreesByAlternative,

    /// <summary>No allowed method gives it.</summary>
    Differs,

    /// <summary>No score is printed; the computed one is shown.</summary>
    NotPrinted,

    /// <summary>It cannot be recomputed, for the reason given.</summary>
    NotAssessable,

    /// <summary>The row leaves, and the others are rescaled to the full points.</summary>
    Dropped,
}

/// <summary>One row of a score sheet: what it earned by print and by computation, and how that was computed.</summary>
public sealed record ScoreLine
{
    /// <summary>The indicator; null for the execution row.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The row's name as printed, without white space: 预算执行率 for the execution row.</summary>
    public required string Name { get; init; }

    /// <summary>一级指标; empty for the execution row.</summary>
    public string Level1 { get; init; } = "";

    /// <summary>The points it can earn; null when none are printed.</summary>
    public Rational? Weight { get; init; }

    /// <summary>The cell of the printed score, or null without the column.</summary>
    public Entry? Printed { get; init; }

    /// <summary>The printed score in points, scaled where another split of weights is tried; null when none is printed.</summary>
    public Rational? PrintedPoints { get; init; }

    /// <summary>The method that gave the points, or null.</summary>
    public ScoringMethod? Method { get; init; }

    /// <summary>The allowed method other than the default that gives the printed score, or null.</summary>
    public ScoringMethod? Alternative { get; init; }

    /// <summary>What the points were computed from.</summary>
    public IReadOnlyList<Place> Inputs { get; init; } = [];

    /// <summary>One line of working: 85% ÷ 90% × 10 = 9.44.</summary>
    public string Working { get; init; } = "";

    /// <summary>Numbers of the pack that were used, with their citation.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The rounding that turns a computed value into the printed one: 四舍五入到1位小数; empty for none.</summary>
    public string Step { get; init; } = "";

    /// <summary>The points that levels and printed precision allow; null when not assessable.</summary>
    public Interval? Points { get; init; }

    /// <summary>The points by the figures exactly as printed; null where only a range is known.</summary>
    public Rational? Suggested { get; init; }

    /// <summary>How the printed score stands.</summary>
    public required ScoreStatus Status { get; init; }

    /// <summary>Why it is not assessable or dropped; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>
    /// The points in the recomputed total: the printed ones where they agree or cannot be judged, else the computed ones
    /// (of a range the end nearest to the printed score); null when there are neither.
    /// </summary>
    public Rational? Counted { get; init; }

    /// <summary>Printed less counted; null when either is missing.</summary>
    public Rational? Difference => PrintedPoints - Counted;

    /// <summary>Whether the row adds or takes points outside the weights (加分项, 扣分项).</summary>
    public bool IsOutsideWeight { get; init; }

    /// <summary>Itself and nothing else: two rows that say the same are still two.</summary>
    public bool Equals(ScoreLine? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
