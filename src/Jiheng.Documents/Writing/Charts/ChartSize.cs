using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>How large a chart is drawn: as wide as the text, as high as its figures need.</summary>
internal static class ChartSize
{
    // Twentieths of a point to the unit of drawings; 1 mm.
    private const long Twentieth = 635;
    private const int Millimetre = 57;

    private const int UsualHeight = 74 * Millimetre;

    // Bars: title, axis and legend; and for each category the bars with a gap.
    private const int AroundBars = 28 * Millimetre;
    private const int Bar = 5 * Millimetre;
    private const int Gap = 3 * Millimetre;
    private const int LeastBars = 50 * Millimetre;

    /// <summary>Width and height in EMU (914400 to an inch).</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="textWidth">The width of the text, in twentieths of a point.</param>
    /// <param name="textHeight">Its height.</param>
    public static (long Width, long Height) Of(Chart chart, int textWidth, int textHeight) =>
        (textWidth * Twentieth, Math.Min(Height(chart), textHeight * 9 / 10) * Twentieth);

    /// <summary>The height in twentieths of a point, where the page does not bound it.</summary>
    public static int Height(Chart chart) =>
        chart.Kind == ChartKind.Bar ? Math.Max(LeastBars, AroundBars + chart.Categories.Count * (chart.Series.Count * Bar + Gap)) : UsualHeight;
}
