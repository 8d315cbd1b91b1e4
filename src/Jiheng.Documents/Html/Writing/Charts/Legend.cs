using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>The names of the series with their colours, in rows above the chart. A single series needs none: the title names it.</summary>
internal static class Legend
{
    private const decimal Swatch = 14;
    private const decimal Gap = 6;
    private const decimal Between = 18;
    private const decimal Row = 21;

    /// <summary>Draws it at the top.</summary>
    /// <param name="drawing">Grows by the height that is used.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="mark">Draws the sign of a series, with its left end at a place and its middle at a height.</param>
    /// <param name="sign">How wide the sign is.</param>
    public static void Draw(Drawing drawing, Chart chart, Action<int, decimal, decimal>? mark = null, decimal sign = Swatch)
    {
        if (chart.Series.Count < 2) return;
        mark ??= (series, x, y) => drawing.Box(x, y - 6, Swatch, 12, ChartColours.Of(series));
        var room = drawing.Width - sign - Gap;
        var names = chart.Series.Select(s => LabelWidth.Wrap(s.Name, room, Drawing.Letters)).ToList();
        var (x, y, tallest) = (0m, Row / 2, 1);
        for (var s = 0; s < names.Count; s++)
        {
            var width = sign + Gap + names[s].Max(n => LabelWidth.Of(n, Drawing.Letters));
            if (x > 0 && x + width > drawing.Width)
            {
                y += Row + (tallest - 1) * Drawing.LineHeight;
                (x, tallest) = (0, 1);
            }
            mark(s, x, y);
            drawing.Lines(x + sign + Gap, y, names[s], TextSide.Right);
            x += width + Between;
            tallest = Math.Max(tallest, names[s].Count);
        }
        drawing.Height = y + Row / 2 + (tallest - 1) * Drawing.LineHeight + 6;
    }
}
