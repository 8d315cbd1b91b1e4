namespace Jiheng.Documents.Xlsx;

/// <summary>How far a sheet's filled cells reach and which of its rows are titles; merges reach only as far as is believable.</summary>
internal sealed class SheetShape
{
    private readonly Dictionary<CellReference, CellArea> merges = [];
    private readonly List<int> boxedRows = [];
    private readonly int firstColumn;
    private readonly int lastColumn;

    private SheetShape(SheetContent sheet, List<SheetRow> filled)
    {
        Filled = filled;
        foreach (var row in sheet.Rows)
            if (row.IsBoxed) boxedRows.Add(row.Number);
        firstColumn = filled.Min(r => r.Cells[0].Column);
        var filledTo = filled.Max(r => r.Cells[^1].Column);
        var lastRow = filled[^1].Number;
        foreach (var merge in sheet.Merges)
        {
            if (merge.First.Row > lastRow || merge.First.Column > filledTo) continue;
            // Of overlapping areas the first keeps the place; a merge of a whole row or column ends where the sheet does.
            var isWide = merge.Last.Column > filledTo + XlsxLimits.MaxMergedBeyond;
            var isTall = merge.Last.Row > lastRow + XlsxLimits.MaxMergedBeyond;
            merges.TryAdd(merge.First, merge with { Last = new(isTall ? lastRow : merge.Last.Row, isWide ? filledTo : merge.Last.Column) });
        }
        lastColumn = filledTo;
        foreach (var row in filled)
            foreach (var cell in row.Cells)
                lastColumn = Math.Max(lastColumn, AreaOf(row.Number, cell.Column).Last.Column);
    }

    /// <summary>The last column that a filled cell covers.</summary>
    public int LastColumn => lastColumn;

    /// <summary>The rows that show something, from top to bottom.</summary>
    public IReadOnlyList<SheetRow> Filled { get; }

    /// <summary>All merged areas, by their first place.</summary>
    public IReadOnlyCollection<CellArea> Merges => merges.Values;

    /// <summary>Null for a sheet that shows nothing.</summary>
    public static SheetShape? Of(SheetContent sheet)
    {
        var filled = sheet.Rows.FindAll(r => r.Cells.Count > 0);
        return filled.Count == 0 ? null : new SheetShape(sheet, filled);
    }

    /// <summary>The area that begins at a place: the place alone when nothing is merged there.</summary>
    public CellArea AreaOf(int row, int column)
    {
        var place = new CellReference(row, column);
        return merges.TryGetValue(place, out var area) ? area : new CellArea(place, place);
    }

    /// <summary>Whether the row has one filled cell, and that stands over the whole width or outside the drawn lines.</summary>
    public bool IsTitle(SheetRow row, bool isAfterGap) =>
        IsOutsideLines(row) || (row.Cells.Count == 1 && (SpansAll(row) || (boxedRows.Count == 0 && isAfterGap)));

    /// <summary>Whether the row has one filled cell outside the drawn lines of a sheet that has any.</summary>
    public bool IsOutsideLines(SheetRow row) => row.Cells.Count == 1 && boxedRows.Count > 0 && !row.IsBoxed;

    /// <summary>The last row that the only cell of a title covers.</summary>
    public int LastRowOf(SheetRow row) => AreaOf(row.Number, row.Cells[0].Column).Last.Row;

    /// <summary>Whether a row between the two is drawn as part of a table.</summary>
    public bool IsDrawnBetween(int upper, int lower)
    {
        var at = boxedRows.BinarySearch(upper + 1);
        if (at < 0) at = ~at;
        return at < boxedRows.Count && boxedRows[at] < lower;
    }

    private bool SpansAll(SheetRow row)
    {
        var area = AreaOf(row.Number, row.Cells[0].Column);
        return area.First.Column <= firstColumn && area.Last.Column >= lastColumn;
    }
}
