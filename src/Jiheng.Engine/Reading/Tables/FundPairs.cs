using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// All the money of a form in one row of names and figures, the execution rate with its points in the next:
/// 预算安排 ∣ 700 ∣ 资金到位 ∣ 700 ∣ 资金执行 ∣ 680, then 执行进度 ∣ 97.14% ∣ 分值 ∣ 10 ∣ 得分 ∣ 9.71.
/// </summary>
internal static class FundPairs
{
    private const string Arrived = "arrived";

    /// <summary>Whether a row is pairs of money by stages, what was spent among them.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary)
    {
        if (At(table, row) is not { Count: >= 2 } pairs) return false;
        var spent = 0;
        foreach (var (label, value) in pairs)
        {
            if (vocabulary.FundPair(Key(label)) is not { } role || !IsNumber(value)) return false;
            if (role == "executed") spent++;
        }
        return spent == 1;
    }

    /// <summary>Reads the row, and the row of the rate when it stands below.</summary>
    /// <returns>The first row that is not of them.</returns>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        var pairs = At(table, row)!;
        List<StagedAmount> amounts = [];
        List<Entry> others = [];
        foreach (var (label, value) in pairs)
        {
            var role = reading.Vocabulary.FundPair(Key(label))!;
            var unit = MoneyUnits.In(label.Text) ?? form.MoneyUnit;
            form.MoneyUnit ??= unit;
            var entry = Entries.Of(value, Words.Key(label.Text), unit);
            var stage = role == Arrived ? Stage.Unstated : Roles.Stage(role);
            if (form.Kind == FormKind.Monitoring && stage == Stage.Executed) stage = Stage.ToDate;
            if (role == Arrived || amounts.Exists(a => a.Stage == stage)) others.Add(entry);
            else amounts.Add(new(stage, entry));
            reading.Add(form, entry, stage == Stage.Unstated ? "" : Concepts.Expenditure, entry.Label, stage, entry.Label, form.Year, stage == Stage.Unstated ? entry.Label : "");
        }
        var (rate, weight, score, next) = Rate(table, row + 1, reading.Vocabulary);
        if (rate is not null) reading.Add(form, rate, Concepts.ExecutionRate, rate.Label, Stage.Computed, "执行率", form.Year);
        form.Funds ??= new()
        {
            Rows = [new() { Label = Entries.Of(pairs[0].Label, Words.Key(pairs[0].Label.Text)), IsTotal = true, Amounts = amounts, OtherAmounts = others, Rate = rate, Weight = weight, Score = score }],
        };
        return next;
    }

    private static (Entry? Rate, Entry? Weight, Entry? Score, int Next) Rate(Table table, int row, Vocabulary vocabulary)
    {
        Entry? rate = null, weight = null, score = null;
        if (At(table, row) is not { } pairs) return (null, null, null, row);
        foreach (var (label, value) in pairs)
        {
            var entry = Entries.Of(value, Words.Key(label.Text), vocabulary.Column(label.Text) is ColumnRole.Weight or ColumnRole.Score ? Unit.Points : null);
            switch (vocabulary.Column(label.Text))
            {
                case ColumnRole.Weight: weight ??= entry; break;
                case ColumnRole.Score: score ??= entry; break;
                case ColumnRole.Rate: rate ??= entry; break;
                default:
                    if (!Words.HasAny(Key(label), "执行率", "执行进度", "支出进度")) return (null, null, null, row);
                    rate ??= entry;
                    break;
            }
        }
        return rate is null ? (null, null, null, row) : (rate, weight, score, row + 1);
    }

    // The remark in brackets may say the stage: 预算安排（调整后）.
    private static string Key(Cell label) => Words.Compact(label.Text).TrimEnd(':').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static bool IsNumber(Cell cell) => IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true };

    private static List<(Cell Label, Cell Value)>? At(Table table, int row)
    {
        if (row >= table.RowCount) return null;
        List<Cell> cells = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row && !cell.IsBlank) cells.Add(cell);
        // What stands before the pairs names the block: 资金情况（万元）.
        if (cells.Count % 2 == 1 && cells.Count > 1 && !IsNumber(cells[0])) cells.RemoveAt(0);
        if (cells.Count is not (4 or 6 or 8)) return null;
        List<(Cell Label, Cell Value)> pairs = [];
        for (var i = 0; i < cells.Count; i += 2)
        {
            if (cells[i].Text.Length > 20 || IsNumber(cells[i])) return null;
            pairs.Add((cells[i], cells[i + 1]));
        }
        return pairs;
    }
}
