using System.Globalization;
using Jiheng.Documents.Xlsx.Formats;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Package;

/// <summary>
/// Reads the figures of a native chart from what the file keeps of them (ISO 29500-1, 21.2: c:cat and c:val with their caches), as Word and Excel show them.
/// The workbook behind the chart is not opened, and one outside of the file never fetched.
/// </summary>
internal sealed class ChartPart
{
    private const int MostSeries = 60;
    private const int MostPoints = 2000;

    private readonly XmlCursor cursor;
    private readonly List<ChartSeries> series = [];
    private readonly SortedDictionary<int, string> categories = [];
    private ChartKind kind = ChartKind.Column;
    private string title = "";
    private bool isWhole = true;

    private ChartPart(XmlCursor cursor) => this.cursor = cursor;

    /// <summary>The chart, or null where the file keeps no figures of it, or not all.</summary>
    public static Chart? Read(OfficePackage package, string part)
    {
        using var cursor = package.Open(part);
        return cursor is null ? null : new ChartPart(cursor).Read();
    }

    private Chart? Read()
    {
        while (cursor.Advance())
        {
            if (!cursor.IsElement) continue;
            switch (cursor.Name)
            {
                case "title" when title.Length == 0 && series.Count == 0:
                    title = Texts("t");
                    break;
                case "barChart" or "bar3DChart":
                    kind = ChartKind.Column;
                    break;
                case "barDir" when cursor.PlainAttribute("val") == "bar":
                    kind = ChartKind.Bar;
                    break;
                case "lineChart" or "line3DChart" or "areaChart" or "area3DChart" or "scatterChart" or "stockChart" or "radarChart":
                    kind = ChartKind.Line;
                    break;
                case "pieChart" or "pie3DChart" or "ofPieChart" or "doughnutChart":
                    kind = ChartKind.Pie;
                    break;
                case "ser":
                    Series();
                    break;
            }
        }
        if (!isWhole || series.Count == 0 || series.TrueForAll(s => s.Values.All(v => v is null))) return null;
        var count = Math.Max(series.Max(s => s.Values.Count), categories.Count == 0 ? 0 : categories.Keys.Max() + 1);
        // A cache leaves out what is blank.
        return new(kind, title, [.. Enumerable.Range(0, count).Select(i => categories.GetValueOrDefault(i) ?? "")],
            series.ConvertAll(s => s with { Values = [.. s.Values, .. new Rational?[count - s.Values.Count]] }));
    }

    private void Series()
    {
        var (name, depth) = ("", cursor.Depth);
        SortedDictionary<int, string> values = [];
        if (cursor.IsEmpty) return;
        while (cursor.NextInside(depth))
        {
            switch (cursor.Name)
            {
                case "tx":
                    name = Texts("v");
                    break;
                case "cat" or "xVal":
                    Points(categories);
                    break;
                case "val" or "yVal":
                    Points(values);
                    break;
                case "bubbleSize" or "errBars" or "trendline" or "dLbls":
                    cursor.Skip();
                    break;
            }
        }
        if (values.Count == 0 || series.Count == MostSeries)
        {
            isWhole = false;
            return;
        }
        var row = new Rational?[values.Keys.Max() + 1];
        foreach (var (index, text) in values)
        {
            if (DecimalDigits.TryParse(text, out var digits) && Rational.TryParse(digits.ToString(), out var value, out _)) row[index] = value;
            // #N/A is a gap.
            else if (!text.StartsWith('#')) isWhole = false;
        }
        series.Add(new(name, row));
    }

    /// <summary>The points of a cache by their index.</summary>
    private void Points(SortedDictionary<int, string> into)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            // Of labels in several levels the innermost comes first.
            if (cursor.Name != "pt" || !int.TryParse(cursor.PlainAttribute("idx"), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) continue;
            if (index >= MostPoints) isWhole = false;
            else if (Texts("v") is var text) into.TryAdd(index, text);
        }
    }

    /// <summary>The texts of the elements of a name inside the current one.</summary>
    private string Texts(string name)
    {
        if (cursor.IsEmpty) return "";
        var depth = cursor.Depth;
        List<string> texts = [];
        while (cursor.NextInside(depth))
            if (cursor.Name == name && cursor.ReadText() is { } text) texts.Add(text);
        return string.Concat(texts);
    }
}
