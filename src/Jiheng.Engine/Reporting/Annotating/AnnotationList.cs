using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Reporting.Annotating;

/// <summary>
/// What to write into a copy of a document: each finding once, at the place it accuses, and a short line at the places it is held against.
/// Findings are numbered as the pages and lists of the same audit number them.
/// </summary>
public static class AnnotationList
{
    // As many as the text output names; a sum of thirty rows is not thirty comments.
    private const int PointersShown = 6;

    /// <summary>The annotations of one document of an audited filing.</summary>
    /// <param name="result">The audit.</param>
    /// <param name="document">One of the filing's documents.</param>
    public static DocumentAnnotations Of(AuditResult result, DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(document);
        var page = new AnnotatedPage(document.Source);
        var order = new DocumentOrder(result.Filing);
        List<Finding> elsewhere = [];
        for (var i = 0; i < result.Findings.Count; i++)
        {
            // What somebody accepted is not asked for again.
            if (result.Findings[i].Acceptance is not null) continue;
            var isHere = false;
            foreach (var accusation in Accusation.Of(i + 1, result.Findings[i])) isHere |= Add(page, order, accusation, isFolded: accusation.Finding != result.Findings[i]);
            if (!isHere) elsewhere.Add(result.Findings[i]);
        }
        return new(page.Annotations(), elsewhere);
    }

    private static bool Add(AnnotatedPage page, DocumentOrder order, Accusation accusation, bool isFolded)
    {
        var finding = accusation.Finding;
        // The accused place; where that is in another file, what is held against it here.
        var places = FindingPlaces.Of(finding, order).Select(p => p.Place).ToList();
        var home = finding.Places.Count > 0 && page.Has(finding.Places[0]) ? finding.Places[0] : places.Find(page.Has);
        if (home is null) return false;
        var accused = ReferenceEquals(home, finding.Places[0]) ? null : finding.Places[0];
        page.Add(home, new(accusation.Number, accused is null ? finding.Severity : Severity.Note, AnnotationText.Of(accusation, isFolded, accused, page.File)));
        if (isFolded) return true;
        var shown = 0;
        foreach (var place in places)
        {
            if (ReferenceEquals(place, home) || place.Role == PlaceRole.Context || !page.Has(place) || page.IsSameSpot(place, home)) continue;
            if (++shown > PointersShown) break;
            page.Point(place, accusation.Number, AnnotationText.Target(finding.Places[0], page.File));
        }
        return true;
    }
}

/// <summary>What to write into one document.</summary>
/// <param name="Annotations">In the order of the findings; those that only point to another come last.</param>
/// <param name="Elsewhere">Findings that have no place in this document.</param>
public sealed record DocumentAnnotations(IReadOnlyList<Annotation> Annotations, IReadOnlyList<Finding> Elsewhere);
