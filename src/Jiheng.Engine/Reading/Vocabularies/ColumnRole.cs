namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>What a column of a form holds.</summary>
internal enum ColumnRole
{
    None,
    Level1,
    Level2,
    Level3,
    Target,

    /// <summary>The target as it was changed within the year; where it is filled it is the target.</summary>
    AdjustedTarget,
    TargetSign,
    TargetValue,
    TargetUnit,
    Actual,
    Weight,

    /// <summary>The points of a whole level-1 group, in a column beside its name.</summary>
    GroupWeight,

    /// <summary>The points of a whole level-2 part, in a column beside its name.</summary>
    SubgroupWeight,
    Score,
    ScoreRate,
    Share,

    /// <summary>The printed completion of an indicator, actual by target.</summary>
    Completion,
    OtherScore,
    Deviation,
    Basis,
    Category,
    Description,
    ScoringRule,
    History,
    InitialBudget,
    AdjustedBudget,
    Budget,
    Executed,
    Final,
    Rate,
    ExpectedGoal,
    ReachedGoal,
    Forecast,
    Likelihood,
    Cause,
    Measure,

    /// <summary>A person said that it need not be read.</summary>
    Ignored,
}
