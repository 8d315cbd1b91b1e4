using System.Globalization;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>A table with the spans of its merged cells, its header repeated on every page.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="table">With a row and a column at least.</param>
internal sealed class TableHtml(PageMarkup html, Table table)
{
    // Cells beside each other from which on letters are smaller, on paper and on the screen.
    private const int Many = 8;
    private const int Crowded = 13;
    private const int Thousand = 1000;
    private const decimal LineHeight = 1.5m;
    private const int MostLines = 20;

    private readonly bool isForm = table.Cells.Any(c => c.IsAnswer);
    private readonly int headerRows = HeaderRows.Of(table);
    private readonly ColumnLook[] looks = ColumnLooks.Of(table, HeaderRows.Of(table));

    /// <summary>Writes the table in a box that scrolls by itself when it is too wide.</summary>
    public void Write()
    {
        // With the keyboard too, hence the place among what it reaches.
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"表格\">\n");
        Grid();
        html.Write($"</div>\n");
        foreach (var cell in table.Cells)
            // Where the areas of a broken file overlap, what is printed in the lower cell still has to be seen.
            if (!ReferenceEquals(table.At(cell.Row, cell.Column), cell) && !cell.IsBlank)
                html.Write($"<p class=\"left\">").Lines([.. cell.Lines.Select(l => l.Text.Trim())]).Write($"</p>\n");
    }

    private void Grid()
    {
        html.Write($"<table{Look()} style=\"min-width:{LeastWidth()}em\">\n<colgroup>");
        foreach (var share in ColumnWidths.Of([(table, ColumnWidths.Edges(table.ColumnCount, table.ColumnCount))], table.ColumnCount, Thousand))
            html.Write($"<col style=\"width:{share / 10m}%\">");
        html.Write($"</colgroup>\n");
        Rows(0, headerRows, "thead");
        Rows(headerRows, table.RowCount, "tbody");
        html.Write($"</table>\n");
    }

    private NamedAttribute Look()
    {
        var most = Enumerable.Range(0, table.RowCount).Max(r => table.Row(r).Count);
        var size = most >= Crowded ? "crowded" : most >= Many ? "many" : "";
        return PageMarkup.Class(isForm ? size.Length > 0 ? $"form {size}" : "form" : size);
    }

    /// <summary>How many letters wide the table is at least: below this it scrolls.</summary>
    private int LeastWidth()
    {
        const int Narrow = 5, Wide = 16;
        var widths = new int[table.ColumnCount];
        Array.Fill(widths, Narrow);
        foreach (var cell in table.Cells)
            if (cell.ColumnSpan == 1) widths[cell.Column] = Math.Max(widths[cell.Column], Math.Min(Wide, CellText.Width(cell) + 2));
        return widths.Sum() / 2;
    }

    private void Rows(int first, int end, string group)
    {
        if (first == end) return;
        html.Write($"<{group}>\n");
        for (var r = first; r < end; r++)
        {
            html.Write($"<tr>");
            for (var c = 0; c < table.ColumnCount; c++)
                if (table.At(r, c) is not { } cell) html.Write($"<td></td>");
                else if (cell.Row == r && cell.Column == c) Cell(cell, OwnedArea.Of(table, cell));
                else if (!IsInside(cell, r, c)) html.Write($"<td></td>");
            html.Write($"</tr>\n");
        }
        html.Write($"</{group}>\n");
    }

    // Outside the rectangle that is its own a cell leaves holes.
    private bool IsInside(Cell cell, int row, int column)
    {
        var area = OwnedArea.Of(table, cell);
        return row < cell.Row + area.Rows && column >= cell.Column && column < cell.Column + area.Columns;
    }

    private void Cell(Cell cell, OwnedArea area)
    {
        var lines = cell.Lines.Select(l => l.Text.Trim()).ToList();
        var isHeader = cell.Row < headerRows;
        var tag = isHeader ? "th" : "td";
        html.Write($"<{tag}");
        if (isHeader) html.Write($" scope=\"col\"");
        if (area.Rows > 1) html.Write($" rowspan=\"{area.Rows}\"");
        if (area.Columns > 1) html.Write($" colspan=\"{area.Columns}\"");
        html.Write($"{PageMarkup.Class(Look(cell, isHeader, area))}{PageMarkup.Style(KeptSpace.Style(lines), Height(cell))}>").Lines(lines);
        foreach (var nested in cell.Nested)
            if (nested is { RowCount: > 0, ColumnCount: > 0 }) new TableHtml(html, nested).Grid();
        html.Write($"</{tag}>");
    }

    private static string Height(Cell cell) =>
        cell.Input is { Lines: > 1 } input ? string.Create(CultureInfo.InvariantCulture, $"height:{Math.Min(input.Lines, MostLines) * LineHeight:0.#}em") : "";

    private string Look(Cell cell, bool isHeader, OwnedArea area)
    {
        if (cell.IsAnswer) return cell.Input is { Kind: InputKind.Text } || ColumnLooks.IsLong(cell) ? "blank words" : "blank";
        if (isHeader) return "";
        if (isForm || area.Columns > 1) return ColumnLooks.IsLong(cell) ? "words" : "";
        return looks[cell.Column] switch { ColumnLook.Figures => "figures", ColumnLook.Words => "words", _ => "" };
    }
}
