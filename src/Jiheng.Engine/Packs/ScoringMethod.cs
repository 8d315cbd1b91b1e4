using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>A way to turn figures into points, with its parameters.</summary>
public abstract record ScoringMethod
{
    /// <summary>The key in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>In one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Decimals and rule of rounding, or null when points are not rounded.</summary>
    public PointRounding? Round { get; init; }

    /// <summary>Where its numbers come from, or null when it has none.</summary>
    public Citation? Cite { get; init; }
}

/// <summary>A named rounding step for points.</summary>
/// <param name="Decimals">Decimals kept.</param>
/// <param name="Rule">How.</param>
public sealed record PointRounding(int Decimals, Rounding Rule);

/// <summary>Execution rate × weight, never above the weight.</summary>
public sealed record RateLinear : ScoringMethod;

/// <summary>Execution rate ÷ target rate × weight, never above the weight.</summary>
public sealed record RateToTarget : ScoringMethod
{
    /// <summary>The rate that earns all points; 1 for 100 %.</summary>
    public required Rational Target { get; init; }
}

/// <summary>By degree of completion: actual ÷ target, or target ÷ actual where less is better; never above the weight.</summary>
public sealed record Proportional : ScoringMethod
{
    /// <summary>Completion below this earns nothing; null for no pass mark.</summary>
    public Rational? Pass { get; init; }

    /// <summary>Deductions for completion far above target, the highest first; only those switched on.</summary>
    public IReadOnlyList<OverTarget> OverTarget { get; init; } = [];
}

/// <summary>A deduction for a target set too low.</summary>
/// <param name="Above">Completion above this.</param>
/// <param name="Deduct">Share of the weight taken off.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record OverTarget(Rational Above, Rational Deduct, Citation? Cite);

/// <summary>What steps, and deductions per unit, are measured on.</summary>
public enum ScoringMeasure
{
    /// <summary>执行率.</summary>
    Rate,

    /// <summary>Degree of completion.</summary>
    Completion,

    /// <summary>The actual value itself.</summary>
    Actual,
}

/// <summary>Points by steps.</summary>
public sealed record Stepped : ScoringMethod
{
    public required ScoringMeasure Measure { get; init; }

    /// <summary>From high to low, without gap.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }
}

/// <summary>One step.</summary>
/// <param name="Range">Where it holds.</param>
/// <param name="Share">Share of the weight it earns.</param>
public sealed record Step(Interval Range, Rational Share);

/// <summary>Met: all points; not met: a share or none.</summary>
public sealed record MetOrNot : ScoringMethod
{
    /// <summary>Share of the weight earned though not met; 0 for none.</summary>
    public Rational Unmet { get; init; }
}

/// <summary>Qualitative indicators by level of achievement: each level allows a range of points.</summary>
public sealed record Levels : ScoringMethod
{
    public required LevelScale Scale { get; init; }
}

/// <summary>So many points off for each unit beyond a limit, never below 0.</summary>
public sealed record DeductPerUnit : ScoringMethod
{
    public required ScoringMeasure Measure { get; init; }

    public required Rational Limit { get; init; }

    /// <summary>Whether what is above the limit is deducted; otherwise what is below.</summary>
    public required bool Above { get; init; }

    /// <summary>The size of a unit: 0.01 for a percentage point.</summary>
    public required Rational Per { get; init; }

    /// <summary>Points off for each unit.</summary>
    public required Rational Points { get; init; }

    /// <summary>Whether a part of a unit costs nothing.</summary>
    public bool WholeUnits { get; init; }
}

/// <summary>Levels of achievement.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">In words.</param>
/// <param name="Steps">From high to low, without gap; ranges are shares of the weight.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record LevelScale(string Id, string Title, IReadOnlyList<LevelStep> Steps, Citation? Cite);

/// <summary>One level.</summary>
/// <param name="Name">Its name: 达成预期指标.</param>
/// <param name="Words">Other words for it.</param>
/// <param name="Range">The shares of the weight it allows.</param>
public sealed record LevelStep(string Name, IReadOnlyList<string> Words, Interval Range);

/// <summary>Grades by score.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">In words.</param>
/// <param name="Decimals">Decimals of the total the bands are written for; null for any.</param>
/// <param name="Bands">From high to low, without gap.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record GradeScale(string Id, string Title, int? Decimals, IReadOnlyList<GradeBand> Bands, Citation? Cite)
{
    /// <summary>The grade of a total, or null when no band holds it (it is outside 0 to 100, or between bands written for whole points).</summary>
    public GradeBand? Of(Rational score)
    {
        foreach (var band in Bands) if (band.Range.Contains(score)) return band;
        return null;
    }

    /// <summary>The grade that a word names, or null.</summary>
    public GradeBand? Named(string word)
    {
        foreach (var band in Bands)
        {
            if (band.Name == word) return band;
            foreach (var other in band.Words) if (other == word) return band;
        }
        return null;
    }
}

/// <summary>One grade.</summary>
/// <param name="Name">优.</param>
/// <param name="Words">Other words for it: 优秀.</param>
/// <param name="Range">The scores it covers.</param>
public sealed record GradeBand(string Name, IReadOnlyList<string> Words, Interval Range);
