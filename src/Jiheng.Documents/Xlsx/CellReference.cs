using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx;

/// <summary>A 1-based place on a sheet, as A1 writes it.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>Reads B12 or $B$12; false for anything else and for places beyond the edge of a sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference place)
    {
        place = default;
        var (row, column, i) = (0, 0, 0);
        if (i < text.Length && text[i] == '$') i++;
        for (; i < text.Length && char.IsAsciiLetter(text[i]); i++)
        {
            column = column * 26 + ((text[i] | 0x20) - 'a' + 1);
            if (column > XlsxLimits.LastColumn) return false;
        }
        if (i < text.Length && text[i] == '$') i++;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            row = row * 10 + (text[i] - '0');
            if (row > XlsxLimits.LastRow) return false;
        }
        place = new(row, column);
        return i == text.Length && row > 0 && column > 0;
    }

    /// <inheritdoc/>
    public override string ToString() => SheetAddress.Of(Row, Column);
}

/// <summary>A rectangle of places, both ends included.</summary>
internal readonly record struct CellArea(CellReference First, CellReference Last)
{
    /// <summary>Reads A1:B2; a single place is an area too. Ends in the wrong order are put right.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellArea area)
    {
        area = default;
        var colon = text.IndexOf(':');
        if (!CellReference.TryParse(colon < 0 ? text : text[..colon], out var a)) return false;
        var b = a;
        if (colon >= 0 && !CellReference.TryParse(text[(colon + 1)..], out b)) return false;
        area = new(new(Math.Min(a.Row, b.Row), Math.Min(a.Column, b.Column)), new(Math.Max(a.Row, b.Row), Math.Max(a.Column, b.Column)));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
