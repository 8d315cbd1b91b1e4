using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>A number that a mutation changed.</summary>
/// <param name="Number">The number as it was.</param>
/// <param name="Text">What is printed instead; null when it is gone.</param>
internal sealed record Retyped(PrintedNumber Number, string? Text)
{
    /// <summary>The unit that is printed behind it instead; null when that did not change.</summary>
    public Unit? Unit { get; init; }

    /// <summary>In how many rows it stands now; 1 but where a merged cell was printed once for each of them.</summary>
    public int Rows { get; init; } = 1;
}

/// <summary>One mistake put into a document.</summary>
/// <param name="Mutator">The name of its kind.</param>
/// <param name="Changed">The document with the mistake.</param>
/// <param name="Numbers">The numbers that are concerned, the one that was drawn first.</param>
internal sealed record Mutation(string Mutator, Document Changed, IReadOnlyList<Retyped> Numbers)
{
    /// <summary>What it did, in words: 951.43→915.43.</summary>
    public required string Words { get; init; }
}
