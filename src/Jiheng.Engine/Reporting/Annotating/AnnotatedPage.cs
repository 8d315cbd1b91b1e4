using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Reporting.Annotating;

/// <summary>One document with what is to be said at its places: what stands at one place is one annotation.</summary>
internal sealed class AnnotatedPage
{
    private readonly PaperMap map;
    private readonly bool isWorkbook;
    private readonly Dictionary<int, Origin> tables = [];
    private readonly Dictionary<string, AnnotationDraft> drafts = new(StringComparer.Ordinal);

    public AnnotatedPage(Document document)
    {
        File = document.File;
        // What a workbook has outside its tables are cells, too, and a cell takes one note.
        isWorkbook = document.Format == "xlsx";
        map = new(document, "d");
        foreach (var block in document.Blocks)
            if (block is Table { Origin: { } first } table) tables.TryAdd(table.Number, first);
    }

    /// <summary>The name of the document's file.</summary>
    public string File { get; }

    /// <summary>Whether a place stands in this document, and where is known.</summary>
    public bool Has(Place place) => SpotOf(place) is not null;

    /// <summary>Whether two places of the document stand in one cell or paragraph and mean the same words of it.</summary>
    public bool IsSameSpot(Place one, Place other) => DraftOf(one).Key == DraftOf(other).Key;

    /// <summary>Says something at a place.</summary>
    public void Add(Place place, AnnotationPart part) => Keep(DraftOf(place)).Add(part);

    /// <summary>Points from a place to a finding.</summary>
    public void Point(Place place, int number, string target) => Keep(DraftOf(place)).Point(number, target);

    /// <summary>The annotations in the order of their findings, pointers last.</summary>
    public IReadOnlyList<Annotation> Annotations()
    {
        var annotations = drafts.Values.OrderBy(d => d.First).Select(d => d.Build()).ToList();
        return [.. annotations.Where(a => !a.IsPointer), .. annotations.Where(a => a.IsPointer)];
    }

    // A place that names a whole table is its first cell.
    private Spot? SpotOf(Place place) => place.Origin.File != File ? null
        : map.Find(place.Origin, place.Value) ?? (place.Origin is { Table: { } table, Row: null } && tables.TryGetValue(table, out var first) ? map.Find(first) : null);

    private AnnotationDraft DraftOf(Place place)
    {
        var spot = SpotOf(place)!;
        var (start, end) = MeantPiece.Of(spot.Text, spot.Lines, place);
        return new(spot, start, end, isWhole: spot.IsCell || isWorkbook);
    }

    private AnnotationDraft Keep(AnnotationDraft draft)
    {
        if (!drafts.TryGetValue(draft.Key, out var known)) return drafts[draft.Key] = draft;
        known.Meet(draft);
        return known;
    }
}

/// <summary>What one finding says at a place.</summary>
/// <param name="Number">Of the finding, from 1.</param>
/// <param name="Severity">What colours the place.</param>
/// <param name="Text">The lines.</param>
internal sealed record AnnotationPart(int Number, Severity Severity, string Text);
