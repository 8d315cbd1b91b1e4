using System.Buffers;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>For a program: one object a line, for each filing and each unreadable file.</summary>
internal sealed class FindingsAsLines(Shell shell, Wishes wishes) : FindingsFormat(shell)
{
    public override void Render(AuditResult result, IBufferWriter<byte> output)
    {
        FindingsJson.WriteLine(output, result, wishes.Recomputed ? Recomputed(result) : null, wishes.Stages);
        output.Write("\n"u8);
    }

    public override void Emit(UnreadableFile unreadable)
    {
        var line = new ArrayBufferWriter<byte>();
        FindingsJson.WriteLine(line, unreadable);
        line.Write("\n"u8);
        Write(line.WrittenSpan);
    }
}
