using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>An element of a page that a place can be: a paragraph or a cell, with its marks.</summary>
/// <param name="id">The element's id.</param>
/// <param name="lines">Its lines; none for a blank cell.</param>
/// <param name="isCell">Whether it is marked as a whole.</param>
internal sealed class Spot(string id, IReadOnlyList<TextLine> lines, bool isCell)
{
    private string? text;
    private List<MarkedPlace>? places;
    private IReadOnlyList<Mark>? marks;

    /// <summary>The element's id.</summary>
    public string Id => id;

    /// <summary>The lines, shown with a break between them.</summary>
    public IReadOnlyList<TextLine> Lines => lines;

    /// <summary>The lines joined without ends.</summary>
    public string Text => text ??= lines.Count switch { 0 => "", 1 => lines[0].Text, _ => string.Concat(lines.Select(static l => l.Text)) };

    /// <summary>The marks in the order of the text.</summary>
    public IReadOnlyList<Mark> Marks => marks ??= places is null ? [] : Mark.Of(places);

    /// <summary>Adds a place of a finding.</summary>
    public void Add(Place place, Accusation accusation)
    {
        var (start, end) = isCell ? (0, Text.Length) : Piece(place);
        (places ??= []).Add(new(start, end, accusation, place.Role == PlaceRole.Context));
        marks = null;
    }

    // The value where it stands once; else the piece of text the place was narrowed to, and the value in it; else the line.
    private (int Start, int End) Piece(Place place)
    {
        if (Once(Text, place.Value) is var at and >= 0) return (at, at + place.Value.Length);
        var printed = place.Origin.Text;
        if (Once(Text, printed) is var from and >= 0)
            return Once(printed, place.Value) is var inside and >= 0 ? (from + inside, from + inside + place.Value.Length) : (from, from + printed.Length);
        var start = 0;
        foreach (var line in lines)
        {
            if (printed.Length > 0 && line.Text.Contains(printed, StringComparison.Ordinal)) return (start, start + line.Text.Length);
            start += line.Text.Length;
        }
        return (0, Text.Length);
    }

    // Where the only one stands, -1 when there is none or several. 5 does not stand in 2025, nor in 0.5.
    private static int Once(string text, string value)
    {
        if (value.Length == 0) return -1;
        var found = -1;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (GoesOn(text, at - 1, -1, value[0]) || GoesOn(text, at + value.Length, 1, value[^1])) continue;
            if (found >= 0) return -1;
            found = at;
        }
        return found;
    }

    // Whether a number that ends with the given sign goes on beyond it.
    private static bool GoesOn(string text, int at, int step, char edge) =>
        char.IsAsciiDigit(edge) && IsIn(text, at) && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',' && IsIn(text, at + step) && char.IsAsciiDigit(text[at + step]));

    private static bool IsIn(string text, int at) => at >= 0 && at < text.Length;
}
