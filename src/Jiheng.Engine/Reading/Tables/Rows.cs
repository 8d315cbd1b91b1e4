using Jiheng.Engine.Content;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Looking at one row of a grid.</summary>
internal static class Rows
{
    /// <summary>The first cell of a row that holds words and no figure: 1 ∣ 甲局 ∣ 26 is named by its second. Null when there is none.</summary>
    public static Cell? FirstNamed(Table table, int row)
    {
        foreach (var cell in table.Row(row)) if (cell.Row == row && !cell.IsBlank && !Ledgers.LedgerHeader.IsFigure(cell.Text)) return cell;
        return null;
    }

    /// <summary>Whether a row repeats words that a header would print.</summary>
    public static bool AnyCell(Table table, int row, Func<Cell, bool> test)
    {
        foreach (var cell in table.Row(row)) if (test(cell)) return true;
        return false;
    }

    /// <summary>The first cell of the row that is not blank and starts in it, or null.</summary>
    public static Cell? FirstFilled(Table table, int row)
    {
        foreach (var cell in table.Row(row)) if (cell.Row == row && !cell.IsBlank) return cell;
        return null;
    }

    /// <summary>Whether all cells that start in the row are blank.</summary>
    public static bool IsBlank(Table table, int row) => FirstFilled(table, row) is null;

    /// <summary>The only filled cell of a row that holds nothing else, or null.</summary>
    public static Cell? OnlyFilled(Table table, int row)
    {
        Cell? only = null;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (only is not null) return null;
            only = cell;
        }
        return only;
    }
}
