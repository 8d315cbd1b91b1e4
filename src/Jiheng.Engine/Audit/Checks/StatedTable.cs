using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A table that is printed even when there is nothing to put in (政府性基金, 国有资本经营), with the lines that stand at it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Title">Its title: the line above it or its first row.</param>
/// <param name="Notes">The lines between title and table, the cells of words, and the lines below up to the next title.</param>
internal sealed record StatedTable(Table Table, TextLine Title, IReadOnlyList<TextLine> Notes)
{
    // Unit, number and unit's name stand between title and grid; the note stands close below.
    private const int FarthestTitle = 5;
    private const int FarthestNote = 4;
    private const int LongestTitle = 50;
    private const int FewestCells = 4;

    /// <summary>Those of a document, in printed order.</summary>
    public static List<StatedTable> In(DocumentReading document)
    {
        List<StatedTable> found = [];
        var blocks = document.Source.Blocks;
        var patterns = document.Pack.Words.TablesWithStatement;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Table table) continue;
            List<TextLine> notes = [];
            if ((TitleInside(table) ?? TitleAbove(blocks, i, notes)) is not { } title || !WordPattern.Any(patterns, Key(title.Text))) continue;
            foreach (var cell in table.Cells) foreach (var line in cell.Lines) if (!ReferenceEquals(line, title)) notes.Add(line);
            Below(blocks, i, notes);
            found.Add(new(table, title, notes));
        }
        return found;
    }

    private static string Key(string text)
    {
        var key = Words.Key(text);
        return key.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
    }

    /// <summary>A line that names a table: short and with 表 at its end. 公开08表 and 附表8 are numbers.</summary>
    private static bool IsTitle(string text)
    {
        var key = Key(text);
        return key.Length is > 4 and <= LongestTitle && key[^1] == '表' && !key.StartsWith("公开", StringComparison.Ordinal) && !key.Contains('。', StringComparison.Ordinal);
    }

    private static TextLine? TitleInside(Table table)
    {
        foreach (var cell in table.Cells)
        {
            if (cell.Row > 1) break;
            foreach (var line in cell.Lines) if (cell.ColumnSpan > 1 && IsTitle(line.Text)) return line;
        }
        // A sheet may hold its title in the first cell alone.
        return table.At(0, 0) is { Lines: [var first, ..] } && IsTitle(first.Text) ? first : null;
    }

    private static TextLine? TitleAbove(IReadOnlyList<Block> blocks, int at, List<TextLine> between)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestTitle && blocks[i] is Paragraph paragraph; i--)
            for (var k = paragraph.Lines.Count - 1; k >= 0; k--)
            {
                if (IsTitle(paragraph.Lines[k].Text)) return paragraph.Lines[k];
                between.Add(paragraph.Lines[k]);
            }
        return null;
    }

    private static void Below(IReadOnlyList<Block> blocks, int at, List<TextLine> notes)
    {
        for (var i = at + 1; i < blocks.Count && i <= at + FarthestNote && blocks[i] is Paragraph { HeadingLevel: null } paragraph; i++)
            foreach (var line in paragraph.Lines)
            {
                if (IsTitle(line.Text)) return;
                notes.Add(line);
            }
    }

    /// <summary>Whether it is a grid without any figure, not even 0. Numbers of columns (1 2 3) are none.</summary>
    public bool IsEmpty
    {
        get
        {
            var blanks = 0;
            for (var r = 0; r < Table.RowCount; r++)
            {
                if (IsNumberRow(r)) continue;
                foreach (var cell in Table.Row(r))
                {
                    if (cell.Row != r) continue;
                    if (cell.IsBlank) blanks++;
                    else if (IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number or ValueKind.Range } or { Kind: ValueKind.Placeholder }) return false;
                }
            }
            return blanks >= FewestCells;
        }
    }

    /// <summary>The first amount above 0 that is printed with decimals: codes and numbers of columns have none.</summary>
    public Cell? Amount
    {
        get
        {
            foreach (var cell in Table.Cells)
                if (IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Decimals: > 0, Value.IsZero: false } }) return cell;
            return null;
        }
    }

    private bool IsNumberRow(int r)
    {
        var (last, count) = (0, 0);
        foreach (var cell in Table.Row(r))
        {
            if (!int.TryParse(cell.Text, out var number)) continue;
            if (count > 0 && number != last + 1) return false;
            (last, count) = (number, count + 1);
        }
        return count > 1;
    }
}
