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

    /// <summary>The figure of a cell that may say something of it in brackets behind: 94（预计）.</summary>
    public static Entry Amount(Cell cell, string label, Unit? unit = null)
    {
        var whole = Of(cell, label, unit);
        var text = cell.Text.TrimEnd();
        if (whole.Quantity is not null || text.Length == 0 || text[^1] is not (')' or '）')) return whole;
        var open = text.LastIndexOfAny(['(', '（']);
        return open > 0 && IndicatorValue.Parse(text[..open].Trim(), unit) is { Kind: ValueKind.Number, IsWholeText: true } ? Piece(cell, text[..open].Trim(), label, unit) : whole;
    }

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
