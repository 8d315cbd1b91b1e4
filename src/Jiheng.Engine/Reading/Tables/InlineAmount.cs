using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>A cell that holds its own label: 基本支出：549.88, or with nothing after the colon.</summary>
internal static class InlineAmount
{
    /// <summary>Reads label and amount, or says that the cell is not of that shape.</summary>
    public static bool TryRead(Cell cell, Unit? unit, out string label, out Entry amount)
    {
        label = "";
        amount = null!;
        if (cell.IsBlank || cell.Text.Length > 60) return false;
        var colon = cell.Text.LastIndexOfAny([':', '：']);
        if (colon <= 0) return false;
        var value = cell.Text[(colon + 1)..].Trim();
        label = Words.Key(cell.Text[..colon]);
        if (label.Length == 0 || label.Length > 30) return false;
        if (value.Length == 0)
        {
            amount = Entries.Blank(cell, label);
            return true;
        }
        var entry = Entries.Piece(cell, value, label, unit);
        if (entry.Quantity is null) return false;
        amount = entry;
        return true;
    }
}
