using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Cycle.Evaluations;

/// <summary>One thing judged in an assessment.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="Worth">Its points as printed, or null without the column.</param>
/// <param name="Score">Its score as printed, or null without the column.</param>
/// <param name="Opinion">优, 良 … as filled in; empty for none.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record AssessedItem(string Name, Entry? Worth, Entry? Score, string Opinion, Origin Origin);

/// <summary>One dimension of an assessment.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="Node">The pack's dimension; null when it does not know the name.</param>
/// <param name="Items">What was judged below it.</param>
/// <param name="Worth">Its points: printed, else those of its items, else the pack's; null for none.</param>
/// <param name="Score">The sum of its scores; null while one is missing.</param>
/// <param name="Working">One sentence: how the score comes about, or why there is none.</param>
public sealed record AssessedDimension(string Name, EvaluationNode? Node, IReadOnlyList<AssessedItem> Items, Rational? Worth, Rational? Score, string Working);

/// <summary>A conclusion as a document states it.</summary>
/// <param name="Words">As written.</param>
/// <param name="Conclusion">The pack's conclusion; null for one it does not know.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record StatedConclusion(string Words, EvaluationConclusion? Conclusion, Origin Origin);

/// <summary>An ex-ante assessment: scores by dimension, the total, and the conclusion stated and computed.</summary>
public sealed record ExAnteAssessment
{
    /// <summary>The form or report.</summary>
    public required FilledForm Form { get; init; }

    /// <summary>The pack's scheme, or null when it has none.</summary>
    public required EvaluationScheme? Scheme { get; init; }

    /// <summary>The dimensions in printed order; none in a report without a table of scores.</summary>
    public required IReadOnlyList<AssessedDimension> Dimensions { get; init; }

    /// <summary>Dimensions of the scheme that the form does not have.</summary>
    public required IReadOnlyList<EvaluationNode> NotInForm { get; init; }

    /// <summary>The sum of all scores; null while one is missing.</summary>
    public required Rational? Total { get; init; }

    /// <summary>The total as printed, or null.</summary>
    public required Entry? PrintedTotal { get; init; }

    /// <summary>The conclusions stated, each once.</summary>
    public required IReadOnlyList<StatedConclusion> Stated { get; init; }

    /// <summary>The conclusion that the total gives, where the pack has points for it; else null.</summary>
    public required EvaluationConclusion? Computed { get; init; }

    /// <summary>One sentence on the conclusion.</summary>
    public required string Working { get; init; }

    /// <summary>What is not filled in, one sentence each.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What does not agree, one sentence each.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>The assessments of a document in printed order.</summary>
    /// <exception cref="PackRefusedException">A late section of the pack is wrong.</exception>
    public static IReadOnlyList<ExAnteAssessment> Of(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AssessmentReading.Of(document);
    }

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(ExAnteAssessment? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
