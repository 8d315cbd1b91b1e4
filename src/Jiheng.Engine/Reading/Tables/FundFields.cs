using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Money as label and value without columns of stages, its sources often in the same cell: 年度资金总额 ∣ 854万（其中：上级补助400万，自筹159万）.</summary>
internal static class FundFields
{
    /// <summary>Whether a row is a label of money and one cell that begins with an amount.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary) =>
        At(table, row, vocabulary) is { } pair && (vocabulary.IsFundTotal(Words.Key(pair.Label.Text)) || At(table, row + 1, vocabulary) is not null);

    /// <summary>Reads rows until something else begins.</summary>
    /// <returns>The first row that is not such a row.</returns>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        List<FundRow> rows = [];
        for (; row < table.RowCount && At(table, row, reading.Vocabulary) is { } pair; row++)
        {
            var key = Words.Key(pair.Label.Text);
            var isTotal = reading.Vocabulary.IsFundTotal(key);
            var pieces = Amounts(pair.Value, key, MoneyUnits.In(pair.Label.Text));
            rows.Add(new()
            {
                Label = Entries.Of(pair.Label, key),
                IsTotal = isTotal,
                Amounts = [new(Stage.Budget, pieces.Count == 1 ? pieces[0] : new(key, pair.Value.Text, IndicatorValue.Parse(pair.Value.Text, form.MoneyUnit), pair.Value.Origin))],
            });
            for (var i = 0; i < pieces.Count; i++)
                reading.Add(form, pieces[i], isTotal && i == 0 ? Concepts.Expenditure : "", pieces[i].Label, Stage.Budget, key, form.Year, isTotal && i == 0 ? "" : pieces[i].Label);
        }
        if (form.Funds is null) form.Funds = new() { Rows = rows };
        return row;
    }

    private static (Cell Label, Cell Value)? At(Table table, int row, Vocabulary vocabulary)
    {
        Cell? label = null, value = null;
        if (row >= table.RowCount) return null;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (label is null) label = cell;
            else if (value is null) value = cell;
            else return null;
        }
        if (label is null || value is null || label.Text.Length > 20) return null;
        var key = Words.Key(label.Text);
        if (!vocabulary.IsFundTotal(key) && !vocabulary.IsFundPart(key)) return null;
        if (Amounts(value, key, MoneyUnits.In(label.Text)) is not { Count: > 0 } found || !value.Text.StartsWith(found[0].Raw, StringComparison.Ordinal)) return null;
        // What follows the amount may only say of what it consists: 300元/人·月 is a rate, 2万元以下 a limit.
        var rest = value.Text.AsSpan(found[0].Raw.Length).TrimStart();
        return rest.Length == 0 || rest[0] is '(' or '（' ? (label, value) : null;
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
