namespace Jiheng.Engine.Model;

/// <summary>A figure that is said to consist of others: 其中, numbered items below a heading, sources of funds, group rows.</summary>
public sealed record Composition
{
    /// <summary>The whole.</summary>
    public required Entry Whole { get; init; }

    /// <summary>The parts in printed order; blanks among them.</summary>
    public required IReadOnlyList<Entry> Parts { get; init; }

    /// <summary>Whether the parts are all there are, so that they must add up.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>
    /// Whether the same list makes its whole at another stage (the final figures add up, the budgets do not): then it is
    /// very likely all there is, but an item that has no figure at that stage may have been left out.
    /// </summary>
    public bool IsLikelyComplete { get; init; }

    /// <summary>
    /// In how many columns of its table the list makes its whole, where nothing but that shows what the parts are; 0 where the words or
    /// the form say it.
    /// </summary>
    public int Witnesses { get; init; }

    /// <summary>Whether a part is of another stage than the whole (年初批复 among 全年预算): then the words 其中 may be what is wrong.</summary>
    public bool MixesStages { get; init; }

    /// <summary>Index of the form in the document.</summary>
    public required int Form { get; init; }

    /// <summary>What it is about, without positions: the row and the column.</summary>
    public required string Subject { get; init; }
}
