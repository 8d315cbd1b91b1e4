using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jiheng.Documents.Docx;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Document = Jiheng.Engine.Content.Document;

namespace Jiheng.Documents.Html;

/// <summary>
/// Walks a page's tree once, from front to back, and gathers blocks. Its depth is bounded by the parser, so it may recurse.
/// What stands inside lines is in HtmlBody.Inline.cs, tables are in HtmlBody.Tables.cs.
/// </summary>
internal sealed partial class HtmlBody(string file)
{
    private readonly HtmlNotes notes = new();
    private readonly List<Block> blocks = [];
    private ParagraphSource source;
    private int paragraphNumber;
    private int lineCount;
    private long characterCount;
    private int keepsSpace;

    public void Read(IHtmlDocument page)
    {
        // Frames stand in the place of a body.
        foreach (var frame in page.QuerySelectorAll("frameset frame"))
            if (frame.GetAttribute("src") is not null) notes.Frame(Place(""));
        if (page.Body is not { } body || body.LocalName == "frameset") return;
        layouts = new TableShapes(body);
        var story = new Story { Into = blocks };
        ReadChildren(body, story);
        Flush(story);
    }

    public Document Finish() => new() { File = file, Format = "html", Blocks = blocks, Pictures = notes.Pictures, Losses = notes.Losses(), Remarks = notes.Remarks() };

    private void ReadChildren(INode parent, Story story)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text) Write(story, text.Data);
            else if (children[i] is IElement element) ReadElement(element, story);
        }
    }

    private void ReadElement(IElement element, Story story)
    {
        var name = element.LocalName;
        if (HtmlTags.IsSilent(name)) return;
        var style = HtmlStyle.Of(element);
        if (element.HasAttribute("hidden") || style.IsHidden)
        {
            MeetHidden(element);
            return;
        }
        if (ReadPrintedByName(element, name, style, story)) return;
        if (name == "table") ReadTable(element, story);
        else if (HtmlTags.IsBlock(name) || style.Has("mso-element:textbox")) ReadBlock(element, name, style, story);
        else ReadInline(element, name, style, story);
    }

    private void ReadBlock(IElement element, string name, HtmlStyle style, Story story)
    {
        if (style.Has("mso-element:comment-list"))
        {
            notes.Comment(Place(""));
            return;
        }
        Flush(story);
        var outer = source;
        if (style.Has("mso-element:footnote") || style.Has("mso-element:endnote")) source = ParagraphSource.Footnote;
        else if (name is "v:textbox" || style.Has("mso-element:textbox")) source = ParagraphSource.TextBox;
        var heading = HtmlTags.HeadingLevel(name);
        if (heading == 0 && int.TryParse(style.Value("mso-outline-level"), out var outline) && outline is >= 1 and <= 9) heading = outline;
        if (heading > 0) story.HeadingLevel = heading;
        if (name == "li") story.Prefix += HtmlListNumber.Before(element, listNumbers);
        var keeps = name is "pre" or "listing" or "xmp" or "plaintext" || style.KeepsSpace;
        if (keeps) keepsSpace++;
        ReadInside(element, style, story);
        if (keeps) keepsSpace--;
        Flush(story);
        if (name == "li") story.Prefix = "";
        if (heading > 0) story.HeadingLevel = null;
        source = outer;
    }

    private readonly Dictionary<IElement, int> listNumbers = [];

    private void Flush(Story story)
    {
        var text = story.Text.Take();
        if (string.IsNullOrWhiteSpace(text)) return;
        text = story.Prefix + text;
        story.Prefix = "";
        if (story.Cell is not null)
        {
            AddLines(story.Cell.Lines, text);
            return;
        }
        paragraphNumber++;
        var lines = new List<TextLine>(1);
        AddLines(lines, text);
        if (lines.Count > 0) story.Into.Add(new Paragraph(lines) { HeadingLevel = story.HeadingLevel, Source = source });
    }

    private void AddLines(List<TextLine> lines, string text)
    {
        characterCount += text.Length;
        if (characterCount > PackageLimits.MaxCharacters)
            throw new UnreadableDocumentException($"网页文字超过 {PackageLimits.MaxCharacters:N0} 字，已停止读取；请拆分成几个文件后再试。");
        foreach (var range in text.AsSpan().SplitAny("\n\r\u2028\u2029"))
        {
            var line = text[range];
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (++lineCount > PackageLimits.MaxLines)
                throw new UnreadableDocumentException($"网页超过 {PackageLimits.MaxLines:N0} 行文字，已停止读取；请拆分成几个文件后再试。");
            lines.Add(new TextLine(line, Place(line)));
        }
    }

    private Origin Place(string text) => tableNumber > 0
        ? new Origin(file, text) { Table = tableNumber, Row = row, Column = column }
        : new Origin(file, text) { Paragraph = Math.Max(paragraphNumber, 1) };

    private void MeetHidden(IElement element)
    {
        if (HasText(element)) notes.HiddenText(Place(""));
    }

    private static bool HasText(INode node)
    {
        if (node is IText text) return !string.IsNullOrWhiteSpace(text.Data);
        if (node is not IElement element || HtmlTags.IsSilent(element.LocalName)) return false;
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
            if (HasText(children[i])) return true;
        return false;
    }

    /// <summary>A run of lines with the paragraph that is being read: of the page, or of a cell.</summary>
    private sealed class Story
    {
        public List<Block> Into { get; init; } = [];

        /// <summary>The cell that takes the lines, or null outside tables.</summary>
        public GridCell? Cell { get; init; }

        public FlowText Text { get; } = new();

        public int? HeadingLevel { get; set; }

        /// <summary>The list number that the next line begins with.</summary>
        public string Prefix { get; set; } = "";
    }
}
