using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>The rows of a table that repeat on every page.</summary>
internal static class HeaderRows
{
    private const int Most = 3;

    /// <summary>
    /// How many rows from the top only print labels above cells to fill in; of a table with nothing to fill in the first row,
    /// with what is merged down from it, if it names every column but the one of the rows' names. 0 when the table begins with cells to fill in, or when too many rows would repeat,
    /// or when the last of them is one cell over the whole width: it names a part of the form and no columns.
    /// </summary>
    public static int Of(Table table)
    {
        var count = 0;
        if (table.Cells.Any(c => c.IsAnswer))
            while (count < table.RowCount && table.Row(count).All(c => !c.IsAnswer)) count++;
        else if (table.RowCount > 1 && table.Row(0).All(c => c.Column == 0 || !c.IsBlank)) count = 1;
        for (var r = 0; r < count; r++)
            foreach (var cell in table.Row(r)) count = Math.Max(count, cell.Row + cell.RowSpan);
        return count is > 0 and <= Most && count < table.RowCount && !IsBanner(table, count - 1) ? count : 0;
    }

    private static bool IsBanner(Table table, int row) => table.ColumnCount > 1 && table.Row(row) is [var only] && only.ColumnSpan == table.ColumnCount;
}
