using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Forms;

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
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The outlines that the filing writes something for.</summary>
    public static IEnumerable<DocumentOutline> Due(FilingData data, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(pack);
        if (data.Narrative.Count == 0) yield break;
        foreach (var outline in pack.Outlines)
            if (outline.Kind == "self-evaluation-report" && All(outline.Chapters).Any(c => Written(data, c) is not null)) yield return outline;
    }

    /// <summary>Writes it.</summary>
    /// <param name="data">The filing, its scores filled in where they are known.</param>
    /// <param name="outline">The outline.</param>
    /// <param name="annexes">The forms that go with it.</param>
    /// <param name="missing">The chapters that are still to be written, by their headings with what belongs there.</param>
    public static Document Of(FilingData data, DocumentOutline outline, IReadOnlyList<OfficialDocument> annexes, out IReadOnlyList<string> missing)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(annexes);
        List<string> gaps = [];
        List<Block> blocks = [Line(data.Unit + BlankForm.Dated(outline.Title, data.Year), 1)];
        if (outline.Chapters.Count >= ChaptersForContents) blocks.Add(new Contents());
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < outline.Chapters.Count; i++) Chapter(outline.Chapters[i], Number(i, 1), 2);
        missing = gaps;
        var fields = data.Fields.Concat(data.Whole.Fields).ToLookup(f => Words.Key(f.Key), f => f.Value, StringComparer.Ordinal);
        blocks.Add(Line(data.Unit) with { Place = ParagraphPlace.Right });
        if (fields["填报日期"].Concat(fields["报告日期"]).FirstOrDefault() is { } date) blocks.Add(Line(date) with { Place = ParagraphPlace.Right });
        Annexes(blocks, annexes);
        return new() { File = BlankForm.Dated(outline.Title, data.Year), Format = "", Blocks = blocks };

        void Chapter(OutlineChapter chapter, string number, int level)
        {
            var own = Written(data, chapter);
            if (own is null && chapter.IsOptional && !All(chapter.Children).Any(c => Written(data, c) is not null)) return;
            blocks.Add(Line(number + chapter.Title, level));
            foreach (var paragraph in own ?? []) blocks.Add(Line(paragraph));
            var figures = Figures(chapter, said);
            blocks.AddRange(figures);
            if (own is null && figures.Count == 0 && chapter.Children.Count == 0)
            {
                gaps.Add($"“{chapter.Title}”没有写{(chapter.About.Length > 0 ? $"：{chapter.About}" : "")}");
                blocks.Add(Line($"{Mark}：{(chapter.About.Length > 0 ? chapter.About : chapter.Title)}】"));
            }
            for (var i = 0; i < chapter.Children.Count; i++) Chapter(chapter.Children[i], Number(i, level), level + 1);
        }

        // Each sentence and each chart once, in the first chapter that is about it.
        List<Block> Figures(OutlineChapter chapter, HashSet<string> told)
        {
            List<Block> made = [];
            // The money of the whole unit belongs above its parts, never into the chapter of one of them.
            var isOfAll = Words.HasAny(chapter.Title, "预算执行", "支出情况", "资金情况", "资金使用") && !Words.HasAny(chapter.Title, "基本支出", "项目支出", "基金", "资本", "保险", "项目");
            if (isOfAll && FigureSentences.Money(data, data.Whole) is { } money && told.Add("money")) made.Add(Line(money));
            if (Words.HasAny(chapter.Title, "项目支出", "预算执行", "资金情况", "项目资金") && chapter.Children.Count == 0)
            {
                if (FigureSentences.Projects(data) is { } projects && told.Add("projects")) made.Add(Line(projects));
                if (FilingCharts.Execution(data) is { } chart && told.Add("execution")) made.Add(chart);
            }
            if (Words.HasAny(chapter.Title, "绩效情况", "实现情况", "完成情况", "综合评价结论", "评价结论") && FilingCharts.Scores(data, data.Whole) is { } scores && told.Add("scores")) made.Add(scores);
            return made;
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

    private static string Number(int index, int level) => level switch
    {
        1 => $"{Numeral(index)}、",
        2 => $"（{Numeral(index)}）",
        _ => $"{index + 1}. ",
    };

    private static string Numeral(int index) => index < 10 ? $"{Numerals[index]}" : $"十{Numerals[index - 10]}";

    private static IReadOnlyList<string>? Written(FilingData data, OutlineChapter chapter)
    {
        foreach (var (title, paragraphs) in data.Narrative)
            if (paragraphs.Count > 0 && (Words.Key(title) == Words.Key(chapter.Title) || WordPattern.Any([.. chapter.Words], Words.Compact(title)))) return paragraphs;
        return null;
    }

    private static IEnumerable<OutlineChapter> All(IEnumerable<OutlineChapter> chapters) => chapters.SelectMany(c => All(c.Children).Prepend(c));

    private static Paragraph Line(string text, int? level = null) => new([.. text.Split('\n').Select(t => new TextLine(t, new Origin("", "")))]) { HeadingLevel = level };
}
