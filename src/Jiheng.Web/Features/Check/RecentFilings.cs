using Jiheng.Engine.Audit;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Jiheng.Web.Features.Check;

/// <summary>The filings somebody is looking at, so that a click does not read their files again. Bounded by documents, not by filings.</summary>
internal sealed class RecentFilings : IDisposable
{
    private const int MostDocuments = 160;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostDocuments });

    /// <summary>The filing, made when it is not kept.</summary>
    public AuditResult Get(CheckRun run, int number, Func<AuditResult> make)
    {
        if (cache.TryGetValue((run.Id, number), out AuditResult? kept)) return kept!;
        var made = make();
        Add(run, number, made);
        return made;
    }

    /// <summary>Keeps a filing for a while, but no longer than its check.</summary>
    public void Add(CheckRun run, int number, AuditResult result)
    {
        using var entry = cache.CreateEntry((run.Id, number));
        entry.SetSize(Math.Min(result.Filing.Documents.Count + result.Filing.Against.Count, MostDocuments)).SetSlidingExpiration(Kept).AddExpirationToken(new CancellationChangeToken(run.Stopping));
        entry.Value = result;
    }

    public void Dispose() => cache.Dispose();
}
