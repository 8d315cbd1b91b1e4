using Jiheng.Engine.Content;

namespace Jiheng.Engine.Seeding;

/// <summary>A document with something else printed somewhere. Places keep their names, so that what is found can be compared.</summary>
internal static class Edit
{
    /// <summary>With other text in place of a number.</summary>
    public static Document Replace(Document document, PrintedNumber number, string text) =>
        Rewrite(document, number, number.Start, number.Text.Length, text);

    /// <summary>With other text in place of a piece of the number's line.</summary>
    public static Document Rewrite(Document document, PrintedNumber number, int start, int length, string text)
    {
        var line = string.Concat(number.Source.Text.AsSpan(0, start), text, number.Source.Text.AsSpan(start + length));
        return WithLine(document, number.Block, number.Cell, number.Line, line);
    }

    private static Document WithLine(Document document, int block, int cell, int line, string text) => With(document, block, document.Blocks[block] switch
    {
        Paragraph paragraph => paragraph with { Lines = With(paragraph.Lines, line, text) },
        Table table => With(table, cell, With(table.Cells[cell].Lines, line, text)),
        var other => other,
    });

    /// <summary>The table with other lines in one cell.</summary>
    public static Table With(Table table, int cell, IReadOnlyList<TextLine> lines)
    {
        var cells = table.Cells.ToArray();
        cells[cell] = Copy(cells[cell], lines);
        return new(table.Number, table.RowCount, table.ColumnCount, cells) { IsPacked = table.IsPacked };
    }

    /// <summary>The document with another block.</summary>
    public static Document With(Document document, int block, Block other)
    {
        var blocks = document.Blocks.ToArray();
        blocks[block] = other;
        return document with { Blocks = blocks };
    }

    /// <summary>A cell with other lines.</summary>
    public static Cell Copy(Cell cell, IReadOnlyList<TextLine> lines) => new(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, lines, cell.Origin) { Nested = cell.Nested };

    private static TextLine[] With(IReadOnlyList<TextLine> lines, int line, string text)
    {
        var changed = lines.ToArray();
        changed[line] = lines[line] with { Text = text };
        return changed;
    }
}
