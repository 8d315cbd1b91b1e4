using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>An element of a page that a place can be: a paragraph or a cell, with its marks.</summary>
/// <param name="id">The element's id.</param>
/// <param name="origin">Its place.</param>
/// <param name="lines">Its lines; none for a blank cell.</param>
/// <param name="isCell">Whether it is marked as a whole.</param>
internal sealed class Spot(string id, Origin origin, IReadOnlyList<TextLine> lines, bool isCell)
{
    private string? text;
    private List<MarkedPlace>? places;
    private IReadOnlyList<Mark>? marks;

    /// <summary>The element's id.</summary>
    public string Id => id;

    /// <summary>Its place: of a merged cell its beginning.</summary>
    public Origin Origin => origin;

    /// <summary>Whether it is a cell of a table.</summary>
    public bool IsCell => isCell;

    /// <summary>The lines, shown with a break between them.</summary>
    public IReadOnlyList<TextLine> Lines => lines;

    /// <summary>The lines joined without ends.</summary>
    public string Text => text ??= lines.Count switch { 0 => "", 1 => lines[0].Text, _ => string.Concat(lines.Select(static l => l.Text)) };

    /// <summary>The marks in the order of the text.</summary>
    public IReadOnlyList<Mark> Marks => marks ??= places is null ? [] : Mark.Of(places);

    /// <summary>Adds a place of a finding.</summary>
    public void Add(Place place, Accusation accusation)
    {
        var (start, end) = isCell ? (0, Text.Length) : MeantPiece.Of(Text, lines, place);
        (places ??= []).Add(new(start, end, accusation, place.Role == PlaceRole.Context));
        marks = null;
    }
}
