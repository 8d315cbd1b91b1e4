using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx;

/// <summary>A cell that shows something.</summary>
/// <param name="Column">1-based.</param>
/// <param name="Text">What it shows, line ends inside.</param>
internal sealed record SheetCell(int Column, string Text);

/// <summary>A row with a cell that shows something or is drawn as part of a table; other rows are not kept.</summary>
internal sealed class SheetRow(int number)
{
    /// <summary>1-based.</summary>
    public int Number { get; } = number;

    /// <summary>Whether a cell of the row has a border at its side.</summary>
    public bool IsBoxed { get; set; }

    /// <summary>The filled cells from left to right.</summary>
    public List<SheetCell> Cells { get; } = [];
}

/// <summary>What one sheet holds, before it is divided into tables.</summary>
internal sealed class SheetContent(SheetEntry entry)
{
    public SheetEntry Entry { get; } = entry;

    /// <summary>The kept rows from top to bottom.</summary>
    public List<SheetRow> Rows { get; set; } = [];

    /// <summary>Merged areas as the file lists them.</summary>
    public List<CellArea> Merges { get; } = [];

    /// <summary>What its cells store, where it has a formula; else empty.</summary>
    public List<StoredCell> Stored { get; set; } = [];

    /// <summary>Columns in which a cell is drawn as part of a table.</summary>
    public HashSet<int> BoxedColumns { get; } = [];

    /// <summary>Other sheets from which drop-down lists of this one take their choices.</summary>
    public List<string> ChoiceSources { get; } = [];
}
