using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>In each column of an account table: a figure is the sum of those one level below it, the total that of the first level.</summary>
internal static class TreeRelations
{
    /// <summary>All of a table.</summary>
    public static IEnumerable<Relation> Of(AccountTable table, Reconciliation source)
    {
        foreach (var side in table.Sides)
        {
            var groups = Groups(side);
            for (var c = 0; c < side.Columns.Count; c++)
            {
                if (side.Columns[c].IsRate) continue;
                foreach (var (whole, parts, doubt) in groups)
                    if (Make(table, source, side, c, whole, parts, doubt) is { } relation) yield return relation;
            }
        }
    }

    private static TreeRelation? Make(AccountTable table, Reconciliation source, AccountSide side, int column, AccountRow whole, List<AccountRow> parts, AccountRow? doubt)
    {
        if (whole.Cells[column] is not { Quantity: { } total } top) return null;
        List<Entry> figures = [];
        foreach (var part in parts)
        {
            if (part.Cells[column] is not { } entry) continue;
            // Words where a figure belongs leave the sum open.
            if (entry.IsNoFigure) return null;
            if (entry.Quantity is not { } quantity) continue;
            if (!quantity.Unit.IsComparableWith(total.Unit)) return null;
            figures.Add(entry);
        }
        if (figures.Count == 0) return null;
        var name = side.Columns.Count == 1 ? TableRelations.RowName(whole) : $"{TableRelations.RowName(whole)} {side.Columns[column].Text}";
        return new(source, TableRelations.Where(table, name), table.Form)
        {
            Left = [top],
            Right = figures,
            Doubt = doubt?.Cells[column] is { } other && (other.IsNoFigure || other.Number is { IsZero: false }) ? $"“{TableRelations.RowName(doubt)}”一行不知是否其中一部分" : "",
        };
    }

    /// <summary>Each whole with its parts, and a row that may be one more part.</summary>
    private static List<(AccountRow Whole, List<AccountRow> Parts, AccountRow? Doubt)> Groups(AccountSide side)
    {
        Dictionary<string, AccountRow> codes = new(StringComparer.Ordinal);
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (var row in side.Rows) if (row.Code.Length > 0 && !codes.TryAdd(row.Code, row)) repeated.Add(row.Code);
        return codes.Count > 0 ? ByCode(side, codes, repeated) : ByNumber(side);
    }

    private static List<(AccountRow, List<AccountRow>, AccountRow?)> ByCode(AccountSide side, Dictionary<string, AccountRow> codes, HashSet<string> repeated)
    {
        Dictionary<string, List<AccountRow>> below = new(StringComparer.Ordinal);
        List<AccountRow> top = [];
        AccountRow? uncoded = null;
        foreach (var row in side.Rows)
        {
            if (row.Code.Length == 0)
            {
                if (!row.IsTotal) uncoded ??= row;
                continue;
            }
            var parent = "";
            for (var length = row.Code.Length - 1; length >= 3 && parent.Length == 0; length--)
                if (codes.ContainsKey(row.Code[..length])) parent = row.Code[..length];
            if (parent.Length == 0) top.Add(row);
            else if (below.TryGetValue(parent, out var list)) list.Add(row);
            else below.Add(parent, [row]);
        }
        List<(AccountRow, List<AccountRow>, AccountRow?)> groups = [];
        foreach (var (code, parts) in below)
            if (!repeated.Contains(code) && !parts.Exists(p => repeated.Contains(p.Code))) groups.Add((codes[code], parts, null));
        if (!top.Exists(t => repeated.Contains(t.Code)))
            foreach (var row in side.Rows) if (row.IsTotal) groups.Add((row, top, uncoded));
        return groups;
    }

    /// <summary>一、二、… above their total; without numbers all rows above it.</summary>
    private static List<(AccountRow, List<AccountRow>, AccountRow?)> ByNumber(AccountSide side)
    {
        List<(AccountRow, List<AccountRow>, AccountRow?)> groups = [];
        List<AccountRow> open = [];
        foreach (var row in side.Rows)
        {
            if (!row.IsTotal)
            {
                open.Add(row);
                continue;
            }
            var isNumbered = open.Exists(r => r.Level == 1);
            List<AccountRow> parts = [];
            AccountRow? doubt = null;
            foreach (var part in open)
            {
                var isWithin = Words.Compact(part.Label.Raw).StartsWith("其中", StringComparison.Ordinal);
                if (isNumbered ? part.Level == 1 : part.Level == 0 && !isWithin) parts.Add(part);
                // What follows 其中 without a number of its own may be a part of the part.
                else if (!isWithin || !isNumbered) doubt ??= part;
            }
            if (parts.Count > 1) groups.Add((row, parts, doubt));
            open = [];
        }
        return groups;
    }
}
