using System.Buffers;
using Jiheng.Engine.Audit;

namespace Jiheng.Engine.Reporting.Html;

public static class ReportHtml
{
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<AuditResult> results, IReadOnlyList<UnreadableFile> unreadable, IReadOnlyList<string> notices, HtmlWords words)
    {
        ArgumentNullException.ThrowIfNull(results);
        output.Write("stub"u8);
    }
}
