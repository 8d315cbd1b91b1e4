using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>The figures of a chart as files hold them: exact decimals, shown with the decimals and the sign the chart asks for.</summary>
internal static class ChartFigures
{
    // A fraction without an end; far beyond what is shown, and within the 15 digits that spreadsheets keep.
    private const int EndlessDecimals = 12;

    /// <summary>The figure of a category; null where there is none.</summary>
    public static Rational? Value(ChartSeries series, int category) => category < series.Values.Count ? series.Values[category] : null;

    /// <summary>The decimal that is stored; never by way of a binary fraction.</summary>
    public static string Stored(Rational value) => value.IsFiniteDecimal ? value.ToString() : value.ToText(EndlessDecimals);

    /// <summary>The number format of the figures: 0.00, 0.0"%".</summary>
    public static string Format(Chart chart)
    {
        var number = chart.Decimals <= 0 ? "0" : "0." + new string('0', chart.Decimals);
        return chart.Suffix.Length == 0 ? number : $"{number}\"{chart.Suffix.Replace("\"", "", StringComparison.Ordinal)}\"";
    }
}
