using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>The recomputed scores of one form.</summary>
public sealed record ScoreSheet
{
    /// <summary>The form.</summary>
    public required FilledForm Form { get; init; }

    /// <summary>What the form asks and how it is scored; null when none is known.</summary>
    public FormPattern? Pattern { get; init; }

    /// <summary>Why nothing was scored, one Chinese sentence; null when it was.</summary>
    public string? NotScored { get; init; }

    /// <summary>The execution row first, then the indicators in printed order.</summary>
    public IReadOnlyList<ScoreLine> Lines { get; init; } = [];

    /// <summary>The printed total in points, or null.</summary>
    public Rational? PrintedTotal { get; init; }

    /// <summary>The printed scores of the rows added up; null when none is printed.</summary>
    public Rational? SumOfPrinted { get; init; }

    /// <summary>How many rows print no score.</summary>
    public int WithoutPrinted { get; init; }

    /// <summary>The total as recomputed; null when a row has neither a computed nor a printed score.</summary>
    public Rational? RecomputedTotal { get; init; }

    /// <summary>How many rows are in the recomputed total with their printed score because they could not be recomputed.</summary>
    public int Carried { get; init; }

    /// <summary>Steps between rows and total: dropping, rescaling, reweighting.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The grade of the printed total by the pattern's bands, or null.</summary>
    public GradeBand? PrintedGrade { get; init; }

    /// <summary>The grade of the recomputed total, or null.</summary>
    public GradeBand? RecomputedGrade { get; init; }

    /// <summary>Which split of points the form follows; null when its pattern has none.</summary>
    public WeightsFit? Weights { get; init; }

    /// <summary>Rows whose score no allowed method gives.</summary>
    public IEnumerable<ScoreLine> Differing => Lines.Where(l => l.Status == ScoreStatus.Differs);

    /// <summary>Rows that could not be recomputed.</summary>
    public IEnumerable<ScoreLine> Unassessable => Lines.Where(l => l.Status == ScoreStatus.NotAssessable);
}
