using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using static Jiheng.Engine.Filings.EntryTexts;

namespace Jiheng.Engine.Filings;

/// <summary>Indicators of a document as those of a filing.</summary>
internal static class TakenIndicators
{
    /// <summary>The lists of indicators of a form, 长期 and 年度, in the order of its blocks: each begins with 产出指标 anew. Where they cannot be told apart all are the year's.</summary>
    public static IEnumerable<(string? Block, IEnumerable<Indicator> Indicators)> Lists(FilledForm form, FormPattern pattern)
    {
        List<string?> blocks = [.. pattern.Blocks.Where(b => b is IndicatorsBlock or PartBlock { Part: "indicators" }).Select(b => b is IndicatorsBlock ? b.Id : null)];
        // 评估维度 ∣ 评估内容 ∣ 得分 looks like indicators to the reader; a form that asks for none has none.
        if (pattern.Indicators is null && blocks.Count == 0) return [];
        List<List<IndicatorGroup>> runs = [];
        foreach (var group in form.Groups)
        {
            if (runs.Count == 0 || runs[^1].Exists(g => Words.Key(g.Level1) == Words.Key(group.Level1))) runs.Add([]);
            runs[^1].Add(group);
        }
        if (blocks.Count < 2 || runs.Count != blocks.Count) return [(null, form.Indicators)];
        return blocks.Zip(runs, (b, r) => (b, r.SelectMany(g => g.Indicators)));
    }

    /// <summary>Adds one; where it is there already, what it leaves open is filled in.</summary>
    public static void Add(List<IndicatorData> all, IndicatorData one)
    {
        var at = all.FindIndex(i => i.Name == one.Name && i.Level1 == one.Level1 && i.Level2 == one.Level2);
        if (at < 0) all.Add(one);
        else all[at] = all[at] with
        {
            Actual = First(all[at].Actual, one.Actual), Weight = First(all[at].Weight, one.Weight), Score = First(all[at].Score, one.Score), Deviation = First(all[at].Deviation, one.Deviation),
            More = one.More.Concat(all[at].More.Where(m => !one.More.ContainsKey(m.Key))).ToDictionary(StringComparer.Ordinal),
            History = one.History.Concat(all[at].History.Where(h => !one.History.ContainsKey(h.Key))).ToDictionary(),
        };
    }

    // Put together from cells of sign, value and unit, with gaps: = 625 元/生.
    private static string Whole(string target) => target.Length > 0 && (char.IsAsciiDigit(target[0]) || "≥≤＝=＞>＜<".Contains(target[0], StringComparison.Ordinal)) ? string.Concat(target.Where(c => !char.IsWhiteSpace(c))) : target;

    private static string First(string one, string other) => one.Length > 0 ? one : other;

    /// <summary>One indicator. What only a column of this form holds is kept under its header.</summary>
    public static IndicatorData Of(Indicator indicator, IndicatorPattern? pattern, int year)
    {
        Dictionary<string, string> more = new(StringComparer.Ordinal);
        foreach (var (role, entry) in ((string, Entry?)[])[("basis", indicator.Basis), ("category", indicator.Category), ("description", indicator.Description), ("scoring-rule", indicator.ScoringRule), ("forecast", indicator.Forecast), ("likelihood", indicator.Likelihood), ("measure", indicator.Measure)])
            if (entry is { IsBlank: false }) more[role] = Text(entry);
        Dictionary<int, string> history = [];
        foreach (var (column, entry) in indicator.History)
        {
            if (entry.IsBlank) continue;
            if ((Words.Year(column) ?? (Words.IsOfLastYear(column) ? year - 1 : null)) is { } of) history.TryAdd(of, Text(entry));
            else more.TryAdd(Title(pattern, column, "history"), Text(entry));
        }
        foreach (var (column, entry) in indicator.Causes) if (!entry.IsBlank) more.TryAdd(Title(pattern, column, "cause"), Text(entry));
        // A share that stands for the points is the weight.
        foreach (var (column, entry) in indicator.OtherMarks)
            if (!entry.IsBlank && !(indicator.Weight is null && IsShare(pattern, column))) more.TryAdd(Title(pattern, column, ""), Text(entry));
        return new()
        {
            Level1 = Words.Compact(indicator.Level1),
            Level2 = Words.Compact(indicator.Level2),
            Name = Text(indicator.Name),
            Target = pattern?.Columns.Any(c => c.Role is "target-sign" or "target-unit") == true ? Whole(Text(indicator.Target)) : Joined(indicator.Target),
            Actual = Text(indicator.Actual),
            Weight = Number(indicator.Weight ?? indicator.OtherMarks.FirstOrDefault(m => IsShare(pattern, m.Key)).Value),
            Score = Number(indicator.Score),
            Deviation = Text(indicator.Deviation),
            More = more,
            History = history,
        };
    }

    private static bool IsShare(IndicatorPattern? pattern, string column) => pattern?.Columns.FirstOrDefault(c => IsHeader(c, column))?.Role == "share";

    /// <summary>The header as the pack prints it; as the document does where the pack has no such column.</summary>
    private static string Title(IndicatorPattern? pattern, string column, string role)
    {
        foreach (var one in pattern?.Columns ?? []) if ((role.Length == 0 || one.Role == role) && IsHeader(one, column)) return one.Title;
        return Words.Compact(column);
    }

    // A header of two rows may be read as one: 偏差原因分析·经费保障.
    private static bool IsHeader(ColumnPattern one, string column) => Letters(one.Title) is var title && title.Length > 0 && Letters(column) is var key
        && (key == title || (one.Under.Length > 0 && key.EndsWith(title, StringComparison.Ordinal) && key.StartsWith(Letters(one.Under), StringComparison.Ordinal)));

    // 1—7月 and 1-7月.
    private static string Letters(string title) => Words.Letters(Words.WithoutBrackets(Words.Compact(title)));
}
