using Jiheng.Engine.Content;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>A table with the spans of its merged cells.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="lines">Writes what stands in a cell.</param>
/// <param name="map">Ids and marks.</param>
internal sealed class TableHtml(Markup html, Action<Spot> lines, PaperMap map)
{
    /// <summary>Writes the table in a box that scrolls by itself when it is too wide.</summary>
    public void Write(Table table)
    {
        html.Write($"<div class=\"sheet\">");
        Grid(table);
        html.Write($"</div>\n");
    }

    private void Grid(Table table)
    {
        html.Write($"<table id=\"{map.IdOf(table)}\">\n");
        var taken = new bool[table.RowCount * table.ColumnCount];
        var shown = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            html.Write($"<tr>");
            for (var column = 0; column < table.ColumnCount; column++)
            {
                if (taken[row * table.ColumnCount + column]) continue;
                // A hole, or what is left of a cell whose area another one has broken into.
                if (table.At(row, column) is not { } cell || cell.Row != row || cell.Column != column)
                {
                    html.Write($"<td></td>");
                    continue;
                }
                Cell(cell, Take(table, cell, taken));
                shown++;
            }
            html.Write($"</tr>\n");
        }
        html.Write($"</table>");
        if (shown < table.Cells.Count) Displaced(table);
    }

    // The rectangle from the anchor on that is the cell's own: spans that overlap would push the row aside.
    private static (int Rows, int Columns) Take(Table table, Cell cell, bool[] taken)
    {
        var columns = 1;
        while (columns < cell.ColumnSpan && Owns(cell.Row, cell.Column + columns)) columns++;
        var rows = 1;
        while (rows < cell.RowSpan && OwnsRow(cell.Row + rows)) rows++;
        for (var r = 0; r < rows; r++) taken.AsSpan((cell.Row + r) * table.ColumnCount + cell.Column, columns).Fill(true);
        return (rows, columns);

        bool Owns(int row, int column) => ReferenceEquals(table.At(row, column), cell);

        bool OwnsRow(int row)
        {
            for (var c = 0; c < columns; c++)
                if (!Owns(row, cell.Column + c)) return false;
            return true;
        }
    }

    private void Cell(Cell cell, (int Rows, int Columns) span)
    {
        var spot = map[cell];
        html.Write($"<td id=\"{spot.Id}\"");
        if (span.Rows > 1) html.Write($" rowspan=\"{span.Rows}\"");
        if (span.Columns > 1) html.Write($" colspan=\"{span.Columns}\"");
        if (spot.Marks.Count > 0) html.Write($" class=\"marked {spot.Marks[0].Classes}\"");
        html.Write($">");
        Content(cell, spot);
        html.Write($"</td>");
    }

    private void Content(Cell cell, Spot spot)
    {
        lines(spot);
        foreach (var nested in cell.Nested) Grid(nested);
    }

    // In a broken file cells may lie on each other; what is printed in the lower one still has to be seen.
    private void Displaced(Table table)
    {
        foreach (var cell in table.Cells)
        {
            if (ReferenceEquals(table.At(cell.Row, cell.Column), cell)) continue;
            html.Write($"<div class=\"line displaced\" id=\"{map[cell].Id}\">");
            Content(cell, map[cell]);
            html.Write($"</div>");
        }
    }
}
