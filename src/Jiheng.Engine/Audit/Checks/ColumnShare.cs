using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A share in a table of labelled amounts held against the amount left of it and the total below.</summary>
internal static class ColumnShare
{
    /// <summary>Whether a figure of a table is a share by its column's name.</summary>
    public static bool IsShare(Fact fact) =>
        fact is { InTable: true, Stage: Stage.Computed, Quantity.Unit.Dimension: Dimension.Ratio } && (fact.Role.Contains('占', StringComparison.Ordinal) || fact.Role.Contains("比重", StringComparison.Ordinal));

    /// <summary>Compares; null when the row has no amount before the share, or its part of the table no total.</summary>
    /// <param name="form">The form of the table.</param>
    /// <param name="vocabulary">What names totals.</param>
    /// <param name="share">The share.</param>
    public static RateCheck? Of(FilledForm form, Vocabulary vocabulary, Entry share)
    {
        if (RowOf(form, share) is not { } row || AmountBefore(row, share) is not { } part) return null;
        return WholeOf(form, vocabulary, row, part) is { } whole ? RateCheck.Of(share, part, whole) : null;
    }

    private static AmountRow? RowOf(FilledForm form, Entry share)
    {
        foreach (var row in form.AmountRows)
            if (row.Label.Origin.Table == share.Origin.Table && row.Label.Origin.Row == share.Origin.Row && AmountBefore(row, share) is not null) return row;
        return null;
    }

    /// <summary>The nearest amount left of it.</summary>
    private static Entry? AmountBefore(AmountRow row, Entry share)
    {
        Entry? nearest = null;
        foreach (var cell in row.Cells)
            if (cell.Entry.Origin.Column < share.Origin.Column && (nearest is null || cell.Entry.Origin.Column > nearest.Origin.Column)) nearest = cell.Entry;
        return nearest;
    }

    /// <summary>The first total at or below the row, in the same group and column.</summary>
    private static Entry? WholeOf(FilledForm form, Vocabulary vocabulary, AmountRow row, Entry part)
    {
        AmountRow? found = null;
        foreach (var total in form.AmountRows)
        {
            if (!(vocabulary.IsTotal(total.Label.Raw) || IsTotalOf(row, total)) || total.Label.Origin.Table != row.Label.Origin.Table || Group(total) != Group(row) || total.Label.Origin.Row < row.Label.Origin.Row) continue;
            if (found is null || total.Label.Origin.Row < found.Label.Origin.Row) found = total;
        }
        foreach (var cell in found?.Cells ?? []) if (cell.Entry.Origin.Column == part.Origin.Column) return cell.Entry;
        return null;
    }

    /// <summary>支出合计 below 支出构成：人员支出.</summary>
    private static bool IsTotalOf(AmountRow row, AmountRow total)
    {
        var name = Words.Key(total.Label.Raw);
        if (!name.EndsWith("合计", StringComparison.Ordinal) && !name.EndsWith("总计", StringComparison.Ordinal)) return false;
        var label = Words.Compact(row.Label.Raw);
        var colon = label.IndexOf(':', StringComparison.Ordinal);
        var kind = colon > 0 ? Words.WithoutNumbering(label[..colon]) : label == name ? label[..^2] : "";
        foreach (var tail in (string[])["构成", "结构", "来源"]) if (kind.EndsWith(tail, StringComparison.Ordinal)) { kind = kind[..^2]; break; }
        return kind.Length > 1 && name[..^2] == kind;
    }

    private static string Group(AmountRow row) => row.Path.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 ? row.Path[..at] : "";
}
