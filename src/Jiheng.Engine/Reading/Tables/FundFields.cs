using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Money as label and value without columns of stages, its sources often in the same cell: 年度资金总额 ∣ 854万（其中：上级补助400万，自筹159万）.</summary>
internal static class FundFields
{
    /// <summary>Whether a row is a label of money and one cell that begins with an amount, or several such pairs.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="vocabulary">The words of the pack.</param>
    /// <param name="unit">The unit of the form's bare amounts, or null.</param>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary, Unit? unit = null) =>
        At(table, row, vocabulary, unit) is { } pairs && (vocabulary.IsFundTotal(Words.Key(pairs[^1].Label.Text)) || IsSpread(pairs, vocabulary) || At(table, row + 1, vocabulary, unit) is not null);

    /// <summary>Reads rows until something else begins.</summary>
    /// <returns>The first row that is not such a row.</returns>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        // 中期资金总额 ∣ 700 ∣ 年度资金总额 ∣ 230: the last column of pairs is the year's.
        List<List<FundRow>> columns = [];
        var unit = BlockUnit(table, row) ?? form.MoneyUnit;
        form.MoneyUnit ??= unit;
        if (IsSpread(At(table, row, reading.Vocabulary, unit)!, reading.Vocabulary)) return ReadSpread(table, row, unit, form, reading);
        for (; row < table.RowCount && At(table, row, reading.Vocabulary, unit) is { } pairs; row++)
        {
            if (columns.Count == 0) columns.AddRange(pairs.ConvertAll(_ => new List<FundRow>()));
            if (pairs.Count != columns.Count) break;
            for (var c = 0; c < pairs.Count; c++) columns[c].Add(ReadPair(pairs[c].Label, pairs[c].Value, c == columns.Count - 1, unit, form, reading));
        }
        foreach (var column in columns) AddSources(column, form, reading);
        if (form.Funds is null) form.Funds = new() { Rows = columns[^1] };
        return row;
    }

    /// <summary>年度资金总额 ∣ 150 ∣ 其中：财政拨款 ∣ 150, 当年预算数 ∣ 124 ∣ 上年预算数 ∣ 136: the total, then beside it a part of it or the year before.</summary>
    private static bool IsSpread(List<(Cell Label, Cell Value)> pairs, Vocabulary vocabulary)
    {
        if (pairs.Count != 2) return false;
        var (first, second) = (Words.Key(pairs[0].Label.Text), Words.Key(pairs[1].Label.Text));
        return vocabulary.IsFundTotal(first) && !IsLastYears(first) && (!vocabulary.IsFundTotal(second) || IsLastYears(second));
    }

    private static bool IsLastYears(string key) => key.StartsWith("上年", StringComparison.Ordinal);

    private static int ReadSpread(Table table, int row, Unit? unit, FormBuilder form, ReadingBuilder reading)
    {
        List<FundRow> rows = [], left = [], right = [];
        var from = row;
        for (; row < table.RowCount && (At(table, row, reading.Vocabulary, unit) ?? (row > from ? FirstOf(table, row, form, reading, unit) : null)) is { } pairs; row++)
            foreach (var (label, value) in pairs)
            {
                if (IsLastYears(Words.Key(label.Text)) && reading.Vocabulary.IsFundTotal(Words.Key(label.Text)))
                    reading.Add(form, Entries.Of(value, Words.Key(label.Text), MoneyUnits.In(label.Text) ?? unit), "", Words.Key(label.Text), Stage.Budget, Words.Key(label.Text), form.Year - 1, Words.Key(label.Text));
                else
                {
                    var part = ReadPair(label, value, true, unit, form, reading);
                    rows.Add(part);
                    (ReferenceEquals(label, pairs[0].Label) ? left : right).Add(part);
                }
            }
        AddSpread(rows, left, right, form, reading);
        form.Funds ??= new() { Rows = rows };
        return row;
    }

    /// <summary>项目支出 ∣ 1735.70 ∣ 项目个数 ∣ 6: money first, and beside it what is none.</summary>
    private static List<(Cell Label, Cell Value)>? FirstOf(Table table, int row, FormBuilder form, ReadingBuilder reading, Unit? unit)
    {
        var cells = Filled(table, row);
        if (cells.Count != 4 || cells[2].Text.Length > LongestLabel || reading.Vocabulary.IsFundTotal(Words.Key(cells[0].Text))) return null;
        if (Pair(cells[0], cells[1], reading.Vocabulary, unit) is not { } money) return null;
        FieldBand.Keep(form, reading, Words.Key(cells[2].Text), reading.Vocabulary.FieldOf(cells[2].Text) is var kind and not FieldKind.None ? kind : FieldKind.Other, cells[3], cells[2]);
        return [money];
    }

    /// <summary>
    /// The parts may fill the rows one by one, or the two columns divide the total in two ways: 基本支出 and 项目支出 left, 财政拨款 and 其他资金 right.
    /// What adds up is so; where nothing does, names of spending among names of sources are not one list.
    /// </summary>
    private static void AddSpread(List<FundRow> rows, List<FundRow> left, List<FundRow> right, FormBuilder form, ReadingBuilder reading)
    {
        if (rows.Count == 0) return;
        var areColumns = false;
        foreach (var list in (List<FundRow>[])[left, [rows[0], .. right]])
        {
            if (list.Count < 3 || list.Count == rows.Count || !FundNesting.AddUp(rows[0], list.GetRange(1, list.Count - 1))) continue;
            AddSources(list, form, reading);
            areColumns = true;
        }
        if (areColumns) return;
        if (left.Exists(IsSpending) && right.Exists(r => !IsSpending(r)) && !FundNesting.AddUp(rows[0], rows.GetRange(1, rows.Count - 1))) return;
        AddSources(rows, form, reading);
    }

    private static bool IsSpending(FundRow row) => row.Label.Label.EndsWith("支出", StringComparison.Ordinal);

    private static FundRow ReadPair(Cell label, Cell value, bool isYears, Unit? unit, FormBuilder form, ReadingBuilder reading)
    {
        var key = Words.Key(label.Text);
        var isTotal = reading.Vocabulary.IsFundTotal(key);
        var pieces = Amounts(value, key, MoneyUnits.In(label.Text) ?? unit);
        for (var i = 0; i < pieces.Count; i++)
            reading.Add(form, pieces[i], isTotal && isYears && i == 0 ? Concepts.Expenditure : "", pieces[i].Label, Stage.Budget, key, isYears ? form.Year : null, isTotal && i == 0 ? "" : pieces[i].Label);
        return new()
        {
            Label = Entries.Of(label, key),
            IsTotal = isTotal,
            Amounts = [new(Stage.Budget, pieces.Count == 1 ? pieces[0] : new(key, value.Text, IndicatorValue.Parse(value.Text, form.MoneyUnit), value.Origin))],
        };
    }

    /// <summary>The total is the sum of the rows below it, each with one figure.</summary>
    private static void AddSources(List<FundRow> rows, FormBuilder form, ReadingBuilder reading)
    {
        if (rows.Count < 3 || !rows[0].IsTotal || rows.Exists(r => r.Amounts[0].Entry.Quantity is null)) return;
        if (FundNesting.TopLevel(rows[0], rows.GetRange(1, rows.Count - 1), reading.Vocabulary) is not { Count: > 1 } parts) return;
        reading.Compositions.Add(new() { Whole = rows[0].Amounts[0].Entry, Parts = parts.ConvertAll(p => p.Amounts[0].Entry), IsComplete = true, Form = form.Index, Subject = rows[0].Label.Label });
    }

    /// <summary>The unit that the name of the block says left of its pairs: 项目资金（万元）.</summary>
    private static Unit? BlockUnit(Table table, int row) => Filled(table, row) is { Count: > 2 } cells && cells.Count % 2 == 1 ? MoneyUnits.In(cells[0].Text) : null;

    private static List<Cell> Filled(Table table, int row)
    {
        List<Cell> cells = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row && !cell.IsBlank) cells.Add(cell);
        return cells;
    }

    private static List<(Cell Label, Cell Value)>? At(Table table, int row, Vocabulary vocabulary, Unit? known)
    {
        if (row >= table.RowCount) return null;
        var cells = Filled(table, row);
        var unit = BlockUnit(table, row) ?? known;
        // The name of the block says its unit, or stands beside all its rows.
        if (cells.Count % 2 == 1 && cells.Count > 1 && (MoneyUnits.In(cells[0].Text) is not null || cells[0].RowSpan > 1)) cells.RemoveAt(0);
        if (cells.Count is not (2 or 4)) return null;
        List<(Cell Label, Cell Value)> pairs = [];
        for (var i = 0; i < cells.Count; i += 2)
        {
            if (Pair(cells[i], cells[i + 1], vocabulary, unit) is not { } pair) return null;
            pairs.Add(pair);
        }
        return pairs;
    }

    private const int LongestLabel = 20;

    private static (Cell Label, Cell Value)? Pair(Cell label, Cell value, Vocabulary vocabulary, Unit? unit)
    {
        if (label.Text.Length > LongestLabel) return null;
        var key = Words.Key(label.Text);
        if (!vocabulary.IsFundTotal(key) && !vocabulary.IsFundPart(key)) return null;
        if (Amounts(value, key, MoneyUnits.In(label.Text) ?? unit) is not { Count: > 0 } found || !value.Text.StartsWith(found[0].Raw, StringComparison.Ordinal)) return null;
        // What follows the amount may only say of what it consists: 300元/人·月 is a rate, 2万元以下 a limit.
        var rest = value.Text.AsSpan(found[0].Raw.Length).TrimStart();
        return rest.Length > 0 && rest[0] is not ('(' or '（') ? null : (label, value);
    }

    /// <summary>The amounts of a cell with the words before each; numbers without a unit of money are none, unless the cell is one bare number.</summary>
    private static List<Entry> Amounts(Cell cell, string label, Unit? unit)
    {
        List<Entry> found = [];
        var text = cell.Text;
        if (Entries.Of(cell, label, unit) is { Quantity: { } only } whole && (only.Unit.Dimension == Dimension.Money || only.Unit.Factor > Rational.One)) return [whole];
        var from = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',')) i++;
            var end = i;
            var bare = i;
            while (end < text.Length && text[end] == ' ') end++;
            foreach (var sign in (string[])["万元", "亿元", "万", "亿", "元"])
            {
                if (string.CompareOrdinal(text, end, sign, 0, sign.Length) != 0) continue;
                end += sign.Length;
                // 30万人 is no money.
                if (sign is "万" or "亿" && end < text.Length && text[end] is not (',' or '，' or '、' or '；' or ';' or ')' or '）' or '(' or '（' or '。' or ' ')) break;
                var name = Name(text[from..start]);
                found.Add(Entries.Piece(cell, text[start..end], name.Length == 0 ? label : name, Unit.TenThousandYuan));
                from = i = end;
                bare = -1;
                break;
            }
            // The label names the unit of numbers that stand alone.
            if (bare >= 0 && unit is not null && (end == text.Length || text[end] is ',' or '，' or '、' or '；' or ';' or ')' or '）' or '(' or '（' or '。'))
            {
                var name = Name(text[from..start]);
                found.Add(Entries.Piece(cell, text[start..bare], name.Length == 0 ? label : name, unit));
                from = bare;
            }
        }
        return found;
    }

    private static string Name(string before)
    {
        var key = before.Trim(' ', '(', '（', ',', '，', '、', ';', '；', ':', '：');
        if (key.StartsWith("其中", StringComparison.Ordinal)) key = key[2..].TrimStart(':', '：');
        return Words.Key(key);
    }
}
