using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For a program: one object over all filings. Verdict and counts come first, so the findings wait in a spool.</summary>
internal sealed class FindingsAsJson(Shell shell, bool recomputed) : FindingsFormat(shell), IDisposable
{
    // What stands between the findings of a filing and its recomputed figures: no byte of a JSON text.
    private const byte Divider = 0;

    private readonly Spool findings = new(), figures = new();
    private readonly List<UnreadableFile> unreadable = [];
    private readonly HashSet<Unassessable> seen = [];
    private readonly List<Unassessable> unassessable = [];
    private readonly List<AuditedDocument> documents = [];
    private bool any, anyFigure;

    public override void Render(AuditResult result, IBufferWriter<byte> output)
    {
        FindingsJson.WriteFindings(output, result);
        if (!recomputed) return;
        output.Write([Divider]);
        RecomputedJson.WriteFigures(output, Recomputed(result));
    }

    public override void Emit(Audited audited)
    {
        documents.AddRange(audited.Documents);
        foreach (var entry in audited.Unassessable) if (seen.Add(entry)) unassessable.Add(entry);
        var divider = Array.IndexOf(audited.Bytes, Divider);
        Add(findings, divider < 0 ? audited.Bytes : audited.Bytes[..divider], ref any);
        if (divider >= 0) Add(figures, audited.Bytes[(divider + 1)..], ref anyFigure);
    }

    private static void Add(Spool spool, byte[] bytes, ref bool any)
    {
        if (bytes.Length == 0) return;
        if (any) spool.Add(","u8);
        spool.Add(bytes);
        any = true;
    }

    public override void Emit(UnreadableFile unreadable) => this.unreadable.Add(unreadable);

    public override void Finish(FindingsTotals totals)
    {
        var head = new ArrayBufferWriter<byte>();
        FindingsJson.WriteHead(head, totals, documents);
        Write(head.WrittenSpan);
        findings.CopyTo(Shell.Output);
        if (recomputed)
        {
            var between = new ArrayBufferWriter<byte>();
            RecomputedJson.WriteHead(between);
            Write(between.WrittenSpan);
            figures.CopyTo(Shell.Output);
        }
        var tail = new ArrayBufferWriter<byte>();
        FindingsJson.WriteTail(tail, unassessable, unreadable);
        Write(tail.WrittenSpan);
    }

    public void Dispose()
    {
        findings.Dispose();
        figures.Dispose();
    }
}
