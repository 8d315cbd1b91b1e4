using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>Which quantity a printed label speaks of. What is not here is kept by its label alone.</summary>
internal sealed class ConceptTable
{
    private const int LongestLabel = 30;

    private readonly Dictionary<string, List<Meaning>> words = new(StringComparer.Ordinal);
    private readonly List<Pattern> patterns = [];
    private readonly List<Pattern> perhaps = [];
    private readonly Memo<Found> known = new();
    private readonly HashSet<string> field = new(StringComparer.Ordinal);
    private readonly HashSet<string> blocks = new(StringComparer.Ordinal);
    private readonly List<WordPattern> blockLabels;
    private readonly Dictionary<string, IReadOnlyList<string>> partitions = new(StringComparer.Ordinal);

    public ConceptTable(ReadingWords pack)
    {
        var order = 0;
        foreach (var entry in pack.Concepts)
        {
            var meaning = new Meaning(entry.Concept, entry.Below, entry.Units, Vocabulary.Compact(entry.Not), order++);
            if (entry.Units.Count > 0) field.Add(entry.Concept);
            foreach (var label in entry.Perhaps) perhaps.Add(new(new(Words.Compact(label.Text)), meaning));
            foreach (var label in entry.Patterns)
            {
                if (!label.IsWord)
                {
                    patterns.Add(new(new(Words.Compact(label.Text)), meaning));
                    continue;
                }
                var key = Key(label.Text);
                if (!words.TryGetValue(key, out var meanings)) words[key] = meanings = [];
                meanings.Add(meaning);
            }
        }
        foreach (var concept in pack.BlockConcepts) blocks.Add(concept);
        blockLabels = Vocabulary.Compact(pack.BlockLabels);
        foreach (var (whole, parts) in pack.Partitions) partitions[whole] = parts;
    }

    /// <summary>The concept of a label below a parent concept, whatever its figures are counted in; empty when none is known.</summary>
    public string Of(string label, string parent = "") => Find(label, parent, null).Concept;

    /// <summary>The concept of a label below a parent concept, and whether the label names it beyond doubt; empty when none is known.</summary>
    /// <param name="label">The label as printed, or the words before a figure.</param>
    /// <param name="parent">The concept of the whole above it, or an empty text.</param>
    /// <param name="unit">The unit of the figure; null where no figure is at hand: then only labels that need no unit are known.</param>
    public (string Concept, bool IsCertain) Find(string label, string parent, Unit? unit)
    {
        var counted = unit?.Dimension switch { null => null, Dimension.Money => "元", Dimension.Ratio => "%", Dimension.Points => "分", _ => unit.Noun };
        var asked = $"{label}\n{parent}\n{(counted is null ? "" : "=" + counted)}";
        var found = known.Find(asked) ?? known.Keep(asked, Look(label, parent, counted));
        return (found.Concept, found.IsCertain);
    }

    /// <param name="label">As above.</param>
    /// <param name="parent">As above.</param>
    /// <param name="counted">What the figure is counted in, as the pack writes it: 元, %, 分 or the thing; null where no figure is at hand.</param>
    private Found Look(string label, string parent, string? counted)
    {
        var key = Key(label);
        if (key.Length is 0 or > LongestLabel) return Found.None;
        Meaning? found = null;
        if (words.TryGetValue(key, out var meanings))
            foreach (var meaning in meanings)
                if (meaning.Holds(parent, counted, key)) { found = meaning; break; }
        foreach (var (wording, meaning) in patterns)
        {
            if (found is not null && meaning.Order > found.Order) break;
            if (meaning.Holds(parent, counted, key) && wording.Matches(key)) return new(meaning.Concept, true);
        }
        if (found is not null) return new(found.Concept, true);
        if (counted is null) return Found.None;
        foreach (var (wording, meaning) in perhaps)
            if (meaning.Holds(parent, counted, key) && wording.Matches(key)) return new(meaning.Concept, false);
        return Found.None;
    }

    /// <summary>Whether a concept is one of the field's work, counted in units of its own, and not one of the unit's own money and staff.</summary>
    public bool IsOfField(string concept) => field.Contains(concept);

    /// <summary>Whether a label opens a block of its own in a table of amounts, whatever stands above it.</summary>
    public bool OpensBlock(string label) => blocks.Contains(Of(label)) || WordPattern.Any(blockLabels, label);

    /// <summary>The parts that by definition make a whole; none when no such division is known.</summary>
    public IReadOnlyList<string> PartsOf(string whole) => partitions.TryGetValue(whole, out var all) ? all : [];

    /// <summary>Whether these parts are by definition all parts of the whole, so that they must add up.</summary>
    public bool IsPartition(string whole, List<string> parts)
    {
        if (!partitions.TryGetValue(whole, out var all) || all.Count == 0) return false;
        foreach (var part in all) if (!parts.Contains(part)) return false;
        return true;
    }

    private static string Key(string label) => Words.Key(label).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)
        .Replace("\"", "", StringComparison.Ordinal).Replace("支出数", "支出", StringComparison.Ordinal);

    private sealed record Meaning(string Concept, WordPattern? Below, IReadOnlyList<string> Units, List<WordPattern> Not, int Order)
    {
        public bool Holds(string parent, string? counted, string key) =>
            !WordPattern.Any(Not, key) && (Below is null || Below.Matches(parent)) && (Units.Count == 0 || (counted is not null && Units.Contains(counted)));
    }

    private sealed record Found(string Concept, bool IsCertain)
    {
        public static readonly Found None = new("", true);
    }

    private sealed record Pattern(WordPattern Label, Meaning Meaning);
}
