using Jiheng.Engine.Audit;
using Microsoft.Extensions.Caching.Memory;

namespace Jiheng.Web.Features.Check;

/// <summary>The filings somebody is looking at, so that a click does not read their files again. Bounded by documents, not by filings.</summary>
internal sealed class RecentFilings : IDisposable
{
    private const int MostDocuments = 160;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostDocuments });

    /// <summary>The filing, made when it is not kept.</summary>
    public AuditResult Get(string run, int number, Func<AuditResult> make)
    {
        if (cache.TryGetValue((run, number), out AuditResult? kept)) return kept!;
        var made = make();
        Add(run, number, made);
        return made;
    }

    /// <summary>Keeps a filing for a while.</summary>
    public void Add(string run, int number, AuditResult result) =>
        cache.Set((run, number), result, new MemoryCacheEntryOptions { Size = result.Filing.Documents.Count, SlidingExpiration = Kept });

    public void Dispose() => cache.Dispose();
}
