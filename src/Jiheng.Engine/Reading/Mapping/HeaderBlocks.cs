using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>
/// Where a table's headers are: the rows that the dictionary of headers knows; where it knows none, the first row that names columns
/// and the rows that divide them. The figures below have no say, so that a form keeps its headers however it is filled.
/// </summary>
internal static class HeaderBlocks
{
    private const int MostRows = 4;
    private const int LongestName = 24;

    /// <summary>The headers from above; the same header printed again is one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="vocabulary">Words without a person's mapping.</param>
    public static List<HeaderBlock> Of(Table table, Vocabulary vocabulary)
    {
        List<HeaderBlock> blocks = [];
        for (var r = 0; r < table.RowCount;)
        {
            var rows = Header.At(table, r, vocabulary)?.Rows ?? (AmountBand.ColumnsAt(table, r, null, vocabulary) is null && !RecordBand.IsAt(table, r, vocabulary) ? 0 : 1);
            if (rows > 0) blocks.Add(new(table, r, rows));
            r += Math.Max(rows, 1);
        }
        if (blocks.Count > 0) return blocks;
        for (var r = 0; r < table.RowCount; r++)
        {
            if (Rows.OnlyFilled(table, r) is not null || Rows.IsBlank(table, r) || IsLabels(table, r, vocabulary)) continue;
            if (!NamesColumns(table, r)) break;
            var end = r + 1;
            while (end < Math.Min(table.RowCount, r + MostRows) && Divides(table, r, end)) end++;
            blocks.Add(new(table, r, end - r));
            break;
        }
        return blocks;
    }

    /// <summary>填报单位：… ∣ 单位：万元, 项目名称 ∣ …: labels with their values, no header.</summary>
    private static bool IsLabels(Table table, int row, Vocabulary vocabulary) =>
        FieldBand.IsFieldRow(table, row, vocabulary) || Rows.AnyCell(table, row, c => c.Row == row && Words.Compact(c.Text).TrimEnd(':').Contains(':', StringComparison.Ordinal));

    private static bool NamesColumns(Table table, int row)
    {
        foreach (var cell in table.Row(row))
            if (cell.Row == row && !cell.IsBlank && (cell.Text.Length > LongestName || IsFigure(cell.Text))) return false;
        return true;
    }

    /// <summary>Whether a row stands below merged cells of the header's first row, or numbers the columns.</summary>
    private static bool Divides(Table table, int first, int row)
    {
        var (filled, numbers) = (0, 0);
        var divides = true;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            filled++;
            if (cell.Text.Length <= 3 && IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true }) numbers++;
            divides &= cell.Text.Length <= LongestName && !IsFigure(cell.Text) && table.At(first, cell.Column) is { ColumnSpan: > 1 } above && above.Row == first;
        }
        return filled > 0 && (divides || (numbers >= 2 && numbers >= filled - 1 && CountUp(table, row)));
    }

    private static bool CountUp(Table table, int row)
    {
        var next = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || !int.TryParse(cell.Text, out var number)) continue;
            if (next > 0 && number != next) return false;
            next = number + 1;
        }
        return true;
    }

    private static bool IsFigure(string text) =>
        text.Length <= LongestName && IndicatorValue.Parse(text) is { Quantity: not null, IsWholeText: true } && Words.Year(Words.Compact(text)) is null;
}
