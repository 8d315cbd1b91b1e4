using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Results;

/// <summary>Where a problem comes from.</summary>
public enum ResultSource
{
    /// <summary>The chapter on problems.</summary>
    Text,

    /// <summary>An indicator that missed its target or lost points.</summary>
    Indicator,

    /// <summary>Money that was not spent.</summary>
    Money,

    /// <summary>The grade of the evaluation.</summary>
    Grade,
}

/// <summary>A problem that a self-evaluation shows, and what is to be done about it: one line of the list of results to be used.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Problem">What the problem is, with the figures.</param>
/// <param name="Where">The form or chapter.</param>
/// <param name="Measure">What the document itself says will be done; empty to be filled in.</param>
/// <param name="Treatment">What becomes of the money; null to be decided.</param>
/// <param name="Amount">How much money; null when none is told.</param>
/// <param name="Effect">What it means for next year's declaration; empty without a treatment.</param>
/// <param name="Because">Why this treatment: the words of the document, or the pack's rule; empty without one.</param>
/// <param name="Inputs">The places.</param>
public sealed record ResultItem(ResultSource Source, string Problem, string Where, string Measure, BudgetTreatment? Treatment, Quantity? Amount, string Effect, string Because, IReadOnlyList<Place> Inputs)
{
    /// <summary>What another list must name for the problem to be answered: the indicator's name; empty for text.</summary>
    public string Key { get; init; } = "";
}
