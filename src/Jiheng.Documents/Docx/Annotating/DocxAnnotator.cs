using System.Xml.Linq;
using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>Annotates Word documents: a comment at the words meant, cells and words coloured; docs/spec/annotated-copies.md says what else is touched.</summary>
public sealed class DocxAnnotator : IDocumentAnnotator
{
    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => new DocxReader().Recognises(bytes);

    /// <inheritdoc/>
    public AnnotatedCopy Annotate(string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<Annotation> annotations, DateTimeOffset date, string author)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(author);
        // The reading is also what keeps its limits against hostile files, before a tree is made of anything.
        var trace = new DocxTrace();
        var document = DocxReader.Read(file, bytes, trace);
        return CopyTrouble.Guard(() =>
        {
            using var package = OfficePackage.Open(bytes, DocxReader.Word);
            using var copy = new PackageCopy(bytes);
            var main = copy.Change(package.MainPart)!;
            var names = new WordNames(main.Root!);
            var places = new DocxPlaces(trace, document, main, names);
            var comments = annotations.Count > 0 ? new DocxComments(copy, package, names, main, date, author) : null;
            List<Annotation> unplaced = [];
            foreach (var annotation in annotations)
            {
                if (places.Find(annotation.Place) is { } place) new DocxMarks(names, comments!).Add(place, annotation);
                else unplaced.Add(annotation);
            }
            return new AnnotatedCopy(copy.Save(), [.. CopyRemarks.Of(copy, unplaced.Count)], unplaced);
        });
    }
}

/// <summary>Puts one annotation into the tree.</summary>
/// <param name="names">The namespaces of the tree.</param>
/// <param name="comments">The comments part.</param>
internal sealed class DocxMarks(WordNames names, DocxComments comments)
{
    /// <summary>Adds the comment and the colour.</summary>
    public void Add(DocxPlace place, Annotation annotation)
    {
        var id = comments.Add(annotation.Text);
        var fill = SeverityColour.Of(annotation.Severity);
        var span = Span(place, annotation);
        if (place.Cell is { } cell) names.ShadeCell(cell, fill);
        else foreach (var run in (span ?? Whole(place))?.Runs ?? []) names.ShadeRun(run, fill);
        if (span is not null) Mark(span.First, span.Last, id);
        else MarkWhole(place, id);
    }

    private RunSpan? Span(DocxPlace place, Annotation annotation) =>
        ExcerptSearch.Find(string.Concat(place.Pieces.Select(p => p.Text)), annotation.Excerpt, annotation.Occurrence, out var start, out var length)
            ? RunSpan.Of(place, start, length, names) : null;

    private RunSpan? Whole(DocxPlace place) => RunSpan.Of(place, 0, place.Pieces.Sum(p => p.Text.Length), names);

    private void Mark(XElement first, XElement last, string id)
    {
        var end = comments.Mark("commentRangeEnd", id);
        first.AddBeforeSelf(comments.Mark("commentRangeStart", id));
        last.AddAfterSelf(end);
        // In the paragraph itself: inside an insertion it would count as inserted, inside a field it would be lost.
        var outer = end;
        while (outer.Parent!.Name != names.W + "p") outer = outer.Parent;
        outer.AddAfterSelf(comments.Reference(id));
    }

    private void MarkWhole(DocxPlace place, string id)
    {
        var first = place.Paragraphs[0];
        var last = LastBeforeTable(place);
        var start = comments.Mark("commentRangeStart", id);
        if (first.Element(names.W + "pPr") is { } properties) properties.AddAfterSelf(start);
        else first.AddFirst(start);
        last.Add(comments.Mark("commentRangeEnd", id), comments.Reference(id));
    }

    // A comment on a cell is not one on the table inside it.
    private XElement LastBeforeTable(DocxPlace place)
    {
        for (var i = 1; i < place.Paragraphs.Count; i++)
            if (place.Paragraphs[i].ElementsBeforeSelf(names.W + "tbl").Any(t => t.IsAfter(place.Paragraphs[i - 1]))) return place.Paragraphs[i - 1];
        return place.Paragraphs[^1];
    }
}
