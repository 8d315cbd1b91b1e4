using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>A chart as a figure: its title, the drawing, and its figures as a table that opens below it.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="chart">The chart.</param>
internal sealed class ChartHtml(PageMarkup html, Chart chart)
{
    // Drawn twice, so that its letters can be read on a phone too; the page shows one of them.
    private const decimal Broad = 760;
    private const decimal Narrow = 340;

    /// <summary>Writes the figure.</summary>
    public void Write()
    {
        html.Write($"<figure class=\"chart\">\n<figcaption>{chart.Title}</figcaption>\n");
        if (chart.Figures().Count == 0) html.Write($"<p class=\"no-figures\">没有数据</p>\n");
        else
        {
            Draw(Broad).Write(html, "broad", chart);
            Draw(Narrow).Write(html, "narrow", chart);
            html.Write($"<details>\n<summary>查看数据</summary>\n<div class=\"scroll\">\n");
            ChartTable.Write(html, chart);
            html.Write($"</div>\n</details>\n");
        }
        html.Write($"</figure>\n");
    }

    // What cannot be drawn as it was asked for is drawn as lying bars, which take everything.
    private Drawing Draw(decimal width) => chart.Kind switch
    {
        ChartKind.Column => SvgColumns.Draw(chart, width),
        ChartKind.Line => SvgLines.Draw(chart, width),
        ChartKind.Pie when chart.Whole() is { } whole => SvgPie.Draw(chart, whole, width),
        _ => null,
    } ?? SvgBars.Draw(chart, width);
}
