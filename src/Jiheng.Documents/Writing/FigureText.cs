using System.Text.RegularExpressions;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>Cells that hold one figure. A figure that breaks over two lines is read as two.</summary>
internal static partial class FigureText
{
    /// <summary>Whether the cell is one figure and nothing else: 2363.23, -5, 98.39%.</summary>
    public static bool IsFigure(Cell cell) => cell.Lines.Count == 1 && Pattern().IsMatch(cell.Lines[0].Text.Trim());

    /// <summary>
    /// Which columns hold figures only, amounts, rates or points with decimals among them: those stand below each other at the right.
    /// Codes and counts do not, nor figures between words.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="headerRows">The rows that name the columns.</param>
    public static bool[] Columns(Table table, int headerRows)
    {
        var (decimals, words) = (new bool[table.ColumnCount], new bool[table.ColumnCount]);
        foreach (var cell in table.Cells)
        {
            if (cell.Row < headerRows || cell.ColumnSpan > 1 || cell.IsBlank || cell.Column >= words.Length) continue;
            if (IsFigure(cell)) decimals[cell.Column] |= cell.Lines[0].Text.Contains('.', StringComparison.Ordinal);
            else words[cell.Column] |= !IsDash(cell.Text);
        }
        return [.. decimals.Select((d, c) => d && !words[c])];
    }

    private static bool IsDash(string text) => text.Trim().Trim('—', '-', '－', '/').Length == 0;

    /// <summary>The width that each column of a table needs so that none of its figures breaks; 0 where it holds none.</summary>
    public static int[] Widths(Table table)
    {
        var widths = new int[table.ColumnCount];
        foreach (var cell in table.Cells)
            if (cell.ColumnSpan == 1 && cell.Column < widths.Length && IsFigure(cell)) widths[cell.Column] = Math.Max(widths[cell.Column], TextWidth.Of(cell.Lines[0].Text.Trim()));
        return widths;
    }

    [GeneratedRegex(@"^[-+−]?\d[\d,]*(\.\d+)?%?$")]
    private static partial Regex Pattern();
}
