using Jiheng.Documents.Pdf.Lines;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>A table with its parts on several pages put together.</summary>
internal sealed class TableDraft
{
    private const double Near = 4;

    private readonly TablePart first;

    public TableDraft(TablePart part)
    {
        first = part;
        Last = part;
        RowCount = part.RowCount;
        Place(part, 0);
    }

    /// <summary>The part that stands on the last page so far.</summary>
    public TablePart Last { get; private set; }

    public int RowCount { get; private set; }

    public List<DraftCell> Cells { get; } = [];

    /// <summary>Adds the part of the next page if it goes on with this table.</summary>
    /// <param name="next">The first thing on the next page.</param>
    /// <param name="room">Points that were left free below the last part.</param>
    public bool TryAppend(TablePart next, double room)
    {
        // Left and right pages may have different margins.
        next = next.Shifted(first.Left - next.Left);
        if (Math.Abs(first.Right - next.Right) > Near || !HasSameColumns(next)) return false;
        // A row that would have had room on the page before begins a table of its own.
        if (room > next.Ys[1] - next.Ys[0] + 14) return false;
        var repeated = RepeatedRows(next);
        // The same form again: the same label, filled in otherwise.
        if (repeated < Math.Min(next.RowCount, first.RowCount) && FirstText(next, repeated) is { Length: > 0 } label && label == FirstText(first, repeated)) return false;
        if (repeated == next.RowCount) repeated = 0;
        var cut = CutCells(next, repeated);
        Place(next, repeated, cut);
        Last = next;
        return true;
    }

    private bool HasSameColumns(TablePart next)
    {
        var fewer = Last.Xs.Length <= next.Xs.Length ? Last.Xs : next.Xs;
        int inner = fewer.Length - 2, common = 0;
        foreach (var x in Last.Xs.AsSpan(1, Last.Xs.Length - 2))
            foreach (var y in next.Xs.AsSpan(1, next.Xs.Length - 2))
                if (Math.Abs(x - y) <= Near) common++;
        return common * 2 >= inner;
    }

    /// <summary>How many rows at the head of the next part say what the table's head says.</summary>
    private int RepeatedRows(TablePart next)
    {
        var rows = 0;
        while (rows < Math.Min(next.RowCount, first.RowCount) && rows < 8 && RowKey(next, rows) is { Length: > 0 } key && key == RowKey(first, rows)) rows++;
        return rows;
    }

    private static string RowKey(TablePart part, int row) => string.Join('\t', part.Cells.Where(c => c.Row == row).Select(c => c.Key)).Trim('\t');

    private static string? FirstText(TablePart part, int row) => part.Cells.Find(c => c.Row == row && !c.IsBlank)?.Key;

    /// <summary>
    /// The cells of the last row that go on at the head of the next page, with what goes on; null when the row there is a row of its own.
    /// It is none if all its text stands under cells that were filled down to the page's edge, and one of these broke off in the middle of a line.
    /// </summary>
    private Dictionary<PartCell, DraftCell>? CutCells(TablePart next, int row)
    {
        var cut = new Dictionary<PartCell, DraftCell>();
        var isProven = false;
        var staysBlank = false;
        foreach (var cell in next.Cells)
        {
            if (cell.Row > row) break;
            if (cell.Row < row) continue;
            var above = Above(cell);
            if (above is null) return null;
            if (cell.IsBlank)
            {
                staysBlank |= !above.IsBlank;
                cut[cell] = above;
                continue;
            }
            if (!ReachesEdge(above, cell)) return null;
            // A line broken off in the middle, or a paragraph that ended just there.
            var isBroken = IsBrokenOff(above, cell);
            if (!isBroken && next.IsClosedAbove && !(above.Rows.Count > 1 && Letters.EndsSentence(above.Rows[^1].Text[^1]))) return null;
            isProven |= isBroken || !next.IsClosedAbove;
            cut[cell] = above;
        }
        return cut.Count > 0 && isProven && (staysBlank || !next.IsClosedAbove || cut.Count == 1) ? cut : null;
    }

    /// <summary>The cell of the last row so far with the same borders.</summary>
    private DraftCell? Above(PartCell cell) =>
        Cells.Find(c => c.Row + c.RowSpan == RowCount && Math.Abs(c.Left - cell.Left) <= Near && Math.Abs(c.Right - cell.Right) <= Near);

    private bool ReachesEdge(DraftCell above, PartCell cell) => above.Rows.Count > 0 && cell.Rows.Count > 0
        && Last.Bottom - above.Rows[^1].Bottom <= 1.4 * above.Rows[^1].Em && cell.Rows[0].Top - cell.Top <= 1.6 * cell.Rows[0].Em;

    private static bool IsBrokenOff(DraftCell above, PartCell cell)
    {
        TextRow end = above.Rows[^1], start = cell.Rows[0];
        var limit = above.Right - Math.Clamp(end.Left - above.Left, 0, 6);
        return Wrapping.IsFull(end, start, limit) && !Letters.EndsSentence(end.Text[^1]);
    }

    private void Place(TablePart part, int from, Dictionary<PartCell, DraftCell>? cut = null)
    {
        var before = RowCount - (Cells.Count == 0 ? part.RowCount : 0);
        // The cut row is the last row of the page before.
        var offset = Cells.Count == 0 ? 0 : before - from - (cut is null ? 0 : 1);
        foreach (var cell in part.Cells)
        {
            if (cell.Row + cell.RowSpan <= from) continue;
            var above = cut?.GetValueOrDefault(cell) ?? (cell.Row <= from && cut is null && Cells.Count > 0 ? MergedAbove(cell) : null);
            if (above is not null)
            {
                above.Rows.AddRange(cell.Rows);
                above.Nested.AddRange(cell.Nested);
                above.RowSpan = offset + cell.Row + cell.RowSpan - above.Row;
                continue;
            }
            var row = Math.Max(cell.Row, from);
            Cells.Add(new DraftCell(offset + row, cell.Row + cell.RowSpan - row, cell.Left, cell.Right, part.Page, cell));
        }
        RowCount = Math.Max(RowCount, offset + part.RowCount);
    }

    /// <summary>A blank cell over several rows at the head of a page, or below such a cell, goes on with the merged cell above it.</summary>
    private DraftCell? MergedAbove(PartCell cell)
    {
        var above = Above(cell);
        if (above is null || above.IsBlank || (above.RowSpan == 1 && cell.RowSpan == 1)) return null;
        return cell.IsBlank || (ReachesEdge(above, cell) && IsBrokenOff(above, cell)) ? above : null;
    }
}

/// <summary>A cell of a <see cref="TableDraft"/>; its borders are those of the first page.</summary>
internal sealed class DraftCell(int row, int rowSpan, double left, double right, int page, PartCell part)
{
    public int Row { get; } = row;

    public int RowSpan { get; set; } = rowSpan;

    public double Left { get; } = left;

    public double Right { get; } = right;

    /// <summary>The page it begins on.</summary>
    public int Page { get; } = page;

    public List<TextRow> Rows { get; } = [.. part.Rows];

    public List<TablePart> Nested { get; } = [.. part.Nested];

    public bool IsBlank => Rows.Count == 0 && Nested.Count == 0;
}
