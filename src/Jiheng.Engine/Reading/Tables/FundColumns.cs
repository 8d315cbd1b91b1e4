using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Money with its sources side by side and one row of figures below them: 中央 ∣ 本级 ∣ 其他 ∣ 合计 ∣ 执行数 ∣ 执行率.</summary>
internal static class FundColumns
{
    /// <summary>Whether a row names sources or budgets whose figures stand in the next row.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary) => NamesAt(table, row, vocabulary) is not null && HoldsFigures(table, row, vocabulary)
        // Years below each other are a list.
        && !(row + 2 < table.RowCount && table.Row(row + 2).Count(c => c.Row == row + 2 && !c.IsBlank) > 1 && HoldsOnlyFigures(table, row + 2));

    /// <summary>The names of a row that names sources or budgets side by side and nothing else, or null.</summary>
    public static List<Cell>? NamesAt(Table table, int row, Vocabulary vocabulary)
    {
        // Asked of every row of every table, and hardly any has a row of figures below it.
        if (row + 1 >= table.RowCount || !HoldsOnlyFigures(table, row + 1)) return null;
        List<Cell> names = [];
        var named = 0;
        var first = true;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            // What stands before them names the block: 项目资金（万元）, with nothing below it.
            if (first && (!Names(cell, vocabulary) || table.At(row + 1, cell.Column) is not { IsBlank: false }))
            {
                first = false;
                continue;
            }
            if (Names(cell, vocabulary)) named++;
            else if (vocabulary.Column(cell.Text) is not (ColumnRole.Executed or ColumnRole.Rate) && !IsRate(cell, vocabulary)) return null;
            names.Add(cell);
            first = false;
        }
        return named >= 2 ? names : null;
    }

    /// <summary>Whether a row holds figures, glued ones too, and no words.</summary>
    private static bool HoldsOnlyFigures(Table table, int row)
    {
        var figures = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (!char.IsAsciiDigit(Fold.Of(cell.Text[0])) && IndicatorValue.Parse(cell.Text).Kind == ValueKind.Text) return false;
            figures++;
        }
        // 1 ∣ 2 ∣ 3 number the columns.
        return figures > 0 && !LedgerHeader.NumbersColumns(LedgerHeader.Own(table, row));
    }

    /// <summary>Reads the two rows.</summary>
    /// <returns>The row after them.</returns>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        form.MoneyUnit ??= MoneyUnits.InRow(table, row);
        var names = NamesAt(table, row, reading.Vocabulary)!.FindAll(n => table.At(row + 1, n.Column) is { } below && below.Row == row + 1);
        Add(table, row + 1, names, form, reading);
        return row + 2;
    }

    /// <summary>Reads the figures of a row below these names as one row of money each; those of execution belong to the total.</summary>
    public static void Add(Table table, int row, List<Cell> names, FormBuilder form, ReadingBuilder reading)
    {
        var vocabulary = reading.Vocabulary;
        List<FundRow> rows = [];
        Entry? executed = null, rate = null;
        foreach (var name in names)
        {
            // A figure merged over several names is none of the later ones.
            if (table.At(row, name.Column) is not { } cell || cell.Column != name.Column) continue;
            var key = Words.Key(name.Text);
            var role = vocabulary.Column(name.Text);
            if (role == ColumnRole.Rate) rate = Entries.Of(cell, key, name.Text.Contains('%', StringComparison.Ordinal) ? Unit.Percent : null);
            // 1—7月执行率 is that of none of the budgets beside it alone.
            else if (IsRate(name, vocabulary)) reading.Add(form, Entries.Of(cell, key), "", key, Stage.Computed, key, form.Year);
            else if (LedgerColumn.Partial(Words.Compact(name.Text)) is { } partial) reading.Add(form, Entries.Of(cell, key, MoneyUnits.In(name.Text) ?? form.MoneyUnit), "", key, partial, key, form.Year);
            else if (role == ColumnRole.Executed) executed = Entries.Of(cell, key, MoneyUnits.In(name.Text) ?? form.MoneyUnit);
            else
                rows.Add(new()
                {
                    Label = Entries.Of(name, key),
                    IsTotal = vocabulary.IsTotal(name.Text) || vocabulary.IsFundTotal(key),
                    Amounts = [new(Stage.Budget, Entries.Of(cell, key, MoneyUnits.In(name.Text) ?? form.MoneyUnit))],
                });
        }
        var total = rows.FindIndex(r => r.IsTotal);
        if (total >= 0 && (executed ?? rate) is not null)
        {
            rows[total] = rows[total] with { Rate = rate, Amounts = executed is null ? rows[total].Amounts : [.. rows[total].Amounts, new(Stage.Executed, executed)] };
        }
        foreach (var fund in rows)
        {
            var source = fund.IsTotal ? "" : fund.Label.Label;
            // 上年预算额 is of another year, which nobody prints.
            var year = fund.Label.Label.Contains("上年", StringComparison.Ordinal) ? form.Year - 1 : form.Year;
            foreach (var (stage, entry) in fund.Amounts) reading.Add(form, entry, fund.IsTotal ? Concepts.Expenditure : "", fund.Label.Label, stage, fund.Label.Label, year, source);
            if (fund.Rate is { } printed) reading.Add(form, printed, Concepts.ExecutionRate, fund.Label.Label, Stage.Computed, "执行率", year, source);
        }
        if (total < 0)
        {
            if (executed is not null) reading.Add(form, executed, "", executed.Label, Stage.Executed, executed.Label, form.Year);
            if (rate is not null) reading.Add(form, rate, "", rate.Label, Stage.Computed, rate.Label, form.Year);
        }
        if (form.Funds is null && rows.Count > 0) form.Funds = new() { Rows = rows };
    }

    private static bool IsRate(Cell cell, Vocabulary vocabulary) => cell.Text.Length <= 20 && vocabulary.FigureOf(Words.Key(cell.Text)) == FigureKind.Rate;

    /// <summary>Whether a cell names a source, a total or a budget.</summary>
    public static bool Names(Cell cell, Vocabulary vocabulary)
    {
        if (cell.Text.Length > 20 || vocabulary.Column(cell.Text) is not (ColumnRole.None or ColumnRole.Budget or ColumnRole.InitialBudget)) return false;
        var key = Words.Key(cell.Text);
        return vocabulary.IsFundTotal(key) || vocabulary.IsFundSum(key) || vocabulary.IsFundPart(key) || vocabulary.FigureOf(key) == FigureKind.Amount;
    }

    private static bool HoldsFigures(Table table, int row, Vocabulary vocabulary)
    {
        var figures = 0;
        foreach (var cell in table.Row(row + 1))
        {
            if (cell.Row != row + 1 || cell.IsBlank) continue;
            var value = IndicatorValue.Parse(cell.Text);
            if (value is { Kind: ValueKind.Number, IsWholeText: true })
            {
                if (table.At(row, cell.Column) is not { } name || (!Names(name, vocabulary) && vocabulary.Column(name.Text) is not (ColumnRole.Executed or ColumnRole.Rate) && !IsRate(name, vocabulary))) return false;
                figures++;
            }
            else if (value.Kind == ValueKind.Text) return false;
        }
        return figures > 0;
    }
}
