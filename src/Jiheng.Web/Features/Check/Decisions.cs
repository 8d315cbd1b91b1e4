using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Web.Features.Check;

/// <summary>What was accepted, or opened again, on the page of a check. Kept with the check, and written into the baseline that is taken away.</summary>
internal sealed class Decisions
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Acceptance?> made = new(StringComparer.Ordinal);

    /// <summary>Accepts a finding of a filing, or opens it again where <paramref name="acceptance"/> is null.</summary>
    public void Make(AuditResult result, Finding finding, Acceptance? acceptance)
    {
        lock (gate) made[Key(result, finding)] = acceptance;
    }

    /// <summary>The audit with the decisions on its findings.</summary>
    public AuditResult Over(AuditResult result)
    {
        lock (gate)
        {
            if (made.Count == 0) return result;
            return result with { Findings = [.. result.Findings.Select(f => With(result, f))] };
        }
    }

    private Finding With(AuditResult result, Finding finding)
    {
        if (!made.TryGetValue(Key(result, finding), out var acceptance)) return finding;
        if (acceptance is not null) return finding with { Standing = Standing.Accepted, Acceptance = acceptance };
        return finding.Acceptance is null ? finding : finding with { Standing = Standing.Repeated, Acceptance = null };
    }

    // Two findings of one name differ by their values.
    private static string Key(AuditResult result, Finding finding) => BaselineEntry.Of(result.Filing, finding) is var entry ? $"{entry.Filing}|{entry.Fingerprint}|{entry.Values}" : "";
}
