using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Engine.Content;
using Paragraph = Jiheng.Engine.Content.Paragraph;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>
/// Contents as a field with its entries written in, each a link to its heading. The numbers of pages are known only to a program that lays
/// out pages: they stay blank until one has filled them in (<c>DocumentWriters.LayOut</c>, or F9 in Word).
/// </summary>
/// <remarks>
/// No field is marked as out of date (w:dirty, w:updateFields): Word then asks at every opening whether it may update fields "that may refer
/// to other files", and some versions still update nothing.
/// </remarks>
internal sealed class WordContents
{
    private const string RangeName = "JihengContents";
    private const int RangeId = 1;

    private readonly IReadOnlyList<Block> blocks;
    private readonly Dictionary<int, int> numbers = [];
    private readonly bool isPart;

    public WordContents(IReadOnlyList<Block> blocks)
    {
        this.blocks = blocks;
        var first = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Contents && first < 0) first = i;
            if (blocks[i] is not Paragraph { HeadingLevel: not null } heading || heading.Text.Trim().Length == 0) continue;
            if (first >= 0) numbers.Add(i, numbers.Count + 1);
            else isPart = true;
        }
        First = first;
        isPart &= first >= 0;
    }

    /// <summary>The place of the first contents; negative where there are none.</summary>
    private int First { get; }

    /// <summary>The name that contents know a heading by; null for one that no contents list.</summary>
    public static string Name(int number) => $"_Toc{100000000 + number}";

    /// <summary>Puts the marks of a heading around its runs.</summary>
    public void Mark(int index, W.Paragraph heading)
    {
        if (!numbers.TryGetValue(index, out var number)) return;
        var id = $"{RangeId + number}";
        heading.InsertAfter(new BookmarkStart { Id = id, Name = Name(number) }, heading.ParagraphProperties);
        heading.Append(new BookmarkEnd { Id = id });
    }

    /// <summary>Headings before the contents, a cover's title, are none of its entries when Word makes it anew: what is listed is marked.</summary>
    public BookmarkStart? RangeStart(int index) => isPart && index == First ? new BookmarkStart { Id = $"{RangeId}", Name = RangeName } : null;

    /// <summary>The end of what is listed, for the end of the document.</summary>
    public BookmarkEnd? RangeEnd() => isPart ? new BookmarkEnd { Id = $"{RangeId}" } : null;

    /// <summary>The contents at a place of the document.</summary>
    /// <param name="index">The place.</param>
    /// <param name="width">The width of the text, where the numbers of pages end.</param>
    public SdtBlock Build(int index, int width)
    {
        var levels = Math.Clamp(((Contents)blocks[index]).Levels, 1, 9);
        List<W.Paragraph> entries = [];
        for (var i = index + 1; i < blocks.Count; i++)
            if (blocks[i] is Paragraph { HeadingLevel: { } level } heading && level <= levels && numbers.TryGetValue(i, out var number))
                entries.Add(Entry(Math.Min(level, WordStyles.DeepestContents), heading.Text.Trim(), Name(number), width));
        // A field has a beginning and an end even when nothing is listed.
        if (entries.Count == 0) entries.Add(new W.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TOC1" })));
        var range = isPart && index == First ? $"\\b {RangeName} " : "";
        OpenXmlElement after = entries[0].ParagraphProperties!;
        foreach (var run in (Run[])[Sign(FieldCharValues.Begin), Code($" TOC \\o \"1-{levels}\" {range}\\h \\z "), Sign(FieldCharValues.Separate)])
            after = entries[0].InsertAfter(run, after);
        entries[^1].Append(Sign(FieldCharValues.End));

        var content = new SdtContentBlock(new W.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.ContentsTitle }), WordLetters.Plain("目　录")));
        foreach (var entry in entries) content.Append(entry);
        return new SdtBlock(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            content);
    }

    private static W.Paragraph Entry(int level, string text, string name, int width) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = $"TOC{level}" },
            new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = width })),
        new Hyperlink(
            WordLetters.Plain(text), new Run(new TabChar()),
            Sign(FieldCharValues.Begin), Code($" PAGEREF {name} \\h "), Sign(FieldCharValues.Separate), WordLetters.Plain(""), Sign(FieldCharValues.End))
        {
            Anchor = name,
            History = true,
        });

    private static Run Sign(FieldCharValues type) => new(new FieldChar { FieldCharType = type });

    private static Run Code(string code) => new(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
}
