using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Making entries from cells.</summary>
internal static class Entries
{
    /// <summary>The whole cell as one entry.</summary>
    public static Entry Of(Cell cell, string label, Unit? unit = null) =>
        new(label, cell.Text, IndicatorValue.Parse(cell.Text, unit), cell.Origin);

    /// <summary>A piece of a cell, placed at the line that holds it.</summary>
    public static Entry Piece(Cell cell, string piece, string label, Unit? unit = null)
    {
        foreach (var line in cell.Lines)
            if (line.Text.Contains(piece, StringComparison.Ordinal))
                return new(label, piece, IndicatorValue.Parse(piece, unit), line.Origin.Narrow(piece));
        return new(label, piece, IndicatorValue.Parse(piece, unit), cell.Origin);
    }

    /// <summary>A blank at a cell's place.</summary>
    public static Entry Blank(Cell cell, string label) => new(label, "", IndicatorValue.Parse(""), cell.Origin);
}
