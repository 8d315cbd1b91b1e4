using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Text.Figures;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>Whether two figures may be told of one quantity at one time.</summary>
internal static class SameAmount
{
    /// <summary>Whether both stages are the same; what was executed and what the final accounts say are.</summary>
    public static bool IsSameStage(Stage one, Stage other) => one == other || (IsSpent(one) && IsSpent(other));

    /// <summary>Whether nothing the words say tells the stages apart: one that was inferred may be another.</summary>
    public static bool MayBeSameStage(Fact one, Fact other) =>
        IsSameStage(one.Stage, other.Stage) || one.Stage == Stage.Unstated || other.Stage == Stage.Unstated
        || (!one.InTable && !one.IsStageStated) || (!other.InTable && !other.IsStageStated);

    /// <summary>Whether the accounts are the same, or one is a part of the other: equal amounts are then all of it.</summary>
    public static bool IsSameAccount(Fact one, Fact other) => Accounts.IsPartOf(one.FundSource, other.FundSource) || Accounts.IsPartOf(other.FundSource, one.FundSource);

    private static bool IsSpent(Stage stage) => stage is Stage.Executed or Stage.Final;
}
