using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>The figures of a chart as a table: for those who hear the page, and for paper.</summary>
internal static class ChartTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(PageMarkup html, Chart chart)
    {
        var whole = chart.Kind == ChartKind.Pie ? chart.Whole() : null;
        html.Write($"<table>\n<thead>\n<tr><th scope=\"col\">名称</th>");
        foreach (var series in chart.Series) html.Write($"<th scope=\"col\">{(series.Name.Length > 0 ? series.Name : "数值")}</th>");
        if (whole is not null) html.Write($"<th scope=\"col\">占比</th>");
        html.Write($"</tr>\n</thead>\n<tbody>\n");
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            html.Write($"<tr><th scope=\"row\">{chart.Categories[c]}</th>");
            for (var s = 0; s < chart.Series.Count; s++) html.Write($"<td class=\"figures\">{chart.Text(chart.At(s, c))}</td>");
            if (whole is { } all) html.Write($"<td class=\"figures\">{(chart.At(0, c) is { } figure ? ChartFigures.Share(figure, all) : ChartFigures.None)}</td>");
            html.Write($"</tr>\n");
        }
        html.Write($"</tbody>\n</table>\n");
    }
}
