using System.Globalization;
using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>折线图: years or months. A missing figure is a gap in its line.</summary>
internal sealed class SvgLines
{
    private const decimal Tall = 240;
    private const decimal Flat = 30;
    private const decimal SignWidth = 34;
    private const decimal Margin = 20;
    private const int MostSteps = 5;
    private const int MostFigures = 40;
    private const decimal Crowding = 0.9m;
    private const decimal FigureHeight = 14;

    private readonly Chart chart;
    private readonly Drawing drawing;
    private readonly AxisTicks axis;
    private readonly decimal left;
    private readonly decimal part;
    private decimal top;

    private SvgLines(Chart chart, decimal width)
    {
        (this.chart, drawing) = (chart, new Drawing(width));
        axis = AxisTicks.Of(chart.Figures(), MostSteps, isFromZero: false);
        left = axis.Marks.Max(m => LabelWidth.Of(axis.Text(m, chart.Suffix), Drawing.Small)) + 8;
        part = (width - left - Margin) / chart.Categories.Count;
    }

    /// <summary>Draws the chart; null where its names find no room, which lying bars have.</summary>
    /// <param name="chart">With a figure at least.</param>
    /// <param name="width">The whole width.</param>
    public static Drawing? Draw(Chart chart, decimal width)
    {
        var lines = new SvgLines(chart, width);
        if (NameRow.Thinned(chart.Categories, lines.part, Margin) is not { } names) return null;
        lines.Draw(names);
        return lines.drawing;
    }

    private decimal PlotHeight => axis.IsFlat ? Flat : Tall;

    private decimal X(int category) => left + part * category + part / 2;

    private decimal Y(Rational value) => top + PlotHeight - axis.Position(value) * PlotHeight;

    private void Draw(NameRow names)
    {
        Legend.Draw(drawing, chart, (series, x, y) =>
        {
            drawing.Path(LineMark.Path($"M{x:0.##} {y:0.##}h{SignWidth:0.##}"), LineMark.Line(series));
            LineMark.Draw(drawing, series, x + SignWidth / 2, y);
        }, SignWidth);
        top = drawing.Height + 22;
        foreach (var mark in axis.Marks)
        {
            drawing.Line(left, Y(mark), drawing.Width, Y(mark), mark.IsZero ? ChartColours.Axis : ChartColours.Grid);
            drawing.Text(left - 6, Y(mark), axis.Text(mark, chart.Suffix), TextSide.Left, ChartColours.Faint, Drawing.Small);
        }
        for (var s = 0; s < chart.Series.Count; s++) Line(s);
        for (var s = 0; s < chart.Series.Count; s++)
            for (var c = 0; c < chart.Categories.Count; c++)
                if (chart.At(s, c) is { } value) LineMark.Draw(drawing, s, X(c), Y(value));
        Figures();
        // Figures of the lowest points stand below them.
        var bottom = top + PlotHeight + 22;
        names.Draw(drawing, bottom, X);
        drawing.Height = bottom + names.Height + 4;
    }

    private void Line(int series)
    {
        var path = new StringBuilder();
        var isOpen = false;
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            if (chart.At(series, c) is not { } value) isOpen = false;
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"{(isOpen ? 'L' : 'M')}{X(c):0.##} {Y(value):0.##}");
                isOpen = true;
            }
        }
        if (path.Length > 0) drawing.Path(path.ToString(), LineMark.Line(series));
    }

    /// <summary>
    /// As many figures as find room beside each other; those at the ends first, since they tell most, and only those where several
    /// lines have their points close together. All of them stand in the table.
    /// </summary>
    private void Figures()
    {
        var boxes = new LabelBoxes(0, drawing.Width);
        foreach (var mark in axis.Marks) boxes.Fill(left / 2, Y(mark), left, FigureHeight);
        for (var s = 0; s < chart.Series.Count; s++)
            for (var c = 0; c < chart.Categories.Count; c++)
                if (chart.At(s, c) is { } value)
                {
                    boxes.Fill(X(c), Y(value), 9, 9);
                    if (c > 0 && chart.At(s, c - 1) is { } before) Along(boxes, s, X(c - 1), Y(before), X(c), Y(value));
                }
        var last = chart.Categories.Count - 1;
        var figures = chart.Figures();
        var isCrowded = chart.Series.Count > 1 && (figures.Count > MostFigures || part < figures.Max(f => LabelWidth.Of(chart.Text(f), Drawing.Small)) * Crowding);
        foreach (var c in Enumerable.Range(0, last + 1).Where(c => !isCrowded || c == 0 || c == last).OrderBy(c => c == last ? 0 : c == 0 ? 1 : 2))
            foreach (var s in Enumerable.Range(0, chart.Series.Count).Where(s => chart.At(s, c) is not null).OrderByDescending(s => chart.At(s, c)!.Value))
                Figure(boxes, s, c, chart.At(s, c)!.Value);
    }

    // A figure on the line of another series would be taken for that series' own.
    private static void Along(LabelBoxes boxes, int series, decimal x1, decimal y1, decimal x2, decimal y2)
    {
        const int every = 5;
        var count = (int)(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)) / every) + 1;
        for (var i = 1; i < count; i++) boxes.Fill(x1 + (x2 - x1) * i / count, y1 + (y2 - y1) * i / count, 2, 2, series);
    }

    private void Figure(LabelBoxes boxes, int series, int category, Rational value)
    {
        var text = chart.Text(value);
        var width = LabelWidth.Of(text, Drawing.Small) + 4;
        var isLow = IsLow(series, category, value);
        foreach (var away in (decimal[])(isLow ? [14, -13] : [-13, 14]))
        {
            if (!boxes.Take(X(category), Y(value) + away, width, FigureHeight, series)) continue;
            drawing.Text(X(category), Y(value) + away, text, TextSide.Middle, chart.Series.Count > 1 ? ChartColours.Of(series).Edge : ChartColours.Ink, Drawing.Small, hasHalo: true);
            return;
        }
    }

    // Where the line comes from above and goes back there, it runs through what stands above the point.
    private bool IsLow(int series, int category, Rational value)
    {
        var before = category > 0 ? chart.At(series, category - 1) : null;
        var after = category + 1 < chart.Categories.Count ? chart.At(series, category + 1) : null;
        return (before is not null || after is not null) && (before is null || before > value) && (after is null || after > value);
    }
}
