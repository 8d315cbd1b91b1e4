using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Finding the unit that a form names for its bare amounts: （万元）, 单位：元.</summary>
internal static class MoneyUnits
{
    /// <summary>The unit a text names for the figures around it, or null.</summary>
    public static Unit? In(string text)
    {
        if (text.IndexOf('元', StringComparison.Ordinal) < 0) return null;
        var compact = Words.Compact(text);
        return Named(compact, "万元") ? Unit.TenThousandYuan
            : Named(compact, "亿元") ? Unit.HundredMillionYuan
            : Named(compact, "元") ? Unit.Yuan
            : OfList(compact);
    }

    /// <summary>单位：人（人次）、元: a remark in brackets does not end the list.</summary>
    private static int Whole(string compact, int end)
    {
        while (end < compact.Length && compact[end] == ')' && end + 1 < compact.Length && compact[end + 1] is '、' or '/')
            for (end++; end < compact.Length && !")]，,;；。".Contains(compact[end], StringComparison.Ordinal); end++) { }
        return end;
    }

    /// <summary>资金单位 ∣ 万元: a pair of a form that names the unit of all its money, or null.</summary>
    public static Unit? OfField(Table table)
    {
        for (var r = 0; r < Math.Min(FieldRows, table.RowCount); r++)
        {
            Cell? before = null;
            foreach (var cell in table.Row(r))
            {
                if (cell.Row != r || cell.IsBlank) continue;
                if (before is not null && UnitTable.Find(Words.Compact(cell.Text)) is { Dimension: Dimension.Money } unit && Words.Compact(before.Text).TrimEnd(':') is "资金单位" or "金额单位" or "货币单位" or "计量单位") return unit;
                before = cell;
            }
        }
        return null;
    }

    // Below them stands what is measured, not what the form says of itself.
    private const int FieldRows = 6;

    /// <summary>单位：万元、分、个 and 金额单位均为万元: the one unit of money among those that a caption or a sentence names, or null.</summary>
    private static Unit? OfList(string compact)
    {
        Unit? found = null;
        for (var at = compact.IndexOf("单位", StringComparison.Ordinal); at >= 0; at = compact.IndexOf("单位", at + 1, StringComparison.Ordinal))
        {
            // 金额单位除特别注明外均为万元: a few words may stand between.
            var start = at + 2;
            while (start < compact.Length && start < at + FurthestUnit && compact[start] is not (':' or '为' or ',' or '。' or ';')) start++;
            if (start >= compact.Length || compact[start] is not (':' or '为')) continue;
            var end = ++start;
            while (end < compact.Length && !")]，,;；。".Contains(compact[end], StringComparison.Ordinal)) end++;
            foreach (var name in Words.WithoutBrackets(compact[start..Whole(compact, end)]).Split('、', '/'))
            {
                if (UnitTable.Find(name) is not { Dimension: Dimension.Money } unit) continue;
                if (found is not null && found != unit) return null;
                found = unit;
            }
        }
        // 金额以万元为单位.
        foreach (var (sign, unit) in Signs)
        {
            if (!compact.Contains($"以{sign}为单位", StringComparison.Ordinal)) continue;
            // 各表以元为单位，文字以万元为单位: of which it speaks nobody can tell here.
            if (found is not null && found != unit) return null;
            found = unit;
        }
        return found;
    }

    /// <summary>The unit of money where a caption names no other unit beside it: 单位：万元, not 单位：万元、分、个.</summary>
    public static Unit? Only(string text) => text.Contains('、', StringComparison.Ordinal) ? null : In(text);

    /// <summary>The unit, other than of money, that a caption names for the figures below it (单位：份, 单位：家次), or null.</summary>
    public static Unit? Counted(string text)
    {
        var compact = Words.Compact(text);
        var at = compact.LastIndexOf("单位:", StringComparison.Ordinal);
        if (at < 0) return null;
        var end = at;
        while (end < compact.Length && !")]，,;；".Contains(compact[end], StringComparison.Ordinal)) end++;
        return UnitTable.Find(compact[at..end]) is { Dimension: not (Dimension.None or Dimension.Money or Dimension.Ratio) } unit ? unit : null;
    }

    /// <summary>The unit that a cell of the row declares for the table: 单位：万元. Null where none does.</summary>
    public static Unit? Declared(Table table, int row)
    {
        foreach (var cell in table.Row(row))
            if (cell.Row == row && Words.Compact(cell.Text) is var text && Words.HasAny(text, "单位:", "单位为") && In(text) is { } unit) return unit;
        return null;
    }

    /// <summary>The unit named in a row of a table or in the first column beside it.</summary>
    public static Unit? InRow(Table table, int row)
    {
        foreach (var cell in table.Row(row)) if (In(cell.Text) is { } unit) return unit;
        return null;
    }

    /// <summary>The unit of the columns that name none of their own: that of the header's other cells, or the one that all its columns name.</summary>
    public static Unit? OfHeader(Table table, int row, Header header)
    {
        Unit? own = null;
        var agree = true;
        foreach (var cell in table.Row(row))
        {
            if (In(cell.Text) is not { } unit) continue;
            if (header[cell.Column] == ColumnRole.None) return unit;
            agree &= own is null || own == unit;
            own = unit;
        }
        return agree ? own : null;
    }

    /// <summary>The unit that the name of the first row below a header states for the block: 资金总额（万元）.</summary>
    public static Unit? BelowHeader(Table table, int row, Header header)
    {
        if (row < table.RowCount)
            foreach (var cell in table.Row(row)) if (header[cell.Column] == ColumnRole.None && In(cell.Text) is { } unit) return unit;
        return null;
    }

    private const int FurthestUnit = 14;

    private sealed record Sign(string Text, Unit Unit);

    private static readonly Sign[] Signs = [new("万元", Unit.TenThousandYuan), new("亿元", Unit.HundredMillionYuan), new("元", Unit.Yuan)];

    private static bool Named(string compact, string unit) =>
        compact.Contains($"({unit})", StringComparison.Ordinal) || compact.Contains($"单位:{unit}", StringComparison.Ordinal)
        || compact.Contains($"[{unit}]", StringComparison.Ordinal);
}
