using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>How findings are printed: a filing is rendered on any thread, printed in order.</summary>
internal abstract class FindingsFormat(Shell shell)
{
    /// <summary>Where it is printed.</summary>
    protected Shell Shell { get; } = shell;

    /// <summary>Whether it needs the audits themselves to the end: a page that shows the documents beside their findings.</summary>
    public virtual bool NeedsResults => false;

    /// <summary>One filing in the words of the format. Touches no stream, so that filings can be rendered side by side.</summary>
    public abstract void Render(AuditResult result, IBufferWriter<byte> output);

    /// <summary>The recomputed figures of all documents of a filing. They are computed only when the user asks for the list.</summary>
    protected static List<RecomputedFigure> Recomputed(AuditResult result)
    {
        List<RecomputedFigure> figures = [];
        foreach (var document in result.Filing.Documents) figures.AddRange(Recomputation.Of(document));
        return figures;
    }

    /// <summary>Prints one filing.</summary>
    public virtual void Emit(Audited audited) => Write(audited.Bytes);

    /// <summary>Prints one file that could not be read.</summary>
    public virtual void Emit(UnreadableFile unreadable) { }

    /// <summary>A sentence about each document that the user wanted to be held against the filings and that was held against none: part of the result, for what was not compared was not passed.</summary>
    public IReadOnlyList<string> NotUsed { get; set; } = [];

    /// <summary>Prints what comes after the last filing.</summary>
    public virtual void Finish(FindingsTotals totals) { }

    /// <summary>Prints bytes at once: who reads a pipe sees each filing as soon as it is known.</summary>
    protected void Write(ReadOnlySpan<byte> bytes)
    {
        Shell.Output.Write(bytes);
        Shell.Output.Flush();
    }
}
