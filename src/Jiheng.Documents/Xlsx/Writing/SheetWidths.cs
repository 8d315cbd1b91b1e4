using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>How wide the columns of a sheet are, in letters of half width.</summary>
internal static class SheetWidths
{
    // A page has room for so many letters beside each other.
    private const int PortraitLetters = 88;
    private const int LandscapeLetters = 130;

    // LibreOffice prints nothing smaller that is one column, and cuts off what is wider than the page.
    private const int PortraitLettersOfText = 78;
    private const int LandscapeLettersOfText = 115;

    // Letters of 11 points are printed at no less than 6.5, as in Word.
    private const int MostLettersOnA4 = 220;

    // Room beside the text of a cell, and what words need at least.
    private const int Margin = 2;
    private const int FewestLetters = 4;
    private const int FewestBesideFigures = 12;
    private const int FewestAboveFigures = 8;

    // Excel has no row higher than 409 points, 26 lines.
    private const int MostLines = 24;
    private const int WidestColumn = 120;

    /// <summary>The widths of all columns.</summary>
    /// <param name="tables">The tables on the sheet.</param>
    /// <param name="columns">How many columns they share.</param>
    /// <param name="part">The part that the sheet is made of.</param>
    public static int[] Of(List<Table> tables, int columns, BookPart part)
    {
        var placed = tables.ConvertAll(t => (Table: t, Edges: ColumnWidths.Edges(t.ColumnCount, columns)));
        var page = part.IsLandscape ? LandscapeLetters : PortraitLetters;
        if (!part.IsDivided) return ColumnWidths.Of(placed, columns, page);
        if (columns == 1) return [part.IsLandscape ? LandscapeLettersOfText : PortraitLettersOfText];
        var least = new int[columns];
        foreach (var (table, edges) in placed) Raise(least, table, edges);
        // What is wider than the page is printed smaller: a figure on two lines is read as two.
        return ColumnWidths.Of(placed, columns, Math.Max(page, least.Sum()), least);
    }

    /// <summary>Whether letters would be too small on A4.</summary>
    public static bool NeedLargePaper(int[] widths) => widths.Sum() > MostLettersOnA4;

    /// <summary>How many rows a text needs, none of them higher than Excel has.</summary>
    public static int Rows(IReadOnlyList<string> lines, int letters) => (TextWidth.Lines(lines, letters) + MostLines - 1) / MostLines;

    private static void Raise(int[] least, Table table, int[] edges)
    {
        var words = table.Cells.Any(c => c.IsAnswer) ? FewestLetters : FewestBesideFigures;
        var figures = FigureText.Widths(table);
        foreach (var cell in table.Cells.OrderBy(c => c.ColumnSpan))
        {
            var (first, last) = (edges[cell.Column], edges[Math.Min(cell.Column + cell.ColumnSpan, edges.Length - 1)]);
            var lines = CellText.Lines(cell);
            var widest = lines.Select(TextWidth.Of).DefaultIfEmpty(0).Max();
            var fewest = cell.ColumnSpan == 1 && figures[cell.Column] > 0 ? Math.Min(words, FewestAboveFigures) : words;
            var need = FigureText.IsFigure(cell) ? widest : Math.Max(Math.Min(widest, fewest), Unbroken(lines, cell.RowSpan));
            Widen(least.AsSpan(first, last - first), need + Margin);
        }
    }

    /// <summary>The width at which the text is no higher than a row can be.</summary>
    private static int Unbroken(List<string> lines, int rows)
    {
        var most = MostLines * rows;
        var width = lines.Sum(TextWidth.Of) / most;
        while (width < WidestColumn && TextWidth.Lines(lines, width) > most) width++;
        return Math.Min(width, WidestColumn);
    }

    private static void Widen(Span<int> columns, int need)
    {
        var missing = need;
        foreach (var width in columns) missing -= width;
        for (var i = 0; missing > 0 && i < columns.Length; i++)
        {
            var share = (missing + columns.Length - i - 1) / (columns.Length - i);
            columns[i] += share;
            missing -= share;
        }
    }
}
