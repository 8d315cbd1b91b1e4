using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What an execution rate may be measured by, the usual base first.</summary>
internal static class Rates
{
    /// <summary>全年（调整）预算数, then a budget without a stage, then the initial budget.</summary>
    public static IReadOnlyList<Stage> Bases { get; } = [Stage.AdjustedBudget, Stage.Budget, Stage.InitialBudget];

    /// <summary>The blank cell of a base that goes before every base with a figure; null when the first base the form has is filled in.</summary>
    public static Entry? BlankBase(FundRow row)
    {
        foreach (var stage in Bases)
            if (row.Cell(stage) is { } cell) return cell.IsBlank ? cell : null;
        return null;
    }
}
