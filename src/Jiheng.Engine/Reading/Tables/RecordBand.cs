using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>A row of labels with its one row of values below: 编制数 ∣ 实际在职人数 ∣ 控制率, then 44 ∣ 65 ∣ blank.</summary>
internal static class RecordBand
{
    /// <summary>Whether the row is such a row of labels: at least two known field labels side by side, figures or blanks below.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary)
    {
        if (row + 1 >= table.RowCount || IsList(table, row)) return false;
        var (known, counted) = (0, 0);
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (vocabulary.FieldOf(cell.Text) is FieldKind.Establishment or FieldKind.StaffInPost or FieldKind.Rate) known++;
            else if (LedgerColumn.Counted(Words.Compact(cell.Text)) is not null) counted++;
            // A figure beside its label is a pair, not a row of labels.
            else if (IndicatorValue.Parse(cell.Text).Kind == ValueKind.Number) return false;
        }
        // 批复规模（㎡） ∣ 实际规模（㎡） ∣ 控制率: labels that name a unit count where one is known.
        return known >= 2 || (known == 1 && counted >= 1 && IsOneRow(table, row));
    }

    /// <summary>Whether two rows below each begin with a name and hold figures: the labels head the columns of a list.</summary>
    private static bool IsList(Table table, int row)
    {
        for (var r = row + 1; r <= row + 2; r++)
        {
            if (r >= table.RowCount || Rows.FirstNamed(table, r) is not { } name || IndicatorValue.Parse(name.Text).Kind != ValueKind.Text) return false;
            var figures = 0;
            foreach (var cell in table.Row(r)) if (cell.Row == r && LedgerHeader.IsFigure(cell.Text) && table.At(row, cell.Column) is { IsBlank: false } head && head.Row == row) figures++;
            if (figures < 2) return false;
        }
        return true;
    }

    /// <summary>Whether the row below holds figures and nothing else but 不涉及; what follows it is no further row of them.</summary>
    private static bool IsOneRow(Table table, int row)
    {
        var figures = 0;
        foreach (var cell in table.Row(row + 1))
        {
            if (cell.Row != row + 1 || cell.IsBlank) continue;
            var kind = IndicatorValue.Parse(cell.Text).Kind;
            if (kind == ValueKind.Number) figures++;
            else if (kind is not (ValueKind.Placeholder or ValueKind.NotApplicable)) return false;
        }
        return figures > 0;
    }

    /// <summary>Reads the two rows.</summary>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        foreach (var cell in table.Row(row))
        {
            var kind = reading.Vocabulary.FieldOf(cell.Text);
            if (cell.Row != row || table.At(row + 1, cell.Column) is not { } value || value.Row != row + 1) continue;
            if (kind == FieldKind.None && LedgerColumn.Counted(Words.Compact(cell.Text)) is { } unit)
                reading.Add(form, Entries.Of(value, Words.Key(cell.Text), unit), "", Words.Key(cell.Text), Model.Stage.Actual, Words.Key(cell.Text), form.Year);
            if (kind != FieldKind.None) FieldBand.Keep(form, reading, Words.Key(cell.Text), kind, value, cell);
        }
        return row + 2;
    }
}
