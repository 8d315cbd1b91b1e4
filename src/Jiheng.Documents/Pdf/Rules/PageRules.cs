namespace Jiheng.Documents.Pdf.Rules;

/// <summary>A straight line along one axis.</summary>
/// <param name="at">Where it lies on the other axis.</param>
/// <param name="from">Where it begins on its own axis.</param>
/// <param name="to">Where it ends.</param>
internal sealed class Rule(double at, double from, double to)
{
    public double At { get; } = at;

    public double From { get; } = from;

    public double To { get; } = to;
}

/// <summary>The straight lines of a page as it is shown, in points from its upper left corner, and what else is drawn there.</summary>
internal sealed class PageRules
{
    // A drawn line is no wider; a band of colour is.
    private const double Thick = 3.2;

    public List<Rule> Across { get; } = [];

    public List<Rule> Down { get; } = [];

    /// <summary>Whether an image is shown that is more than an ornament.</summary>
    public bool HasImage { get; set; }

    /// <summary>Bytes of the strings that are printed; tells a page whose letters have no meaning from an empty one.</summary>
    public long ShownBytes { get; set; }

    /// <summary>Whether the lines could not be found out.</summary>
    public bool IsUnknown { get; set; }

    public void Line(double x1, double y1, double x2, double y2)
    {
        double width = Math.Abs(x2 - x1), height = Math.Abs(y2 - y1);
        if (height <= 1 && width > height * 8) Add(Across, (y1 + y2) / 2, x1, x2);
        else if (width <= 1 && height > width * 8) Add(Down, (x1 + x2) / 2, y1, y2);
    }

    /// <summary>A filled area: a line if it is thin. A dot may belong to a dotted line of either direction.</summary>
    public void Area(double x1, double y1, double x2, double y2)
    {
        double width = Math.Abs(x2 - x1), height = Math.Abs(y2 - y1);
        if (height <= Thick && width * 1.5 >= height) Add(Across, (y1 + y2) / 2, x1, x2);
        if (width <= Thick && height * 1.5 >= width) Add(Down, (x1 + x2) / 2, y1, y2);
    }

    private static void Add(List<Rule> rules, double at, double from, double to)
    {
        if (rules.Count < PdfLimits.RulesOnPage * 20) rules.Add(new Rule(at, Math.Min(from, to), Math.Max(from, to)));
    }
}
