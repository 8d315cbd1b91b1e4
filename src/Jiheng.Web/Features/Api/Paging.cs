namespace Jiheng.Web.Features.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">What <c>after</c> must say for the next page; null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Lists in pages: by the key of the last item, so that what comes in between shifts nothing.</summary>
internal static class Paging
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <summary>How many items a page has.</summary>
    public static int Limit(ApiCall call)
    {
        var limit = call.QueryNumber("limit") ?? Usual;
        return limit is >= 1 and <= Most ? limit : throw ApiProblemException.Bad($"limit 应在 1 到 {Most} 之间。");
    }

    /// <summary>A page.</summary>
    /// <param name="call">The request.</param>
    /// <param name="items">Everything, in the order of the key.</param>
    /// <param name="key">The key of an item.</param>
    public static Page<T> Of<T>(ApiCall call, IEnumerable<T> items, Func<T, string> key)
    {
        var (limit, after) = (Limit(call), call.Query("after"));
        List<T> taken = [.. items.Where(i => after is null || string.CompareOrdinal(key(i), after) > 0).OrderBy(key, StringComparer.Ordinal).Take(limit + 1)];
        return taken.Count <= limit ? new(taken, null) : new(taken.GetRange(0, limit), key(taken[limit - 1]));
    }
}
