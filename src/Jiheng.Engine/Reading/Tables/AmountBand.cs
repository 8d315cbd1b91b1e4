using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Rows of labelled amounts below columns that name a year and a stage: 2023年决算数 ∣ 2024年预算数 ∣ 2024年决算数.</summary>
internal static class AmountBand
{
    /// <summary>The columns of such a header, or null when the row is none.</summary>
    public static List<AmountColumn>? ColumnsAt(Table table, int row, int? formYear, Vocabulary vocabulary)
    {
        List<AmountColumn> columns = [];
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank || cell.Text.Length > 20) continue;
            var text = Words.WithoutBrackets(Words.Compact(cell.Text));
            var stage = vocabulary.StageOf(text);
            int? year = Words.Year(text) ?? (text.StartsWith("上年", StringComparison.Ordinal) ? formYear - 1
                : text.StartsWith("本年", StringComparison.Ordinal) ? formYear : null);
            if (stage == Stage.Unstated || (year is null && !text.StartsWith('上') && !text.StartsWith('本'))) continue;
            columns.Add(new(cell.Column, Words.Compact(cell.Text), year, stage));
        }
        return columns.Count >= 2 ? columns : null;
    }

    /// <summary>Whether the row below divides these columns (合计 ∣ 基本支出 ∣ 项目支出), so that their header takes more than one row.</summary>
    public static bool AreDivided(Table table, int row, List<AmountColumn> columns) =>
        row + 1 < table.RowCount && Rows.FirstFilled(table, row + 1) is { } below && below.Column >= columns[0].Column;

    /// <summary>Reads rows until something else begins.</summary>
    /// <returns>The first row that is not one of labelled amounts.</returns>
    public static int Read(Table table, int row, List<AmountColumn> columns, FormBuilder form, ReadingBuilder reading)
    {
        var unit = Unit(table, row, columns) ?? form.MoneyUnit;
        var tree = new AmountTree(form, reading);
        Unit? carried = null;
        var r = row + 1;
        for (; r < table.RowCount; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } label) continue;
            if (label.Column >= columns[0].Column) return Finish(r);
            if (Header.At(table, r, reading.Vocabulary) is not null || ColumnsAt(table, r, form.Year, reading.Vocabulary) is not null || RecordBand.IsAt(table, r, reading.Vocabulary)) return Finish(r);
            List<AmountCell> cells = [];
            // “三公”经费合计（万元） and its numbered parts below: the unit goes on until a row names another.
            var own = LedgerColumn.OfRow(label.Text);
            if (own is not null) carried = own.Dimension == Dimension.Money ? own : null;
            foreach (var (column, text, year, stage) in columns)
            {
                if (table.At(r, column) is not { } cell || cell.Row != r) continue;
                var entry = Entries.Amount(cell, $"{Words.Key(label.Text)} {text}", own ?? MoneyUnits.In(text) ?? unit ?? (carried is not null && (IsMoney(label.Text) || HasFractions(table, r, columns)) ? carried : null));
                if (entry.Quantity is null && entry.Value.Kind is not (ValueKind.Blank or ValueKind.Placeholder or ValueKind.NotApplicable)) return Finish(r);
                cells.Add(new(entry, text, year, stage));
            }
            if (cells.Count == 0) return Finish(r);
            tree.Add(label, cells);
        }
        return Finish(r);

        int Finish(int next)
        {
            tree.Close();
            ReportOthers(table, row, next, columns, form, reading);
            return next;
        }
    }

    /// <summary>Whether all figures of a row are printed with two decimals or more: nobody counts vehicles or visits so.</summary>
    private static bool HasFractions(Table table, int row, List<AmountColumn> columns)
    {
        var any = false;
        foreach (var column in columns)
        {
            if (table.At(row, column.Column) is not { IsBlank: false } cell || IndicatorValue.Parse(cell.Text) is not { Kind: ValueKind.Number, Quantity: { } figure }) continue;
            if (figure.Decimals < 2) return false;
            any = true;
        }
        return any;
    }

    /// <summary>公务接待费, 公用经费; 公务接待批次 and 车辆数 among them are counted.</summary>
    private static bool IsMoney(string name) => Words.Key(name) is [.., '费' or '额'] or [.., '支', '出'] or [.., '资', '金'];

    /// <summary>The unit of the columns that name none of their own: that of the row's name, or the one that all columns name.</summary>
    private static Unit? Unit(Table table, int row, List<AmountColumn> columns)
    {
        Unit? own = null;
        var agree = true;
        foreach (var cell in table.Row(row))
        {
            if (MoneyUnits.In(cell.Text) is not { } unit) continue;
            if (!columns.Exists(c => c.Column == cell.Column)) return unit;
            agree &= own is null || own == unit;
            own = unit;
        }
        return agree ? own : null;
    }

    /// <summary>Columns with figures beside the known ones (增减率 …) are lost, and said to be.</summary>
    private static void ReportOthers(Table table, int row, int next, List<AmountColumn> columns, FormBuilder form, ReadingBuilder reading)
    {
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank || cell.Column <= columns[0].Column || columns.Exists(c => c.Column == cell.Column)) continue;
            var text = Words.WithoutBrackets(Words.Compact(cell.Text));
            if (reading.Vocabulary.FigureOf(text) is FigureKind.Rate or FigureKind.Share)
            {
                // The change between the columns is no amount of its own.
                for (var r = row + 1; r < next; r++)
                    if (table.At(r, cell.Column) is { IsBlank: false } change && change.Row == r && Rows.FirstFilled(table, r) is { } label)
                        reading.Add(form, Entries.Of(change, $"{Words.Key(label.Text)} {text}", text.EndsWith('率') ? null : MoneyUnits.In(cell.Text) ?? form.MoneyUnit), "", Words.Key(label.Text), Stage.Computed, text, form.Year);
                continue;
            }
            for (var r = row + 1; r < next; r++)
                if (table.At(r, cell.Column) is { } value && value.Row == r && value.Column == cell.Column && IndicatorValue.Parse(value.Text) is { Kind: ValueKind.Number, IsWholeText: true })
                {
                    reading.Lose(value.Origin, $"《{form.Title}》的“{Words.Compact(cell.Text)}”一栏含数字，未能识别，没有参与核对。");
                    break;
                }
        }
    }
}

/// <summary>A column of labelled amounts.</summary>
/// <param name="Column">Its grid column.</param>
/// <param name="Text">Its header.</param>
/// <param name="Year">The year it names, or null.</param>
/// <param name="Stage">The stage it names.</param>
internal sealed record AmountColumn(int Column, string Text, int? Year, Stage Stage);
