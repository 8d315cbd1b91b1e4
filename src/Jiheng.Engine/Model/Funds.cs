namespace Jiheng.Engine.Model;

/// <summary>The money block of a self-evaluation or goal form: rows by source, columns by stage.</summary>
public sealed record FundBlock
{
    /// <summary>The rows in printed order.</summary>
    public required IReadOnlyList<FundRow> Rows { get; init; }

    /// <summary>The total row (年度资金总额), or null.</summary>
    public FundRow? Total => Rows.FirstOrDefault(r => r.IsTotal);

    /// <summary>Header text of the rate column (执行率, 执行率（B/A）…), which may name its base; empty when there is none.</summary>
    public string RateHeader { get; init; } = "";
}

/// <summary>One row of a money block.</summary>
public sealed record FundRow
{
    /// <summary>The row's name as printed.</summary>
    public required Entry Label { get; init; }

    /// <summary>Whether it is the total of the rows below it.</summary>
    public required bool IsTotal { get; init; }

    /// <summary>Amounts by stage; blank entries for blank cells; absent where the form has no such column.</summary>
    public required IReadOnlyDictionary<Stage, Entry> Amounts { get; init; }

    /// <summary>执行率 as printed, or null without the column.</summary>
    public Entry? Rate { get; init; }

    /// <summary>分值 of the execution rate.</summary>
    public Entry? Weight { get; init; }

    /// <summary>得分 of the execution rate.</summary>
    public Entry? Score { get; init; }

    /// <summary>The amount of a stage when a number is printed there, else null.</summary>
    public Entry? Amount(Stage stage) => Amounts.TryGetValue(stage, out var e) && e.Quantity is not null ? e : null;
}

/// <summary>总分: the points and the score of a whole form.</summary>
/// <param name="Weight">The printed total of the weights, or null.</param>
/// <param name="Score">The printed total score, or null.</param>
/// <param name="Label">The row's name.</param>
public sealed record TotalRow(Entry? Weight, Entry? Score, Entry Label);

/// <summary>An overall goal and what was reached of it.</summary>
/// <param name="Expected">预期目标.</param>
/// <param name="Reached">实际完成情况; null where the form has no such column.</param>
public sealed record GoalPair(Entry Expected, Entry? Reached);
