using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>How sure a link is.</summary>
public enum LinkBasis
{
    /// <summary>The names are the same, or the same but for year and batch.</summary>
    Name,

    /// <summary>A table of lineage says so.</summary>
    Declared,

    /// <summary>Names or sums make it likely; somebody has to confirm it.</summary>
    Suggested,

    /// <summary>No link was found.</summary>
    None,
}

/// <summary>How projects of this year follow from last year's.</summary>
/// <param name="Kind">Continued, split …</param>
/// <param name="Word">The word for it, by the pack: 拆分.</param>
/// <param name="Basis">How sure it is.</param>
/// <param name="Last">Last year's projects; none of a new one.</param>
/// <param name="This">This year's projects; none of one that ended.</param>
/// <param name="Text">Why, with the money, in one sentence.</param>
/// <param name="Doubts">What does not agree: unknown names, money.</param>
/// <param name="Places">Names and amounts.</param>
public sealed record LineageLink(LinkKind Kind, string Word, LinkBasis Basis, IReadOnlyList<KnownProject> Last, IReadOnlyList<KnownProject> This, string Text, IReadOnlyList<string> Doubts, IReadOnlyList<Place> Places)
{
    /// <summary>Whether the word was written and is none that the pack knows.</summary>
    public bool IsUnknown { get; init; }
}
