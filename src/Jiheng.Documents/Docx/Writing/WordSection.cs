using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using Document = Jiheng.Engine.Content.Document;
using Paragraph = Jiheng.Engine.Content.Paragraph;
using Table = Jiheng.Engine.Content.Table;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Pages that lie alike: the blocks between two new pages.</summary>
/// <param name="First">Index of its first block.</param>
/// <param name="End">Index behind its last block.</param>
/// <param name="Paper">How its pages lie.</param>
internal sealed record WordSection(int First, int End, WordPaper Paper)
{
    private const int LongestCoverLine = 60;

    /// <summary>Whether its pages are numbered from 1.</summary>
    public bool RestartsNumbers { get; private init; }

    /// <summary>Whether it comes before the text: its pages bear Roman numbers, so that none occurs twice.</summary>
    public bool IsFront { get; private init; }

    /// <summary>Whether its first page is a cover and bears no number.</summary>
    public bool HasCover { get; private init; }

    /// <summary>Whether the document is a form and nothing else: its pages are numbered otherwise than a report's.</summary>
    public bool IsOfForm { get; private init; }

    /// <summary>An annexed form and a page that is one table need the room that they have alone; figures that would break on A4 get A3.</summary>
    private static WordPaper PaperOf(bool isLandscape, bool isForm, List<Block> blocks, bool isAnnexed)
    {
        var tables = blocks.OfType<Table>().ToList();
        var isTable = isAnnexed && tables.Count == 1 && blocks.TrueForAll(b => b is Table or Paragraph { Text.Length: <= LongestCoverLine });
        var paper = new WordPaper(isLandscape, isForm || isTable || tables.Exists(t => t.Cells.Any(c => c.IsFilled)));
        if (!isLandscape || tables.TrueForAll(t => IsFitting(t, paper))) return paper;
        return paper with { IsLarge = true };
    }

    private static bool IsFitting(Table table, WordPaper paper)
    {
        _ = WordLetterSize.Of(table, WordPage.TextWidth(paper), out var fits);
        return fits;
    }

    /// <summary>The sections of a document, at least one; those with nothing on them are left out, since nobody wants a blank page.</summary>
    public static IReadOnlyList<WordSection> Of(Document document, bool isForm)
    {
        var blocks = document.Blocks;
        List<WordSection> sections = [];
        var (first, restarts) = (0, false);
        NewPage? begun = null;
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && blocks[i] is not NewPage) continue;
            if (i > first || (i == blocks.Count && sections.Count == 0))
            {
                // Before the first new page nobody has said how the paper lies.
                var isLandscape = begun?.IsLandscape ?? PageTurn.IsLandscape(blocks.Take(i));
                sections.Add(new WordSection(first, i, PaperOf(isLandscape, isForm, [.. blocks.Skip(first).Take(i - first)], first > 0)) { IsOfForm = isForm, RestartsNumbers = restarts && sections.Count > 0 });
                restarts = false;
            }
            if (i == blocks.Count) break;
            begun = (NewPage)blocks[i];
            restarts |= begun.RestartsNumbers;
            first = i + 1;
        }
        return MarkFront(sections, blocks);
    }

    /// <summary>The section as Word says it.</summary>
    public SectionProperties Properties()
    {
        var (size, margin) = WordPage.Of(Paper);
        var properties = new SectionProperties(WordFooters.References(IsOfForm));
        properties.Append(new SectionType { Val = SectionMarkValues.NextPage }, size, margin);
        if (RestartsNumbers || IsFront)
        {
            var numbers = new PageNumberType();
            if (IsFront) numbers.Format = NumberFormatValues.UpperRoman;
            if (RestartsNumbers) numbers.Start = 1;
            properties.Append(numbers);
        }
        if (HasCover) properties.Append(new TitlePage());
        return properties;
    }

    /// <summary>Cover and contents, which have no chapters, tables or running text, before the place where the numbers begin.</summary>
    private static List<WordSection> MarkFront(List<WordSection> sections, IReadOnlyList<Block> blocks)
    {
        // A contents page may have numbers of its own before the text has its.
        var last = sections.FindLastIndex(s => s.RestartsNumbers && !HasText(blocks, s.First));
        if (last < 0) return sections;
        for (var i = 0; i < last; i++)
            sections[i] = sections[i] with { IsFront = true, HasCover = i == 0 && !blocks.Skip(sections[i].First).Take(sections[i].End - sections[i].First).Any(b => b is Contents) };
        return sections;
    }

    private static bool HasText(IReadOnlyList<Block> blocks, int before) =>
        blocks.Take(before).Any(b => b is Table or Chart or Paragraph { HeadingLevel: > 1 } or Paragraph { HeadingLevel: null, Place: ParagraphPlace.Usual, Text.Length: > LongestCoverLine });
}
