using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Ranking;

namespace Jiheng.Engine.Reporting;

/// <summary>A filing as one line of a ranking: all that must be kept of it.</summary>
/// <param name="File">Its first file, as the user gave it.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Totals">Its outcome.</param>
public sealed record RankedFiling(string File, int Documents, FindingsTotals Totals);

/// <summary>Which of several filings a reviewer should look at first: the highest risk figure on top (docs/spec/risk.md).</summary>
public static class RankedFilings
{
    // Beyond some dozens nobody reads on; the figures of the others are in the JSON.
    private const int Shown = 50;
    private const int FigureColumns = 4, Gap = 2;

    /// <summary>By the risk figure, highest first; of equals the one with the worse outcome, with more errors, with more doubts; 0 for equals.</summary>
    public static int MoreUrgentFirst(FindingsTotals one, FindingsTotals other)
    {
        var order = (other.Risk?.Score ?? -1).CompareTo(one.Risk?.Score ?? -1);
        if (order == 0) order = Gravity(other.Verdict).CompareTo(Gravity(one.Verdict));
        if (order == 0) order = other.Errors.CompareTo(one.Errors);
        return order != 0 ? order : other.Warnings.CompareTo(one.Warnings);
    }

    /// <summary>How bad an outcome is: fail 3, review 2, not assessable 1, pass 0.</summary>
    public static int Gravity(Verdict verdict) => verdict switch
    {
        Verdict.Fail => 3,
        Verdict.Review => 2,
        Verdict.NotAssessable => 1,
        _ => 0,
    };

    /// <summary>The ranking as a short table; equals stay in the order given.</summary>
    /// <param name="filings">The filings in the order they were read.</param>
    /// <param name="columns">The width to keep to, between 60 and 120.</param>
    public static StyledText Of(IReadOnlyList<RankedFiling> filings, int columns = FindingsText.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(filings);
        var order = new int[filings.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => MoreUrgentFirst(filings[a].Totals, filings[b].Totals) is var first and not 0 ? first : a.CompareTo(b));
        var room = Math.Clamp(columns, 60, 120) - 1 - Gap - 3 * (FigureColumns + Gap);
        var grid = new TextGrid(("文件", room, false), ("风险", FigureColumns, true), ("错误", FigureColumns, true), ("疑点", FigureColumns, true));
        for (var i = 0; i < order.Length && i < Shown; i++)
        {
            var filing = filings[order[i]];
            grid.Add(Name(filing, room), $"{filing.Totals.Risk?.Score ?? 0}", $"{filing.Totals.Errors}", $"{filing.Totals.Warnings}");
        }
        var text = new StyledText();
        text.Line($"按风险值排列的 {filings.Count} 份填报（0–100，高的先看）", Tone.Heading);
        grid.AppendTo(text);
        if (order.Length > Shown) text.Line($"  …… 另 {order.Length - Shown} 份，风险值都不高于 {filings[order[Shown]].Totals.Risk?.Score ?? 0}", Tone.Faint);
        return text.Line();
    }

    /// <summary>Filings drawn at random, in the order drawn: beside the ranking, so that what no rule suspects is looked at too.</summary>
    /// <param name="filings">The filings.</param>
    /// <param name="count">How many to draw.</param>
    /// <param name="seed">What the draw begins with.</param>
    /// <param name="columns">The width to keep to.</param>
    public static StyledText Sample(IReadOnlyList<RankedFiling> filings, int count, int seed, int columns = FindingsText.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(filings);
        var drawn = RandomSample.Of(filings.Select(f => f.File), count, seed);
        var room = Math.Clamp(columns, 60, 120) - 1 - Gap - 3 * (FigureColumns + Gap);
        var grid = new TextGrid(("文件", room, false), ("风险", FigureColumns, true), ("错误", FigureColumns, true), ("疑点", FigureColumns, true));
        foreach (var file in drawn)
        {
            var filing = filings.First(f => f.File == file);
            grid.Add(Name(filing, room), $"{filing.Totals.Risk?.Score ?? 0}", $"{filing.Totals.Errors}", $"{filing.Totals.Warnings}");
        }
        var text = new StyledText();
        text.Line($"随机抽查 {drawn.Count} 份（共 {filings.Count} 份，种子 {seed}：同样的文件和种子抽到同样的份）", Tone.Heading);
        grid.AppendTo(text);
        return text.Line();
    }

    // Of a long path the end tells which file it is.
    private static string Name(RankedFiling filing, int room)
    {
        var more = filing.Documents > 1 ? $" 等 {filing.Documents} 个" : "";
        var name = filing.File;
        for (var cut = 0; TextColumns.Width(name) + TextColumns.Width(more) > room;)
        {
            cut = filing.File.IndexOfAny(['/', '\\'], cut);
            if (cut < 0) break;
            name = "…" + filing.File[cut..];
            cut++;
        }
        return TextColumns.Shorten(name, room - TextColumns.Width(more)) + more;
    }
}
