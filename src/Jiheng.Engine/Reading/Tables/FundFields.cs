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
        List<FundRow> rows = [];
        for (; row < table.RowCount && At(table, row, reading.Vocabulary, unit) is { } pairs; row++)
            foreach (var (label, value) in pairs)
            {
                if (IsLastYears(Words.Key(label.Text)) && reading.Vocabulary.IsFundTotal(Words.Key(label.Text)))
                    reading.Add(form, Entries.Of(value, Words.Key(label.Text), MoneyUnits.In(label.Text) ?? unit), "", Words.Key(label.Text), Stage.Budget, Words.Key(label.Text), form.Year - 1, Words.Key(label.Text));
                else rows.Add(ReadPair(label, value, true, unit, form, reading));
            }
        AddSources(rows, form, reading);
        form.Funds ??= new() { Rows = rows };
        return row;
    }

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
        if (cells.Count % 2 == 1 && cells.Count > 1 && MoneyUnits.In(cells[0].Text) is not null) cells.RemoveAt(0);
        if (cells.Count is not (2 or 4)) return null;
        List<(Cell Label, Cell Value)> pairs = [];
        for (var i = 0; i < cells.Count; i += 2)
        {
            var (label, value) = (cells[i], cells[i + 1]);
            if (label.Text.Length > 20) return null;
            var key = Words.Key(label.Text);
            if (!vocabulary.IsFundTotal(key) && !vocabulary.IsFundPart(key)) return null;
            if (Amounts(value, key, MoneyUnits.In(label.Text) ?? unit) is not { Count: > 0 } found || !value.Text.StartsWith(found[0].Raw, StringComparison.Ordinal)) return null;
            // What follows the amount may only say of what it consists: 300元/人·月 is a rate, 2万元以下 a limit.
            var rest = value.Text.AsSpan(found[0].Raw.Length).TrimStart();
            if (rest.Length > 0 && rest[0] is not ('(' or '（')) return null;
            pairs.Add((label, value));
        }
        return pairs;
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
