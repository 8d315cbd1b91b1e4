using System.Collections.Concurrent;

namespace Jiheng.Web.Features.Year;

/// <summary>Results that are asked for again and again, and what they come from never changes.</summary>
internal sealed class Recent<T>
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>The result, made if it is not known.</summary>
    public T GetOrAdd(string key, Func<T> make)
    {
        if (known.TryGetValue(key, out var found)) return found;
        // Forgetting all costs a moment, once in a long while.
        if (known.Count >= Most) known.Clear();
        return known.GetOrAdd(key, make());
    }
}
