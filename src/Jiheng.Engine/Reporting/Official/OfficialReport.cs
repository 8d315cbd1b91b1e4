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
    private const string FinalAccounts = "final-accounts";

    /// <summary>The outlines that the filing writes something for, of the unit's reports or, where it is the filing of one project (<see cref="ReportPlan"/>), of that project's.</summary>
    public static IEnumerable<DocumentOutline> Due(FilingData data, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(pack);
        foreach (var outline in pack.Outlines)
            if (outline.Kind == FinalAccounts ? data.Accounts is not null && data.Whole.Name.Length == 0 : outline.Kind is "self-evaluation-report" or "ex-ante-assessment" && outline.IsOfProject == data.Whole.Name.Length > 0 && ChapterKey.All(outline).Any(c => ChapterKey.Of(data.Narrative, outline, c.Path[^1]) is not null)) yield return outline;
    }

    /// <summary>The title with the year and the project's name.</summary>
    public static string Title(DocumentOutline outline, FilingData data)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(data);
        return BlankForm.Dated(outline.Title, data.Year).Replace("{project}", data.Whole.Name, StringComparison.Ordinal);
    }

    /// <summary>Writes it.</summary>
    /// <param name="data">The filing, its scores filled in where they are known.</param>
    /// <param name="outline">The outline.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="others">The forms and reports that it may hold.</param>
    /// <param name="missing">The chapters that are still to be written, by their headings with what belongs there, and the tables and annexes that it lacks.</param>
    public static Document Of(FilingData data, DocumentOutline outline, Pack pack, IReadOnlyList<OfficialDocument> others, out IReadOnlyList<string> missing) => Of(data, outline, pack, others, "附件", out missing);

    /// <summary>The same; the word for its annexes is another where it is an annex itself.</summary>
    internal static Document Of(FilingData data, DocumentOutline outline, Pack pack, IReadOnlyList<OfficialDocument> others, string annexWord, out IReadOnlyList<string> missing)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(others);
        List<string> gaps = [];
        var figures = new ChapterFigures(data, data.Whole, pack);
        var annexes = ReportAnnexes.Of(outline, others);
        List<Block> blocks = [Line(data.Unit + Title(outline, data), 1)];
        if (outline.Chapters.Count >= ChaptersForContents) blocks.AddRange([new Contents(), new NewPage()]);
        var written = 0;
        foreach (var chapter in outline.Chapters) if (Chapter(chapter, written, 0)) written++;
        gaps.AddRange(figures.Gaps.Distinct());
        if (outline.Kind == FinalAccounts) gaps.AddRange(figures.Contradictions());
        gaps.AddRange(WithoutTotal(data, pack));
        gaps.AddRange(annexes.Missing);
        missing = gaps;
        var isListed = All(outline.Chapters).Any(c => c.Holds == "annexes");
        if (!isListed) annexes.ListIn(blocks, annexWord);
        // A disclosure is published by its whole, a report is signed.
        if (outline.Kind != FinalAccounts)
        {
            var fields = data.Fields.Concat(data.Whole.Fields).ToLookup(f => Words.Key(f.Key), f => f.Value, StringComparer.Ordinal);
            blocks.Add(Line(data.Unit) with { Place = ParagraphPlace.Right });
            if (fields["填报日期"].Concat(fields["报告日期"]).FirstOrDefault() is { } date) blocks.Add(Line(date) with { Place = ParagraphPlace.Right });
        }
        if (!isListed) annexes.AddTo(blocks, annexWord);
        return new() { File = Title(outline, data), Format = "", Blocks = Numbered(blocks) };

        // Whether it was written: what is left out takes no number.
        bool Chapter(OutlineChapter chapter, int index, int depth)
        {
            var own = ChapterKey.Of(data.Narrative, outline, chapter);
            if (own is null && chapter.IsOptional && !All(chapter.Children).Any(c => ChapterKey.Of(data.Narrative, outline, c) is not null)) return false;
            blocks.Add(Line(ChapterNumbers.Of(index, outline.HasParts ? depth : depth + 1) + chapter.Title, depth + 2));
            foreach (var paragraph in own ?? []) blocks.Add(Line(paragraph));
            var told = figures.Of(chapter);
            blocks.AddRange(told);
            var tables = Tables(chapter);
            if (own is null && told.Count == 0 && !tables && chapter.Children.Count == 0 && !Whole(chapter, depth + 3))
            {
                gaps.Add($"“{KeyOf(outline, chapter)}”没有写{(chapter.About.Length > 0 ? $"：{chapter.About}" : "")}");
                blocks.Add(Line($"{Mark}：{(chapter.About.Length > 0 ? chapter.About : chapter.Title)}】"));
            }
            var inner = 0;
            foreach (var child in chapter.Children) if (Chapter(child, inner, depth + 1)) inner++;
            return true;
        }

        // The tables of a chapter, each below its title.
        bool Tables(OutlineChapter chapter)
        {
            var any = false;
            foreach (var name in chapter.Tables)
            {
                var held = ReportAnnexes.Named(name, others);
                if (held.Count == 0) gaps.Add($"“{chapter.Title}”缺少“{name}”：填报数据里没有这张表的内容");
                foreach (var table in held)
                {
                    var isWide = PageTurn.IsLandscape(table.Document.Blocks);
                    if (isWide) blocks.Add(new NewPage(IsLandscape: true));
                    // Whose it is the report has said.
                    foreach (var block in table.Document.Blocks.Where(b => b is not Paragraph { Place: ParagraphPlace.Left }))
                        blocks.Add(block is Paragraph { HeadingLevel: 1 } title ? title with { HeadingLevel = null, Place = ParagraphPlace.Middle } : block is Table inner && !isWide ? Printed(inner) : block);
                    if (isWide) blocks.Add(new NewPage());
                    any = true;
                }
            }
            return any;
        }

        // What a chapter holds as a whole: the terms, the account tables, the annexes.
        bool Whole(OutlineChapter chapter, int level)
        {
            if (chapter.Holds == "terms")
                for (var i = 0; i < outline.Terms.Count; i++) blocks.Add(Line($"{ChapterNumbers.Of(i, 1)}{outline.Terms[i].Key}：{outline.Terms[i].Value}。"));
            else if (chapter.Holds == "tables")
                for (var i = 0; i < outline.Tables.Count; i++) AccountTable(outline.Tables[i], ChapterNumbers.Of(i, 1), level);
            else if (chapter.Holds == "annexes")
            {
                annexes.ListIn(blocks, annexWord);
                annexes.AddTo(blocks, annexWord);
            }
            return chapter.Holds.Length > 0;
        }

        void AccountTable(string title, string number, int level)
        {
            var inner = figures.Table(title);
            if (inner.Count == 0) gaps.Add($"规则包没有《{title}》的表样");
            blocks.Add(new NewPage(IsLandscape: PageTurn.IsLandscape(inner)));
            blocks.Add(Line(number + title, level) with { Place = ParagraphPlace.Middle });
            blocks.AddRange(inner);
        }
    }

    /// <summary>Money whose rows have no total: sentences and charts would leave it out in silence.</summary>
    private static IEnumerable<string> WithoutTotal(FilingData data, Pack pack)
    {
        foreach (var subject in data.Projects.Prepend(data.Whole))
            if (subject.Funds.Count > 0 && FundAmounts.TotalOf(subject, pack) is null)
                yield return $"{(subject.Name.Length > 0 ? $"项目“{subject.Name}”的" : "")}资金有{subject.Funds.Count}行，没有合计行（年度资金总额），报告里不能写预算执行情况";
    }

    /// <summary>The shortest key that means the chapter: what the unit must write in its narrative.</summary>
    private static string KeyOf(DocumentOutline outline, OutlineChapter chapter) =>
        ChapterKey.Meant(chapter.Title, [outline]).Count == 1 ? chapter.Title : ChapterKey.All(outline).First(c => ReferenceEquals(c.Path[^1], chapter)).Key;

    /// <summary>A table that is text of the report, and no form to be filled in: the pages around it stay as they are.</summary>
    private static Table Printed(Table table) => new(table.Number, table.RowCount, table.ColumnCount, [.. table.Cells.Select(c => c with { IsFilled = false })]);

    private static List<Block> Numbered(List<Block> blocks)
    {
        var tables = 0;
        return blocks.ConvertAll(b => b is Table table ? new Table(++tables, table.RowCount, table.ColumnCount, table.Cells) : b);
    }

    private static IEnumerable<OutlineChapter> All(IEnumerable<OutlineChapter> chapters) => chapters.SelectMany(c => All(c.Children).Prepend(c));

    private static Paragraph Line(string text, int? level = null) => new([.. text.Split('\n').Select(t => new TextLine(t, new Origin("", "")))]) { HeadingLevel = level };
}
