namespace Jiheng.Engine.Model;

/// <summary>At which point of the budget year a figure was true. Figures of different stages are never the same quantity.</summary>
public enum Stage
{
    /// <summary>The document does not say.</summary>
    Unstated,

    /// <summary>年初预算数.</summary>
    InitialBudget,

    /// <summary>全年预算数、调整预算数.</summary>
    AdjustedBudget,

    /// <summary>预算数 without saying which.</summary>
    Budget,

    /// <summary>全年执行数、实际支出.</summary>
    Executed,

    /// <summary>决算数.</summary>
    Final,

    /// <summary>A rate, share or change computed from other figures.</summary>
    Computed,

    /// <summary>指标值: what is to be reached.</summary>
    Target,

    /// <summary>实际完成值.</summary>
    Actual,

    /// <summary>1—7月执行数: executed up to a date within the year.</summary>
    ToDate,

    /// <summary>全年预计执行数: what is expected to be executed.</summary>
    Forecast,
}
