using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For a person: filing after filing, the verdict on the last line.</summary>
internal sealed class FindingsAsText(Shell shell, bool several, bool recomputed) : FindingsFormat(shell)
{
    public override void Render(AuditResult result, IBufferWriter<byte> output)
    {
        Paint.Write(output, FindingsText.Of(result, Shell.Columns, several), Shell.Colours);
        if (recomputed) Paint.Write(output, RecomputedText.Of(Recomputed(result), Shell.Columns, result.Filing.Documents.Count > 1), Shell.Colours);
    }

    public override void Finish(FindingsTotals totals)
    {
        var line = new ArrayBufferWriter<byte>();
        Paint.Write(line, FindingsText.VerdictLine(totals), Shell.Colours);
        Write(line.WrittenSpan);
    }
}
