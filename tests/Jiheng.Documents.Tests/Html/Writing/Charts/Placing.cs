using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Jiheng.Documents.Html.Writing.Charts;

namespace Jiheng.Documents.Tests.Html.Writing.Charts;

/// <summary>Whether the texts of a drawing can be read: in its room, large enough, none upon another.</summary>
internal static class Placing
{
    private sealed record Printed(string Text, decimal Left, decimal Right, decimal Top, decimal Bottom);

    public static void AssertInRoom(string svg)
    {
        var room = Regex.Match(svg, "viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
        var (width, height) = (Number(room.Groups[1].Value), Number(room.Groups[2].Value));
        var all = Texts(svg);
        Assert.NotEmpty(all);
        foreach (var text in all)
            Assert.True(text.Left >= -1 && text.Right <= width + 1 && text.Top >= -1 && text.Bottom <= height + 1, $"{text} is outside {width} × {height}");
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++)
            {
                var (a, b) = (all[i], all[j]);
                Assert.False(a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom, $"{a} lies on {b}");
            }
        foreach (var (x, y) in Points(svg))
            foreach (var text in all)
                Assert.False(text.Left < x + 3 && x - 3 < text.Right && text.Top < y + 3 && y - 3 < text.Bottom, $"{text} lies on the point {x} {y}");
        foreach (var box in ChartSample.Boxes(svg))
            Assert.True(box.X >= 0 && box.X + box.Width <= width && box.Y >= 0 && box.Y + box.Height <= height, $"{box} is outside {width} × {height}");
    }

    // Of lines; the first shape begins at the left of its middle, the others above it.
    private static IEnumerable<(decimal X, decimal Y)> Points(string svg) => Regex.Matches(svg, "<path d=\"M([0-9.]+) ([0-9.]+)(a4|h8|l5)[^\"]*Z\"").Select(m =>
    {
        var (x, y) = (Number(m.Groups[1].Value), Number(m.Groups[2].Value));
        return m.Groups[3].Value switch { "a4" => (x + 4, y), "h8" => (x + 4, y + 4), _ => (x, y + 5) };
    });

    private static List<Printed> Texts(string svg) => [.. Regex.Matches(svg, "<text x=\"([^\"]*)\" y=\"([^\"]*)\" font-size=\"([^\"]*)\"([^>]*)>([^<]*)</text>").Select(m =>
    {
        var (x, y, size, look, text) = (Number(m.Groups[1].Value), Number(m.Groups[2].Value), Number(m.Groups[3].Value), m.Groups[4].Value, WebUtility.HtmlDecode(m.Groups[5].Value));
        Assert.True(size >= 11, text);
        var width = LabelWidth.Of(text, size);
        var left = look.Contains("\"end\"", StringComparison.Ordinal) ? -width : look.Contains("\"middle\"", StringComparison.Ordinal) ? -width / 2 : 0;
        // Of the letters' height what is inked.
        return look.Contains("rotate(-90", StringComparison.Ordinal)
            ? new Printed(text, x - size * 0.8m, x + size * 0.1m, y - left - width, y - left)
            : new Printed(text, x + left, x + left + width, y - size * 0.8m, y + size * 0.1m);
    })];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
