using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Blocks;

/// <summary>The header of a grid as it stands in a table: the grid column of each column of the block; −1 for one that is not printed.</summary>
/// <param name="Columns">In the order of the block.</param>
/// <param name="End">The first row below the header.</param>
internal sealed record GridHeader(int[] Columns, int End);

/// <summary>Looks for the header of one block, its titles compact.</summary>
internal sealed class GridHeaders
{
    private sealed record HeaderColumn(string Title, List<WordPattern> Titles, string Under);

    // Of a longer header one column in so many may be missing or be named otherwise.
    private const int MayMiss = 4;

    private readonly List<HeaderColumn> columns;

    public GridHeaders(GridBlock block)
    {
        Block = block;
        columns = [.. block.Columns.Select(c => new HeaderColumn(Key(c.Title), Vocabulary.Compact(c.Titles), Key(c.Under)))];
    }

    /// <summary>The block.</summary>
    public GridBlock Block { get; }

    /// <summary>The header of the block at a row of the table, or null.</summary>
    public GridHeader? At(Table table, int row)
    {
        var places = new int[columns.Count];
        Array.Fill(places, -1);
        var (found, end) = (0, row + 1);
        HashSet<Cell> used = new(ReferenceEqualityComparer.Instance);
        for (var c = 0; c < places.Length; c++)
        {
            var cell = Find(table, row, c, used);
            // A column below a shared header stands one row further down.
            if (cell is null && columns[c].Under.Length > 0 && row + 1 < table.RowCount && IsIn(table, row, columns[c].Under)) cell = Find(table, row + 1, c, used);
            if (cell is null) continue;
            used.Add(cell);
            places[c] = cell.Column;
            end = Math.Max(end, cell.Row + cell.RowSpan);
            found++;
        }
        return found >= Math.Max(Math.Min(2, places.Length), places.Length - places.Length / MayMiss) ? new(places, end) : null;
    }

    private Cell? Find(Table table, int row, int column, HashSet<Cell> used)
    {
        var (title, titles, _) = columns[column];
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank || used.Contains(cell)) continue;
            var text = Key(cell.Text);
            if (text == title || WordPattern.Any(titles, text)) return cell;
        }
        return null;
    }

    private static bool IsIn(Table table, int row, string under)
    {
        foreach (var cell in table.Row(row)) if (cell.Row == row && Key(cell.Text) == under) return true;
        return false;
    }

    private static string Key(string text) => Words.WithoutBrackets(Words.Compact(text));
}
