using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A figure of running text that is printed nowhere else, while another place prints the same digits under like words with two
/// neighbours changed about: 250507.68 beside 205507.68; 205705.68 is no such figure.
/// </summary>
/// <param name="Told">The figure of the text.</param>
/// <param name="Other">The figure that it looks like.</param>
internal sealed record SwappedTwin(Fact Told, Entry Other)
{
    // Shorter figures, round ones above all, are like each other by chance.
    private const int FewestDigits = 4;

    // How many letters in a row both names share.
    private const int SharedLetters = 2;

    /// <summary>Each such figure with the first one that it looks like.</summary>
    public static IEnumerable<SwappedTwin> In(AuditContext context, DocumentReading document)
    {
        Dictionary<string, List<Candidate>> byDigits = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (var candidate in Printed(document))
        {
            if (!byDigits.TryGetValue(candidate.Key, out var same)) byDigits.Add(candidate.Key, same = []);
            same.Add(candidate);
            if (!seen.Add(candidate.Text + candidate.Entry.Quantity!.Value.Unit.Symbol)) repeated.Add(candidate.Text);
        }
        foreach (var same in byDigits.Values)
            for (var i = 0; i < same.Count && i < MostAlike; i++)
            {
                if (same[i].Told is not { } told || repeated.Contains(same[i].Text)) continue;
                for (var j = 0; j < same.Count && j < MostAlike; j++)
                {
                    // Of two figures of the text the later one is asked for.
                    if (i == j || (same[j].Told is not null && j > i) || !DigitSlip.IsSwap(same[i].Text, same[j].Text) || !AreAlike(same[i], same[j])) continue;
                    if (!IsConfirmed(context, document, same[i].Entry)) yield return new(told, same[j].Entry);
                    break;
                }
            }
    }

    // The same digits in so many orders are codes, not figures.
    private const int MostAlike = 40;

    private sealed record Candidate(Entry Entry, Fact? Fact, Indicator? Indicator, int? Year, Fact? Told, string Text, string Key)
    {
        /// <summary>What the figure is called; asked for few of them.</summary>
        public string Name => Words.Compact(Fact is null ? Indicator!.Name.Raw : $"{Fact.Label} {Fact.Role} {Fact.Entry.Label}");
    }

    private static IEnumerable<Candidate> Printed(DocumentReading document)
    {
        foreach (var fact in document.Facts)
            if (Of(fact.Entry, fact, null, fact.Year, fact.InTable ? null : fact) is { } candidate) yield return candidate;
        foreach (var form in document.Forms)
            foreach (var indicator in form.Indicators)
                foreach (var entry in (Entry?[])[indicator.Target, indicator.Actual])
                    if (entry is not null && Of(entry, null, indicator, form.Year, null) is { } candidate) yield return candidate;
    }

    private static Candidate? Of(Entry entry, Fact? fact, Indicator? indicator, int? year, Fact? told)
    {
        if (entry.Quantity is not { } quantity || quantity.Unit.Dimension is Dimension.Ratio or Dimension.PercentagePoint or Dimension.Points) return null;
        var text = quantity.Value.Abs().ToText(quantity.Decimals);
        if (Significant(text) < FewestDigits) return null;
        var key = text.ToCharArray();
        Array.Sort(key);
        return new(entry, fact, indicator, year, told, text, $"{quantity.Unit.Symbol}|{text.IndexOf('.', StringComparison.Ordinal)}|{new string(key)}");
    }

    /// <summary>How many digits a figure has without the zeros at its ends.</summary>
    private static int Significant(string text)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < '1' or > '9') continue;
            if (first < 0) first = i;
            last = i;
        }
        return first < 0 ? 0 : last - first + 1 - (text.IndexOf('.', first, last - first + 1) >= 0 ? 1 : 0);
    }

    private static bool AreAlike(Candidate one, Candidate other) =>
        (one.Year is not { } year || other.Year is not { } another || year == another) && ShareLetters(one.Name, other.Name);

    private static bool ShareLetters(string one, string other)
    {
        for (var i = 0; i + SharedLetters <= one.Length; i++)
        {
            var part = one.AsSpan(i, SharedLetters);
            if (IsLetters(part) && other.AsSpan().IndexOf(part, StringComparison.Ordinal) >= 0) return true;
        }
        return false;
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!char.IsLetter(c) || char.IsAscii(c)) return false;
        return true;
    }

    /// <summary>Whether the document's own arithmetic comes out with the figure as it is printed.</summary>
    private static bool IsConfirmed(AuditContext context, DocumentReading document, Entry entry)
    {
        foreach (var identity in context.Identities(document.Source.File, entry.Number!.Value))
            if (identity.Outcome == Agreement.Equal && identity.Uses(entry)) return true;
        return false;
    }
}
