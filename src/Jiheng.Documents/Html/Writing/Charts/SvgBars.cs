using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>条形图: bars that lie, their names in a column at the left or, on a phone, above them. Whatever else finds no room is drawn so too.</summary>
internal sealed class SvgBars
{
    private const decimal Gap = 10;
    private const decimal Between = 13;
    private const decimal ShareOfNames = 0.4m;
    private const decimal NamesThatFit = 0.26m;
    private const int MostSteps = 5;
    private const decimal TickRow = 20;

    // From this height on the marks stand at both ends.
    private const decimal Tall = 420;

    private readonly Chart chart;
    private readonly Drawing drawing;
    private readonly List<List<string>> names;
    private readonly bool isAbove;
    private readonly decimal thickness;
    private decimal left, right;
    private AxisTicks axis = null!;

    private SvgBars(Chart chart, decimal width)
    {
        (this.chart, drawing) = (chart, new Drawing(width));
        thickness = chart.Series.Count == 1 ? 20 : 16;
        var widest = chart.Categories.Max(n => LabelWidth.Of(n, Drawing.Letters));
        isAbove = drawing.IsNarrow && widest > width * NamesThatFit;
        var room = isAbove ? width : Math.Min(widest, width * ShareOfNames);
        names = [.. chart.Categories.Select(n => LabelWidth.Wrap(n, room, Drawing.Letters))];
        left = isAbove ? 0 : names.Max(n => n.Max(l => LabelWidth.Of(l, Drawing.Letters))) + Gap;
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="chart">With a figure at least.</param>
    /// <param name="width">The whole width.</param>
    public static Drawing Draw(Chart chart, decimal width)
    {
        var bars = new SvgBars(chart, width);
        Legend.Draw(bars.drawing, chart);
        bars.Measure();
        bars.Draw();
        return bars.drawing;
    }

    private decimal BarsHeight => chart.Series.Count * (thickness + 2) - 2;

    private decimal X(Rational value) => left + axis.Position(value) * (right - left);

    private decimal RowHeight(int category)
    {
        var lines = names[category].Count * Drawing.LineHeight;
        return (isAbove ? lines + 2 + BarsHeight : Math.Max(lines, BarsHeight)) + Between;
    }

    private void Measure()
    {
        var figures = chart.Figures();
        var positive = figures.Where(f => f.Sign >= 0).Select(Width).DefaultIfEmpty(0).Max();
        var negative = figures.Where(f => f.Sign < 0).Select(Width).DefaultIfEmpty(0).Max();
        var start = left;
        for (var steps = MostSteps; ; steps--)
        {
            axis = AxisTicks.Of(figures, steps);
            var marks = axis.Marks.Select(m => LabelWidth.Of(axis.Text(m, chart.Suffix), Drawing.Small)).ToList();
            left = start + Math.Max(negative, isAbove || negative > 0 ? marks[0] / 2 : 0);
            right = Math.Max(left + Gap, drawing.Width - Math.Max(positive, marks[^1] / 2));
            if (steps == 1 || axis.Marks.Count < 2 || (right - left) / (axis.Marks.Count - 1) >= marks.Max() + Gap) return;
        }

        decimal Width(Rational figure) => LabelWidth.Of(chart.Text(figure), Drawing.Small) + 8;
    }

    private void Draw()
    {
        var height = Enumerable.Range(0, names.Count).Sum(RowHeight);
        if (height > Tall) Marks();
        var top = drawing.Height;
        foreach (var mark in axis.Marks)
            if (!mark.IsZero) drawing.Line(X(mark), top, X(mark), top + height, ChartColours.Grid);
        for (var c = 0; c < names.Count; c++)
        {
            Row(c, drawing.Height + Between / 2);
            drawing.Height += RowHeight(c);
        }
        if (!isAbove) drawing.Line(X(0), top, X(0), drawing.Height, ChartColours.Axis);
        Marks();
    }

    private void Marks()
    {
        foreach (var mark in axis.Marks)
            drawing.Text(X(mark), drawing.Height + TickRow / 2 + 1, axis.Text(mark, chart.Suffix), TextSide.Middle, ChartColours.Faint, Drawing.Small);
        drawing.Height += TickRow;
    }

    private void Row(int category, decimal y)
    {
        var lines = names[category].Count * Drawing.LineHeight;
        var room = RowHeight(category) - Between;
        var bars = isAbove ? y + lines + 2 : y + (room - BarsHeight) / 2;
        if (isAbove) Above(category, y, bars);
        else drawing.Lines(NamesEnd, y + (room - lines + Drawing.LineHeight) / 2, names[category], TextSide.Left);
        for (var s = 0; s < chart.Series.Count; s++) Bar(chart.At(s, category), s, bars + s * (thickness + 2));
    }

    // The line that bars begin at leaves out the names.
    private void Above(int category, decimal y, decimal bars)
    {
        for (var i = 0; i < names[category].Count; i++) drawing.Text(0, y + Drawing.LineHeight / 2 + i * Drawing.LineHeight, names[category][i], hasHalo: true);
        drawing.Line(X(0), bars - 2, X(0), bars + BarsHeight + 2, ChartColours.Axis);
    }

    private decimal NamesEnd => names.Max(n => n.Max(l => LabelWidth.Of(l, Drawing.Letters)));

    private void Bar(Rational? figure, int series, decimal y)
    {
        var (zero, middle) = (X(0), y + thickness / 2);
        if (figure is not { } value)
        {
            drawing.Text(zero + 5, middle, ChartFigures.None, TextSide.Right, ChartColours.Faint, Drawing.Small);
            return;
        }
        var end = X(value);
        if (!value.IsZero) drawing.Box(Math.Min(zero, end), y, Math.Max(Math.Abs(end - zero), 0.5m), thickness, ChartColours.Of(series));
        if (value.Sign < 0) drawing.Text(end - 5, middle, chart.Text(value), TextSide.Left, size: Drawing.Small, hasHalo: true);
        else drawing.Text(end + 5, middle, chart.Text(value), TextSide.Right, size: Drawing.Small, hasHalo: true);
    }
}
