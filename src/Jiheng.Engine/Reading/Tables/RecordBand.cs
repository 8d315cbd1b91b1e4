using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>A row of labels with its one row of values below: 编制数 ∣ 实际在职人数 ∣ 控制率, then 44 ∣ 65 ∣ blank.</summary>
internal static class RecordBand
{
    /// <summary>Whether the row is such a row of labels: at least two known field labels side by side, figures or blanks below.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary)
    {
        if (row + 1 >= table.RowCount) return false;
        var known = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (vocabulary.FieldOf(cell.Text) is FieldKind.Establishment or FieldKind.StaffInPost or FieldKind.Rate) known++;
            // A figure beside its label is a pair, not a row of labels.
            else if (IndicatorValue.Parse(cell.Text).Kind == ValueKind.Number) return false;
        }
        return known >= 2;
    }

    /// <summary>Reads the two rows.</summary>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        foreach (var cell in table.Row(row))
        {
            var kind = reading.Vocabulary.FieldOf(cell.Text);
            if (cell.Row != row || kind == FieldKind.None) continue;
            if (table.At(row + 1, cell.Column) is { } value && value.Row == row + 1) FieldBand.Keep(form, reading, Words.Key(cell.Text), kind, value, cell);
        }
        return row + 2;
    }
}
