using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Columns with figures that no role was found for: one loss each.</summary>
internal static class ColumnLosses
{
    /// <summary>Reports the columns of the rows from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public static void Report(Table table, int first, int end, Header header, FormBuilder form, ReadingBuilder reading, Func<int, bool> isUnread)
    {
        string? before = null;
        for (var c = 1; c < header.ColumnCount; c++)
        {
            var name = header.Text(c);
            if (header[c] is not ColumnRole.None || name.Length == 0 || name == before || !isUnread(c)) continue;
            if (!IsRightOfRole(header, c) || reading.Vocabulary.IsPlainColumn(Words.Compact(name)) || HoldsWords(table, first, end, c)) continue;
            for (var r = first; r < end; r++)
            {
                if (table.At(r, c) is not { } cell || cell.Row != r || cell.Column != c) continue;
                if (IndicatorValue.Parse(cell.Text) is not { Kind: ValueKind.Number, IsWholeText: true }) continue;
                before = name;
                // Beside money that was read, a column of figures that nobody knows is kept by its name: 自评总分 in a list of projects.
                if (header.IsFunds && KeepByName(table, first, end, c, name, form, reading)) break;
                reading.Lose(cell.Origin, $"《{form.Title}》的“{Words.Compact(name)}”一栏含数字，未能识别，没有参与核对。");
                // Where weight and score have columns of their own, another of that sort changes nothing in their sums.
                if (header.IsIndicators && Words.HasAny(name, "分", "权重", "扣")
                    && !(header.Has(ColumnRole.Weight) && header.Has(ColumnRole.Score))) form.HasUnreadFigures = true;
                break;
            }
        }
    }

    /// <summary>Whether most of a column is words: a rate among reasons is no column of figures.</summary>
    public static bool HoldsWords(Table table, int first, int end, int column)
    {
        var (words, figures) = (0, 0);
        for (var r = first; r < end; r++)
        {
            if (table.At(r, column) is not { IsBlank: false } cell || cell.Row != r) continue;
            var value = IndicatorValue.Parse(cell.Text);
            if (value is { Kind: ValueKind.Number, IsWholeText: true }) figures++;
            else if (value.Kind == ValueKind.Text || (value.Kind == ValueKind.Number && char.IsLetter(Words.Compact(cell.Text)[0]))) words++;
        }
        return words > figures;
    }

    private static bool KeepByName(Table table, int first, int end, int column, string name, FormBuilder form, ReadingBuilder reading)
    {
        List<Cell> cells = [];
        for (var r = first; r < end; r++)
        {
            if (table.At(r, column) is not { IsBlank: false } cell || cell.Row != r || cell.Column != column) continue;
            var value = IndicatorValue.Parse(cell.Text);
            if (value.Kind is ValueKind.Placeholder or ValueKind.NotApplicable) continue;
            if (value is not { Kind: ValueKind.Number, IsWholeText: true }) return false;
            cells.Add(cell);
        }
        foreach (var cell in cells)
            if (Rows.FirstNamed(table, cell.Row) is { } label) reading.AddBare(form, Entries.Of(cell, $"{Words.Key(label.Text)} {Words.Compact(name)}"), Words.Key(label.Text), Words.Compact(name), form.Year);
        reading.Losses.Add(Ledgers.LedgerBand.Named(form, cells[0].Origin, [Words.Compact(name)]));
        return true;
    }

    private static bool IsRightOfRole(Header header, int column)
    {
        for (var c = 0; c < column; c++) if (header[c] != ColumnRole.None) return true;
        return false;
    }
}
