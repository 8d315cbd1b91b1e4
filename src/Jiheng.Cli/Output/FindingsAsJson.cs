using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For a program: one object over all filings. Verdict and counts come first, so the findings wait in a spool.</summary>
internal sealed class FindingsAsJson(Shell shell) : FindingsFormat(shell), IDisposable
{
    private readonly Spool findings = new();
    private readonly List<UnreadableFile> unreadable = [];
    private readonly HashSet<Unassessable> seen = [];
    private readonly List<Unassessable> unassessable = [];
    private readonly List<AuditedDocument> documents = [];
    private bool any;

    public override void Render(AuditResult result, IBufferWriter<byte> output) => FindingsJson.WriteFindings(output, result);

    public override void Emit(Audited audited)
    {
        documents.AddRange(audited.Documents);
        foreach (var entry in audited.Unassessable) if (seen.Add(entry)) unassessable.Add(entry);
        if (audited.Bytes.Length == 0) return;
        if (any) findings.Add(","u8);
        findings.Add(audited.Bytes);
        any = true;
    }

    public override void Emit(UnreadableFile unreadable) => this.unreadable.Add(unreadable);

    public override void Finish(FindingsTotals totals)
    {
        var head = new ArrayBufferWriter<byte>();
        FindingsJson.WriteHead(head, totals, documents);
        Write(head.WrittenSpan);
        findings.CopyTo(Shell.Output);
        var tail = new ArrayBufferWriter<byte>();
        FindingsJson.WriteTail(tail, unassessable, unreadable);
        Write(tail.WrittenSpan);
    }

    public void Dispose() => findings.Dispose();
}
