using Jiheng.Engine.Formulas;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>The relations inside one account table: in each row, in each column, and between the levels of its items.</summary>
internal static class TableRelations
{
    /// <summary>In each row: names are columns.</summary>
    public static IEnumerable<Relation> Rows(AccountTable table, Reconciliation source, Formula left, Formula right, Action<string> cannot)
    {
        List<string> names = [.. left.Fields.Concat(right.Fields).Select(f => f.Name).Distinct()];
        foreach (var side in table.Sides)
        {
            var layouts = RowColumns.Of(side, names);
            if (layouts.Count == 0) cannot($"勾稽关系“{source.Title}”{Where(table, "")}有两栏同名，不知哪几栏相加，没有核对。");
            foreach (var row in side.Rows)
                foreach (var columns in layouts)
                    if (Make(table, source, left, right, Where(table, columns.Parent.Length == 0 ? RowName(row) : $"{RowName(row)} {columns.Parent}"), name => columns.Index.TryGetValue(name, out var at) ? row.Cells[at] : null) is { } relation)
                    {
                        // A layout that divides its figures otherwise is no relation that could not be judged.
                        var doubt = OtherColumns(side, row, relation, false);
                        if (doubt.Length > 0 || OtherColumns(side, row, relation, true).Length == 0) yield return relation with { Doubt = doubt };
                    }
        }
    }

    /// <summary>In each column of amounts: names are rows of either side.</summary>
    public static IEnumerable<Relation> Columns(AccountTable table, Reconciliation source, Formula left, Formula right)
    {
        foreach (var key in ColumnKeys(table))
        {
            // A row that has no such column makes the relation senseless there; a row that is not printed is nothing.
            var fits = true;
            Entry? CellIn(string name)
            {
                foreach (var side in table.Sides)
                    foreach (var row in side.Rows)
                    {
                        if (row.Name != name) continue;
                        var at = IndexOf(side, key);
                        fits &= at >= 0;
                        return at < 0 ? null : row.Cells[at];
                    }
                return null;
            }
            var where = Where(table, table.Sides.Count == 1 && table.Sides[0].Columns.Count == 1 ? "" : key);
            var relation = Make(table, source, left, right, where, CellIn);
            if (!fits || relation is null) continue;
            // What stands above a subtotal may be in it already: only what fits neither way is broken.
            if (relation.IsBroken() && Counted(table, right) is { Count: > 0 } counted)
                relation = Make(table, source, left, right, where, CellIn, name => counted.Contains(name) ? null : CellIn(name)) ?? relation;
            var doubt = OtherRows(table, key, relation, false);
            if (doubt.Length > 0 || OtherRows(table, key, relation, true).Length == 0) yield return relation with { Doubt = doubt };
        }
    }

    /// <summary>The names of a sum whose row stands above a total that is a part of the same sum: 三、上年结转 above 本年收入合计.</summary>
    private static HashSet<string> Counted(AccountTable table, Formula sum)
    {
        HashSet<string> counted = new(StringComparer.Ordinal);
        foreach (var side in table.Sides)
        {
            List<string> above = [];
            foreach (var row in side.Rows)
            {
                if (row.Name.Length == 0 || !sum.Fields.Any(f => f.Name == row.Name)) continue;
                if (row.IsTotal) counted.UnionWith(above);
                else above.Add(row.Name);
            }
        }
        return counted;
    }

    /// <summary>In each row of the first level that two tables share.</summary>
    public static IEnumerable<Relation> Match(AccountTable table, AccountTable with, Reconciliation source, Formula left, Formula right)
    {
        foreach (var side in table.Sides)
            foreach (var row in side.Rows)
            {
                if (!IsFirstLevel(row) || row.Name.Length > 0) continue;
                foreach (var other in with.Sides)
                    foreach (var match in other.Rows)
                    {
                        if (!IsFirstLevel(match) || match.Name.Length > 0 || !IsSameItem(row, match)) continue;
                        if (Make(table, source, left, right, $"《{table.Title}》与《{with.Title}》“{RowName(row)}”", name => CellOf(side, row, name), name => CellOf(other, match, name)) is { } relation) yield return relation;
                    }
            }
    }

    /// <summary>A relation of two formulas; null where a side has no figure at all, or the figures cannot be compared.</summary>
    private static FormulaRelation? Make(AccountTable table, Reconciliation source, Formula left, Formula right, string where, Func<string, Entry?> cell, Func<string, Entry?>? rightCell = null)
    {
        var (a, b) = (Fields(left, cell), Fields(right, rightCell ?? cell));
        var (first, second) = (a.Figures, b.Figures);
        if (first.Count == 0 || second.Count == 0) return null;
        return new(source, where, table.Form, left, right, a, b) { Left = first, Right = second };
    }

    private static CellFields Fields(Formula formula, Func<string, Entry?> cell)
    {
        Dictionary<string, Entry?> cells = new(StringComparer.Ordinal);
        foreach (var field in formula.Fields) if (!cells.ContainsKey(field.Name)) cells.Add(field.Name, cell(field.Name));
        return new(cells, true);
    }

    /// <summary>Names of the columns of amounts, each once: the pack's, else the printed.</summary>
    public static List<string> ColumnKeys(AccountTable table)
    {
        List<string> keys = [];
        foreach (var side in table.Sides)
            foreach (var column in side.Columns)
                if (!column.IsRate && Key(column) is var key && !keys.Contains(key)) keys.Add(key);
        return keys;
    }

    private static string Key(AccountColumn column) => column.Name.Length > 0 ? column.Name : column.Text;

    private static int IndexOf(AccountSide side, string key)
    {
        for (var c = 0; c < side.Columns.Count; c++) if (Key(side.Columns[c]) == key) return c;
        return -1;
    }

    private static Entry? CellOf(AccountSide side, AccountRow row, string name)
    {
        // Of two columns of one name nothing says which is meant.
        var at = -1;
        for (var c = 0; c < side.Columns.Count; c++)
        {
            if (side.Columns[c].Name != name) continue;
            if (at >= 0) return null;
            at = c;
        }
        return at < 0 ? null : row.Cells[at];
    }

    /// <summary>The table and what is meant in it.</summary>
    public static string Where(AccountTable table, string what) => what.Length == 0 ? $"《{table.Title}》" : $"《{table.Title}》“{what}”";

    /// <summary>A row by its label, else its code.</summary>
    public static string RowName(AccountRow row) => row.Label.Label.Length > 0 ? row.Label.Label : row.Code;

    private static bool IsFirstLevel(AccountRow row) => row.Level == 1 && !row.IsTotal;

    private static bool IsSameItem(AccountRow a, AccountRow b) => a.Code.Length > 0 && b.Code.Length > 0 ? a.Code == b.Code : a.Label.Label.Length > 0 && a.Label.Label == b.Label.Label;

    /// <summary>Whether a figure is more than nothing.</summary>
    private static bool Holds(Entry? entry) => entry is { IsNoFigure: true } || entry?.Number is { IsZero: false };

    /// <summary>A column to the right that holds something may be one more part: one that the pack does not know; asked for known ones, too, any other where a part's own is not printed.</summary>
    private static string OtherColumns(AccountSide side, AccountRow row, FormulaRelation relation, bool alsoKnown)
    {
        var blanks = relation.Blanks;
        var afterBlank = false;
        var first = side.Columns.Count;
        for (var c = row.Cells.Count - 1; c >= 0; c--) if (Uses(relation, row.Cells[c])) first = c;
        for (var c = first; c < side.Columns.Count; c++)
        {
            var column = side.Columns[c];
            if (Uses(relation, row.Cells[c])) afterBlank = false;
            else if (row.Cells[c] is { } cell && blanks.Contains(cell)) afterBlank = true;
            else if ((column.Name.Length == 0 || (alsoKnown && (relation.HasMissing || afterBlank))) && !column.IsRate && column.Stage != Stage.Computed && Holds(row.Cells[c])) return $"“{column.Text}”一栏不知是否其中一部分";
        }
        return "";
    }

    /// <summary>
    /// A row between those of the relation, or below them where items follow no code, that holds something may be one more part:
    /// one that the pack does not know; asked for known ones, too, any other where a part's own is not printed or blank above it.
    /// What stands above a subtotal is in it.
    /// </summary>
    private static string OtherRows(AccountTable table, string key, FormulaRelation relation, bool alsoKnown)
    {
        var blanks = relation.Blanks;
        var isMissing = alsoKnown && relation.HasMissing;
        foreach (var side in table.Sides)
        {
            var at = IndexOf(side, key);
            if (at < 0) continue;
            var (first, last, covered) = (-1, -1, -1);
            for (var r = 0; r < side.Rows.Count; r++)
                if (Uses(relation, side.Rows[r].Cells[at]))
                {
                    (first, last) = (first < 0 ? r : first, r);
                    if (side.Rows[r].IsTotal && r > 0) covered = r;
                }
            if (first < 0) continue;
            // Of a double table the totals stand at the end; of a list of items one more may stand at the end.
            var afterBlank = false;
            var isList = table.Sides.Count == 1 && side.Rows[first].Code.Length == 0;
            for (var r = Math.Max(covered, isMissing ? -1 : first) + 1; r < (isList ? side.Rows.Count : last); r++)
            {
                var row = side.Rows[r];
                if (Uses(relation, row.Cells[at]))
                {
                    afterBlank = false;
                    continue;
                }
                afterBlank |= row.Cells[at] is { } cell && blanks.Contains(cell);
                if (afterBlank && alsoKnown && Holds(row.Cells[at])) return $"“{RowName(row)}”一行填了，它的上级空白";
                if ((row.Name.Length > 0 && !isMissing) || row.Level > 1 || row.Code.Length > 3 || row.Label.Raw.StartsWith("其中", StringComparison.Ordinal)) continue;
                if (Holds(row.Cells[at])) return $"“{RowName(row)}”一行不知是否其中一部分";
            }
        }
        return "";
    }

    private static bool Uses(Relation relation, Entry? entry) => entry is not null && (relation.Left.Contains(entry) || relation.Right.Contains(entry));
}
