using System.Text.RegularExpressions;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Package;

/// <summary>What is said of charts whose figures were read: nothing where each stands in the text or a table as well, since there it is audited.</summary>
internal static partial class ChartFigureNotes
{
    /// <summary>One note for all charts with figures that stand nowhere else; null for none.</summary>
    public static Loss? Of(IReadOnlyList<ReadChart> charts, IReadOnlyList<Block> blocks)
    {
        if (charts.Count == 0) return null;
        HashSet<Rational> printed = [];
        foreach (var block in blocks)
            if (block is Paragraph paragraph) Gather(paragraph.Text, printed);
            else if (block is Table table) Gather(table, printed);
        var alone = charts.Where(c => c.Chart.Series.Any(s => s.Values.Any(v => v is { } value && !printed.Contains(value)))).ToList();
        return alone.Count == 0 ? null : new(alone[0].Origin, $"{alone.Count} 个图表中有正文和表格里没有的数（如“{Name(alone[0].Chart)}”），已读出，没有参与核对；请对照原始数据核对图中的数。") { IsNamed = true };
    }

    private static string Name(Chart chart) => chart.Title.Length > 0 ? chart.Title : chart.Series[0].Name.Length > 0 ? chart.Series[0].Name : "未写标题";

    private static void Gather(Table table, HashSet<Rational> into)
    {
        foreach (var cell in table.Cells)
        {
            Gather(cell.Text, into);
            foreach (var nested in cell.Nested) Gather(nested, into);
        }
    }

    private static void Gather(string text, HashSet<Rational> into)
    {
        foreach (var match in Number().EnumerateMatches(text))
            if (Rational.TryParse(text.AsSpan(match.Index, match.Length).ToString().Replace(",", "", StringComparison.Ordinal), out var value, out _)) into.Add(value);
    }

    [GeneratedRegex(@"-?\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
