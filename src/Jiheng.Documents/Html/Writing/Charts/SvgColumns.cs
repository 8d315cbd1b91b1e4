using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>柱形图: bars that stand, those of one category side by side.</summary>
internal sealed class SvgColumns
{
    private const decimal WidestColumn = 54;
    private const decimal NarrowestColumn = 15;
    private const decimal ShareOfColumns = 0.82m;
    private const decimal Tall = 240;
    private const decimal Flat = 30;
    private const int MostSteps = 5;

    private readonly Chart chart;
    private readonly Drawing drawing;
    private readonly AxisTicks axis;
    private readonly decimal left;
    private readonly decimal part;
    private readonly decimal pitch;
    private readonly decimal widestFigure;
    private decimal top;

    private SvgColumns(Chart chart, decimal width)
    {
        (this.chart, drawing) = (chart, new Drawing(width));
        var figures = chart.Figures();
        axis = AxisTicks.Of(figures, MostSteps);
        left = axis.Marks.Max(m => LabelWidth.Of(axis.Text(m, chart.Suffix), Drawing.Small)) + 8;
        part = (width - left) / chart.Categories.Count;
        pitch = Math.Min(WidestColumn, part * ShareOfColumns / chart.Series.Count);
        widestFigure = figures.Max(f => LabelWidth.Of(chart.Text(f), Drawing.Small));
    }

    /// <summary>Draws the chart; null where its names or figures find no room, which lying bars have.</summary>
    /// <param name="chart">With a figure at least.</param>
    /// <param name="width">The whole width.</param>
    public static Drawing? Draw(Chart chart, decimal width)
    {
        var columns = new SvgColumns(chart, width);
        if (columns.pitch < NarrowestColumn || NameRow.Whole(chart.Categories, columns.part) is not { } names) return null;
        columns.Draw(names);
        return columns.drawing;
    }

    private bool IsUpright => widestFigure > (chart.Series.Count == 1 ? part - 4 : pitch - 1);

    private decimal PlotHeight => axis.IsFlat ? Flat : Tall;

    /// <summary>How far the figures reach beyond the ends of the axis: those of the highest columns, or of the deepest.</summary>
    private decimal Beyond(bool isDown)
    {
        var length = IsUpright ? widestFigure + 10 : Drawing.LineHeight + 2;
        return chart.Figures().Where(f => f.Sign < 0 == isDown)
            .Select(f => length - (isDown ? axis.Position(f) : 1 - axis.Position(f)) * PlotHeight).Append(isDown ? 0 : 8).Max();
    }

    private decimal Y(Rational value) => top + PlotHeight - axis.Position(value) * PlotHeight;

    private decimal Middle(int category) => left + part * category + part / 2;

    private void Draw(NameRow names)
    {
        Legend.Draw(drawing, chart);
        top = drawing.Height + Beyond(isDown: false);
        foreach (var mark in axis.Marks)
        {
            if (!mark.IsZero) drawing.Line(left, Y(mark), drawing.Width, Y(mark), ChartColours.Grid);
            drawing.Text(left - 6, Y(mark), axis.Text(mark, chart.Suffix), TextSide.Left, ChartColours.Faint, Drawing.Small);
        }
        for (var c = 0; c < chart.Categories.Count; c++)
            for (var s = 0; s < chart.Series.Count; s++)
                Column(chart.At(s, c), s, Middle(c) + (s - chart.Series.Count / 2m) * pitch);
        drawing.Line(left, Y(0), drawing.Width, Y(0), ChartColours.Axis);
        var bottom = top + PlotHeight + Beyond(isDown: true) + 6;
        names.Draw(drawing, bottom, Middle);
        drawing.Height = bottom + names.Height + 4;
    }

    private void Column(Rational? figure, int series, decimal x)
    {
        var (zero, middle) = (Y(0), x + pitch / 2);
        if (figure is not { } value)
        {
            drawing.Text(middle, zero - 9, ChartFigures.None, TextSide.Middle, ChartColours.Faint, Drawing.Small);
            return;
        }
        var end = Y(value);
        if (!value.IsZero) drawing.Box(x + 1, Math.Min(zero, end), pitch - 2, Math.Max(Math.Abs(end - zero), 0.5m), ChartColours.Of(series));
        var isDown = value.Sign < 0;
        if (IsUpright) drawing.Upright(middle, isDown ? end + 5 : end - 5, chart.Text(value), isDown ? TextSide.Left : TextSide.Right, ChartColours.Ink);
        else drawing.Text(middle, isDown ? end + 11 : end - 10, chart.Text(value), TextSide.Middle, size: Drawing.Small, hasHalo: true);
    }
}
