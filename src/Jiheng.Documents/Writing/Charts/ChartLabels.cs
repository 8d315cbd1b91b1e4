using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Where the figures of a chart have room.</summary>
internal static class ChartLabels
{
    /// <summary>How many signs the labels of all figures would take side by side; lines have those of one category above each other.</summary>
    public static int Width(Chart chart)
    {
        var widest = 1;
        foreach (var series in chart.Series)
            for (var c = 0; c < chart.Categories.Count; c++)
                if (ChartFigures.Value(series, c) is { } value) widest = Math.Max(widest, value.ToText(Math.Max(chart.Decimals, 0)).Length + chart.Suffix.Length);
        // A gap stands between the columns of two categories.
        return widest * chart.Categories.Count * (chart.Kind == ChartKind.Column ? chart.Series.Count : 1) + chart.Categories.Count;
    }

    /// <summary>Whether the figures of a line stand above it: of two lines those of the higher one, so that they do not cover each other.</summary>
    public static bool Above(Chart chart, int series)
    {
        var higher = 0;
        for (var s = 0; s < chart.Series.Count; s++)
            if (s != series && Compare(chart, s, series) is var order && (order > 0 || (order == 0 && s < series))) higher++;
        return higher % 2 == 0;
    }

    /// <summary>Compares two lines where both have figures.</summary>
    private static int Compare(Chart chart, int first, int second)
    {
        var difference = Rational.Zero;
        for (var c = 0; c < chart.Categories.Count; c++)
            if (ChartFigures.Value(chart.Series[first], c) is { } a && ChartFigures.Value(chart.Series[second], c) is { } b) difference += a - b;
        return difference.Sign;
    }
}
