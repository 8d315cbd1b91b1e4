using System.Globalization;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Formulas;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Dossiers.Measures;

/// <summary>How an actual value comes from ledgers (<c>jiheng/measure/1</c>): values taken from rows, and the formula over them.</summary>
public sealed class Measure
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/measure/1";

    private const int MostDecimals = 6;

    private readonly IReadOnlyList<MeasureValue> values;
    private readonly string formula;
    private readonly Unit unit;
    private readonly int decimals;

    private Measure(IReadOnlyList<MeasureValue> values, string formula, Unit unit, int decimals) => (this.values, this.formula, this.unit, this.decimals) = (values, formula, unit, decimals);

    /// <summary>The ledgers it needs, by the names of their files.</summary>
    public IReadOnlyList<string> Ledgers => [.. values.Select(v => v.Ledger).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The file's shape.</summary>
    public static ObjectShape Shape { get; } = new("由台账算出的完成值",
        new ShapeKey("schema", new ChoiceShape("格式", new KeyValuePair<string, string>(Schema, "算法第1版")), Required: true),
        new ShapeKey("values", new MapShape("取出的数", "名称，公式里用", new ObjectShape("一个数",
            new ShapeKey("ledger", new TextShape("台账的文件名")),
            new ShapeKey("take", new ChoiceShape("怎样取", new("count", "行数"), new("distinct", "不同值的个数"), new("sum", "合计"), new("average", "平均"), new("min", "最小"), new("max", "最大"))),
            new ShapeKey("column", new TextShape("取哪一栏")),
            new ShapeKey("where", new ListShape("只算哪些行，全部符合才算", new ObjectShape("一个条件",
            [
                new ShapeKey("column", new TextShape("栏名"), Required: true),
                .. MeasureCondition.Tests.Select(t => new ShapeKey(t.Key, t.Key == "one-of" ? new ListShape(t.Value, new TextShape("值")) : t.Key is "blank" or "not-blank" ? new FlagShape(t.Value) : new TextShape(t.Value))),
            ]))),
            new ShapeKey("number", new TextShape("不出自台账的数")),
            new ShapeKey("source", new TextShape("这个数的出处")))), Required: true),
        new ShapeKey("formula", new TextShape("公式，如 参保人数 ÷ 常住人口 × 100%；只取一个数的不用写")),
        new ShapeKey("unit", new TextShape("计量单位")),
        new ShapeKey("decimals", new NumberShape("保留几位小数") { NeedsCitation = false, IsWhole = true, Highest = MostDecimals }, Required: true));

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">JSON in UTF-8.</param>
    /// <exception cref="FilingRefusedException">It is no measure.</exception>
    public static Measure Read(byte[] bytes)
    {
        List<MeasureValue> values = [];
        var node = DossierJson.Read("算法", bytes, Shape, (root, problems) =>
        {
            foreach (var (name, value) in root.Map("values")) values.Add(MeasureValue.Of(name, value, problems));
            var text = root.Text("formula");
            if (values.Count == 0) problems.Add(new(root.Place, "values", "没有写取哪些数。"));
            if (text.Length == 0 && values.Count != 1) problems.Add(new(root.Place, "formula", "取了几个数，要写公式。"));
            if (text.Length > 0 && !Formula.TryParse(text, out _, out var error)) problems.Add(new(root.Place, "formula", error.ToString()!));
            if (root.Text("unit") is { Length: > 0 } symbol && UnitTable.Find(symbol) is null) problems.Add(new(root.Place, "unit", $"不认识计量单位“{symbol}”。"));
        });
        return new(values, node.Text("formula"), node.Text("unit") is { Length: > 0 } unit ? UnitTable.Find(unit)! : Unit.None, node.Whole("decimals")!.Value);
    }

    /// <summary>Computes it.</summary>
    /// <param name="ledgers">The ledgers by the names of their files.</param>
    /// <exception cref="MeasureRefusedException">A ledger or column is missing, a cell is no number, there is nothing to divide by.</exception>
    public Measured Compute(IReadOnlyDictionary<string, LedgerTable> ledgers)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        List<string> lineage = [];
        var fields = FormulaFields.Empty;
        Rational? only = null;
        foreach (var value in values)
        {
            var number = value.Take(ledgers, lineage);
            fields = fields.With(value.Name, FormulaInput.Of(value.Name, FormulaValue.Exactly(number), Unit.None));
            only = number;
        }
        if (formula.Length > 0)
        {
            var parsed = Parsed(formula);
            var result = parsed.Evaluate(fields);
            if (result.Value is not { } computed) throw new MeasureRefusedException($"公式“{formula}”算不出来：{string.Join("；", result.Reasons)}");
            only = computed.Exact;
            lineage.Add($"公式：{parsed}，{result.Working}");
        }
        // A formula gives base units: a rate of 0.9554 is 95.54 %.
        var shown = only!.Value / unit.Factor;
        var text = $"{shown.Round(decimals, Rounding.HalfUp).ToText(decimals)}{unit.Symbol}";
        lineage.Add($"结果：{text}（四舍五入到{decimals.ToString(CultureInfo.InvariantCulture)}位小数）");
        return new(only.Value, text, lineage);
    }

    // It was parsed when it was read.
    private static Formula Parsed(string text) => Formula.TryParse(text, out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString());
}

/// <summary>What a measure gives.</summary>
/// <param name="Value">Exact, in base units.</param>
/// <param name="Text">As it is filed: 95.54%.</param>
/// <param name="Lineage">Each step in words, in order: an auditor can follow it.</param>
public sealed record Measured(Rational Value, string Text, IReadOnlyList<string> Lineage);
