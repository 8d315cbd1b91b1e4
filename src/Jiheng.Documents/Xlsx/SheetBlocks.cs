using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx;

/// <summary>
/// Divides a sheet into titles and tables. A row with one cell outside the drawn lines is a paragraph and ends a table; one with a cell
/// over the whole width is a paragraph before a table, and ends one after an empty row. Any other empty row belongs to its table.
/// </summary>
internal sealed class SheetBlocks(string file, SheetNotes notes)
{
    private readonly List<Block> blocks = [];
    private int tableCount;
    private int paragraphCount;
    private long gridPlaces;
    private SheetContent sheet = null!;
    private SheetShape shape = null!;

    /// <summary>The blocks of all sheets so far.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Adds what the sheet holds.</summary>
    public void Add(SheetContent content)
    {
        sheet = content;
        if (SheetShape.Of(content) is not { } found) return;
        shape = found;
        var rows = shape.Filled;
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && !EndsBefore(rows[end - 1], rows[end])) end++;
            AddBlock(rows, start, end);
            start = end;
        }
    }

    private bool EndsBefore(SheetRow upper, SheetRow lower) => shape.IsOutsideLines(lower)
        || (lower.Number > upper.Number + 1 && !shape.IsDrawnBetween(upper.Number, lower.Number) && shape.IsTitle(lower, isAfterGap: true));

    private void AddBlock(IReadOnlyList<SheetRow> rows, int start, int end)
    {
        while (start < end && shape.IsTitle(rows[start], isAfterGap: false))
        {
            AddParagraph(rows[start]);
            // What lies under a title of several rows is not shown.
            var last = shape.LastRowOf(rows[start]);
            for (start++; start < end && rows[start].Number <= last; start++)
                foreach (var cell in rows[start].Cells) notes.Unshown(new SheetPlace(sheet.Entry.Name, rows[start].Number, cell.Column));
        }
        if (end > start) AddTable(rows, start, end);
    }

    private void AddParagraph(SheetRow row)
    {
        var cell = row.Cells[0];
        paragraphCount++;
        var place = notes.Origin(new SheetPlace(sheet.Entry.Name, row.Number, cell.Column)) with { Paragraph = paragraphCount };
        var lines = Lines(cell.Text, place);
        if (lines.Count > 0) blocks.Add(new Paragraph(lines));
    }

    private void AddTable(IReadOnlyList<SheetRow> rows, int start, int end)
    {
        foreach (var side in SheetSides.Of(rows, start, end, shape, sheet.BoxedColumns))
        {
            var grid = new SheetGrid(sheet.Entry.Name, file, ++tableCount, notes);
            gridPlaces += grid.Lay(side.Rows, side.Start, side.End, shape, XlsxLimits.MaxGridPlaces - gridPlaces);
            blocks.Add(grid.Build());
        }
    }

    /// <summary>The lines of a cell that are not blank.</summary>
    internal static List<TextLine> Lines(string text, Engine.Diagnostics.Origin place)
    {
        var lines = new List<TextLine>(1);
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var line = length < 0 ? text[start..] : text.Substring(start, length);
            start += line.Length + 1;
            if (!string.IsNullOrWhiteSpace(line)) lines.Add(new TextLine(line, place with { Text = line }));
        }
        return lines;
    }
}
