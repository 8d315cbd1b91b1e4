using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>How large the letters of a table are: as large as leaves every figure on one line.</summary>
internal static class WordLetterSize
{
    // Half points: 五号, 小五 where many cells stand beside each other, and smaller ones that can still be read on paper.
    private static readonly int[] Sizes = [21, 18, 15, 13];
    private const int ManyCells = 7;
    private const int FewestLetters = 4;
    private const int FewestBesideFigures = 12;

    /// <summary>The size for a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The room it has, in twentieths of a point.</param>
    /// <param name="fits">Whether no figure breaks at that size.</param>
    public static int Of(Table table, int width, out bool fits)
    {
        var isDense = table.Cells.Any(c => c.IsAnswer) && Enumerable.Range(0, table.RowCount).Any(r => table.Row(r).Count > ManyCells);
        foreach (var size in isDense ? Sizes.AsSpan(1) : Sizes)
            if (Least(table, size).Sum() <= width)
            {
                fits = true;
                return size;
            }
        fits = false;
        return Sizes[^1];
    }

    /// <summary>The next smaller size that is still read without effort; null where there is none.</summary>
    public static int? Smaller(int size) => size > Sizes[2] ? Sizes[Array.IndexOf(Sizes, size) + 1] : null;

    /// <summary>
    /// What each column needs at least: its figures on one line, words two letters to a line in a form and six beside figures.
    /// A letter of half width is half its size wide, in twentieths of a point five times the half points; where the fonts are missing those in their place are up to a third wider.
    /// </summary>
    public static int[] Least(Table table, int size)
    {
        var words = table.Cells.Any(c => c.IsAnswer) ? FewestLetters : FewestBesideFigures;
        return [.. FigureText.Widths(table).Select((f, c) => (f > 0 ? f * size * 13 / 2 : Math.Min(words, Widest(table, c)) * size * 5) + 2 * SideMargin(size))];
    }

    private static int Widest(Table table, int column) =>
        table.Cells.Where(c => c.Column == column && c.ColumnSpan == 1).Select(CellText.Width).DefaultIfEmpty(0).Max() is var widest && widest < FewestLetters ? FewestLetters : widest;

    /// <summary>The room beside the text of a cell.</summary>
    public static int SideMargin(int size) => size <= Sizes[2] ? 25 : 60;
}
