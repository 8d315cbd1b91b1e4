using Jiheng.Documents.Pdf.Lines;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>The part of a table that stands on one page.</summary>
internal sealed class TablePart(int page, double[] xs, double[] ys, List<PartCell> cells)
{
    /// <summary>1-based.</summary>
    public int Page { get; } = page;

    /// <summary>Column borders, left to right.</summary>
    public double[] Xs { get; } = xs;

    /// <summary>Row borders, downwards.</summary>
    public double[] Ys { get; } = ys;

    /// <summary>In reading order.</summary>
    public List<PartCell> Cells { get; } = cells;

    public int RowCount => Ys.Length - 1;

    /// <summary>Whether a line is drawn along its upper edge; a row that the page cuts may have none there.</summary>
    public bool IsClosedAbove { get; init; } = true;

    /// <summary>A single cell: a frame around text, unless it goes on with a table of the page before.</summary>
    public bool IsFrame => Cells.Count == 1;

    public double Left => Xs[0];

    public double Right => Xs[^1];

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>The same part moved to the right.</summary>
    public TablePart Shifted(double by)
    {
        if (Math.Abs(by) < 1) return this;
        var moved = new List<PartCell>();
        foreach (var cell in Cells) moved.Add(cell.Shifted(by, Page));
        return new TablePart(Page, Array.ConvertAll(Xs, x => x + by), Ys, moved) { IsClosedAbove = IsClosedAbove };
    }
}

/// <summary>A cell of a part, with the words in it.</summary>
internal sealed class PartCell(int row, int rowSpan, double left, double top, double right, double bottom)
{
    public int Row { get; set; } = row;

    public int RowSpan { get; set; } = rowSpan;

    public double Left { get; set; } = left;

    public double Top { get; } = top;

    public double Right { get; set; } = right;

    public double Bottom { get; } = bottom;

    public List<PdfWord> Words { get; } = [];

    /// <summary>The printed lines; of a cell cut by the page's edge also those of the next page.</summary>
    public List<TextRow> Rows { get; } = [];

    /// <summary>Tables that are drawn inside.</summary>
    public List<TablePart> Nested { get; } = [];

    public bool IsBlank => Rows.Count == 0 && Nested.Count == 0;

    public string Key => string.Concat(Rows.Select(r => r.Text)).Replace(" ", "", StringComparison.Ordinal);

    public PartCell Shifted(double by, int page)
    {
        var moved = new PartCell(Row, RowSpan, Left + by, Top, Right + by, Bottom);
        foreach (var word in Words) moved.Words.Add(new PdfWord(word.Text, word.Left + by, word.Top, word.Right + by, word.Bottom, word.Line));
        moved.Rows.AddRange(TextRow.Of(moved.Words, page));
        moved.Nested.AddRange(Nested);
        return moved;
    }

    public bool Holds(double x, double y) => x >= Left && x < Right && y >= Top && y < Bottom;
}
