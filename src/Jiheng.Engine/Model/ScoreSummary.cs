namespace Jiheng.Engine.Model;

/// <summary>A table that sums a scoring up by its parts: 决策 20分 得18.5分 得分率92.50%, and their total.</summary>
public sealed record ScoreSummary
{
    /// <summary>The parts in printed order.</summary>
    public required IReadOnlyList<ScoreRow> Rows { get; init; }

    /// <summary>The total row, or null when the table has none.</summary>
    public ScoreRow? Total { get; init; }
}

/// <summary>One part of a <see cref="ScoreSummary"/>, or its total.</summary>
/// <param name="Name">The part as printed: 决策、产出指标.</param>
/// <param name="Weight">分值, or null without the column.</param>
/// <param name="Score">得分, or null without the column.</param>
/// <param name="Rate">得分率, or null without the column.</param>
public sealed record ScoreRow(Entry Name, Entry? Weight, Entry? Score, Entry? Rate);
