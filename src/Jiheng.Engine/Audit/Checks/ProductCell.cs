using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A cell that computes the amount of its row: 20人×500元/人 beside 1.00 (万元). All of the cell must be the product, the amount's
/// column and its unit must be named by the table.
/// </summary>
/// <param name="Amount">The cell of the amount.</param>
/// <param name="Printed">The amount.</param>
/// <param name="Product">The cell of the product.</param>
/// <param name="Value">What it gives, in 元.</param>
internal sealed record ProductCell(Cell Amount, Quantity Printed, Cell Product, Rational Value)
{
    private static readonly string[] Bases = ["测算", "计算依据", "计算过程", "计算标准", "支出标准"];
    private static readonly string[] Amounts = ["金额", "预算数", "预算金额", "测算金额", "申报金额", "资金", "预算"];

    /// <summary>What it gives, in the unit of the amount.</summary>
    public string ExpectedText => (Value / Printed.Unit.Factor).ToText(Math.Max(2, Printed.Decimals)) + Printed.Unit.Symbol;

    /// <summary>The cells of a document whose product is another amount.</summary>
    public static IEnumerable<ProductCell> Odd(DocumentReading document)
    {
        var unit = Unit.None;
        foreach (var block in document.Source.Blocks)
        {
            if (block is Paragraph paragraph) unit = UnitIn(paragraph.Text) ?? unit;
            if (block is not Table table) continue;
            var (amounts, products) = (-1, -1);
            for (var r = 0; r < table.RowCount; r++)
            {
                var cells = table.Row(r).ToList();
                if (cells.Find(IsBase) is { } basis)
                {
                    products = basis.Column;
                    var sums = cells.FindAll(c => Array.IndexOf(Amounts, Words.Key(c.Text)) >= 0 || (c.Column != products && Words.Key(c.Text).EndsWith("金额", StringComparison.Ordinal)));
                    amounts = sums.Count == 1 ? sums[0].Column : -1;
                    if (amounts >= 0) unit = UnitIn(sums[0].Text) ?? unit;
                    continue;
                }
                foreach (var cell in cells) if (cell.Text.Contains("单位", StringComparison.Ordinal)) unit = UnitIn(cell.Text) ?? unit;
                if (amounts < 0 || unit.Dimension != Dimension.Money || cells.Find(c => c.Column == amounts) is not { } amount || cells.Find(c => c.Column == products) is not { } product || ReferenceEquals(amount, product)) continue;
                if (IndicatorValue.Parse(amount.Text) is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Qualifier: Qualifier.None } printed } || ProductOf(product.Text) is not { } value) continue;
                if (printed.Unit.Dimension == Dimension.None) printed = printed.In(unit);
                if (printed.Unit.Dimension != Dimension.Money) continue;
                if (!printed.Interval.Contains(value)) yield return new(amount, printed, product, value);
            }
        }
    }

    /// <summary>Whether a cell is the head of a column that shows how amounts come about.</summary>
    private static bool IsBase(Cell cell) => cell.Text.Length <= 12 && Words.HasAny(Words.Key(cell.Text), Bases);

    /// <summary>n × price, or n × price × periods: all of the text, one price in 元 and counts; null otherwise.</summary>
    private static Rational? ProductOf(string text)
    {
        var numbers = NumberScanner.Scan(text);
        if (numbers.Count is < 2 or > 3) return null;
        var (value, prices, end) = (Rational.One, 0, 0);
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            if (number.Quantity.Qualifier != Qualifier.None) return null;
            var between = Words.Compact(text[end..number.Start]);
            if (i == 0 ? between.Length > 0 : !IsTimes(between)) return null;
            var unit = number.Quantity.Unit;
            // 元/人 is a unit of its own; what it is for each is the count beside it.
            var price = unit.Dimension == Dimension.Money ? unit.Factor : unit.Symbol.StartsWith("万元/", StringComparison.Ordinal) ? Unit.TenThousandYuan.Factor : unit.Symbol.StartsWith("元/", StringComparison.Ordinal) ? Rational.One : (Rational?)null;
            if (price is not null) prices++;
            else if (number.Quantity.Unit.Dimension is Dimension.Ratio or Dimension.PercentagePoint) return null;
            value *= price is { } factor ? number.Quantity.Value * factor : number.Quantity.Base;
            end = number.End;
        }
        var tail = Words.Compact(text[end..]);
        return prices == 1 && (tail.Length == 0 || (tail.Length <= 6 && tail[0] is '/' or '每' && !Words.HasSign(tail, "+=×*-")) || (tail.Length <= 3 && !Words.HasSign(tail, "+=×*-/,，;；"))) ? value : null;
    }

    /// <summary>× with a few words of a unit before it: 条专线×, /人×.</summary>
    private static bool IsTimes(string between) => between.Length is > 0 and <= 8 && between[^1] is '×' or '*' or 'x' or 'X' or '✕' && !Words.HasSign(between[..^1], "×*+-=,，;；。()");

    private static Unit? UnitIn(string text)
    {
        if (!text.Contains('元', StringComparison.Ordinal)) return null;
        var key = Words.Compact(text);
        if (!Words.HasAny(key, "单位:", "(万元)", "(元)", "单位")) return null;
        return key.Contains("万元", StringComparison.Ordinal) ? Unit.TenThousandYuan : key.Contains("亿元", StringComparison.Ordinal) ? Unit.HundredMillionYuan : key.Contains(":元", StringComparison.Ordinal) || key.Contains("(元)", StringComparison.Ordinal) ? Unit.Yuan : null;
    }
}
