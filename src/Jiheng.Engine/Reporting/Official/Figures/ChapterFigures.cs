using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>What the figures of a filing give to the chapters of a document: sentences, charts, and the account tables.</summary>
internal sealed class ChapterFigures
{
    private readonly FigureBook book;
    private readonly FigureTemplate template;
    private readonly PlannedCharts charts;
    private readonly AccountTables tables;

    /// <param name="data">The filing.</param>
    /// <param name="scored">Its whole unit with the points that were computed.</param>
    /// <param name="pack">The pack.</param>
    public ChapterFigures(FilingData data, SubjectData scored, Pack pack)
    {
        book = new FigureBook(data, pack);
        (template, charts, tables) = (new(book), new(book, scored), new(book));
    }

    /// <summary>What cannot be true of the accounts and of last year's amounts, one sentence each.</summary>
    public IEnumerable<string> Contradictions()
    {
        foreach (var group in book.Rules.Balances)
            foreach (var year in book.Data.Prior.Keys.Order())
            {
                var known = group.Where(n => book.Prior(n, year) is not null).ToList();
                if (known.Select(n => book.Prior(n, year)).Distinct().Count() > 1)
                    yield return $"prior 里{year}年的{string.Join("、", known.Select(n => $"{n}{book.Number(book.Prior(n, year)!.Value)}"))}不相等";
            }
        foreach (var name in book.Rules.NotNegative)
            if (book.Sum(name) is { Sign: < 0 } left) yield return $"{name}算出来是{book.Number(left)}：支出比年初结转和本年收入还多，请核对 accounts";
    }

    /// <summary>What the unit must still file or write.</summary>
    public IEnumerable<string> Gaps => template.Gaps.Concat(tables.Gaps);

    /// <summary>Sentences and charts of a chapter; none where nothing of them was filed.</summary>
    public IReadOnlyList<Block> Of(OutlineChapter chapter)
    {
        List<Block> blocks = [.. template.Paragraphs(chapter.Says).Select(p => new Paragraph([new TextLine(p, new Origin("", ""))]))];
        foreach (var caption in chapter.Charts.Concat(chapter.Draws))
            if (charts.Of(caption) is { } chart) blocks.Add(chart);
        return blocks;
    }

    /// <summary>An account table by its title in the outline; none where the pack lays out no such table.</summary>
    public IReadOnlyList<Block> Table(string title) => tables.Of(title);
}
