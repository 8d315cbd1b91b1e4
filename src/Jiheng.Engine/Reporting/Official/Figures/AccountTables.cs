using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>The tables of final accounts: each cell is a sum of lines, so that the tables agree with one another and with the text.</summary>
/// <param name="book">The figures.</param>
internal sealed class AccountTables(FigureBook book)
{
    /// <summary>Codes that the filing does not name.</summary>
    public List<string> Gaps { get; } = [];

    /// <summary>The table with what stands around it; none where the pack does not lay it out.</summary>
    /// <param name="title">As the outline names it.</param>
    public IReadOnlyList<Block> Of(string title)
    {
        if (!book.Rules.Tables.TryGetValue(title, out var layout)) return [];
        var lines = book.Lines.Where(l => l.IsOf(layout.Where)).ToList();
        foreach (var missing in Queries(layout).SelectMany(book.Unfiled)) if (!Gaps.Contains(missing)) Gaps.Add(missing);
        var table = layout.Sides.Count > 0 ? new SidedTable(book, lines, Name).Of(layout) : new CodedTable(book, lines, Name).Of(layout);
        List<Block> blocks = [];
        if (layout.Number.Length > 0) blocks.Add(Line(layout.Number) with { Place = ParagraphPlace.Right });
        blocks.Add(Line($"编制单位：{book.Data.Unit}　金额单位：{Unit.TenThousandYuan.Symbol}") with { Place = ParagraphPlace.Left });
        blocks.Add(table);
        var note = lines.Count == 0 && layout.Empty.Length > 0 ? layout.Empty : layout.Note;
        if (note.Length > 0) blocks.Add(Line($"注：{note}"));
        return blocks;
    }

    private static IEnumerable<LineQuery> Queries(AccountLayout layout) =>
        layout.Columns.Select(c => c.Where).Concat(layout.Sides.SelectMany(s => s.Columns.Select(c => c.Where).Concat(s.Rows.Select(r => r.Where)))).Prepend(layout.Where);

    private string Name(string code)
    {
        if (book.NameOf(code) is { } name) return name;
        var gap = $"没有写科目 {code} 的名称（accounts.items）";
        if (!Gaps.Contains(gap)) Gaps.Add(gap);
        return $"{OfficialReport.Mark}：科目{code}的名称】";
    }

    private static Paragraph Line(string text) => new([new TextLine(text, new Origin("", ""))]);
}
