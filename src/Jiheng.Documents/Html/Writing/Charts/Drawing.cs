using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>A chart under construction, in pixels from the top left corner.</summary>
/// <param name="width">Its whole width.</param>
internal sealed class Drawing(decimal width)
{
    /// <summary>The size of letters; no figure of a chart is smaller than <see cref="Small"/>.</summary>
    public const decimal Letters = 13;

    /// <summary>The size of the letters of figures.</summary>
    public const decimal Small = 12;

    /// <summary>From line to line.</summary>
    public const decimal LineHeight = 17;

    // From the middle of a letter to the line it stands on.
    private const decimal Drop = 4.5m;

    private readonly PageMarkup marks = new();

    /// <summary>The whole width.</summary>
    public decimal Width => width;

    /// <summary>Whether it is for a phone.</summary>
    public bool IsNarrow => width < 480;

    /// <summary>The height that is used up; grows while it is drawn.</summary>
    public decimal Height { get; set; }

    /// <summary>A straight line.</summary>
    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string colour, decimal thickness = 1) =>
        marks.Write($"<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{colour}\" stroke-width=\"{thickness}\"/>\n");

    /// <summary>A rectangle; never so thin that it is not seen.</summary>
    public void Box(decimal x, decimal y, decimal boxWidth, decimal boxHeight, ChartColour colour)
    {
        marks.Write($"<rect x=\"{x}\" y=\"{y}\" width=\"{boxWidth}\" height=\"{boxHeight}\" fill=\"{colour.Fill}\"");
        if (colour.Edge != colour.Fill) marks.Write($" stroke=\"{colour.Edge}\" stroke-width=\"0.75\"");
        marks.Write($"/>\n");
    }

    /// <summary>Any outline.</summary>
    /// <param name="path">The commands of the path.</param>
    /// <param name="look">Attributes of its look.</param>
    public void Path(string path, PageMarkup look) => marks.Write($"<path d=\"{path}\"").Add(look).Write($"/>\n");

    /// <summary>One line of text, with its middle at the height.</summary>
    public void Text(decimal x, decimal y, string text, TextSide side = TextSide.Right, string colour = ChartColours.Ink, decimal size = Letters, bool hasHalo = false)
    {
        Open(x, y + Drop * size / Letters, side, colour, size, hasHalo);
        marks.Write($">{text}</text>\n");
    }

    /// <summary>One line of text that is read upwards, with its middle on x.</summary>
    public void Upright(decimal x, decimal y, string text, TextSide side, string colour)
    {
        Open(x + Drop * Small / Letters, y, side, colour, Small, hasHalo: true);
        marks.Write($" transform=\"rotate(-90 {x + Drop * Small / Letters} {y})\">{text}</text>\n");
    }

    /// <summary>Several lines of text, the first with its middle at the height.</summary>
    public void Lines(decimal x, decimal y, IReadOnlyList<string> lines, TextSide side, string colour = ChartColours.Ink)
    {
        for (var i = 0; i < lines.Count; i++) Text(x, y + i * LineHeight, lines[i], side, colour);
    }

    /// <summary>The drawing as an element that says what it shows.</summary>
    /// <param name="html">Where it is written to.</param>
    /// <param name="look">broad or narrow.</param>
    /// <param name="chart">What it shows.</param>
    public void Write(PageMarkup html, string look, Chart chart)
    {
        html.Write($"<svg class=\"{look}\" role=\"img\" viewBox=\"0 0 {width} {Height}\">\n<title>{chart.Title}</title>\n<desc>{chart.Spoken()}</desc>\n");
        html.Add(marks).Write($"</svg>\n");
    }

    private void Open(decimal x, decimal y, TextSide side, string colour, decimal size, bool hasHalo)
    {
        marks.Write($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"");
        if (side == TextSide.Middle) marks.Write($" text-anchor=\"middle\"");
        if (side == TextSide.Left) marks.Write($" text-anchor=\"end\"");
        // Lines that run below the letters do not disturb them.
        if (hasHalo) marks.Write($" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
}

/// <summary>On which side of its place a text stands.</summary>
internal enum TextSide
{
    /// <summary>It begins there.</summary>
    Right,

    /// <summary>Half on each.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    Left,
}
