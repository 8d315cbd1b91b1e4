using Jiheng.Documents.Package;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Docx;

/// <summary>
/// Walks one story of the document (the body, then the notes) once, from front to back, and gathers blocks.
/// Paragraphs are in DocxBody.Paragraphs.cs, what stands inside them in DocxBody.Inline.cs, tables in DocxBody.Tables.cs.
/// </summary>
internal sealed partial class DocxBody(string file, OfficePackage package, DocxTrace? trace = null) : IDisposable
{
    private readonly DocxStyles styles = new(package);
    private readonly DocxNumbering numbering = new(package);
    private readonly ReadingNotes notes = new();
    private readonly List<Block> blocks = [];
    private readonly ChartParts charts = new(package);

    // Text boxes stand beside the text; what is in them follows the paragraph or table that holds them.
    private readonly List<Block> boxes = [];
    private readonly Dictionary<string, Origin> footnotePlaces = [];
    private readonly Dictionary<string, Origin> endnotePlaces = [];

    private XmlCursor cursor = null!;
    private ParagraphSource source;
    private Origin? notePlace;
    private int paragraphNumber;
    private int tableCount;
    private int lineCount;
    private int cellCount;
    private long gridPlaces;
    private long characterCount;

    public Document Read()
    {
        using (cursor = package.OpenMain())
        {
            while (cursor.Advance())
                if (cursor.IsElement && cursor.IsWord && cursor.Name == "body") ReadStory(blocks);
        }
        ReadNotes("footnotes", "footnote", footnotePlaces);
        ReadNotes("endnotes", "endnote", endnotePlaces);
        return new Document
        {
            File = file,
            Format = "docx",
            Blocks = blocks,
            Pictures = notes.Pictures,
            Charts = charts.Charts,
            Losses = ChartFigureNotes.Of(charts.Charts, blocks) is { } figures ? [.. notes.Losses(), figures] : notes.Losses(),
            Remarks = [.. notes.Remarks(file, CountComments()), .. Surroundings()],
        };
    }

    /// <summary>What the file brings beside its text.</summary>
    private IEnumerable<ReadingRemark> Surroundings()
    {
        if (package.HasMacros()) yield return MacroRemark.At(new Origin(file, ""));
        if (AuthorRemark.Of(package, file) is { } author) yield return author;
    }

    public void Dispose() => styles.Dispose();

    /// <summary>The blocks inside the current element: of the body, of a text box, of a note.</summary>
    private void ReadStory(List<Block> into)
    {
        if (cursor.IsEmpty) return;
        var outerFields = fields;
        fields = null;
        var story = new Story(into);
        ReadBlocks(story);
        FlushParagraph(story);
        fields = outerFields;
    }

    private void ReadBlocks(Story story)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord)
            {
                if (cursor.Name == "AlternateContent") ReadFirstChoice(() => ReadBlocks(story));
                continue;
            }
            switch (cursor.Name)
            {
                case "p":
                    if (source == ParagraphSource.Body) paragraphNumber++;
                    TraceParagraph();
                    if (!ReadParagraph(story)) FlushParagraph(story);
                    break;
                case "tbl":
                    FlushParagraph(story);
                    if (ReadTable() is { } table) story.Into.Add(table);
                    FlushBoxes(story);
                    break;
                case "altChunk" or "subDoc":
                    notes.Import(Place(""));
                    cursor.Skip();
                    break;
                case "del" or "moveFrom":
                    notes.Deletion(Place(""));
                    cursor.Skip();
                    break;
                case "sdtPr":
                    ReadControlProperties();
                    break;
                case "sdtContent" when showsPlaceholder:
                    SkipPlaceholder();
                    break;
                case "sectPr" or "sdtEndPr" or "customXmlPr":
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadFirstChoice(Action read)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        var isTaken = false;
        while (cursor.NextInside(depth))
        {
            if (isTaken || cursor.Name is not ("Choice" or "Fallback"))
            {
                cursor.Skip();
                continue;
            }
            isTaken = true;
            read();
        }
    }

    private void FlushParagraph(Story story)
    {
        if (!story.Text.IsEmpty)
        {
            var lines = new List<TextLine>(1);
            AddLines(lines, story.Text.Take());
            if (lines.Count > 0) story.Into.Add(new Paragraph(lines) { HeadingLevel = story.HeadingLevel, Source = source });
        }
        story.HeadingLevel = null;
        if (source == ParagraphSource.Body) trace?.EndParagraph();
        FlushBoxes(story);
    }

    private void FlushBoxes(Story story)
    {
        if (boxes.Count == 0 || ReferenceEquals(story.Into, boxes)) return;
        story.Into.AddRange(boxes);
        boxes.Clear();
    }

    private void AddLines(List<TextLine> lines, string text)
    {
        characterCount += text.Length;
        if (characterCount > PackageLimits.MaxCharacters)
            throw new UnreadableDocumentException($"文档文字超过 {PackageLimits.MaxCharacters:N0} 字，已停止读取；请拆分成几个文件后再试。");
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
            var line = length < 0 ? text[start..] : text.Substring(start, length);
            start += line.Length + 1;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (++lineCount > PackageLimits.MaxLines)
                throw new UnreadableDocumentException($"文档超过 {PackageLimits.MaxLines:N0} 行文字，已停止读取；请拆分成几个文件后再试。");
            lines.Add(new TextLine(line, Place(line)));
        }
    }

    private Origin Place(string text) => notePlace is not null ? notePlace with { Text = text }
        : tableNumber > 0 ? new Origin(file, text) { Table = tableNumber, Row = row, Column = column }
        : new Origin(file, text) { Paragraph = Math.Max(paragraphNumber, 1) };

    /// <summary>Notes follow the body. Their place is that of the mark that calls them; a note nobody calls is not printed.</summary>
    private void ReadNotes(string kind, string element, Dictionary<string, Origin> places)
    {
        if (places.Count == 0 || package.OpenRelated(kind) is not { } opened) return;
        using (cursor = opened)
        {
            source = ParagraphSource.Footnote;
            while (cursor.Advance())
            {
                if (!cursor.IsElement || !cursor.IsWord || cursor.Name != element) continue;
                if (cursor.Attribute("type") is null or "normal" && cursor.Attribute("id") is { } id && places.TryGetValue(id, out notePlace)) ReadStory(blocks);
                else cursor.Skip();
                notePlace = null;
            }
        }
    }

    private int CountComments()
    {
        using var comments = package.OpenRelated("comments");
        var count = 0;
        while (comments is not null && comments.Advance())
            if (comments.IsElement && comments.IsWord && comments.Name == "comment")
            {
                count++;
                comments.Skip();
            }
        return count;
    }

    /// <summary>A run of blocks with the paragraph that is being read.</summary>
    private sealed class Story(List<Block> into)
    {
        public List<Block> Into { get; } = into;

        public ParagraphText Text { get; } = new();

        public int? HeadingLevel { get; set; }
    }
}
