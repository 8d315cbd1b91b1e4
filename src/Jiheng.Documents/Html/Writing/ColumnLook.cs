using System.Buffers;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>How the cells of a column are set, so that a column reads as one.</summary>
internal enum ColumnLook
{
    /// <summary>Short words: in the middle.</summary>
    Middle,

    /// <summary>Some of them long: all at the left.</summary>
    Words,

    /// <summary>Figures under each other: at the right, never broken.</summary>
    Figures,
}

/// <summary>Tells the looks of a table's columns from what stands in them.</summary>
internal static class ColumnLooks
{
    // As in Word: beyond this a text is no label.
    private const int ShortLabel = 24;
    private static readonly SearchValues<char> FigureSigns = SearchValues.Create("0123456789.,，%％-−+‰()（）");

    /// <summary>The look of each column, by the cells below the header that stand in it alone.</summary>
    public static ColumnLook[] Of(Table table, int headerRows)
    {
        var looks = new ColumnLook[table.ColumnCount];
        for (var c = 0; c < looks.Length; c++)
        {
            var cells = table.Cells.Where(cell => cell.Column == c && cell is { ColumnSpan: 1, IsBlank: false } && cell.Row >= headerRows).ToList();
            looks[c] = cells.Exists(cell => IsFigure(cell.Text)) && cells.TrueForAll(cell => IsFigure(cell.Text) || cell.Text is "—" or "-" or "/" or "－" or "--" or "——") ? ColumnLook.Figures
                : cells.Exists(IsLong) ? ColumnLook.Words
                : ColumnLook.Middle;
        }
        return looks;
    }

    /// <summary>Whether a cell holds more than a label.</summary>
    public static bool IsLong(Cell cell) => cell.Nested.Count > 0 || CellText.Width(cell) > ShortLabel;

    private static bool IsFigure(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(FigureSigns);
}
