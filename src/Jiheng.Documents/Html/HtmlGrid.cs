using Jiheng.Documents.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html;

/// <summary>Lays a page's rows out on a grid (HTML standard, 4.9.12): a cell takes the first free place of its row, spans reach down no further than their group.</summary>
internal sealed class HtmlGrid(int number)
{
    private readonly List<GridCell> cells = [];
    private readonly List<GridCell> toTheEdge = [];
    private readonly List<GridCell> group = [];

    // For each column the first row that is free again.
    private int[] freeFrom = new int[16];
    private int columnCount;
    private int column;
    private GridCell? wide;

    public int RowCount { get; private set; }

    /// <summary>Rows times columns, for the bound on all tables together.</summary>
    public long Places => (long)RowCount * columnCount;

    public void StartRow()
    {
        RowCount++;
        column = 0;
        EndWide();
    }

    /// <summary>A row without cells: it counts where cells from above reach into it, and is none elsewhere.</summary>
    public void PassRow()
    {
        for (var i = 0; i < columnCount; i++)
        {
            if (freeFrom[i] <= RowCount) continue;
            StartRow();
            return;
        }
    }

    /// <param name="columns">colspan, at least 1.</param>
    /// <param name="rows">rowspan, at least 1; int.MaxValue to the end of the group.</param>
    public GridCell Place(int columns, int rows)
    {
        var row = RowCount - 1;
        // Something follows in the row: what pretended to reach to the edge does not.
        wide = null;
        while (column < columnCount && freeFrom[column] > row) column++;
        var isWide = columns > HtmlLimits.WidestSpan;
        if (isWide) columns = 1;
        if (column + columns > HtmlLimits.MaxColumns)
            throw new UnreadableDocumentException($"第 {number} 个表格超过 {HtmlLimits.MaxColumns} 列，不是正常的网页，已停止读取；请用 Word 打开后另存为 .docx 再试。");
        var span = 1;
        while (span < columns && (column + span >= columnCount || freeFrom[column + span] <= row)) span++;
        if (column + span > freeFrom.Length) Array.Resize(ref freeFrom, Math.Max(column + span, freeFrom.Length * 2));
        columnCount = Math.Max(columnCount, column + span);
        var end = rows == int.MaxValue ? int.MaxValue : (int)Math.Min((long)row + rows, int.MaxValue);
        Array.Fill(freeFrom, end, column, span);
        var cell = new GridCell(row, column, span) { RowSpan = end - row };
        cells.Add(cell);
        if (end > RowCount) group.Add(cell);
        if (isWide) wide = cell;
        column += span;
        return cell;
    }

    /// <summary>Ends a row group (thead, tbody, tfoot): no cell reaches beyond it.</summary>
    public void EndGroup()
    {
        foreach (var cell in group) cell.RowSpan = Math.Min(cell.RowSpan, RowCount - cell.Row);
        group.Clear();
        for (var i = 0; i < columnCount; i++) freeFrom[i] = Math.Min(freeFrom[i], RowCount);
        EndWide();
    }

    public Table Build(string file)
    {
        // Columns further right in such a row that a cell from above takes are that cell's; the table keeps who came first.
        foreach (var cell in toTheEdge) cell.ColumnSpan = Math.Max(1, columnCount - cell.Column);
        var laid = new Cell[cells.Count];
        for (var i = 0; i < laid.Length; i++) laid[i] = cells[i].Build(file, number);
        return new Table(number, RowCount, columnCount, laid);
    }

    private void EndWide()
    {
        if (wide is not null) toTheEdge.Add(wide);
        wide = null;
    }
}
