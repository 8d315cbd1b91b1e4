namespace Jiheng.Engine.Model;

/// <summary>One performance indicator of a form. A column the form does not have is null; a blank cell is a blank entry.</summary>
public sealed record Indicator
{
    /// <summary>Index of the form in the document.</summary>
    public required int Form { get; init; }

    /// <summary>一级指标, without the weight printed in its cell.</summary>
    public required string Level1 { get; init; }

    /// <summary>二级指标.</summary>
    public required string Level2 { get; init; }

    /// <summary>三级指标: the name.</summary>
    public required Entry Name { get; init; }

    /// <summary>指标值. Sign, value and unit of separate cells are joined.</summary>
    public Entry? Target { get; init; }

    /// <summary>实际完成值.</summary>
    public Entry? Actual { get; init; }

    /// <summary>分值: points the indicator can earn.</summary>
    public Entry? Weight { get; init; }

    /// <summary>得分.</summary>
    public Entry? Score { get; init; }

    /// <summary>得分率.</summary>
    public Entry? ScoreRate { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public Entry? Deviation { get; init; }

    /// <summary>指标值确定依据.</summary>
    public Entry? Basis { get; init; }

    /// <summary>指标分类.</summary>
    public Entry? Category { get; init; }

    /// <summary>指标解释、绩效指标描述.</summary>
    public Entry? Description { get; init; }

    /// <summary>评扣分标准.</summary>
    public Entry? ScoringRule { get; init; }

    /// <summary>全年预计完成值, of a form of monitoring.</summary>
    public Entry? Forecast { get; init; }

    /// <summary>完成目标可能性: what is written, or the header of the column that is ticked.</summary>
    public Entry? Likelihood { get; init; }

    /// <summary>Kinds of causes that are ticked or written, by the words of their column.</summary>
    public IReadOnlyList<KeyValuePair<string, Entry>> Causes { get; init; } = [];

    /// <summary>改进措施 of a column of its own.</summary>
    public Entry? Measure { get; init; }

    /// <summary>Further marks beside weight and score, by their column: 权重占比, 折算得分, 复核分. They are another's or say the same in another measure.</summary>
    public IReadOnlyList<KeyValuePair<string, Entry>> OtherMarks { get; init; } = [];

    /// <summary>Values of earlier years by the year or words of the column.</summary>
    public IReadOnlyList<KeyValuePair<string, Entry>> History { get; init; } = [];

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(Indicator? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The indicators below one level-1 cell, and the weight printed in that cell.</summary>
public sealed record IndicatorGroup
{
    /// <summary>Index of the form in the document.</summary>
    public required int Form { get; init; }

    /// <summary>一级指标, without the weight.</summary>
    public required string Level1 { get; init; }

    /// <summary>The printed weight, e.g. 50 of 产出指标(50分); null when none is printed.</summary>
    public Entry? PrintedWeight { get; init; }

    /// <summary>The indicators in printed order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The level-2 parts that print a weight of their own; empty where none does.</summary>
    public IReadOnlyList<IndicatorSubgroup> Subgroups { get; init; } = [];
}

/// <summary>A level-2 part of a group that prints its own weight, in its cell or in a column beside it. Its indicators are those of the group with its name.</summary>
/// <param name="Level2">二级指标, without the weight.</param>
/// <param name="PrintedWeight">The printed weight in points.</param>
public sealed record IndicatorSubgroup(string Level2, Entry PrintedWeight);
