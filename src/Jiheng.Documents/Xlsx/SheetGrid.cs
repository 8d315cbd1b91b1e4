using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx;

/// <summary>Lays rows of a sheet out as one table: a cell for every place that no merge covers, blank ones included.</summary>
internal sealed class SheetGrid(string sheet, string file, int number, SheetNotes notes)
{
    private readonly List<Cell> cells = [];
    private int firstRow;
    private int firstColumn;
    private int rowCount;
    private int columnCount;

    /// <summary>Lays the rows out; how many places the grid has.</summary>
    public long Lay(IReadOnlyList<SheetRow> rows, int start, int end, SheetShape shape, long freePlaces)
    {
        Measure(rows, start, end, shape);
        var places = (long)rowCount * columnCount;
        if (places > freePlaces)
            throw new UnreadableDocumentException($"工作表“{sheet}”的表格范围过大（工作簿合计超过 {XlsxLimits.MaxGridPlaces:N0} 格），已停止读取；请删除远离表格的零散内容，或拆分成几个文件后再试。");
        var covered = Cover(shape);
        var next = start;
        for (var r = 0; r < rowCount; r++)
        {
            var row = next < end && rows[next].Number == firstRow + r ? rows[next++] : null;
            var at = 0;
            for (var c = 0; c < columnCount; c++)
            {
                var filled = row is not null && at < row.Cells.Count && row.Cells[at].Column == firstColumn + c ? row.Cells[at++] : null;
                if (!covered[r * columnCount + c]) Place(r, c, filled?.Text, shape);
                else if (filled is not null) notes.Unshown(new SheetPlace(sheet, firstRow + r, firstColumn + c));
            }
        }
        return places;
    }

    public Table Build() => new(number, rowCount, columnCount, cells);

    private void Measure(IReadOnlyList<SheetRow> rows, int start, int end, SheetShape shape)
    {
        firstRow = rows[start].Number;
        firstColumn = int.MaxValue;
        var (lastRow, lastColumn) = (0, 0);
        // What follows the block on the sheet is not covered by it.
        var limit = end < rows.Count ? rows[end].Number - 1 : int.MaxValue;
        for (var i = start; i < end; i++)
        {
            var row = rows[i];
            firstColumn = Math.Min(firstColumn, row.Cells[0].Column);
            foreach (var cell in row.Cells)
            {
                var area = shape.AreaOf(row.Number, cell.Column);
                lastRow = Math.Max(lastRow, Math.Min(area.Last.Row, limit));
                lastColumn = Math.Max(lastColumn, area.Last.Column);
            }
        }
        (rowCount, columnCount) = (lastRow - firstRow + 1, lastColumn - firstColumn + 1);
    }

    /// <summary>Marks the places under a merge, its first one left out. Areas are bounded by the grid, and none is gone through twice.</summary>
    private bool[] Cover(SheetShape shape)
    {
        var covered = new bool[rowCount * columnCount];
        var budget = 4L * XlsxLimits.MaxGridPlaces;
        foreach (var merge in shape.Merges)
        {
            var (top, left) = (merge.First.Row - firstRow, merge.First.Column - firstColumn);
            if (top < 0 || left < 0 || top >= rowCount || left >= columnCount || covered[top * columnCount + left]) continue;
            var (bottom, right) = (Math.Min(merge.Last.Row - firstRow, rowCount - 1), Math.Min(merge.Last.Column - firstColumn, columnCount - 1));
            // Thousands of areas laid one over another are nobody's form.
            if ((budget -= (long)(bottom - top + 1) * (right - left + 1)) < 0) break;
            for (var r = top; r <= bottom; r++)
                for (var c = left; c <= right; c++)
                    if (r != top || c != left) covered[r * columnCount + c] = true;
        }
        return covered;
    }

    private void Place(int r, int c, string? text, SheetShape shape)
    {
        var area = shape.AreaOf(firstRow + r, firstColumn + c);
        var rowSpan = Math.Min(area.Last.Row - area.First.Row + 1, rowCount - r);
        var columnSpan = Math.Min(area.Last.Column - area.First.Column + 1, columnCount - c);
        var origin = new Origin(file, "") { Sheet = sheet, Table = number, Row = firstRow + r, Column = firstColumn + c };
        if (text is null)
        {
            cells.Add(new Cell(r, c, rowSpan, columnSpan, [], origin));
            return;
        }
        var lines = SheetBlocks.Lines(text, origin);
        var whole = lines.Count == 1 ? lines[0].Origin : origin with { Text = string.Concat(lines.Select(l => l.Text.Trim())) };
        cells.Add(new Cell(r, c, rowSpan, columnSpan, lines, whole));
    }
}
