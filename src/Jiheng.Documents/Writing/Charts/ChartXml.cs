using DocumentFormat.OpenXml;
using Jiheng.Engine.Content;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>
/// A chart as DrawingML (ECMA-376, part 1, 21.2), the same in Word and Excel: it points at figures in a workbook and keeps a copy of them,
/// so that it is drawn at once and stays editable. The order of the elements is that of the schema.
/// </summary>
internal static class ChartXml
{
    // Any two different numbers.
    private const uint CategoryAxis = 1001;
    private const uint ValueAxis = 1002;

    // Labels beside each other with this many signs together fill the width of a page; beyond them they stand upright, and smaller.
    private const int SignsBesideEachOther = 72;
    private const int LabelSize = 900;
    private const int SmallLabelSize = 750;

    /// <summary>The chart's part.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="source">Where its figures stand.</param>
    /// <param name="workbook">The relationship to the workbook inside a Word file; null in Excel.</param>
    public static C.ChartSpace Build(Chart chart, ChartSource source, string? workbook)
    {
        var drawn = new C.Chart();
        if (chart.Title.Length > 0) drawn.Append(new C.Title(new C.ChartText(ChartLooks.Title(chart.Title)), new C.Overlay { Val = false }));
        drawn.Append(new C.AutoTitleDeleted { Val = chart.Title.Length == 0 }, Plot(chart, source));
        // The pieces of a pie bear their names.
        if (chart.Series.Count > 1 && chart.Kind != ChartKind.Pie)
            drawn.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, ChartLooks.Letters(ChartLooks.NameSize)));
        drawn.Append(new C.PlotVisibleOnly { Val = false }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });

        var space = new C.ChartSpace(new C.Date1904 { Val = false }, new C.EditingLanguage { Val = "zh-CN" }, new C.RoundedCorners { Val = false }, drawn, ChartLooks.Paper(), ChartLooks.Letters(ChartLooks.NameSize));
        if (workbook is not null) space.Append(new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = workbook });
        return space;
    }

    private static C.PlotArea Plot(Chart chart, ChartSource source)
    {
        var plot = new C.PlotArea(chart.Kind == ChartKind.Pie ? RoomForLabels() : new C.Layout());
        switch (chart.Kind)
        {
            case ChartKind.Pie:
                plot.Append(Pie(chart, source));
                break;
            case ChartKind.Line:
                plot.Append(Lines(chart, source), Categories(C.AxisPositionValues.Bottom, isTopDown: false), Values(chart, C.AxisPositionValues.Left));
                break;
            case ChartKind.Bar:
                plot.Append(Bars(chart, source, C.BarDirectionValues.Bar), Categories(C.AxisPositionValues.Left, isTopDown: true), Values(chart, C.AxisPositionValues.Bottom));
                break;
            case ChartKind.Column:
                plot.Append(Bars(chart, source, C.BarDirectionValues.Column), Categories(C.AxisPositionValues.Bottom, isTopDown: false), Values(chart, C.AxisPositionValues.Left));
                break;
            default:
                throw new ArgumentException($"unknown kind of chart {chart.Kind}", nameof(chart));
        }
        plot.Append(ChartLooks.Clear());
        return plot;
    }

    /// <summary>Where a pie stands: programs that place it by themselves let the names below it run off the picture.</summary>
    private static C.Layout RoomForLabels() => new(new C.ManualLayout(
        new C.LayoutTarget { Val = C.LayoutTargetValues.Inner },
        new C.LeftMode { Val = C.LayoutModeValues.Edge },
        new C.TopMode { Val = C.LayoutModeValues.Edge },
        new C.Left { Val = 0.3 },
        new C.Top { Val = 0.32 },
        new C.Width { Val = 0.4 },
        new C.Height { Val = 0.5 }));

    private static C.BarChart Bars(Chart chart, ChartSource source, C.BarDirectionValues direction)
    {
        var bars = new C.BarChart(new C.BarDirection { Val = direction }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var series = new C.BarChartSeries(Index(s), Order(s), Name(chart, source, s), ChartLooks.Area(s), new C.InvertIfNegative { Val = false });
            series.Append(Labels(chart, C.DataLabelPositionValues.OutsideEnd), Names(chart, source), Figures(chart, source, s));
            bars.Append(series);
        }
        bars.Append(new C.GapWidth { Val = (ushort)(chart.Series.Count > 1 ? 60 : 80) }, new C.Overlap { Val = 0 }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return bars;
    }

    private static C.LineChart Lines(Chart chart, ChartSource source)
    {
        var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        for (var s = 0; s < chart.Series.Count; s++)
            lines.Append(new C.LineChartSeries(
                Index(s), Order(s), Name(chart, source, s), ChartLooks.Line(s), ChartLooks.Mark(s), Labels(chart, ChartLabels.Above(chart, s) ? C.DataLabelPositionValues.Top : C.DataLabelPositionValues.Bottom),
                Names(chart, source), Figures(chart, source, s), new C.Smooth { Val = false }));
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return lines;
    }

    private static C.PieChart Pie(Chart chart, ChartSource source)
    {
        var pie = new C.PieChart(new C.VaryColors { Val = true });
        if (chart.Series.Count > 0)
        {
            var series = new C.PieChartSeries(Index(0), Order(0), Name(chart, source, 0));
            for (var c = 0; c < chart.Categories.Count; c++)
                series.Append(new C.DataPoint(new C.Index { Val = (uint)c }, new C.Bubble3D { Val = false }, ChartLooks.Area(c)));
            series.Append(PieLabels(), Names(chart, source), Figures(chart, source, 0));
            pie.Append(series);
        }
        pie.Append(new C.FirstSliceAngle { Val = 0 });
        return pie;
    }

    private static C.Index Index(int series) => new() { Val = (uint)series };

    private static C.Order Order(int series) => new() { Val = (uint)series };

    private static C.SeriesText Name(Chart chart, ChartSource source, int series) => new(new C.StringReference(
        new C.Formula(source.Name(series)),
        new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(chart.Series[series].Name)) { Index = 0 })));

    private static C.CategoryAxisData Names(Chart chart, ChartSource source)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)chart.Categories.Count });
        for (var c = 0; c < chart.Categories.Count; c++) cache.Append(new C.StringPoint(new C.NumericValue(chart.Categories[c])) { Index = (uint)c });
        return new C.CategoryAxisData(new C.StringReference(new C.Formula(source.Categories), cache));
    }

    private static C.Values Figures(Chart chart, ChartSource source, int series)
    {
        var cache = new C.NumberingCache(new C.FormatCode(ChartFigures.Format(chart)), new C.PointCount { Val = (uint)chart.Categories.Count });
        for (var c = 0; c < chart.Categories.Count; c++)
            // What is not there has no point: a gap, not 0.
            if (ChartFigures.Value(chart.Series[series], c) is { } value)
                cache.Append(new C.NumericPoint(new C.NumericValue(ChartFigures.Stored(value))) { Index = (uint)c });
        return new C.Values(new C.NumberReference(new C.Formula(source.Values(series)), cache));
    }

    private static C.DataLabels Labels(Chart chart, C.DataLabelPositionValues place)
    {
        var isMany = chart.Kind != ChartKind.Bar && ChartLabels.Width(chart) > SignsBesideEachOther;
        return new C.DataLabels(
            new C.NumberingFormat { FormatCode = ChartFigures.Format(chart), SourceLinked = false },
            ChartLooks.Clear(),
            ChartLooks.Letters(isMany ? SmallLabelSize : LabelSize, isMany && chart.Kind == ChartKind.Column),
            new C.DataLabelPosition { Val = place },
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false });
    }

    private static C.DataLabels PieLabels() => new(
        new C.NumberingFormat { FormatCode = "0.0%", SourceLinked = false },
        ChartLooks.Clear(),
        ChartLooks.Letters(LabelSize),
        new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = false },
        new C.ShowCategoryName { Val = true },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = true },
        new C.ShowBubbleSize { Val = false },
        new C.Separator("\n"),
        new C.ShowLeaderLines { Val = true });

    private static C.CategoryAxis Categories(C.AxisPositionValues place, bool isTopDown) => new(
        new C.AxisId { Val = CategoryAxis },
        // Bars are read from the top like a table.
        new C.Scaling(new C.Orientation { Val = isTopDown ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = place },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        ChartLooks.Axis(),
        ChartLooks.Letters(ChartLooks.NameSize),
        new C.CrossingAxis { Val = ValueAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis Values(Chart chart, C.AxisPositionValues place)
    {
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        // A bar that does not begin at 0 says more than the figures do.
        if (chart.Kind != ChartKind.Line && chart.Series.All(s => s.Values.All(v => v is null || v.Value.Sign >= 0))) scaling.Append(new C.MinAxisValue { Val = 0 });
        return new C.ValueAxis(
            new C.AxisId { Val = ValueAxis },
            scaling,
            new C.Delete { Val = false },
            new C.AxisPosition { Val = place },
            ChartLooks.Grid(),
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            ChartLooks.Axis(),
            ChartLooks.Letters(ChartLooks.NameSize),
            new C.CrossingAxis { Val = CategoryAxis },
            // Where categories run downwards the far end is the bottom.
            new C.Crosses { Val = chart.Kind == ChartKind.Bar ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between });
    }
}
