using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Blocks;

/// <summary>The header of a grid as it stands in a table: the grid column of each column of the block; −1 for one that is not printed.</summary>
/// <param name="Columns">In the order of the block.</param>
/// <param name="End">The first row below the header.</param>
internal sealed record GridHeader(int[] Columns, int End)
{
    // Of a longer header one column in so many may be missing or be named otherwise.
    private const int MayMiss = 4;

    /// <summary>The header of the block at a row of the table, or null.</summary>
    public static GridHeader? At(Table table, int row, GridBlock block)
    {
        var columns = new int[block.Columns.Count];
        Array.Fill(columns, -1);
        var (found, end) = (0, row + 1);
        HashSet<Cell> used = new(ReferenceEqualityComparer.Instance);
        for (var c = 0; c < columns.Length; c++)
        {
            var column = block.Columns[c];
            var cell = Find(table, row, column, used);
            // A column below a shared header stands one row further down.
            if (cell is null && column.Under.Length > 0 && row + 1 < table.RowCount && IsIn(table, row, column.Under)) cell = Find(table, row + 1, column, used);
            if (cell is null) continue;
            used.Add(cell);
            columns[c] = cell.Column;
            end = Math.Max(end, cell.Row + cell.RowSpan);
            found++;
        }
        return found >= Math.Max(Math.Min(2, columns.Length), columns.Length - columns.Length / MayMiss) ? new(columns, end) : null;
    }

    private static Cell? Find(Table table, int row, GridColumn column, HashSet<Cell> used)
    {
        var title = Words.WithoutBrackets(Words.Compact(column.Title));
        var titles = Vocabulary.Compact(column.Titles);
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank || used.Contains(cell)) continue;
            var text = Words.WithoutBrackets(Words.Compact(cell.Text));
            if (text == title || WordPattern.Any(titles, text)) return cell;
        }
        return null;
    }

    private static bool IsIn(Table table, int row, string text)
    {
        var key = Words.WithoutBrackets(Words.Compact(text));
        foreach (var cell in table.Row(row)) if (cell.Row == row && Words.WithoutBrackets(Words.Compact(cell.Text)) == key) return true;
        return false;
    }
}
