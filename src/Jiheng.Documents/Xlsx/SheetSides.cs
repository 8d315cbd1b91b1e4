namespace Jiheng.Documents.Xlsx;

/// <summary>Rows of a block, or of one side of it.</summary>
internal readonly record struct SheetSide(IReadOnlyList<SheetRow> Rows, int Start, int End);

/// <summary>
/// Two tables beside each other: a column between them in which nothing stands, nothing is drawn and over which nothing is merged,
/// with at least two rows and two columns filled on either side. Anything less is one table with a blank column.
/// </summary>
internal static class SheetSides
{
    private const int LeastFilled = 2;

    /// <summary>The sides from left to right; one for a block that is not divided.</summary>
    public static IReadOnlyList<SheetSide> Of(IReadOnlyList<SheetRow> rows, int start, int end, SheetShape shape, HashSet<int> boxedColumns)
    {
        var whole = new SheetSide(rows, start, end);
        var used = new SortedSet<int>();
        for (var i = start; i < end; i++)
            foreach (var cell in rows[i].Cells)
            {
                var last = Math.Min(shape.AreaOf(rows[i].Number, cell.Column).Last.Column, shape.LastColumn);
                for (var c = cell.Column; c <= last; c++) used.Add(c);
            }
        var ranges = new List<(int First, int Last)>();
        foreach (var column in used)
            if (ranges.Count > 0 && (ranges[^1].Last == column - 1 || Enumerable.Range(ranges[^1].Last + 1, column - ranges[^1].Last - 1).Any(boxedColumns.Contains))) ranges[^1] = (ranges[^1].First, column);
            else ranges.Add((column, column));
        if (ranges.Count < 2) return [whole];

        var sides = new List<SheetSide>(ranges.Count);
        foreach (var (first, last) in ranges)
        {
            var kept = new List<SheetRow>();
            for (var i = start; i < end; i++)
            {
                var row = new SheetRow(rows[i].Number) { IsBoxed = rows[i].IsBoxed };
                row.Cells.AddRange(rows[i].Cells.Where(c => c.Column >= first && c.Column <= last));
                if (row.Cells.Count > 0) kept.Add(row);
            }
            // A stray word beside a table is no table.
            if (last - first + 1 < LeastFilled || kept.Count(r => r.Cells.Count >= LeastFilled) < LeastFilled) return [whole];
            sides.Add(new(kept, 0, kept.Count));
        }
        return sides;
    }
}
