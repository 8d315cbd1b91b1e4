using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>The points of the execution rate in a form that has no column for them.</summary>
internal static class ExecutionPoints
{
    /// <summary>What all splits of the form give the rate; null when the form has a column of weights, the splits differ, or the printed score is above them.</summary>
    public static Rational? OfSplits(FundRow? funds, IReadOnlyList<WeightSplit> splits)
    {
        if (funds is not { Weight: null, Score: not null } || splits.Count == 0 || splits[0].Execution.IsZero) return null;
        foreach (var split in splits) if (split.Execution != splits[0].Execution) return null;
        // A score above them says that the form goes by another split than the pack knows.
        return PrintedPoints.Of(funds.Score) > splits[0].Execution ? null : splits[0].Execution;
    }
}
