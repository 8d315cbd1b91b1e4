using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Docx;

/// <summary>
/// Lays Word's rows out on a grid. Word states a horizontal merge as a span and a vertical one as a cell per row that says
/// "continue"; here both become one cell at its anchor.
/// </summary>
internal sealed class TableGrid(int number)
{
    private readonly List<GridCell> cells = [];
    private GridCell?[] above = [];
    private GridCell?[] merging = [];
    private GridCell? left;
    private int column;
    private int columnCount;
    private bool isRowStarted;

    public int Number { get; } = number;

    /// <summary>Columns that w:tblGrid declares; only an impossible span is judged by it, since many programs declare it wrongly.</summary>
    public int DeclaredColumns { get; set; }

    /// <summary>Grid rows so far, the open one included.</summary>
    public int RowCount { get; private set; }

    /// <summary>0-based grid column of the next cell.</summary>
    public int Column => column;

    public void StartRow()
    {
        isRowStarted = false;
        column = 0;
        left = null;
    }

    /// <summary>w:gridBefore: columns left free before the first cell.</summary>
    public void LeaveFree(int columns)
    {
        if (columns > 0 && columns <= DocxLimits.MaxColumns) column = columns;
    }

    /// <summary>
    /// The cell that the next w:tc fills; null when it only continues one that is already there, and its own content is not shown.
    /// </summary>
    /// <param name="span">w:gridSpan as written.</param>
    /// <param name="down">The vertical merge.</param>
    /// <param name="across">The horizontal merge of old files.</param>
    public GridCell? Place(int span, CellMerge down, CellMerge across)
    {
        if (!isRowStarted)
        {
            // A row without cells is none.
            isRowStarted = true;
            RowCount++;
            (above, merging) = (merging, above);
            Array.Clear(merging);
        }
        if (span < 1) span = 1;
        if (span > DocxLimits.MaxColumns) span = Math.Max(1, DeclaredColumns - column);
        if (column + span > DocxLimits.MaxColumns)
            throw new UnreadableDocumentException($"第 {Number} 个表格超过 {DocxLimits.MaxColumns} 列，不是正常的文档，已停止读取；请用 Word 打开后另存再试。");
        var at = column;
        column += span;
        columnCount = Math.Max(columnCount, column);

        if (across == CellMerge.Continue && left is not null && down != CellMerge.Continue)
        {
            left.ColumnSpan += span;
            return null;
        }
        if (down == CellMerge.Continue && at < above.Length && above[at] is { } upper)
        {
            // The borders of merged cells may be a sliver apart from row to row. The narrower width holds,
            // so that the merged cell never lies over its neighbour's value.
            upper.ColumnSpan = Math.Min(upper.ColumnSpan, span);
            upper.RowSpan = RowCount - upper.Row;
            KeepMerging(at, upper);
            left = upper;
            return null;
        }
        var cell = new GridCell(RowCount - 1, at, span);
        cells.Add(cell);
        if (down != CellMerge.None) KeepMerging(at, cell);
        left = cell;
        return cell;
    }

    public Table? Build(string file)
    {
        if (RowCount == 0) return null;
        var laid = new Cell[cells.Count];
        for (var i = 0; i < laid.Length; i++) laid[i] = cells[i].Build(file, Number);
        return new Table(Number, RowCount, columnCount, laid);
    }

    /// <summary>Rows times columns, for the bound on all tables together.</summary>
    public long Places => (long)RowCount * columnCount;

    private void KeepMerging(int at, GridCell cell)
    {
        if (merging.Length <= at) Array.Resize(ref merging, Math.Max(at + 1, 16));
        merging[at] = cell;
    }
}

/// <summary>What a cell says of its merge with the cell before it.</summary>
internal enum CellMerge
{
    None,
    Restart,
    Continue,
}

/// <summary>A cell while its table is being read.</summary>
internal sealed class GridCell(int row, int column, int columnSpan)
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = columnSpan;

    /// <summary>Whether another cell is merged over it, so that it is no cell of the grid.</summary>
    public bool IsCovered { get; init; }

    public List<TextLine> Lines { get; } = [];

    public List<Table>? Nested { get; set; }

    public Cell Build(string file, int table)
    {
        var text = Lines.Count switch
        {
            0 => "",
            1 => Lines[0].Text.Trim(),
            _ => string.Concat(Lines.Select(l => l.Text.Trim())),
        };
        // One line is its cell: they share their place.
        var origin = Lines.Count == 1 && ReferenceEquals(text, Lines[0].Text)
            ? Lines[0].Origin
            : new Origin(file, text) { Table = table, Row = Row + 1, Column = Column + 1 };
        var cell = new Cell(Row, Column, RowSpan, ColumnSpan, Lines.Count == 0 ? [] : Lines, origin);
        return Nested is null ? cell : cell with { Nested = Nested };
    }
}
