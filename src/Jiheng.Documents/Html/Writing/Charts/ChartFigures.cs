using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>A chart's figures by their places, and what is printed for them.</summary>
internal static class ChartFigures
{
    /// <summary>What is printed where there is no figure.</summary>
    public const string None = "—";

    /// <summary>The figure of a series for a category; null where there is none.</summary>
    public static Rational? At(this Chart chart, int series, int category) =>
        category < chart.Series[series].Values.Count ? chart.Series[series].Values[category] : null;

    /// <summary>All figures there are.</summary>
    public static List<Rational> Figures(this Chart chart)
    {
        var figures = new List<Rational>();
        for (var s = 0; s < chart.Series.Count; s++)
            for (var c = 0; c < chart.Categories.Count; c++)
                if (chart.At(s, c) is { } figure) figures.Add(figure);
        return figures;
    }

    /// <summary>A figure as it is printed.</summary>
    public static string Text(this Chart chart, Rational? figure) => figure is { } value ? value.ToText(chart.Decimals) + chart.Suffix : None;

    /// <summary>The share of a figure in the whole, as it is printed; what is there is never said to be 0.</summary>
    public static string Share(Rational figure, Rational whole)
    {
        var text = (figure / whole * 100).ToText(1);
        return figure.Sign > 0 && text == "0.0" ? "<0.1%" : text + "%";
    }

    /// <summary>The whole of a pie, or null where its figures are no parts of a whole: one is negative, or all are 0.</summary>
    public static Rational? Whole(this Chart chart)
    {
        if (chart.Series.Count != 1) return null;
        var figures = chart.Figures();
        var whole = figures.Aggregate(Rational.Zero, (sum, f) => sum + f);
        return whole.Sign > 0 && figures.TrueForAll(f => f.Sign >= 0) ? whole : null;
    }

    /// <summary>The figures in one sentence for each category, for those who hear the page.</summary>
    public static string Spoken(this Chart chart)
    {
        var whole = chart.Kind == ChartKind.Pie ? chart.Whole() : null;
        return string.Concat(chart.Categories.Select((name, c) =>
            $"{name}：{string.Join('，', chart.Series.Select((s, i) => (chart.Series.Count > 1 ? s.Name + " " : "") + Spoken(i, c)))}。"));

        string Spoken(int series, int category) => chart.At(series, category) is not { } figure ? "无数据"
            : whole is { } all ? $"{chart.Text(figure)}，占{Share(figure, all)}"
            : chart.Text(figure);
    }
}
