using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Content;

/// <summary>What must hold for every text: each origin quotes the line it names, and every printed character is read, once and in order.</summary>
internal static partial class PlainTextHonesty
{
    public static Document Check(string text)
    {
        var document = PlainTextReader.Read("a.txt", text);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var printed = new StringBuilder();
        var tables = 0;
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                Assert.NotEmpty(paragraph.Lines);
                foreach (var line in paragraph.Lines) CheckLine(line, lines, printed);
                Assert.Null(paragraph.Origin.Paragraph);
                Assert.Null(paragraph.Origin.Table);
                continue;
            }
            var table = Assert.IsType<Table>(block);
            Assert.Equal(++tables, table.Number);
            Assert.Equal(table.ColumnCount, Enumerable.Range(0, table.RowCount).Max(r => table.Cells.Count(c => c.Row == r)));
            foreach (var cell in table.Cells)
            {
                foreach (var line in cell.Lines) CheckLine(line, lines, printed);
                Assert.Equal((tables, cell.Row + 1, cell.Column + 1), (cell.Origin.Table, cell.Origin.Row, cell.Origin.Column));
                Assert.InRange(cell.Origin.Line!.Value, 1, lines.Length);
                if (cell.Lines.Count > 0) Assert.Equal(cell.Lines[0].Origin.Line, cell.Origin.Line);
                Assert.Same(cell, table.At(cell.Row, cell.Column));
            }
            for (var r = 0; r < table.RowCount; r++)
                for (var c = 0; c < table.ColumnCount; c++) Assert.NotNull(table.At(r, c));
        }
        Assert.Equal(Printed(text), printed.ToString());
        return document;
    }

    private static void CheckLine(TextLine line, string[] lines, StringBuilder printed)
    {
        Assert.Contains(line.Origin.Text, lines[line.Origin.Line!.Value - 1], StringComparison.Ordinal);
        Assert.NotEqual("", line.Origin.Text);
        Assert.Equal("a.txt", line.Origin.File);
        printed.Append(Printed(line.Text));
    }

    /// <summary>The characters that print, without pipe-table and heading syntax and without residue.</summary>
    private static string Printed(string text)
    {
        var kept = new StringBuilder();
        foreach (var c in Residue().Replace(text, ""))
            if (!char.IsWhiteSpace(c) && c is not ('|' or '-' or ':' or '\\' or '#' or '\uFEFF' or '\u200B' or '\u2060')) kept.Append(c);
        return kept.ToString();
    }

    [GeneratedRegex(@"\[bookmark:[\p{L}\p{Nd}_ ]{0,48}\]")]
    private static partial Regex Residue();
}
