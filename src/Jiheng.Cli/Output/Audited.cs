using Jiheng.Cli.Inputs;
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
    /// <summary>Nothing was audited: these files could not be read.</summary>
    public static Audited Nothing(IReadOnlyList<UnreadableFile> failed) => new([], FindingsTotals.None, [], [], [], failed);
}
