using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Docx.Writing;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx;

/// <summary>
/// Writes a document to fill in or to print: A4 with official margins and letters, cells to fill in as content controls,
/// page numbers. On its side when a table is too wide for an upright page.
/// </summary>
public sealed class DocxWriter : IDocumentWriter
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const int TextSize = 24;
    private const int UnitSize = 21;

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public byte[] Write(Engine.Content.Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(MainContentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordPage.Styles();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = WordPage.Settings();
            main.AddNewPart<FooterPart>("rId3").Footer = WordPage.Footer();
            main.Document = new W.Document(Body(document));
        }
        return FixedZip.Repack(stream);
    }

    private static Body Body(Engine.Content.Document document)
    {
        var paper = new WordPaper(
            PageTurn.IsLandscape(document),
            document.Blocks.Any(b => b is Engine.Content.Table table && table.Cells.Any(c => c.Input is not null)));
        var controls = new WordControls();
        var body = new Body();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Engine.Content.Paragraph paragraph) body.Append(Paragraph(paragraph, ParagraphRoles.Of(document.Blocks, i)));
            else if (document.Blocks[i] is Engine.Content.Table { RowCount: > 0, ColumnCount: > 0 } table)
            {
                body.Append(new WordTable(table, WordPage.TextWidth(paper), controls).Build());
                // Word joins tables without a paragraph between them, and wants one after the last.
                if (i + 1 == document.Blocks.Count || document.Blocks[i + 1] is Engine.Content.Table) body.Append(new W.Paragraph());
            }
        }
        body.Append(WordPage.Section(paper, "rId3"));
        return body;
    }

    private static W.Paragraph Paragraph(Engine.Content.Paragraph paragraph, ParagraphRole role)
    {
        var lines = paragraph.Lines.Select(l => l.Text.Trim()).ToList();
        if (paragraph.HeadingLevel is { } level)
        {
            var properties = new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{Math.Min(level, WordPage.DeepestHeading)}" });
            if (level is > WordPage.DeepestHeading and <= 9) properties.Append(new OutlineLevel { Val = level - 1 });
            var heading = new W.Paragraph(properties);
            heading.Append(WordControls.Lines(lines, text => new Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve })));
            return heading;
        }
        var written = new W.Paragraph(new ParagraphProperties(new Justification
        {
            Val = role switch
            {
                ParagraphRole.Subtitle => JustificationValues.Center,
                ParagraphRole.Unit => JustificationValues.Right,
                _ => JustificationValues.Both,
            },
        }));
        var size = role == ParagraphRole.Unit ? UnitSize : TextSize;
        written.Append(WordControls.Lines(lines, text => new Run(WordPage.Letters("仿宋", size), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve })));
        return written;
    }
}
