using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Dossiers.Measures;

/// <summary>One value of a measure: taken from the rows of a ledger, or a number with its source.</summary>
/// <param name="Name">What the formula calls it.</param>
internal sealed record MeasureValue(string Name)
{
    private const int MostNamed = 5;

    public string Ledger { get; private init; } = "";

    private string How { get; init; } = "";

    private string Column { get; init; } = "";

    private List<MeasureCondition> Conditions { get; init; } = [];

    private Rational Number { get; init; }

    private string Source { get; init; } = "";

    /// <summary>Reads it.</summary>
    public static MeasureValue Of(string name, PackNode node, List<PackProblem> problems)
    {
        var at = $"values.{name}";
        void Bad(string key, string what) => problems.Add(new(node.Place, $"{at}.{key}", what));
        if (node["number"] is { } number)
        {
            if (!Rational.TryParse(number.Text, out var value, out _)) Bad("number", $"“{number.Text}”不是数字。");
            if (node.Text("source").Length == 0) Bad("source", "不出自台账的数要写出处。");
            if (node["ledger"] is not null || node["take"] is not null) Bad("number", "不能既写数又写台账。");
            return new(name) { Number = value, Source = node.Text("source") };
        }
        if (node.Text("ledger").Length == 0) Bad("ledger", "没有写台账的文件名。");
        if (node.Text("take").Length == 0) Bad("take", "没有写怎样取。");
        else if (node.Text("take") != "count" && node.Text("column").Length == 0) Bad("column", "没有写取哪一栏。");
        List<MeasureCondition> conditions = [];
        for (var i = 0; i < node.List("where").Count; i++) conditions.Add(MeasureCondition.Of(node.List("where")[i], $"{at}.where[{i}]", problems));
        return new(name) { Ledger = node.Text("ledger"), How = node.Text("take"), Column = node.Text("column"), Conditions = conditions };
    }

    /// <summary>Takes it, and says how.</summary>
    public Rational Take(IReadOnlyDictionary<string, LedgerTable> ledgers, List<string> lineage)
    {
        if (Ledger.Length == 0)
        {
            lineage.Add($"{Name} = {Number}：{Source}");
            return Number;
        }
        if (!ledgers.TryGetValue(Ledger, out var table)) throw new MeasureRefusedException($"没有台账“{Ledger}”，请先附在案卷里。");
        List<(MeasureCondition Condition, int Column)> tests = [.. Conditions.Select(c => (c, table.Find(c.Column)))];
        var rows = table.Rows.Where(r => tests.TrueForAll(t => t.Condition.Holds(Cell(r, t.Column), r.Place))).ToList();
        var (value, blank) = How == "count" ? ((Rational)rows.Count, 0) : OfColumn(table, rows);
        var words = How switch { "count" => "行数", "distinct" => $"“{Column}”不同值的个数", "sum" => $"“{Column}”合计", "average" => $"“{Column}”平均", "min" => $"“{Column}”最小值", _ => $"“{Column}”最大值" };
        var leftOut = table.LeftOut.Count == 0 ? "" : $"，另有合计行{table.LeftOut.Count}行没有算（{string.Join("、", table.LeftOut.Take(MostNamed))}{(table.LeftOut.Count > MostNamed ? "等" : "")}）";
        lineage.Add($"{Name} = {value}：台账“{Ledger}”{(Conditions.Count == 0 ? "" : $"中{string.Join("、", Conditions.Select(c => c.Words))}的行，")}{words}；共{table.Rows.Count}行，符合{rows.Count}行{(blank > 0 ? $"，其中{blank}行这一栏空白，没有算" : "")}{leftOut}");
        return value;
    }

    private (Rational Value, int Blank) OfColumn(LedgerTable table, List<LedgerLine> rows)
    {
        var column = table.Find(Column);
        if (How == "distinct")
        {
            var filled = rows.Select(r => Words.Compact(Cell(r, column) ?? "")).Where(t => t.Length > 0).ToList();
            return (filled.Distinct(StringComparer.Ordinal).Count(), rows.Count - filled.Count);
        }
        List<Rational> numbers = [];
        foreach (var row in rows)
        {
            var text = Words.Compact(Cell(row, column) ?? "");
            if (text.Length == 0) continue;
            if (!LedgerAmounts.TryRead(text, Unit.None, out var number) || number is not { } value) throw new MeasureRefusedException($"台账“{Ledger}”{row.Place}“{Column}”是“{text}”，不是数字；请先改正台账。");
            numbers.Add(value);
        }
        if (numbers.Count == 0 && How != "sum") throw new MeasureRefusedException($"台账“{Ledger}”没有符合条件而“{Column}”有数的行，{Name}算不出来。");
        var sum = numbers.Aggregate(Rational.Zero, (all, n) => all + n);
        return (How switch { "sum" => sum, "average" => sum / numbers.Count, "min" => numbers.Min(), _ => numbers.Max() }, rows.Count - numbers.Count);
    }

    private static string? Cell(LedgerLine row, int column) => column < row.Cells.Count ? row.Cells[column] : null;
}
