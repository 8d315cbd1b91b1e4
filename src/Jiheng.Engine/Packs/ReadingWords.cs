using Jiheng.Engine.Packs.Shapes;

namespace Jiheng.Engine.Packs;

/// <summary>The words that forms print, and what each announces. As the pack writes them; <c>Reading</c> makes them comparable.</summary>
public sealed class ReadingWords
{
    /// <summary>Column headers by role (<see cref="PackWords.ColumnRoles"/>).</summary>
    public required IReadOnlyList<WordList> Headers { get; init; }

    /// <summary>Columns with figures that need not be read.</summary>
    public required IReadOnlyList<WordPattern> PlainColumns { get; init; }

    /// <summary>Titles by form kind (<see cref="PackWords.FormKinds"/>), in order; a kind may stand several times.</summary>
    public required IReadOnlyList<WordList> Titles { get; init; }

    /// <summary>Labels of single fields by what they hold.</summary>
    public required IReadOnlyList<WordList> Fields { get; init; }

    /// <summary>Names of total rows: total, grand-total, subtotal, fund-total, fund-sum.</summary>
    public required IReadOnlyList<WordList> Rows { get; init; }

    /// <summary>Labels by concept, in order.</summary>
    public required IReadOnlyList<ConceptWords> Concepts { get; init; }

    /// <summary>Concepts whose rows open a block of their own in a table of amounts.</summary>
    public required IReadOnlyList<string> BlockConcepts { get; init; }

    /// <summary>Labels that open a block of their own in a table of amounts.</summary>
    public required IReadOnlyList<WordPattern> BlockLabels { get; init; }

    /// <summary>Wholes by concept with the parts that make them up by definition.</summary>
    public required IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Partitions { get; init; }

    /// <summary>Columns of a table of amounts by the stage they name.</summary>
    public required IReadOnlyList<WordList> Stages { get; init; }

    /// <summary>Columns of any table of labelled figures by what they hold: amount, share, rate, count, line.</summary>
    public required IReadOnlyList<WordList> FigureColumns { get; init; }

    /// <summary>Row names of a money block that are parts of its total.</summary>
    public required IReadOnlyList<WordPattern> FundParts { get; init; }

    /// <summary>Columns of a money block that hold amounts though they have no role.</summary>
    public required IReadOnlyList<WordPattern> FundAmounts { get; init; }

    /// <summary>Columns of a money block that hold none, whatever else their name says.</summary>
    public required IReadOnlyList<WordPattern> FundAmountsNot { get; init; }

    /// <summary>Labels of a form whose money stands as label and value side by side, by what they are: a stage, or arrived.</summary>
    public required IReadOnlyList<WordList> FundPairs { get; init; }

    /// <summary>How running text calls the people in the unit's service.</summary>
    public required IReadOnlyList<WordPattern> StaffInText { get; init; }

    /// <summary>How notes below a table begin.</summary>
    public required IReadOnlyList<WordPattern> Notes { get; init; }

    /// <summary>Names of indicators by what is better: higher, lower; neither takes a name out of both.</summary>
    public required IReadOnlyList<WordList> Better { get; init; }

    /// <summary>Titles of tables that must be printed though there is nothing to put in, with a statement that there is not.</summary>
    public required IReadOnlyList<WordPattern> TablesWithStatement { get; init; }

    /// <summary>Names of indicators that do not belong in some categories, in order.</summary>
    public required IReadOnlyList<CategoryWords> Categories { get; init; }

    /// <summary>Names of grades.</summary>
    public required IReadOnlyList<string> GradeWords { get; init; }

    /// <summary>How the names of units end.</summary>
    public required IReadOnlyList<string> UnitEndings { get; init; }

    /// <summary>How the names of units end that are looked for in running text.</summary>
    public required IReadOnlyList<string> UnitsInText { get; init; }
}

/// <summary>Words that announce one thing.</summary>
/// <param name="Role">What they announce.</param>
/// <param name="Patterns">The words.</param>
public sealed record WordList(string Role, IReadOnlyList<WordPattern> Patterns);

/// <summary>Labels of one concept.</summary>
/// <param name="Concept">The path of the concept.</param>
/// <param name="Patterns">The labels.</param>
/// <param name="Below">The concept below which alone they count; null for anywhere.</param>
/// <param name="Units">What it is counted or measured in (人, 家, 元, %); empty for money and people whose unit the label itself tells.</param>
/// <param name="Perhaps">Labels that may mean it: a match with them can only give a question.</param>
/// <param name="Not">Labels that mean something narrower or else, whatever fits besides.</param>
public sealed record ConceptWords(string Concept, IReadOnlyList<WordPattern> Patterns, WordPattern? Below, IReadOnlyList<string> Units, IReadOnlyList<WordPattern> Perhaps, IReadOnlyList<WordPattern> Not);

/// <summary>Indicators whose names say beyond doubt that they stand in the wrong category.</summary>
/// <param name="Belongs">The category they belong in, as a message names it.</param>
/// <param name="Names">The names, without bracketed remarks.</param>
/// <param name="Not">Names that mean something else, whatever fits besides.</param>
/// <param name="Under">The categories (二级指标) they do not belong in.</param>
public sealed record CategoryWords(string Belongs, IReadOnlyList<WordPattern> Names, IReadOnlyList<WordPattern> Not, IReadOnlyList<WordPattern> Under);
