using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>The rows that a grid of a form gets: the printed ones in the form's order, and what was filed besides.</summary>
internal static class GridRows
{
    /// <summary>Each row by its printed name, null for a free one, with what was filed in it.</summary>
    /// <remarks>
    /// A row that the form does not print stands below the row it was filed behind: 项目支出 ∣ 基金监管专项 is no part of what comes later.
    /// Before any known row it takes the place of ……, else the end.
    /// </remarks>
    public static IReadOnlyList<(string? Printed, RowData? Given)> Of(GridBlock block, FormValues? values)
    {
        List<(string? Printed, RowData? Given)> rows = [.. block.Rows.Where(n => values is null || !IsFiller(n)).Select(n => ((string?)n, values?.Row(block.Id, n)))];
        if (values is null)
        {
            var blanks = block.Rows.Count == 0 ? Math.Max(1, block.BlankRows) : block.BlankRows;
            for (var i = 0; i < blanks; i++) rows.Add((null, null));
            return rows;
        }
        var filler = block.Rows.ToList().FindIndex(IsFiller);
        var at = filler >= 0 ? filler : rows.Count;
        foreach (var given in values.Rows(block.Id))
        {
            var known = rows.FindIndex(r => ReferenceEquals(r.Given, given));
            if (known >= 0) at = known + 1;
            else rows.Insert(at++, (null, given));
        }
        if (rows.Count == 0) rows.Add((null, null));
        return rows;
    }

    // …… says that more rows may follow: in a filled form they have.
    private static bool IsFiller(string row) => row.Trim().All(c => c is '…' or '.' or '·');
}
