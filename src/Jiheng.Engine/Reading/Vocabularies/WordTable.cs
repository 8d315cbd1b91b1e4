using Jiheng.Engine.Packs;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>Words and what each announces: plain words are looked up, those with * are tried in the pack's order.</summary>
/// <typeparam name="T">A class: tables over enums would be compiled at every start (docs/decisions/0009).</typeparam>
internal sealed class WordTable<T> where T : class
{
    // So few patterns are tried faster than looked up.
    private const int Few = 4;

    private readonly Dictionary<string, T> words = new(StringComparer.Ordinal);
    private readonly List<Pattern> patterns = [];
    private readonly Memo<Answer> known = new();

    /// <summary>Adds a word or pattern that was made comparable; where two say the same the first counts.</summary>
    public void Add(string text, T meaning)
    {
        var pattern = new WordPattern(text);
        if (pattern.IsWord) words.TryAdd(text, meaning);
        else patterns.Add(new(pattern, meaning));
    }

    /// <summary>What a plain word announces, or null.</summary>
    public T? Exact(string text)
    {
        words.TryGetValue(text, out var meaning);
        return meaning;
    }

    /// <summary>What the first pattern that matches announces, or null.</summary>
    public T? Like(string text)
    {
        if (patterns.Count <= Few) return Tried(text);
        return (known.Find(text) ?? known.Keep(text, new(Tried(text)))).Meaning;
    }

    private T? Tried(string text)
    {
        foreach (var (pattern, meaning) in patterns) if (pattern.Matches(text)) return meaning;
        return null;
    }

    /// <summary>What a text announces, or null.</summary>
    public T? this[string text] => Exact(text) ?? Like(text);

    private sealed record Answer(T? Meaning);

    private sealed record Pattern(WordPattern Words, T Meaning);
}
