using Jiheng.Engine.Content.PlainText;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Content;

/// <summary>
/// Reads documents flattened to text: paragraphs are lines, table cells are lines after a TAB or between pipes.
/// The rules are in docs/spec/plain-text.md.
/// </summary>
public static class PlainTextReader
{
    /// <summary>The document's paragraphs and tables. Any text is a document: nothing is refused and nothing printed is lost.</summary>
    /// <param name="file">The name to put into origins.</param>
    /// <param name="text">The whole file.</param>
    public static Document Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        return new Document { File = file, Format = "txt", Blocks = Blocks(file, text) };
    }

    private static List<Block> Blocks(string file, string text)
    {
        var page = new SourceText(file, text);
        var markdown = new MarkdownPage(page);
        var blocks = new List<Block>();
        var tables = 0;
        for (var i = 0; i < page.Count;)
        {
            var grid = Grid(page, i, out var end);
            if (grid is null)
            {
                for (; i < end; i++)
                {
                    var underlined = markdown.UnderlinedLevel(i);
                    if (Paragraph(page, markdown, i, underlined) is { } paragraph) blocks.Add(paragraph);
                    if (underlined > 0) end = Math.Max(end, ++i + 1);
                }
                continue;
            }
            foreach (var table in grid.Tables(tables))
            {
                blocks.Add(table);
                tables++;
            }
            i = end;
        }
        return blocks;
    }

    private static GridDraft? Grid(SourceText page, int index, out int end) =>
        page[index].StartsCell && !DelimitedTable.IsRow(page, index) ? TabTable.Read(page, index, out end)
        : PipeTable.Starts(page, index) ? PipeTable.Read(page, index, out end)
        : BoxTable.Starts(page, index) ? BoxTable.Read(page, index, out end)
        : DelimitedTable.Read(page, index, out end);

    /// <summary>Null for a blank line, which only a TAB can make one of the lines.</summary>
    private static Paragraph? Paragraph(SourceText page, MarkdownPage markdown, int index, int underlined)
    {
        var line = page[index];
        var level = underlined > 0 ? underlined : line.StartsCell ? 0 : MarkdownHeading.Level(page.Chars(line));
        if (level > 0 && underlined == 0) line = MarkdownHeading.Title(page, line);
        var origin = new Origin(page.File, "") { Line = line.Number };
        var lines = new List<TextLine>(1);
        foreach (var (text, printed) in TextPieces.Of(page.Text, line, trims: true))
            lines.Add(new TextLine(WithoutEmptyFields(markdown.Printed(text)), origin with { Text = printed }));
        return lines.Count == 0 ? null : new Paragraph(lines) { HeadingLevel = level > 0 ? level : null };
    }

    /// <summary>A title in a file of fields parted by commas, without the empty fields that spreadsheets write behind it.</summary>
    private static string WithoutEmptyFields(string text) => text.EndsWith(",,", StringComparison.Ordinal) ? text.TrimEnd(',', ' ') : text;
}
