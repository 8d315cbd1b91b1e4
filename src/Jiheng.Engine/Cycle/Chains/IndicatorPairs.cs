using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>One indicator in two forms.</summary>
/// <param name="Before">In the earlier form.</param>
/// <param name="Here">In the later one.</param>
/// <param name="IsSameName">Whether the names are the same but for signs, brackets and numbering; otherwise what they count has one name: 计划救助人数 and 救助数量.</param>
public sealed record MatchedIndicator(Indicator Before, Indicator Here, bool IsSameName);

/// <summary>The indicators of two forms put together by their names, never by their order.</summary>
public sealed class IndicatorPairs
{
    private readonly List<MatchedIndicator> matched = [];
    private readonly List<MatchedIndicator> renamed = [];
    private readonly List<Indicator> dropped;
    private readonly List<Indicator> added;

    // What a name says of planning and counting and not of its subject.
    private static readonly string[] Around = ["计划", "预计", "年度", "全年", "实际", "开展", "数量", "人数", "户数", "家数", "次数", "场次", "份数", "人次"];

    private IndicatorPairs(List<Indicator> before, List<Indicator> here)
    {
        (dropped, added) = (before, here);
        Match(i => Key(i) + "|" + Words.Compact(i.Level2), isSameName: true);
        Match(Key, isSameName: true);
        Match(Subject, isSameName: false);
        Rename();
    }

    /// <summary>Indicators of both.</summary>
    public IReadOnlyList<MatchedIndicator> Matched => matched;

    /// <summary>Indicators of the same part with the same target under names that share most of their letters.</summary>
    public IReadOnlyList<MatchedIndicator> Renamed => renamed;

    /// <summary>Indicators of the earlier form that the later one does not have.</summary>
    public IReadOnlyList<Indicator> Dropped => dropped;

    /// <summary>Indicators of the later form that the earlier one does not have, in the groups that both have: a scored form adds groups of its own (过程).</summary>
    public IReadOnlyList<Indicator> Added => added;

    /// <summary>Puts the indicators of two forms together.</summary>
    public static IndicatorPairs Of(FilledForm before, FilledForm here)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(here);
        List<Indicator> first = [.. before.Indicators.Where(IsNamed)];
        var groups = first.Select(Group).ToHashSet(StringComparer.Ordinal);
        var pairs = new IndicatorPairs(first, [.. here.Indicators.Where(IsNamed)]);
        pairs.added.RemoveAll(i => !groups.Contains(Group(i)));
        return pairs;
    }

    /// <summary>The name for comparing: compact, without brackets, numbering and signs.</summary>
    public static string Key(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var key = Words.Letters(Words.Key(indicator.Name.Raw));
        return key.Length > 0 ? key : Words.Compact(indicator.Name.Raw);
    }

    private static bool IsNamed(Indicator indicator) => !indicator.Name.IsBlank && Words.Compact(indicator.Name.Raw).Length > 1;

    // 产出指标(50分) and 产出指标 are one group.
    private static string Group(Indicator indicator) => Words.Key(indicator.Level1) is { Length: > 1 } name ? name[..2] : "";

    private static string Subject(Indicator indicator)
    {
        var key = Key(indicator);
        foreach (var word in Around) key = key.Replace(word, "", StringComparison.Ordinal);
        return key.Length > 1 ? key.TrimEnd('数') : Key(indicator);
    }

    /// <summary>Takes out what has one name on each side; a name that stands twice on a side is nobody's.</summary>
    private void Match(Func<Indicator, string> name, bool isSameName)
    {
        var byName = added.GroupBy(name, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        HashSet<Indicator> taken = new(ReferenceEqualityComparer.Instance);
        foreach (var group in dropped.GroupBy(name, StringComparer.Ordinal))
        {
            if (group.Count() != 1 || !byName.TryGetValue(group.Key, out var other)) continue;
            matched.Add(new(group.First(), other, isSameName));
            taken.Add(group.First());
            taken.Add(other);
        }
        dropped.RemoveAll(taken.Contains);
        added.RemoveAll(taken.Contains);
    }

    private void Rename()
    {
        // A form whose names are nearly all new is another form; nobody asks which of its thousand rows was which.
        if ((long)dropped.Count * added.Count > MostRenamings) return;
        Dictionary<object, (string Group, HashSet<char> Letters)> keys = new(ReferenceEqualityComparer.Instance);
        foreach (var indicator in dropped.Concat(added)) keys[indicator] = (Group(indicator), [.. Key(indicator)]);
        foreach (var one in dropped.ToArray())
        {
            if (one.Target is not { IsBlank: false } target) continue;
            var mine = keys[one];
            var alike = added.FindAll(o => keys[o].Group == mine.Group && Shared(mine.Letters, keys[o].Letters) && o.Target is { } other && TargetAgreement.Of(target, other) == ValueAgreement.Same);
            if (alike is not [var only]) continue;
            renamed.Add(new(one, only, false));
            dropped.Remove(one);
            added.Remove(only);
        }
    }

    private const int MostRenamings = 250_000;

    /// <summary>Whether two names have at least half of the letters of the shorter one in common.</summary>
    private static bool Shared(HashSet<char> one, HashSet<char> other) => one.Count(other.Contains) * 2 >= Math.Min(one.Count, other.Count);
}
