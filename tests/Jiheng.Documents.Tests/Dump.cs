using System.Text;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests;

/// <summary>A document as a text that a test can compare at a glance.</summary>
internal static class Dump
{
    /// <summary>One line per block: ¶ with its source and level, or ▦ with the grid.</summary>
    public static string Of(Document document) => Of(document.Blocks);

    public static string Of(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(b => b switch
    {
        Paragraph p => $"{Sign(p)}{(p.HeadingLevel is { } level ? new string('#', level) + " " : "")}{string.Join('⏎', p.Lines.Select(l => l.Text))}",
        Table t => $"▦{t.Number}\n{Grid(t)}",
        _ => "?",
    }));

    /// <summary>A grid row per line; ← and ↑ are places that the cell to the left or above covers, · is a hole.</summary>
    public static string Grid(Table table)
    {
        var text = new StringBuilder();
        for (var r = 0; r < table.RowCount; r++)
        {
            if (r > 0) text.Append('\n');
            for (var c = 0; c < table.ColumnCount; c++)
            {
                if (c > 0) text.Append('|');
                var cell = table.At(r, c);
                text.Append(cell is null ? "·" : cell.Row < r ? "↑" : cell.Column < c ? "←" : string.Join('⏎', cell.Lines.Select(l => l.Text)));
                if (cell is not null && cell.Row == r && cell.Column == c)
                    foreach (var nested in cell.Nested) text.Append("[▦").Append(nested.Number).Append(' ').Append(Grid(nested).Replace('\n', '/')).Append(']');
            }
        }
        return text.ToString();
    }

    private static string Sign(Paragraph paragraph) => paragraph.Source switch
    {
        ParagraphSource.Footnote => "¶注 ",
        ParagraphSource.TextBox => "¶框 ",
        _ => "¶ ",
    };
}
