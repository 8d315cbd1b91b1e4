using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What an execution rate may be measured by, the usual base first.</summary>
internal static class Rates
{
    /// <summary>全年（调整）预算数, then a budget without a stage, then the initial budget.</summary>
    public static IReadOnlyList<Stage> Bases { get; } = [Stage.AdjustedBudget, Stage.Budget, Stage.InitialBudget];

    /// <summary>The cell of a base that goes before every base with a figure and is blank or holds no figure (约九十); null when the first base the form has is filled in.</summary>
    public static Entry? BlankBase(FundRow row)
    {
        foreach (var stage in Bases)
            if (row.Cell(stage) is { } cell) return cell.IsBlank || cell.IsNoFigure ? cell : null;
        return null;
    }

    /// <summary>Why such a cell is no base: “年初预算数”空白.</summary>
    public static string WhyNoBase(Entry cell) => cell.IsBlank ? $"“{cell.Label}”空白" : $"“{cell.Label}”填的“{cell.Raw}”不是数额";
}
