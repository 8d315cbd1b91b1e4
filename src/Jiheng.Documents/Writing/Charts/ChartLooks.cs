using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Colours and letters of charts: sober, and as greys still different from their neighbours.</summary>
internal static class ChartLooks
{
    // Dark and light by turns; a thin dark edge keeps the light ones visible on paper.
    private static readonly string[] Colours = ["1F4E79", "A9C7E8", "6B8E6E", "E6D3A3", "7F7F7F", "D0D6DB", "8C5A3C", "BFD8C2"];

    // Lines are thin: only colours that are dark enough, and each with a mark of its own.
    private static readonly string[] LineColours = ["1F4E79", "B8860B", "4E7F52", "7F7F7F", "8C3B3B", "5B4B8A"];
    private static readonly C.MarkerStyleValues[] Marks =
        [C.MarkerStyleValues.Circle, C.MarkerStyleValues.Square, C.MarkerStyleValues.Triangle, C.MarkerStyleValues.Diamond, C.MarkerStyleValues.X, C.MarkerStyleValues.Plus];
    private static readonly A.PresetLineDashValues[] Dashes =
        [A.PresetLineDashValues.Solid, A.PresetLineDashValues.Dash, A.PresetLineDashValues.SystemDot, A.PresetLineDashValues.DashDot];

    private const string Ink = "262626";
    private const string Edge = "404040";
    private const string Pale = "D9D9D9";
    private const int HairLine = 6350;
    private const int ThickLine = 22225;

    /// <summary>Hundredths of a point.</summary>
    public const int TitleSize = 1200;

    /// <summary>Names along the axes and in the legend.</summary>
    public const int NameSize = 1000;

    /// <summary>The area of a bar or of a piece.</summary>
    public static C.ChartShapeProperties Area(int number) => new(Solid(Colours[number % Colours.Length]), new A.Outline(Solid(Edge)) { Width = HairLine });

    /// <summary>The line of a series.</summary>
    public static C.ChartShapeProperties Line(int number) => new(
        new A.Outline(Solid(LineColour(number)), new A.PresetDash { Val = Dashes[number / Marks.Length % Dashes.Length] }, new A.Round()) { Width = ThickLine });

    /// <summary>The mark of a series at each of its figures.</summary>
    public static C.Marker Mark(int number) => new(
        new C.Symbol { Val = Marks[number % Marks.Length] }, new C.Size { Val = 7 },
        new C.ChartShapeProperties(Solid(LineColour(number)), new A.Outline(Solid(LineColour(number))) { Width = HairLine }));

    /// <summary>The line of an axis.</summary>
    public static C.ChartShapeProperties Axis() => new(new A.Outline(Solid(Edge)) { Width = HairLine });

    /// <summary>The lines behind the figures.</summary>
    public static C.MajorGridlines Grid() => new(new C.ChartShapeProperties(new A.Outline(Solid(Pale)) { Width = HairLine }));

    /// <summary>White paper without a frame.</summary>
    public static C.ShapeProperties Paper() => new(Solid("FFFFFF"), new A.Outline(new A.NoFill()));

    /// <summary>No colour of its own.</summary>
    public static C.ShapeProperties Clear() => new(new A.NoFill(), new A.Outline(new A.NoFill()));

    /// <summary>The letters of labels, names and legends.</summary>
    /// <param name="size">Hundredths of a point.</param>
    /// <param name="isUpright">Whether they stand one above the other, for figures that have no room beside each other.</param>
    public static C.TextProperties Letters(int size, bool isUpright = false) => new(
        isUpright ? new A.BodyProperties { Rotation = -5400000, Vertical = A.TextVerticalValues.Horizontal } : new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(Face<A.DefaultRunProperties>(size, "宋体")), new A.EndParagraphRunProperties { Language = "zh-CN" }));

    /// <summary>The title's text.</summary>
    public static C.RichText Title(string text) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(Face<A.DefaultRunProperties>(TitleSize, "黑体")),
            new A.Run(Face<A.RunProperties>(TitleSize, "黑体"), new A.Text(text))));

    private static string LineColour(int number) => LineColours[number % LineColours.Length];

    private static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = colour });

    private static T Face<T>(int size, string font) where T : A.TextCharacterPropertiesType, new()
    {
        var face = new T { FontSize = size, Bold = false };
        face.Append(Solid(Ink), new A.LatinFont { Typeface = "Times New Roman" }, new A.EastAsianFont { Typeface = font });
        return face;
    }
}
