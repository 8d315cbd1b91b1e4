using System.Text.RegularExpressions;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Html.Writing.Charts;

/// <summary>Charts written in short: figures with blanks between them, - for none, series divided by |.</summary>
internal static class ChartSample
{
    public static Chart Of(ChartKind kind, string figures, string names = "甲 乙 丙 丁 戊 己 庚 辛 壬 癸", string suffix = "", int decimals = 0)
    {
        var series = figures.Split('|').Select((s, i) => new ChartSeries($"系列{i + 1}", [.. s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v == "-" ? (Rational?)null : Rational.Parse(v))])).ToList();
        return new(kind, "图题", [.. names.Split(' ').Take(series.Max(s => s.Values.Count))], series) { Suffix = suffix, Decimals = decimals };
    }

    /// <summary>The drawing for wide screens, or for phones.</summary>
    public static string Svg(Chart chart, string look = "broad") =>
        Regex.Match(HtmlWriterTests.Body(chart), $"<svg class=\"{look}\".*?</svg>", RegexOptions.Singleline).Value;

    /// <summary>What is printed in a drawing, in its order.</summary>
    public static List<string> Texts(string svg) => [.. Regex.Matches(svg, "<text[^>]*>([^<]*)</text>").Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))];

    /// <summary>A rectangle of a drawing.</summary>
    public sealed record Box(decimal X, decimal Y, decimal Width, decimal Height, string Fill);

    /// <summary>The rectangles of a drawing, in its order.</summary>
    public static List<Box> Boxes(string svg) => [.. Regex.Matches(svg, "<rect x=\"([^\"]*)\" y=\"([^\"]*)\" width=\"([^\"]*)\" height=\"([^\"]*)\" fill=\"([^\"]*)\"")
        .Select(m => new Box(Number(m, 1), Number(m, 2), Number(m, 3), Number(m, 4), m.Groups[5].Value))];

    private static decimal Number(Match match, int group) => decimal.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}
