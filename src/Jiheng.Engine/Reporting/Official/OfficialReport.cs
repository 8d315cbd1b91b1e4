using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Forms;
using Jiheng.Engine.Reporting.Official.Figures;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>
/// The report of a filing by the outline of its pack: chapters with the unit's own words, the sentences and charts that the figures give,
/// and the forms as annexes. A chapter that nobody wrote is marked, and what is marked cannot be handed in.
/// </summary>
public static class OfficialReport
{
    /// <summary>What stands where the unit must still write: 【待填：…】.</summary>
    public const string Mark = "【待填";

    private const int ChaptersForContents = 5;
    private const string Accounts = "final-accounts";

    /// <summary>The outlines that the filing writes something for.</summary>
    public static IEnumerable<DocumentOutline> Due(FilingData data, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(pack);
        foreach (var outline in pack.Outlines)
            if (outline.Kind == Accounts ? data.Accounts is not null : outline.Kind == "self-evaluation-report" && data.Narrative.Count > 0 && All(outline.Chapters).Any(c => Written(data, c) is not null)) yield return outline;
    }

    /// <summary>Writes it.</summary>
    /// <param name="data">The filing, its scores filled in where they are known.</param>
    /// <param name="outline">The outline.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="annexes">The forms that go with it.</param>
    /// <param name="missing">The chapters that are still to be written, by their headings with what belongs there.</param>
    public static Document Of(FilingData data, DocumentOutline outline, Pack pack, IReadOnlyList<OfficialDocument> annexes, out IReadOnlyList<string> missing)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(annexes);
        var figures = new ChapterFigures(data, data.Whole, pack);
        List<string> gaps = [];
        List<Block> blocks = [Line(data.Unit + BlankForm.Dated(outline.Title, data.Year), 1)];
        if (outline.Chapters.Count >= ChaptersForContents) blocks.Add(new Contents());
        for (var i = 0; i < outline.Chapters.Count; i++) Chapter(outline.Chapters[i], i, 0);
        missing = [.. gaps, .. figures.Gaps];
        if (outline.Kind == Accounts) return Finished();
        var fields = data.Fields.Concat(data.Whole.Fields).ToLookup(f => Words.Key(f.Key), f => f.Value, StringComparer.Ordinal);
        blocks.Add(Line(data.Unit) with { Place = ParagraphPlace.Right });
        if (fields["填报日期"].Concat(fields["报告日期"]).FirstOrDefault() is { } date) blocks.Add(Line(date) with { Place = ParagraphPlace.Right });
        Annexes(blocks, annexes);
        return Finished();

        Document Finished() => new() { File = BlankForm.Dated(outline.Title, data.Year), Format = "", Blocks = blocks };

        void Chapter(OutlineChapter chapter, int index, int depth)
        {
            var own = Written(data, chapter);
            if (own is null && chapter.IsOptional && !All(chapter.Children).Any(c => Written(data, c) is not null)) return;
            blocks.Add(Line(ChapterNumbers.Of(index, outline.HasParts ? depth : depth + 1) + chapter.Title, depth + 2));
            foreach (var paragraph in own ?? []) blocks.Add(Line(paragraph));
            var told = figures.Of(chapter);
            blocks.AddRange(told);
            if (own is null && told.Count == 0 && chapter.Children.Count == 0 && !Holds(chapter, depth + 3))
            {
                gaps.Add($"“{chapter.Title}”没有写{(chapter.About.Length > 0 ? $"：{chapter.About}" : "")}");
                blocks.Add(Line($"{Mark}：{(chapter.About.Length > 0 ? chapter.About : chapter.Title)}】"));
            }
            for (var i = 0; i < chapter.Children.Count; i++) Chapter(chapter.Children[i], i, depth + 1);
        }

        // What a chapter holds as a whole: the terms, the tables.
        bool Holds(OutlineChapter chapter, int level)
        {
            if (chapter.Holds == "terms")
                for (var i = 0; i < outline.Terms.Count; i++) blocks.Add(Line($"{ChapterNumbers.Of(i, 1)}{outline.Terms[i].Key}：{outline.Terms[i].Value}。"));
            else if (chapter.Holds == "tables")
                for (var i = 0; i < outline.Tables.Count; i++) TableOf(outline.Tables[i], ChapterNumbers.Of(i, 1), level);
            return chapter.Holds.Length > 0;
        }

        void TableOf(string title, string number, int level)
        {
            var inner = figures.Table(title);
            var tables = blocks.OfType<Table>().Count();
            if (inner.Count == 0) gaps.Add($"规则包没有《{title}》的表样");
            blocks.Add(new NewPage(IsLandscape: inner.OfType<Table>().Any(t => t.ColumnCount > Wide)));
            blocks.Add(Line(number + title, level) with { Place = ParagraphPlace.Middle });
            foreach (var block in inner) blocks.Add(block is Table table ? new Table(++tables, table.RowCount, table.ColumnCount, table.Cells) : block);
        }
    }

    private static void Annexes(List<Block> blocks, IReadOnlyList<OfficialDocument> annexes)
    {
        if (annexes.Count == 0) return;
        var tables = blocks.OfType<Table>().Count();
        blocks.Add(Line(string.Join('\n', annexes.Select((a, i) => $"{(i == 0 ? "附件：" : "")}{i + 1}. {a.Name}"))));
        for (var i = 0; i < annexes.Count; i++)
        {
            var inner = annexes[i].Document.Blocks;
            blocks.Add(new NewPage(IsLandscape: inner.OfType<Table>().Any(t => t.ColumnCount > Wide)));
            blocks.Add(Line($"附件{i + 1}") with { Place = ParagraphPlace.Left });
            foreach (var block in inner) blocks.Add(block is Table table ? new Table(++tables, table.RowCount, table.ColumnCount, table.Cells) : block is Paragraph { HeadingLevel: 1 } title ? title with { HeadingLevel = 2, Place = ParagraphPlace.Middle } : block);
        }
    }

    // Forms of more columns than this do not fit upright.
    private const int Wide = 7;

    private static IReadOnlyList<string>? Written(FilingData data, OutlineChapter chapter)
    {
        foreach (var (title, paragraphs) in data.Narrative)
            if (paragraphs.Count > 0 && (Words.Key(title) == Words.Key(chapter.Title) || WordPattern.Any([.. chapter.Words], Words.Compact(title)))) return paragraphs;
        return null;
    }

    private static IEnumerable<OutlineChapter> All(IEnumerable<OutlineChapter> chapters) => chapters.SelectMany(c => All(c.Children).Prepend(c));

    private static Paragraph Line(string text, int? level = null) => new([.. text.Split('\n').Select(t => new TextLine(t, new Origin("", "")))]) { HeadingLevel = level };
}
