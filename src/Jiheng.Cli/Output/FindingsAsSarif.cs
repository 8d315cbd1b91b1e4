using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For tools that collect results of many checkers: one SARIF 2.1.0 log over all filings.</summary>
internal sealed class FindingsAsSarif(Shell shell) : FindingsFormat(shell), IDisposable
{
    private readonly SpooledArray results = new();
    private readonly List<UnreadableFile> unreadable = [];
    private readonly HashSet<Unassessable> seen = [];
    private readonly List<Unassessable> unassessable = [];
    private readonly List<AuditedDocument> documents = [];

    public override void Render(AuditResult result, IBufferWriter<byte> output) => SarifJson.WriteResults(output, result);

    public override void Emit(Audited audited)
    {
        documents.AddRange(audited.Documents);
        foreach (var entry in audited.Unassessable) if (seen.Add(entry)) unassessable.Add(entry);
        results.Add(audited.Bytes);
    }

    public override void Emit(UnreadableFile unreadable) => this.unreadable.Add(unreadable);

    public override void Finish(FindingsTotals totals)
    {
        var head = new ArrayBufferWriter<byte>();
        SarifJson.WriteHead(head, typeof(SarifJson).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        Write(head.WrittenSpan);
        results.CopyTo(Shell.Output);
        var tail = new ArrayBufferWriter<byte>();
        SarifJson.WriteTail(tail, documents, unassessable, unreadable);
        Write(tail.WrittenSpan);
    }

    public void Dispose() => results.Dispose();
}
