namespace Jiheng.Engine.Packs;

/// <summary>Which method scores what in a form.</summary>
public sealed record ScoringScheme
{
    /// <summary>The key in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Title { get; init; }

    /// <summary>Methods allowed for the execution rate, the default first.</summary>
    public IReadOnlyList<ScoringMethod> Execution { get; init; } = [];

    /// <summary>Methods for indicators; the first choice that fits counts.</summary>
    public IReadOnlyList<MethodChoice> Choices { get; init; } = [];

    /// <summary>A blank actual.</summary>
    public ScoringEffect Blank { get; init; } = ScoringEffect.NotAssessable;

    /// <summary>不涉及、不适用.</summary>
    public ScoringEffect NotApplicable { get; init; } = ScoringEffect.NotAssessable;

    /// <summary>A base of 0.</summary>
    public ScoringEffect ZeroBase { get; init; } = ScoringEffect.NotAssessable;

    /// <summary>An actual in words that cannot be compared.</summary>
    public ScoringEffect Text { get; init; } = ScoringEffect.NotAssessable;

    /// <summary>Whether several units' rates and scores are averaged by money; otherwise absolute figures are added and scored.</summary>
    public bool RollsUpByMoney { get; init; }
}

/// <summary>Which indicators a list of methods is for. Empty conditions fit all.</summary>
/// <param name="Level">Pattern of a level-1 or level-2 name, or null.</param>
/// <param name="Name">Pattern of the indicator's name, or null.</param>
/// <param name="Targets">Kinds of targets as packs name them; none for all.</param>
/// <param name="Methods">Methods allowed, the default first.</param>
public sealed record MethodChoice(WordPattern? Level, WordPattern? Name, IReadOnlyList<string> Targets, IReadOnlyList<ScoringMethod> Methods);

/// <summary>What a special entry does to the points.</summary>
public enum ScoringEffect
{
    /// <summary>Listed with its reason; the printed score stands.</summary>
    NotAssessable,

    /// <summary>No points.</summary>
    Zero,

    /// <summary>All points.</summary>
    Full,

    /// <summary>The printed score counts.</summary>
    AsPrinted,

    /// <summary>The row is dropped and the rest is rescaled to the full points.</summary>
    Drop,
}
