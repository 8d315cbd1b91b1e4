using Jiheng.Documents.Pdf.Rules;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>Pieces of lines put together: double lines become one, dashes and dots a whole.</summary>
internal static class RuleLines
{
    /// <summary>Lines nearer than this are one border; no row of text is as low.</summary>
    public const double Near = 4;

    private const double Gap = 4;
    private const double Shortest = 5;

    public static List<Rule> Join(List<Rule> pieces)
    {
        var sorted = new List<Rule>(pieces);
        sorted.Sort((a, b) => a.At.CompareTo(b.At));
        var joined = new List<Rule>();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[end].At - sorted[i].At <= Near) end++;
            JoinAlong(sorted.GetRange(i, end - i), joined);
            i = end;
        }
        return joined.Count > PdfLimits.RulesOnPage ? joined.GetRange(0, PdfLimits.RulesOnPage) : joined;
    }

    private static void JoinAlong(List<Rule> band, List<Rule> joined)
    {
        var at = (band[0].At + band[^1].At) / 2;
        band.Sort((a, b) => a.From.CompareTo(b.From));
        double from = band[0].From, to = band[0].To;
        foreach (var piece in band)
        {
            if (piece.From > to + Gap)
            {
                if (to - from >= Shortest) joined.Add(new Rule(at, from, to));
                (from, to) = (piece.From, piece.To);
            }
            to = Math.Max(to, piece.To);
        }
        if (to - from >= Shortest) joined.Add(new Rule(at, from, to));
    }

    /// <summary>The different places of lines, in order.</summary>
    public static List<double> Places(List<Rule> lines)
    {
        var places = new List<double>();
        foreach (var line in lines) places.Add(line.At);
        places.Sort();
        for (var i = places.Count - 1; i > 0; i--)
            if (places[i] - places[i - 1] < Near) places.RemoveAt(i);
        return places;
    }
}
