using Jiheng.Cli.Inputs;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>The audit of one filing, already in the words of the output format: all that must be kept of it.</summary>
/// <param name="Bytes">As it will be printed.</param>
/// <param name="Totals">Its share of the verdict.</param>
/// <param name="Unassessable">What could not be judged.</param>
/// <param name="Documents">The documents of the filing.</param>
/// <param name="Notices">What the user should know about them, one sentence each.</param>
/// <param name="Failed">Files that could not be read or judged after all.</param>
internal sealed record Audited(
    byte[] Bytes, FindingsTotals Totals, IReadOnlyList<Unassessable> Unassessable, IReadOnlyList<AuditedDocument> Documents,
    IReadOnlyList<string> Notices, IReadOnlyList<UnreadableFile> Failed)
{
    /// <summary>The audit itself, where something else is made of it; null otherwise, so that memory does not grow with the number of filings.</summary>
    public AuditResult? Result { get; init; }

    /// <summary>Whose it is in a baseline; empty where no baseline is kept.</summary>
    public BaselineFiling? Kept { get; init; }

    /// <summary>Its findings as entries of a baseline; none where no baseline is kept.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; init; } = [];

    /// <summary>What changed since the baseline; null without one.</summary>
    public SinceBaseline? Since { get; init; }

    /// <summary>Nothing was audited: these files could not be read.</summary>
    public static Audited Nothing(IReadOnlyList<UnreadableFile> failed) => new([], FindingsTotals.None, [], [], [], failed);
}
