using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Content;

/// <summary>
/// One cell at its anchor: the top left corner of the area it covers. A merged value exists once, here.
/// </summary>
/// <param name="Row">0-based grid row of the anchor.</param>
/// <param name="Column">0-based grid column of the anchor.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Lines">The cell's lines that are not blank, in order; none for a blank cell.</param>
/// <param name="Origin">The cell's place, with its whole text.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<TextLine> Lines, Origin Origin)
{
    /// <summary>Tables inside the cell.</summary>
    public IReadOnlyList<Table> Nested { get; init; } = [];

    /// <summary>What the cell of a blank form takes, or null for a printed cell.</summary>
    public CellInput? Input { get; init; }

    /// <summary>Whether it is such a cell that was filled when the form was written. Readers never set it.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Whether it is no label of a form to be written but what the form asks for.</summary>
    public bool IsAnswer => IsFilled || Input is not null;

    /// <summary>The lines joined without line ends, outer white space trimmed.</summary>
    public string Text { get; } = Lines.Count switch
    {
        0 => "",
        1 => Lines[0].Text.Trim(),
        _ => string.Concat(Lines.Select(l => l.Text.Trim())),
    };

    /// <summary>Whether nothing is printed in the cell; white space of any kind is nothing.</summary>
    public bool IsBlank => Text.Length == 0;
}

/// <summary>
/// A table as a grid of anchors with spans. Ask <see cref="At"/> which cell covers a grid place.
/// </summary>
/// <remarks>
/// In the flattened text form merged cells leave no trace but blanks, and short rows are packed to the left:
/// there every cell spans one row, and the last cell of a short row spans to the table's edge.
/// </remarks>
public sealed record Table : Block
{
    private readonly Cell?[] grid;
    private readonly Cell[]?[] rows;

    /// <summary>Lays the cells out on a grid.</summary>
    /// <param name="number">1-based number of the table in the document.</param>
    /// <param name="rowCount">Grid rows.</param>
    /// <param name="columnCount">Grid columns.</param>
    /// <param name="cells">The anchors in reading order. Where two overlap (a broken file), the first keeps the place.</param>
    public Table(int number, int rowCount, int columnCount, IReadOnlyList<Cell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        Number = number;
        RowCount = rowCount;
        ColumnCount = columnCount;
        Cells = cells;
        grid = new Cell?[rowCount * columnCount];
        rows = new Cell[]?[rowCount];
        foreach (var cell in cells)
            for (var r = cell.Row; r < Math.Min(cell.Row + cell.RowSpan, rowCount); r++)
                for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, columnCount); c++)
                    grid[r * columnCount + c] ??= cell;
    }

    /// <summary>1-based number of the table in the document.</summary>
    public int Number { get; }

    /// <summary>
    /// Whether merged cells left no trace: every cell spans one row, a cell over several columns takes one place and pushes those behind it
    /// to the left. So it is in the flattened text form.
    /// </summary>
    public bool IsPacked { get; init; }

    /// <summary>Grid rows.</summary>
    public int RowCount { get; }

    /// <summary>Grid columns.</summary>
    public int ColumnCount { get; }

    /// <summary>All anchors in reading order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The cell that covers the 0-based grid place, or null where the grid has a hole or ends.</summary>
    public Cell? At(int row, int column) =>
        row < 0 || column < 0 || row >= RowCount || column >= ColumnCount ? null : grid[row * ColumnCount + column];

    /// <summary>The distinct cells that cover a row, left to right; a cell merged from above is among them.</summary>
    /// <remarks>Each band of a form asks for the same rows: they are kept.</remarks>
    public IReadOnlyList<Cell> Row(int row) => row < 0 || row >= RowCount ? [] : rows[row] ??= Across(row);

    private Cell[] Across(int row)
    {
        List<Cell> cells = [];
        Cell? last = null;
        for (var c = 0; c < ColumnCount; c++)
        {
            var cell = At(row, c);
            if (cell is not null && !ReferenceEquals(cell, last)) cells.Add(cell);
            last = cell;
        }
        return [.. cells];
    }

    /// <summary>The place of the table's first cell.</summary>
    public Origin? Origin => Cells.Count == 0 ? null : Cells[0].Origin;
}
