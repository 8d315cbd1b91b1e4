using System.Collections.Concurrent;

namespace Jiheng.Engine.Values;

/// <summary>What was made of short texts that documents print again and again: heads of columns, 100%, 元. Bounded; safe for several threads.</summary>
/// <typeparam name="T">What is made: unchangeable, and nothing but the text decides it.</typeparam>
internal sealed class Memo<T> where T : class
{
    // A county's forms hold a few hundred different short texts.
    private const int Most = 2048;
    private const int LongestText = 60;

    // When one generation is full it becomes the old one, from which only what is asked for again is kept.
    private volatile ConcurrentDictionary<string, T> young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, T> old = new(StringComparer.Ordinal);
    private int count;

    /// <summary>What was made of the text, or null.</summary>
    public T? Find(string text)
    {
        if (text.Length > LongestText) return null;
        if (young.TryGetValue(text, out var made)) return made;
        return old.TryGetValue(text, out made) ? Keep(text, made) : null;
    }

    /// <summary>Remembers what was made of the text.</summary>
    public T Keep(string text, T made)
    {
        if (text.Length > LongestText || !young.TryAdd(text, made) || Interlocked.Increment(ref count) != Most) return made;
        old = young;
        young = new(StringComparer.Ordinal);
        count = 0;
        return made;
    }
}
