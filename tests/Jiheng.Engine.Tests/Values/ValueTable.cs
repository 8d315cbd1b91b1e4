using System.Globalization;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

/// <summary>Readable tables of values: one line a case, cells between bars; «» marks blanks that would not show, · an empty cell.</summary>
internal static class ValueTable
{
    public static TheoryData<string, string> Cases(string table)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in table.Split('\n'))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            if (bar < 0) continue;
            var raw = line[..bar].Trim(' ').Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            cases.Add(raw, Normal(line[(bar + 1)..]));
        }
        return cases;
    }

    /// <summary>kind | operator | value | unit | qualifier | word or counted.</summary>
    public static string Show(IndicatorValue v)
    {
        var cells = new List<string> { v.Kind + (v.Kind == ValueKind.Number && !v.IsWholeText ? "~" : "") };
        if (v.Operator != Comparison.None) cells.Add(Sign(v.Operator));
        if (v.Quantity is { } q) cells.Add(Show(q));
        if (v.Upper is { } u) cells.Add(Show(u));
        if (v.From is { } f) cells.Add(Show(f));
        if (v.Date is { } d) cells.Add(Show(d));
        if (v.Word.Length > 0) cells.Add(v.Word);
        if (v.Counted is { } counted) cells.Add("(" + counted + ")");
        return string.Join(" | ", cells);
    }

    public static string Show(PrintedNumber n) =>
        (n.Operator == Comparison.None ? "" : Sign(n.Operator)) + Show(n.Quantity);

    public static string Sign(Comparison c) => c switch
    {
        Comparison.Equal => "=", Comparison.AtLeast => ">=", Comparison.MoreThan => ">", Comparison.AtMost => "<=", Comparison.LessThan => "<", _ => "",
    };

    // Value with exactly its printed decimals, unit, and the blur of 约 近 余.
    private static string Show(Quantity q) => q.Value.ToText(q.Decimals) + q.Unit.Symbol
        + (q.Qualifier switch { Qualifier.About => " 约", Qualifier.Near => " 近", Qualifier.Odd => " 余", _ => "" });

    private static string Show(DateValue d) => string.Create(CultureInfo.InvariantCulture,
        $"{d.Year?.ToString(CultureInfo.InvariantCulture) ?? "?"}-{d.Month?.ToString(CultureInfo.InvariantCulture) ?? "?"}-{d.Day?.ToString(CultureInfo.InvariantCulture) ?? "?"}{(d.By ? " by" : "")}{(d.AtEnd ? " end" : "")}");

    private static string Normal(string cells) => string.Join(" | ", cells.Split('|').Select(c => c.Trim(' ')));
}
