using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For a program: one object over all filings. Verdict and counts come first, so the findings wait in a spool.</summary>
internal sealed class FindingsAsJson(Shell shell, Wishes wishes) : FindingsFormat(shell), IDisposable
{
    // What stands between the findings of a filing, its recomputed figures and its table: no byte of a JSON text.
    private const byte Divider = 0;

    private readonly SpooledArray findings = new(), figures = new(), tables = new();
    private readonly List<UnreadableFile> unreadable = [];
    private readonly HashSet<Unassessable> seen = [];
    private readonly List<Unassessable> unassessable = [];
    private readonly List<AuditedDocument> documents = [];
    private readonly List<string> firstFiles = [];
    private readonly List<BaselineEntry> gone = [];
    private readonly List<StaleAcceptance> stale = [];
    private readonly List<BaselineEntry> notRead = [];
    private bool isCompared;

    public override void Render(AuditResult result, IBufferWriter<byte> output)
    {
        FindingsJson.WriteFindings(output, result);
        output.Write([Divider]);
        if (wishes.Recomputed) RecomputedJson.WriteFigures(output, Recomputed(result));
        output.Write([Divider]);
        if (wishes.Stages) StagesJson.WriteTables(output, result.Filing);
    }

    public override void Emit(Audited audited)
    {
        documents.AddRange(audited.Documents);
        if (audited.Documents.Count > 0) firstFiles.Add(audited.Documents[0].File);
        foreach (var entry in audited.Unassessable) if (seen.Add(entry)) unassessable.Add(entry);
        if (audited.Since is { } since)
        {
            isCompared = true;
            gone.AddRange(since.Fixed);
            stale.AddRange(since.Stale);
            notRead.AddRange(since.NotRead);
        }
        if (audited.Bytes.Length == 0) return;
        var first = Array.IndexOf(audited.Bytes, Divider);
        var second = Array.IndexOf(audited.Bytes, Divider, first + 1);
        findings.Add(audited.Bytes.AsSpan(0, first));
        figures.Add(audited.Bytes.AsSpan(first + 1, second - first - 1));
        tables.Add(audited.Bytes.AsSpan(second + 1));
    }

    public override void Emit(UnreadableFile unreadable) => this.unreadable.Add(unreadable);

    public override void Finish(FindingsTotals totals)
    {
        var head = new ArrayBufferWriter<byte>();
        FindingsJson.WriteHead(head, totals, documents);
        Write(head.WrittenSpan);
        findings.CopyTo(Shell.Output);
        if (wishes.Recomputed)
        {
            var between = new ArrayBufferWriter<byte>();
            RecomputedJson.WriteHead(between);
            Write(between.WrittenSpan);
            figures.CopyTo(Shell.Output);
        }
        if (wishes.Stages)
        {
            Write("\n],\"stages\":["u8);
            tables.CopyTo(Shell.Output);
        }
        var tail = new ArrayBufferWriter<byte>();
        FindingsJson.WriteTail(tail, unassessable, unreadable, isCompared ? new(gone, stale) { NotRead = notRead } : null, wishes.Sample is { } count ? RandomSample.Of(firstFiles, count, wishes.Seed) : null, NotUsed);
        Write(tail.WrittenSpan);
    }

    public void Dispose()
    {
        findings.Dispose();
        figures.Dispose();
        tables.Dispose();
    }
}
