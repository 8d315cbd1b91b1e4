using Jiheng.Engine.Packs.Shapes;

namespace Jiheng.Engine.Packs;

/// <summary>The words that forms print, and what each announces.</summary>
public sealed class ReadingWords
{
    /// <summary>Column headers by role (<see cref="PackWords.ColumnRoles"/>).</summary>
    public required IReadOnlyList<WordList> Headers { get; init; }

    /// <summary>Titles by form kind (<see cref="PackWords.FormKinds"/>), in order; a kind may stand several times.</summary>
    public required IReadOnlyList<WordList> Titles { get; init; }

    /// <summary>Labels of single fields by what they hold.</summary>
    public required IReadOnlyList<WordList> Fields { get; init; }

    /// <summary>Names of total rows: total, grand-total, subtotal.</summary>
    public required IReadOnlyList<WordList> Rows { get; init; }

    /// <summary>Labels by concept, in order.</summary>
    public required IReadOnlyList<ConceptWords> Concepts { get; init; }

    /// <summary>Labels that open a block of their own in a table of amounts.</summary>
    public required IReadOnlyList<WordPattern> Blocks { get; init; }

    /// <summary>Wholes by concept with the parts that make them up by definition.</summary>
    public required IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Partitions { get; init; }

    /// <summary>Row names of a money block that are parts of its total.</summary>
    public required IReadOnlyList<WordPattern> FundParts { get; init; }
}

/// <summary>Words that announce one thing.</summary>
/// <param name="Role">What they announce.</param>
/// <param name="Patterns">The words.</param>
public sealed record WordList(string Role, IReadOnlyList<WordPattern> Patterns);

/// <summary>Labels of one concept.</summary>
/// <param name="Concept">The path of the concept.</param>
/// <param name="Patterns">The labels.</param>
/// <param name="Below">The concept below which alone they count; empty for anywhere.</param>
public sealed record ConceptWords(string Concept, IReadOnlyList<WordPattern> Patterns, string Below);
