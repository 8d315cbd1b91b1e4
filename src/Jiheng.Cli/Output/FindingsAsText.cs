using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For a person: filing after filing as they were read, then which to look at first, the verdict on the last line.</summary>
internal sealed class FindingsAsText(Shell shell, bool several, Wishes wishes) : FindingsFormat(shell)
{
    // A line for each filing, however many there are; the findings themselves are printed and forgotten.
    private readonly List<RankedFiling> ranked = [];

    public override void Render(AuditResult result, IBufferWriter<byte> output)
    {
        Paint.Write(output, FindingsText.Of(result, Shell.Columns, several), Shell.Colours);
        if (wishes.Stages) Paint.Write(output, StagesText.Of(result.Filing, Shell.Columns), Shell.Colours);
        if (wishes.Recomputed) Paint.Write(output, RecomputedText.Of(Recomputed(result), Shell.Columns, result.Filing.Documents.Count > 1), Shell.Colours);
    }

    public override void Emit(Audited audited)
    {
        base.Emit(audited);
        if ((several || wishes.Sample is not null) && audited.Documents.Count > 0) ranked.Add(new(audited.Documents[0].File, audited.Documents.Count, audited.Totals));
    }

    public override void Finish(FindingsTotals totals)
    {
        var line = new ArrayBufferWriter<byte>();
        if (ranked.Count > 1) Paint.Write(line, RankedFilings.Of(ranked, Shell.Columns), Shell.Colours);
        if (wishes.Sample is { } count && ranked.Count > 0) Paint.Write(line, RankedFilings.Sample(ranked, count, wishes.Seed, Shell.Columns), Shell.Colours);
        if (NotUsed.Count > 0) Paint.Write(line, FindingsText.NotUsed(NotUsed, Shell.Columns), Shell.Colours);
        Paint.Write(line, FindingsText.VerdictLine(totals), Shell.Colours);
        Write(line.WrittenSpan);
    }
}
