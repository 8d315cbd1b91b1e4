using System.Text.RegularExpressions;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>Cells that hold one figure. A figure that breaks over two lines is read as two.</summary>
internal static partial class FigureText
{
    /// <summary>Whether the cell is one figure and nothing else: 2363.23, -5, 98.39%.</summary>
    public static bool IsFigure(Cell cell) => cell.Lines.Count == 1 && Pattern().IsMatch(cell.Lines[0].Text.Trim());

    /// <summary>Whether the cell is an amount or a rate with decimals: those stand below each other at their points. Codes and counts do not.</summary>
    public static bool IsMeasured(Cell cell) => IsFigure(cell) && cell.Lines[0].Text.Contains('.', StringComparison.Ordinal);

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
