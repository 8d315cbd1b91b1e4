using System.Globalization;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>The box of one note: as wide as is easily read, as high as its text needs.</summary>
internal sealed class NoteBox(CellReference place, string[] lines)
{
    private const int Width = 330;
    private const int LettersPerLine = 50;
    private const int LinePixels = 16;
    private const int Padding = 14;
    private const int HighestLines = 40;
    private const int Gap = 12;

    private readonly List<string> text = [.. lines];

    /// <summary>The cell.</summary>
    public CellReference Place => place;

    /// <summary>More text in the same note.</summary>
    public void Grow(string[] more) => text.AddRange(more);

    /// <summary>Left column, offset, top row, offset, right column, offset, bottom row, offset; counted from 0.</summary>
    public string Anchor(SheetTree sheet)
    {
        // At the last columns the box lies over the cell, as Excel has it.
        var left = Math.Min(place.Column, XlsxLimits.LastColumn - 8);
        var top = Math.Max(0, Math.Min(place.Row - 2, XlsxLimits.LastRow - 60));
        var (right, across) = Reach(left, Gap + Width, sheet.ColumnPixels, XlsxLimits.LastColumn);
        var (bottom, down) = Reach(top, Gap + Height, sheet.RowPixels, XlsxLimits.LastRow);
        return string.Create(CultureInfo.InvariantCulture, $"{left}, {Gap}, {top}, {Gap}, {right}, {across}, {bottom}, {down}");
    }

    /// <summary>Its height in pixels.</summary>
    public int Height => Math.Min(TextWidth.Lines(text, LettersPerLine), HighestLines) * LinePixels + Padding;

    /// <summary>Its width in pixels.</summary>
    public static int Breadth => Width;

    private static (int Index, int Offset) Reach(int index, int pixels, Func<int, int> size, int last)
    {
        for (var steps = 0; index < last - 1 && steps < 400; steps++, index++)
        {
            var next = size(index + 1);
            if (pixels <= next) return (index, pixels);
            pixels -= next;
        }
        return (index, 0);
    }
}
