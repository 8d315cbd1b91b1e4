using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables.Ledgers;

/// <summary>
/// Reads tables of labelled figures that are no form of their own: names on the left, years, stages or sources above; also those with
/// two sides (收入 left, 支出 right), each with its own names.
/// </summary>
internal sealed class LedgerBand
{
    private readonly Table table;
    private readonly LedgerHeader header;
    private readonly FormBuilder form;
    private readonly ReadingBuilder reading;
    private readonly List<LedgerSide> sides = [];

    private LedgerBand(Table table, LedgerHeader header, FormBuilder form, ReadingBuilder reading, Unit? unit)
    {
        (this.table, this.header, this.form, this.reading) = (table, header, form, reading);
        for (var c = 0; c < header.Columns.Count;)
        {
            var names = c;
            while (c < header.Columns.Count && !header.Columns[c].HoldsFigures) c++;
            var figures = c;
            while (c < header.Columns.Count && (header.Columns[c].HoldsFigures || IsEmptyAfterFigures(c))) c++;
            if (c > figures) sides.Add(new(header, names, figures, c, form, reading, unit));
        }
    }

    /// <summary>Reads rows until something else begins.</summary>
    /// <returns>The first row that is not the table's.</returns>
    public static int Read(Table table, int row, LedgerHeader header, FormBuilder form, ReadingBuilder reading)
    {
        var own = Unit(table, row, header) ?? form.CaptionMoney;
        var unit = own ?? form.MoneyUnit;
        form.MoneyUnit ??= unit;
        if (own is not null) header.TakeMoney(table, reading.Vocabulary);
        var band = new LedgerBand(table, header, form, reading, unit);
        var r = row + header.RowCount;
        while (r < table.RowCount && band.ReadRow(r)) r++;
        foreach (var side in band.sides) side.Close();
        band.ReportUnnamed(row + header.RowCount, r);
        return r;
    }

    private static Unit? Unit(Table table, int row, LedgerHeader header)
    {
        for (var r = row; r < row + header.RowCount; r++) if (MoneyUnits.InRow(table, r) is { } unit) return unit;
        return null;
    }

    /// <summary>A column that a merged header cell covers twice, or whose name is blank between figures, or that a person said not to read.</summary>
    private bool IsEmptyAfterFigures(int column) => (header.IsConfirmed && header.Columns[column].Kind == FigureKind.Line) || header.Columns[column].Text.Length == 0 && column + 1 < header.Columns.Count && header.Columns[column + 1].HoldsFigures;

    private bool ReadRow(int row)
    {
        if (Rows.IsBlank(table, row)) return true;
        if (Header.At(table, row, reading.Vocabulary) is not null) return false;
        if (header.IsShort(table, row))
        {
            form.HasUnreadFigures = true;
            reading.Lose(Rows.FirstFilled(table, row)!.Origin, $"《{form.Title}》有一行比表头少了单元格，无法确定各数字属于哪一栏，没有参与核对。");
            return true;
        }
        var slots = header.Slots(table, row);
        for (var c = 0; c < slots.Length; c++)
        {
            if (slots[c] is not { IsBlank: false } cell || !header.Columns[c].HoldsFigures) continue;
            if (cell.ColumnSpan > 1 && !table.IsPacked && Spans(cell)) return false;
            var value = IndicatorValue.Parse(cell.Text);
            if (value.Kind is ValueKind.Text or ValueKind.Level or ValueKind.YesNo && value.Quantity is null && !StandsForFigure(row, slots, c)) return false;
        }
        // A long text alone in its row is a note or the next part of the form; a short one is a heading between rows.
        if (Rows.OnlyFilled(table, row) is { } only && only.Text.Length > 24) return false;
        foreach (var side in sides) side.Read(table, row, slots);
        return true;
    }

    /// <summary>尚未到位 between figures: a word where there is no figure yet, in a row with a name and a figure.</summary>
    private bool StandsForFigure(int row, Cell?[] slots, int column)
    {
        if (slots[column]!.Text.Length > LongestWord || Rows.FirstNamed(table, row) is not { } name || header.Columns[name.Column].HoldsFigures) return false;
        for (var c = 0; c < slots.Length; c++)
            if (header.Columns[c].HoldsFigures && slots[c] is { } cell && LedgerHeader.IsFigure(cell.Text)) return true;
        return false;
    }

    private const int LongestWord = 6;

    /// <summary>Columns of figures whose header says nothing known are lost, and said to be.</summary>
    private void ReportUnnamed(int first, int end)
    {
        ReportBare(first, end);
        for (var c = 1; c < header.Columns.Count; c++)
        {
            var column = header.Columns[c];
            if (column.Kind != FigureKind.None || reading.Vocabulary.IsPlainColumn(column.Text) || ColumnLosses.HoldsWords(table, first, end, c)) continue;
            for (var r = first; r < end; r++)
            {
                if (header.IsShort(table, r) || header.Slots(table, r)[c] is not { } cell || !LedgerHeader.IsFigure(cell.Text)) continue;
                form.HasUnreadFigures = true;
                reading.Lose(cell.Origin, $"《{form.Title}》的“{column.Text}”一栏含数字，未能识别，没有参与核对。");
                break;
            }
        }
    }

    /// <summary>Columns of bare figures are named together: they were kept, and nothing of money or points was checked in them.</summary>
    private void ReportBare(int first, int end)
    {
        List<string> names = [];
        Cell? place = null;
        for (var r = first; r < end; r++)
        {
            if (header.IsShort(table, r)) continue;
            var slots = header.Slots(table, r);
            if (header.UnitOf(slots) is not null || Rows.FirstFilled(table, r) is not { } label || LedgerColumn.OfRow(label.Text) is not null) continue;
            for (var c = 0; c < slots.Length; c++)
            {
                if (header.Columns[c].Kind != FigureKind.Bare || slots[c] is not { } cell || !LedgerHeader.IsFigure(cell.Text)) continue;
                place ??= cell;
                if (!names.Contains(header.Columns[c].Text)) names.Add(header.Columns[c].Text);
            }
        }
        if (place is not null) reading.Losses.Add(Named(form, place.Origin, names));
    }

    /// <summary>Says of columns that their figures were kept by the columns' names alone.</summary>
    public static Loss Named(FormBuilder form, Origin place, List<string> columns) =>
        new(place, $"《{form.Title}》的{string.Concat(columns.ConvertAll(n => $"“{n}”"))}栏认不出是什么数（金额、数量还是分值），只按栏名记下，没有参与核对。") { IsNamed = true };

    /// <summary>Whether a cell lies across columns of different names.</summary>
    private bool Spans(Cell cell)
    {
        for (var c = cell.Column + 1; c < Math.Min(cell.Column + cell.ColumnSpan, header.Columns.Count); c++)
            if (header.Columns[c].Text != header.Columns[cell.Column].Text) return true;
        return false;
    }
}
