using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>Every cell and paragraph of every sample is annotated with its own text; an independent look finds each comment on that very text.</summary>
public sealed class AnnotatedSampleTests
{
    public static TheoryData<string> Word => [.. Annotated.Files("docx")];

    public static TheoryData<string> Excel => [.. Annotated.Files("xlsx")];

    [Theory]
    [MemberData(nameof(Word))]
    public void Every_place_of_a_Word_document_gets_its_own_comment(string name)
    {
        var (bytes, document, copy, places) = Made(name);
        var comments = AnchoredComment.Of(copy);
        // The same order in the file as in the reading, and on the same words: nothing is one place off.
        Assert.Equal(places.Select((p, i) => $"§{i}\n{p.Value}"), comments.Select(c => c.Text));
        for (var i = 0; i < places.Count; i++)
        {
            var (printed, words) = (Annotated.Packed(places[i].Value), Annotated.Packed(comments[i].Words));
            // A list number is printed, but no text of the file holds it.
            Assert.True(printed == words || (words.Length > 0 && printed.EndsWith(words, StringComparison.Ordinal) && printed.Length - words.Length < 12), $"{name} §{i}: {printed} | {words}");
            Assert.Equal(places[i].Origin.Table is null, comments[i].Cell is null);
            if (comments[i].Cell is not null) Assert.NotNull(comments[i].Fill);
        }
        Assert.Equal(places.Count(p => p.Origin.Table is not null), comments.Select(c => c.Cell).OfType<object>().Distinct(ReferenceEqualityComparer.Instance).Count());
        AssertKept("docx", bytes, document, copy);
    }

    [Theory]
    [MemberData(nameof(Excel))]
    public void Every_place_of_a_workbook_gets_its_own_note(string name)
    {
        var (bytes, document, copy, places) = Made(name);
        using var package = SpreadsheetDocument.Open(new MemoryStream(copy), false);
        var book = package.WorkbookPart!;
        var sheets = book.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => (WorksheetPart)book.GetPartById(s.Id!.Value!));
        var strings = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => string.Concat(s.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Select(t => t.Text))).ToList() ?? [];
        var fills = book.WorkbookStylesPart!.Stylesheet.Fills!.Elements<Fill>().ToList();
        var formats = book.WorkbookStylesPart.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var notes = sheets.ToDictionary(s => s.Key, s => s.Value.WorksheetCommentsPart?.Comments.Descendants<Comment>().ToDictionary(c => c.Reference!.Value!, c => c.CommentText!.InnerText) ?? []);
        for (var i = 0; i < places.Count; i++)
        {
            var (origin, text) = (places[i].Origin, places[i].Value);
            var reference = SheetAddress.Of(origin.Row!.Value, origin.Column!.Value);
            Assert.Equal($"§{i}\n{text}", notes[origin.Sheet!][reference]);
            var cell = sheets[origin.Sheet!].Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == reference);
            Assert.Equal("FFF9C9C5", fills[(int)formats[(int)cell.StyleIndex!.Value].FillId!.Value].PatternFill!.ForegroundColor!.Rgb!.Value);
            // The note lies on the cell that holds the text; how numbers are shown is the reader's own test.
            if (cell.DataType?.Value == CellValues.SharedString) Assert.Equal(Annotated.Packed(strings[int.Parse(cell.CellValue!.Text)]), Annotated.Packed(text));
            else if (cell.DataType?.Value == CellValues.InlineString) Assert.Equal(Annotated.Packed(cell.InlineString?.InnerText ?? ""), Annotated.Packed(text));
            else if (cell.CellValue is null) Assert.Equal("", text);
        }
        Assert.Equal(places.Count, notes.Values.Sum(n => n.Count));
        Assert.Equal("审核意见", book.Workbook.Descendants<Sheet>().Last().Name!.Value);
        AssertKept("xlsx", bytes, document, copy);
    }

    private static (byte[] Bytes, Document Document, byte[] Copy, List<Place> Places) Made(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Annotated.Samples, name));
        var document = DocumentReaders.Read(name, bytes);
        var places = Annotated.Places(document);
        var copy = DocumentAnnotators.Annotate(name, bytes, [.. places.Select((p, i) => new Annotation(p.Origin, "", $"§{i}\n{p.Value}", Severity.Error))], Annotated.Date, Annotated.Author);
        Assert.Empty(copy.Unplaced);
        Assert.Empty(copy.Remarks);
        return (bytes, document, copy.Bytes, places);
    }

    private static void AssertKept(string format, byte[] bytes, Document document, byte[] copy)
    {
        var read = DocumentReaders.Read(document.File, copy);
        Assert.Equal(Dump.Of(document), Dump.Of(read));
        Assert.Equal(document.Losses.Select(l => l.Reason), read.Losses.Select(l => l.Reason));
        Assert.Equal(document.Remarks.Where(r => r.Kind != ReadingRemarkKind.Comments).Select(r => r.Text), read.Remarks.Where(r => r.Kind != ReadingRemarkKind.Comments).Select(r => r.Text));
        Assert.Empty(Annotated.Errors(format, copy).Except(Annotated.Errors(format, bytes)));
        string[] touched = format == "docx"
            ? ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"]
            : ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/comments", "xl/drawings/vmlDrawing", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/"];
        Assert.All(Annotated.Differences(bytes, copy), part => Assert.Contains(touched, t => part.StartsWith(t, StringComparison.Ordinal)));
        Assert.Equal(copy, DocumentAnnotators.Annotate(document.File, bytes, [.. Annotated.Places(document).Select((p, i) => new Annotation(p.Origin, "", $"§{i}\n{p.Value}", Severity.Error))], Annotated.Date, Annotated.Author).Bytes);
    }
}
