using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Model;

/// <summary>How well one table of a document was read (docs/spec/reading-tables.md).</summary>
public sealed record TableReading
{
    /// <summary>The table as printed.</summary>
    public required Table Source { get; init; }

    /// <summary>0-based index of the form it belongs to.</summary>
    public required int Form { get; init; }

    /// <summary>The form's title.</summary>
    public required string Title { get; init; }

    /// <summary>Between 0 and 1, exact: the share of its figures that were read, less where no form of a pack vouches for the columns.</summary>
    public required Rational Confidence { get; init; }

    /// <summary>Why, in short Chinese words.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The name of its header cells, t1:…; null when it has none.</summary>
    public required string? Fingerprint { get; init; }

    /// <summary>Its headers from above.</summary>
    public required IReadOnlyList<TableHeader> Headers { get; init; }

    /// <summary>How many columns hold figures that were not read beside others that were.</summary>
    public required int LostColumns { get; init; }

    /// <summary>How many rows hold figures and none of them was read.</summary>
    public required int LostRows { get; init; }

    /// <summary>Whether a person's mapping was used.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Makes <see cref="Unmatched"/> when it is first asked for.</summary>
    internal Lazy<IReadOnlyList<Cell>> UnmatchedWhenAsked { get; init; } = new(() => []);

    /// <summary>Printed cells that are neither a label that the pack knows nor a value that was read.</summary>
    public IReadOnlyList<Cell> Unmatched => UnmatchedWhenAsked.Value;

    /// <summary>Whether every figure was read.</summary>
    public bool IsComplete => LostColumns == 0 && LostRows == 0;
}

/// <summary>One header of a table: its rows name the columns of the rows below.</summary>
/// <param name="Number">1-based number in the table.</param>
/// <param name="Row">0-based first grid row.</param>
/// <param name="RowCount">How many rows it takes.</param>
/// <param name="Columns">Its columns left to right.</param>
public sealed record TableHeader(int Number, int Row, int RowCount, IReadOnlyList<TableColumn> Columns);

/// <summary>One column as its header cells set it apart, however many grid columns it covers.</summary>
/// <param name="Number">1-based number below its header.</param>
/// <param name="Start">0-based first grid column.</param>
/// <param name="Path">The words of its header cells, the outermost first, without white space.</param>
/// <param name="Samples">Up to three values printed below.</param>
/// <param name="Role">The role the program would give it, by its Chinese name; empty when it knows none.</param>
public sealed record TableColumn(int Number, int Start, IReadOnlyList<string> Path, IReadOnlyList<string> Samples, string Role)
{
    /// <summary>The path with dots: 近两年收支金额·2022年.</summary>
    public string Name => string.Join('·', Path);
}
