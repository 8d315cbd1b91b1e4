using System.Collections.Concurrent;
using System.Text;
using Jiheng.Engine.Filings;

namespace Jiheng.Web.Features.Year;

/// <summary>Versions that drafts are held against again and again, read once. A version never changes, so it is known by its hash.</summary>
internal sealed class ApprovedContents
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, FilingData> read = new(StringComparer.Ordinal);

    /// <summary>The filing of a version.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <param name="content">Its text, where it is not known yet.</param>
    public FilingData Of(string sha256, Func<string> content)
    {
        if (read.TryGetValue(sha256, out var known)) return known;
        // Forgetting all costs a moment, once in a long while.
        if (read.Count >= Most) read.Clear();
        return read.GetOrAdd(sha256, FilingReader.Read("已批准的填报数据", Encoding.UTF8.GetBytes(content())));
    }
}
