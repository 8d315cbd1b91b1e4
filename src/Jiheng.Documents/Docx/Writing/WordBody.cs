using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Engine.Content;
using Document = Jiheng.Engine.Content.Document;
using Paragraph = Jiheng.Engine.Content.Paragraph;
using Table = Jiheng.Engine.Content.Table;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Writes the blocks of a document one after the other, section by section.</summary>
internal sealed class WordBody(Document document, bool isForm, MainDocumentPart main)
{
    private const int FormLine = 400;

    private readonly WordControls controls = new();
    private readonly WordChart charts = new(main);
    private readonly WordContents contents = new(document.Blocks);
    private readonly WordParagraph paragraphs = new(document.Blocks, isForm);
    private readonly Body body = new();

    /// <summary>The whole body.</summary>
    public Body Build()
    {
        var sections = WordSection.Of(document, isForm);
        foreach (var section in sections)
        {
            for (var i = section.First; i < section.End; i++) Add(i, section);
            if (ReferenceEquals(section, sections[^1])) break;
            // The last paragraph of a section says how its pages lie; a table cannot.
            if (body.LastChild is not W.Paragraph) body.Append(Thin());
            var last = (W.Paragraph)body.LastChild!;
            last.ParagraphProperties ??= new ParagraphProperties();
            last.ParagraphProperties.Append(section.Properties());
        }
        // Word wants a paragraph behind the last table.
        if (body.LastChild is not null and not W.Paragraph) body.Append(Thin());
        if (contents.RangeEnd() is { } end) body.Append(end);
        body.Append(sections[^1].Properties());
        return body;
    }

    private void Add(int index, WordSection section)
    {
        var width = WordPage.TextWidth(section.Paper);
        switch (document.Blocks[index])
        {
            case Paragraph:
                var written = paragraphs.Build(index, width);
                contents.Mark(index, written);
                body.Append(written);
                break;
            case Table { RowCount: > 0, ColumnCount: > 0 } table:
                // Word joins tables without a paragraph between them.
                if (body.LastChild is W.Table) body.Append(new W.Paragraph());
                body.Append(new WordTable(table, width, Room(section), controls).Build());
                break;
            case Chart { Categories.Count: > 0, Series.Count: > 0 } chart:
                body.Append(charts.Build(chart, section.Paper, index + 1 < section.End && WordParagraph.IsCaption(document.Blocks, index + 1)));
                break;
            case Contents:
                body.Append(contents.Build(index, width));
                if (contents.RangeStart(index) is { } start) body.Append(start);
                break;
        }
    }

    /// <summary>The height that the tables of a section have, less its other lines; half a page where it is a text with tables in it.</summary>
    private int Room(WordSection section)
    {
        var line = isForm ? FormLine : WordStyles.ReportLine;
        var around = 0;
        for (var i = section.First; i < section.End; i++)
            if (document.Blocks[i] is Paragraph paragraph) around += line * Math.Max(1, paragraph.Lines.Count) + (paragraph.HeadingLevel == 1 ? line : 0);
        var height = WordPage.TextHeight(section.Paper);
        // Programs differ in how high they draw a line.
        return Math.Max(height - around - height / 10, height / 2);
    }

    /// <summary>A paragraph that takes no room: behind a table that fills its page a line of the usual height would make a blank one.</summary>
    private static W.Paragraph Thin() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" }, new FontSizeComplexScript { Val = "2" })));
}
