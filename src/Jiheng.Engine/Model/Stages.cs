namespace Jiheng.Engine.Model;

/// <summary>Stages by the names packs give them.</summary>
public static class Stages
{
    /// <summary>The stage with the name; <see cref="Stage.Unstated"/> for any other.</summary>
    public static Stage Named(string name) => name switch
    {
        "initial-budget" => Stage.InitialBudget,
        "adjusted-budget" => Stage.AdjustedBudget,
        "budget" => Stage.Budget,
        "executed" => Stage.Executed,
        "final" => Stage.Final,
        "actual" => Stage.Actual,
        _ => Stage.Unstated,
    };
}
