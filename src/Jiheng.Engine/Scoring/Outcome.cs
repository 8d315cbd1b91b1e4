using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>What a method makes of a row: points with their working, or why it gives none.</summary>
internal abstract record Outcome;

/// <summary>Points with their working.</summary>
/// <param name="Points">The points that printed precision and levels allow, inside 0 to the weight.</param>
/// <param name="Value">The points by the figures exactly as printed; null where a range is all that can be said.</param>
/// <param name="Text">One line of working.</param>
/// <param name="Inputs">What it was computed from.</param>
/// <param name="Parameters">Numbers of the pack that were used, with their citation.</param>
internal sealed record Work(Interval Points, Rational? Value, string Text, IReadOnlyList<Place> Inputs, IReadOnlyList<string> Parameters) : Outcome;

/// <summary>Why a row is not scored.</summary>
/// <param name="Kind">Which special case it is.</param>
/// <param name="Reason">One Chinese sentence.</param>
internal sealed record Refusal(RefusalKind Kind, string Reason) : Outcome;

/// <summary>Special cases. What each does to the points is decided in <see cref="Effects"/> alone.</summary>
internal enum RefusalKind
{
    /// <summary>Something is missing or cannot be compared.</summary>
    Unknown,

    /// <summary>The method cannot measure this kind of target; the next allowed one is tried.</summary>
    Unfit,

    /// <summary>A blank actual.</summary>
    Blank,

    /// <summary>不涉及、不适用.</summary>
    NotApplicable,

    /// <summary>A base of 0.</summary>
    ZeroBase,

    /// <summary>An actual in words that cannot be compared.</summary>
    Words,
}

/// <summary>A figure that points depend on: an execution rate, a degree of completion, an actual.</summary>
/// <param name="Range">What the printed figures can stand for; 1 for 100 %.</param>
/// <param name="Value">The figure exactly as printed, or null where only the range is known.</param>
/// <param name="Text">How it came about: 951.72 ÷ 951.43 = 100.03%.</param>
/// <param name="Inputs">The places it was taken from.</param>
internal sealed record Measured(Interval Range, Rational? Value, string Text, IReadOnlyList<Place> Inputs);

/// <summary>One row to be scored.</summary>
/// <param name="Weight">The points it can earn.</param>
/// <param name="Scheme">The scheme of its form.</param>
internal sealed record ScoredRow(Rational Weight, ScoringScheme Scheme)
{
    /// <summary>The indicator, or null for the execution row.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The total row of the money block, for the execution row.</summary>
    public FundRow? Funds { get; init; }

    /// <summary>The pattern of the money block, which names the base of the rate.</summary>
    public FundPattern? FundPattern { get; init; }
}
