using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Suggestions;

/// <summary>A duty that a phrase speaks of.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Word">The word of the phrase by which it is known.</param>
public sealed record DutyMatch(LibraryDuty Duty, string Word);

/// <summary>An indicator that may suit.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Why">Why it is proposed, in a few Chinese words.</param>
public sealed record SuggestedIndicator(LibraryIndicator Indicator, string Why);

/// <summary>Indicators of the library for a duty or the name of a project.</summary>
/// <param name="Phrase">The duty or name.</param>
/// <param name="Duties">The duties it speaks of; none when no word of it is known.</param>
/// <param name="Indicators">The indicators, level by level; none when nothing suits.</param>
public sealed record IndicatorSuggestions(string Phrase, IReadOnlyList<DutyMatch> Duties, IReadOnlyList<SuggestedIndicator> Indicators)
{
    // A part of a name shorter than this is common to too many.
    private const int ShortestPart = 3;

    private static readonly string[] Levels = ["产出指标", "成本指标", "效益指标", "满意度指标"];
    private static readonly string[] Kinds = ["数量指标", "质量指标", "时效指标"];

    /// <summary>Proposes indicators.</summary>
    /// <param name="library">The library.</param>
    /// <param name="phrase">A duty, a project's name or the name of an indicator.</param>
    /// <param name="most">How many at most; each kind of indicator keeps its share.</param>
    public static IndicatorSuggestions For(IndicatorLibrary library, string phrase, int most)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(phrase);
        var key = LibraryNames.Key(phrase);
        var duties = DutiesIn(library, key);
        List<SuggestedIndicator> all = [];
        foreach (var indicator in library.Indicators)
            if (LibraryNames.Of(indicator).Any(n => n == key)) Add(all, indicator, "就是这个指标");
        foreach (var (duty, _) in duties)
            foreach (var indicator in library.Indicators) if (indicator.Duties.Contains(duty.Name)) Add(all, indicator, $"职责“{duty.Name}”");
        foreach (var indicator in library.Indicators)
            if (LibraryNames.Of(indicator).FirstOrDefault(n => Shares(n, key, duties.Count > 0)) is { } name) Add(all, indicator, $"名称与“{name}”相近");
        // Whoever is served is asked, whatever the duty: by indicators of no other duty.
        if (duties.Count > 0 && !all.Exists(s => s.Indicator.Level1 == Levels[^1]))
            foreach (var indicator in library.Indicators)
                if (indicator.Level1 == Levels[^1] && indicator.Duties.Count == 1 && all.Count(s => s.Indicator.Level1 == Levels[^1]) < 2) Add(all, indicator, "各项工作都可以调查满意度");
        return new(phrase, duties, Fewest(Ordered(all, library, duties, key), most));
    }

    private static void Add(List<SuggestedIndicator> all, LibraryIndicator indicator, string why)
    {
        if (!all.Exists(s => ReferenceEquals(s.Indicator, indicator))) all.Add(new(indicator, why));
    }

    /// <summary>Duties whose words stand in the phrase, in the order of the words; a word inside a longer one of another duty does not count.</summary>
    private static List<DutyMatch> DutiesIn(IndicatorLibrary library, string key)
    {
        List<(DutyMatch Match, int At)> found = [];
        foreach (var duty in library.Duties)
            foreach (var word in (IEnumerable<string>)[duty.Name, .. duty.Words])
                if (key.IndexOf(LibraryNames.Key(word), StringComparison.Ordinal) is var at and >= 0) found.Add((new(duty, LibraryNames.Key(word)), at));
        List<DutyMatch> matches = [];
        foreach (var (match, at) in found.OrderBy(f => f.At).ThenByDescending(f => f.Match.Word.Length))
        {
            var isInside = found.Exists(f => f.Match.Word.Length > match.Word.Length && f.At <= at && f.At + f.Match.Word.Length >= at + match.Word.Length);
            if (!isInside && !matches.Exists(m => ReferenceEquals(m.Duty, match.Duty))) matches.Add(match);
        }
        return matches;
    }

    /// <summary>Whether one holds the other, or, where no duty is known, they have so long a part in common that it is most of the shorter one.</summary>
    private static bool Shares(string name, string key, bool isDutyKnown)
    {
        if (name.Length < ShortestPart || key.Length < ShortestPart) return false;
        if (name.Contains(key, StringComparison.Ordinal) || (name.Length > ShortestPart && key.Contains(name, StringComparison.Ordinal))) return true;
        return !isDutyKnown && Common(name, key) is var longest && longest > ShortestPart && longest * 3 >= Math.Min(name.Length, key.Length) * 2;
    }

    /// <summary>The length of the longest part that both hold.</summary>
    private static int Common(string name, string key)
    {
        var longest = 0;
        for (var i = 0; i < name.Length; i++)
            for (var j = 0; j < key.Length; j++)
            {
                var length = 0;
                while (i + length < name.Length && j + length < key.Length && name[i + length] == key[j + length]) length++;
                longest = Math.Max(longest, length);
            }
        return longest;
    }

    /// <summary>Level by level and kind by kind; of a kind first those whose first duty is spoken of, then those most alike.</summary>
    private static List<SuggestedIndicator> Ordered(List<SuggestedIndicator> all, IndicatorLibrary library, List<DutyMatch> duties, string key)
    {
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        foreach (var kind in Kinds) kinds.Add($"{Levels[0]}|{kind}", kinds.Count);
        foreach (var indicator in library.Indicators) kinds.TryAdd($"{indicator.Level1}|{indicator.Level2}", kinds.Count);
        return [.. all.Select((s, i) => (s, i))
            .OrderBy(x => Rank(x.s.Indicator.Level1))
            .ThenBy(x => kinds[$"{x.s.Indicator.Level1}|{x.s.Indicator.Level2}"])
            .ThenBy(x => x.s.Indicator.Duties is [var first, ..] && duties.Exists(d => d.Duty.Name == first) ? 0 : 1)
            .ThenByDescending(x => LibraryNames.Of(x.s.Indicator).Max(n => Common(n, key)))
            .ThenBy(x => x.i).Select(x => x.s)];
    }

    private static int Rank(string level1) => Array.IndexOf(Levels, level1) is var at and >= 0 ? at : Levels.Length;

    /// <summary>One of each kind by turns until there are enough.</summary>
    private static List<SuggestedIndicator> Fewest(List<SuggestedIndicator> ordered, int most)
    {
        if (ordered.Count <= most) return ordered;
        var kinds = ordered.GroupBy(s => (s.Indicator.Level1, s.Indicator.Level2)).Select(g => g.ToList()).ToList();
        HashSet<SuggestedIndicator> kept = new(ReferenceEqualityComparer.Instance);
        for (var turn = 0; kept.Count < most; turn++)
            foreach (var kind in kinds) if (turn < kind.Count && kept.Count < most) kept.Add(kind[turn]);
        return ordered.FindAll(kept.Contains);
    }
}
