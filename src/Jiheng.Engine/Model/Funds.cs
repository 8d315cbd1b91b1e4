namespace Jiheng.Engine.Model;

/// <summary>The money block of a self-evaluation or goal form: rows by source, columns by stage.</summary>
public sealed record FundBlock
{
    /// <summary>The rows in printed order.</summary>
    public required IReadOnlyList<FundRow> Rows { get; init; }

    /// <summary>The total row (年度资金总额), or null.</summary>
    public FundRow? Total => Rows.FirstOrDefault(r => r.IsTotal);
}

/// <summary>One row of a money block.</summary>
public sealed record FundRow
{
    /// <summary>The row's name as printed.</summary>
    public required Entry Label { get; init; }

    /// <summary>Whether it is the total of the rows below it.</summary>
    public required bool IsTotal { get; init; }

    /// <summary>Amounts in column order, one of a stage; blank entries for blank cells; none where the form has no such column.</summary>
    public required IReadOnlyList<StagedAmount> Amounts { get; init; }

    /// <summary>Amounts of columns whose stage the header does not tell: 年中追加, 到位数, 调整数. Only those with a number.</summary>
    public IReadOnlyList<Entry> OtherAmounts { get; init; } = [];

    /// <summary>执行率 as printed, or null without the column.</summary>
    public Entry? Rate { get; init; }

    /// <summary>分值 of the execution rate.</summary>
    public Entry? Weight { get; init; }

    /// <summary>得分 of the execution rate.</summary>
    public Entry? Score { get; init; }

    /// <summary>The cell of a stage, blank or not; null where the form has no such column.</summary>
    public Entry? Cell(Stage stage)
    {
        foreach (var amount in Amounts) if (amount.Stage == stage) return amount.Entry;
        return null;
    }

    /// <summary>The amount of a stage when a number is printed there, else null.</summary>
    public Entry? Amount(Stage stage) => Cell(stage) is { Quantity: not null } entry ? entry : null;
}

/// <summary>The amount of one stage in a row of money.</summary>
/// <param name="Stage">The stage its column names.</param>
/// <param name="Entry">What is printed.</param>
public sealed record StagedAmount(Stage Stage, Entry Entry);

/// <summary>总分: the points and the score of a whole form.</summary>
/// <param name="Weight">The printed total of the weights, or null.</param>
/// <param name="Score">The printed total score, or null.</param>
/// <param name="Label">The row's name.</param>
public sealed record TotalRow(Entry? Weight, Entry? Score, Entry Label)
{
    /// <summary>The grade printed in the same row (优), or null.</summary>
    public Entry? Grade { get; init; }
}

/// <summary>An overall goal and what was reached of it.</summary>
/// <param name="Expected">预期目标.</param>
/// <param name="Reached">实际完成情况; null where the form has no such column.</param>
public sealed record GoalPair(Entry Expected, Entry? Reached);
