using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>Annotates workbooks: a note and a colour for each cell meant, and one more sheet that lists them; docs/spec/annotated-copies.md says what else is touched.</summary>
public sealed class XlsxAnnotator : IDocumentAnnotator
{
    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => !new Docx.DocxReader().Recognises(bytes) && new XlsxReader().Recognises(bytes);

    /// <inheritdoc/>
    public AnnotatedCopy Annotate(string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<Annotation> annotations, DateTimeOffset date, string author)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(author);
        // The reading is what keeps its limits against hostile files, before a tree is made of anything.
        new XlsxReader().Read(file, bytes);
        return CopyTrouble.Guard(() =>
        {
            using var package = OfficePackage.Open(bytes, XlsxReader.Excel);
            using var copy = new PackageCopy(bytes);
            if (annotations.Count == 0) return new AnnotatedCopy(copy.Save(), [.. CopyRemarks.Of(copy, 0)], []);
            var book = Workbook.Read(package);
            var names = new SheetNames(copy.Change(package.MainPart)!.Root!);
            var fills = new CellFills(copy, package, names);
            List<Annotation> unplaced = [];
            var threads = 0;
            foreach (var sheet in annotations.GroupBy(a => a.Place.Sheet, StringComparer.OrdinalIgnoreCase))
            {
                var entry = book.Sheets.Find(s => s.Kind == "worksheet" && s.Name.Equals(sheet.Key, StringComparison.OrdinalIgnoreCase));
                if (entry is null || copy.Change(entry.Part)?.Root is not { } root) unplaced.AddRange(sheet);
                else threads += Annotate(sheet, new CellNotesOf(copy, package, entry, new SheetTree(root, names), names, author), fills, unplaced);
            }
            new ReviewSheet(copy, package, names, fills).Add(annotations, date, author, [.. book.Sheets.Select(s => s.Name)]);
            return new AnnotatedCopy(copy.Save(), [.. CopyRemarks.Of(copy, unplaced.Count), .. Threads(threads)], unplaced);
        });
    }

    private static IEnumerable<string> Threads(int count) => count == 0 ? []
        : [$"有 {count} 条意见所在的单元格已有可回复的批注，原批注未改动，意见只写在工作表“审核意见”中。"];

    private static int Annotate(IEnumerable<Annotation> annotations, CellNotesOf sheet, CellFills fills, List<Annotation> unplaced)
    {
        var threads = 0;
        foreach (var annotation in annotations)
        {
            if (annotation.Place is not { Row: { } row and > 0 and <= XlsxLimits.LastRow, Column: { } column and > 0 and <= XlsxLimits.LastColumn })
            {
                unplaced.Add(annotation);
                continue;
            }
            var place = sheet.Tree.Anchor(new CellReference(row, column));
            sheet.Tree.Colour(place, annotation.Severity, fills);
            if (!sheet.Notes.Add(place, annotation.Text)) threads++;
        }
        sheet.Draw();
        return threads;
    }

    /// <summary>A sheet with its notes; the notes are opened when the first is written.</summary>
    private sealed class CellNotesOf(PackageCopy copy, OfficePackage package, SheetEntry entry, SheetTree tree, SheetNames names, string author)
    {
        private CellNotes? notes;

        public SheetTree Tree => tree;

        public CellNotes Notes => notes ??= new CellNotes(copy, package, entry, tree, names, author);

        public void Draw() => notes?.Draw(package);
    }
}
