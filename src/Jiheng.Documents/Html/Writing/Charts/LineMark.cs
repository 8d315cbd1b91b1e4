using System.Globalization;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>How the lines of several series differ without colour: by the shape of their points and by dashes.</summary>
internal static class LineMark
{
    private static readonly string[] Dashes = ["", "7 3", "2 3", "9 3 2 3"];

    /// <summary>The attributes of a line.</summary>
    public static PageMarkup Line(int series)
    {
        var look = new PageMarkup().Write($" fill=\"none\" stroke=\"{ChartColours.Of(series).Edge}\" stroke-width=\"2.25\" stroke-linejoin=\"round\"");
        return Dashes[series % Dashes.Length] is { Length: > 0 } dashes ? look.Write($" stroke-dasharray=\"{dashes}\"") : look;
    }

    /// <summary>Draws a point.</summary>
    public static void Draw(Drawing drawing, int series, decimal x, decimal y)
    {
        var path = (series % 4) switch
        {
            0 => Path($"M{x - 4:0.##} {y:0.##}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"),
            1 => Path($"M{x - 4:0.##} {y - 4:0.##}h8v8h-8Z"),
            2 => Path($"M{x:0.##} {y - 5:0.##}l5 8.5h-10Z"),
            _ => Path($"M{x:0.##} {y - 5:0.##}l5 5l-5 5l-5 -5Z"),
        };
        drawing.Path(path, new PageMarkup().Write($" fill=\"{ChartColours.Of(series).Edge}\" stroke=\"#fff\""));
    }

    /// <summary>The commands of a path, their numbers with a point wherever the program runs.</summary>
    public static string Path(FormattableString commands) => commands.ToString(CultureInfo.InvariantCulture);
}
