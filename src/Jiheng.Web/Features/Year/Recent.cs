using System.Collections.Concurrent;

namespace Jiheng.Web.Features.Year;

/// <summary>Results that are asked for again and again, and what they come from never changes.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Recent<T>(int most = 500)
{
    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>The result, made if it is not known.</summary>
    public T GetOrAdd(string key, Func<T> make)
    {
        if (known.TryGetValue(key, out var found)) return found;
        // Forgetting all costs a moment, once in a long while.
        if (known.Count >= most) known.Clear();
        return known.GetOrAdd(key, make());
    }
}
