using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting;

/// <summary>The charts of a document with their figures, for a reader at a terminal.</summary>
internal static class ChartsText
{
    private const int Columns = 96;
    private const int MostFigures = 12;

    /// <summary>Adds the section; nothing where no chart was read.</summary>
    public static void AppendTo(StyledText text, DocumentReading reading)
    {
        var charts = reading.Source.Charts;
        if (charts.Count == 0) return;
        text.Line().Line($"图表 {charts.Count} 个（数已读出，没有参与核对）", Tone.Heading);
        foreach (var (chart, origin) in charts)
        {
            text.Line($"  {TextColumns.Shorten(chart.Title.Length > 0 ? chart.Title : "未写标题", Columns - 24)}  {PlaceText.Where(origin)}");
            foreach (var series in chart.Series)
            {
                var figures = series.Values.Take(MostFigures).Select((v, i) => $"{(i < chart.Categories.Count ? chart.Categories[i] : "")} {v?.ToString() ?? "无"}".Trim());
                text.Line(TextColumns.Shorten($"    {(series.Name.Length > 0 ? series.Name + "：" : "")}{string.Join("、", figures)}{(series.Values.Count > MostFigures ? "…" : "")}", Columns), Tone.Faint);
            }
        }
    }
}
