using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>The places of a grid that a cell really holds: where two overlap the first keeps the place, and a file must not merge over it.</summary>
/// <param name="Rows">Rows from the anchor on; 0 for a cell that holds nothing.</param>
/// <param name="Columns">Columns from the anchor on.</param>
internal readonly record struct OwnedArea(int Rows, int Columns)
{
    /// <summary>The largest rectangle from the cell's anchor that is its own.</summary>
    public static OwnedArea Of(Table table, Cell cell)
    {
        if (!ReferenceEquals(table.At(cell.Row, cell.Column), cell)) return default;
        var columns = 1;
        while (columns < cell.ColumnSpan && ReferenceEquals(table.At(cell.Row, cell.Column + columns), cell)) columns++;
        var rows = 1;
        while (rows < cell.RowSpan && OwnsRow(table, cell, cell.Row + rows, columns)) rows++;
        return new(rows, columns);
    }

    private static bool OwnsRow(Table table, Cell cell, int row, int columns)
    {
        for (var c = 0; c < columns; c++)
            if (!ReferenceEquals(table.At(row, cell.Column + c), cell)) return false;
        return true;
    }
}
