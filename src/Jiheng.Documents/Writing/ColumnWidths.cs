using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>Shares the width of a page among the columns of a table by what stands in them.</summary>
internal static class ColumnWidths
{
    private const int Narrowest = 6;

    // Longer texts wrap; beyond this they count a quarter.
    private const int Comfortable = 14;
    private const int Widest = 30;

    /// <summary>Widths that add up to the total.</summary>
    /// <param name="tables">The tables that share the columns, each with the column where each of its own begins and, last, ends.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="total">In whatever unit the format measures.</param>
    /// <param name="least">What each column needs at least, in the same unit, as far as there is room; null for nothing.</param>
    public static int[] Of(IReadOnlyList<(Table Table, int[] Edges)> tables, int columns, int total, int[]? least = null)
    {
        var wanted = new int[columns];
        Array.Fill(wanted, Narrowest);
        foreach (var (table, edges) in tables)
            foreach (var cell in table.Cells)
                if (Span(cell, edges) is (var first, 1)) wanted[first] = Math.Max(wanted[first], Wanted(cell));
        foreach (var (table, edges) in tables)
            foreach (var cell in table.Cells)
                if (Span(cell, edges) is (var first, var count and > 1)) Widen(wanted, first, count, Wanted(cell));
        var widths = Share(wanted, total);
        if (least is not null) Raise(widths, least);
        return widths;
    }

    /// <summary>Columns below what they need get it from those that have more than they need, each giving its share.</summary>
    private static void Raise(int[] widths, int[] least)
    {
        var missing = 0;
        for (var i = 0; i < widths.Length; i++) missing += Math.Max(0, least[i] - widths[i]);
        var spare = 0;
        for (var i = 0; i < widths.Length; i++) spare += Math.Max(0, widths[i] - least[i]);
        if (missing == 0 || spare < missing) return;
        var (seen, taken) = (0L, 0);
        for (var i = 0; i < widths.Length; i++)
        {
            if (widths[i] <= least[i])
            {
                widths[i] = least[i];
                continue;
            }
            seen += widths[i] - least[i];
            var take = (int)(missing * seen / spare) - taken;
            widths[i] -= take;
            taken += take;
        }
    }

    /// <summary>The edges of a table of so many columns on a grid of as many or more.</summary>
    public static int[] Edges(int own, int columns) => [.. Enumerable.Range(0, own + 1).Select(c => c * columns / own)];

    private static (int First, int Count) Span(Cell cell, int[] edges)
    {
        var last = Math.Min(cell.Column + cell.ColumnSpan, edges.Length - 1);
        return (edges[cell.Column], edges[last] - edges[cell.Column]);
    }

    private static int Wanted(Cell cell)
    {
        var width = (cell is { Input: null, RowSpan: > 1 } ? TallWidth(cell) : CellText.Width(cell)) + 2;
        if (width > Comfortable) width = Math.Min(Widest, Comfortable + (width - Comfortable) / 4);
        return Math.Max(width, cell.Input?.Kind switch
        {
            null => 0,
            InputKind.Text => 14,
            InputKind.Choice => Math.Max(8, cell.Input.Choices.Select(TextWidth.Of).DefaultIfEmpty(0).Max() + 2) is var w && w > Widest ? Widest : w,
            _ => 10,
        });
    }

    /// <summary>A label beside several rows may be narrow: its letters stand below each other, at least two of them to a line.</summary>
    private static int TallWidth(Cell cell)
    {
        var (widest, total) = (CellText.Width(cell), CellText.Lines(cell).Sum(TextWidth.Of));
        return cell.Column > 0 ? widest : Math.Min(widest, Math.Max(4, (total + cell.RowSpan - 1) / cell.RowSpan));
    }

    private static void Widen(int[] wanted, int first, int count, int need)
    {
        var missing = need - wanted.AsSpan(first, count).ToArray().Sum();
        for (var i = 0; missing > 0 && i < count; i++)
        {
            var share = (missing + count - i - 1) / (count - i);
            wanted[first + i] += share;
            missing -= share;
        }
    }

    private static int[] Share(int[] wanted, int total)
    {
        var sum = wanted.Sum(w => (long)w);
        var widths = new int[wanted.Length];
        var (before, given) = (0L, 0);
        for (var i = 0; i < wanted.Length; i++)
        {
            before += wanted[i];
            widths[i] = Math.Max(1, (int)(total * before / sum) - given);
            given += widths[i];
        }
        return widths;
    }
}
