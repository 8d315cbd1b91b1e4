using Jiheng.Engine.Content;

namespace Jiheng.Engine.Seeding;

/// <summary>The same document with other text at some places, as a reader would give it if the file said so.</summary>
internal static class Retyping
{
    /// <summary>With other lines.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">What each line says instead.</param>
    public static Document Lines(Document document, IReadOnlyDictionary<TextLine, string> lines)
    {
        var blocks = document.Blocks.ToArray();
        for (var b = 0; b < blocks.Length; b++)
        {
            if (blocks[b] is Table table) blocks[b] = Of(table, lines);
            else if (blocks[b] is Paragraph paragraph && Of(paragraph.Lines, lines) is { } changed) blocks[b] = paragraph with { Lines = changed };
        }
        return document with { Blocks = blocks };
    }

    /// <summary>With another table in the place of one.</summary>
    public static Document Table(Document document, Table table, Table other)
    {
        var blocks = document.Blocks.ToArray();
        for (var b = 0; b < blocks.Length; b++) if (blocks[b] is Table one) blocks[b] = Within(one, table, other);
        return document with { Blocks = blocks };
    }

    private static Table Within(Table table, Table sought, Table other)
    {
        if (ReferenceEquals(table, sought)) return other;
        var cells = table.Cells.ToArray();
        var found = false;
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c].Nested.Count == 0) continue;
            var nested = cells[c].Nested.Select(n => Within(n, sought, other)).ToArray();
            if (nested.SequenceEqual(cells[c].Nested, ReferenceEqualityComparer.Instance)) continue;
            cells[c] = cells[c] with { Nested = nested };
            found = true;
        }
        return found ? new(table.Number, table.RowCount, table.ColumnCount, cells) { IsPacked = table.IsPacked } : table;
    }

    private static Table Of(Table table, IReadOnlyDictionary<TextLine, string> lines)
    {
        Cell[]? cells = null;
        for (var c = 0; c < table.Cells.Count; c++)
        {
            var cell = table.Cells[c];
            var nested = cell.Nested.Count == 0 ? cell.Nested : cell.Nested.Select(n => Of(n, lines)).ToArray();
            var changed = Of(cell.Lines, lines);
            if (changed is null && nested.SequenceEqual(cell.Nested, ReferenceEqualityComparer.Instance)) continue;
            cells ??= table.Cells.ToArray();
            cells[c] = CellOf(cell, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, changed ?? cell.Lines, nested);
        }
        return cells is null ? table : new(table.Number, table.RowCount, table.ColumnCount, cells) { IsPacked = table.IsPacked };
    }

    /// <summary>The cell at another place, with other lines; its place in the file is told as before.</summary>
    public static Cell CellOf(Cell cell, int row, int column, int rowSpan, int columnSpan, IReadOnlyList<TextLine> lines, IReadOnlyList<Table> nested) =>
        new(row, column, rowSpan, columnSpan, lines, ReferenceEquals(lines, cell.Lines) ? cell.Origin : cell.Origin with { Text = string.Concat(lines.Select(l => l.Text)) }) { Nested = nested, Input = cell.Input };

    private static TextLine[]? Of(IReadOnlyList<TextLine> all, IReadOnlyDictionary<TextLine, string> lines)
    {
        TextLine[]? changed = null;
        for (var i = 0; i < all.Count; i++)
        {
            if (!lines.TryGetValue(all[i], out var text)) continue;
            changed ??= all.ToArray();
            changed[i] = new(text, all[i].Origin with { Text = text });
        }
        return changed;
    }
}
