using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>A piece of a pie.</summary>
/// <param name="Number">1-based, as the list numbers it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figure">Its figure; null where there is none, which is no piece but is listed.</param>
/// <param name="Share">Its share in the whole, 0 to 1.</param>
/// <param name="From">Where it begins, as a share of the turn from the top, clockwise.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record PiePiece(int Number, string Name, Rational? Figure, Rational Share, Rational From, ChartColour Colour)
{
    /// <summary>Where it ends.</summary>
    public Rational To => From + Share;

    /// <summary>The middle of it.</summary>
    public Rational Middle => From + Share / 2;

    /// <summary>The pieces in the order of the chart.</summary>
    public static List<PiePiece> Of(Chart chart, Rational whole)
    {
        var pieces = new List<PiePiece>();
        var from = Rational.Zero;
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var figure = chart.At(0, c);
            var share = (figure ?? 0) / whole;
            pieces.Add(new(c + 1, chart.Categories[c], figure, share, from, ChartColours.Of(c, chart.Categories.Count)));
            from += share;
        }
        return pieces;
    }

    /// <summary>The point in the middle of the piece so far from the centre.</summary>
    public (decimal X, decimal Y) At(decimal x, decimal y, decimal radius) => Point(x, y, radius, Middle);

    /// <summary>A point of the circle.</summary>
    /// <param name="x">The centre.</param>
    /// <param name="y">The centre.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="turn">The share of a turn from the top, clockwise.</param>
    public static (decimal X, decimal Y) Point(decimal x, decimal y, decimal radius, Rational turn)
    {
        var angle = double.Parse(turn.ToText(9), CultureInfo.InvariantCulture) * 2 * Math.PI;
        // Rounded, so that the last digits of a machine's sine are not seen.
        return (x + radius * decimal.Round((decimal)Math.Sin(angle), 6), y - radius * decimal.Round((decimal)Math.Cos(angle), 6));
    }
}
