using System.Buffers;
using System.Globalization;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Cli.Output;

/// <summary>For a browser: one page that works from disk, the documents on the left with their marks and the findings on the right.</summary>
internal sealed class FindingsAsHtml(Shell shell) : FindingsFormat(shell)
{
    /// <summary>Beyond so many filings no browser and no reader is helped by one page.</summary>
    public const int MostFilings = 200;

    private readonly List<AuditResult> results = [];
    private readonly List<UnreadableFile> unreadable = [];
    private readonly List<string> notices = [];
    private int leftOut;

    public override bool NeedsResults => true;

    public override void Render(AuditResult result, IBufferWriter<byte> output) { }

    public override void Emit(Audited audited)
    {
        notices.AddRange(audited.Notices);
        if (audited.Result is not { } result) return;
        if (results.Count < MostFilings) results.Add(result);
        else leftOut++;
    }

    public override void Emit(UnreadableFile unreadable) => this.unreadable.Add(unreadable);

    public override void Finish(FindingsTotals totals)
    {
        if (leftOut > 0) notices.Add($"填报太多，本页只有前 {MostFilings} 份，另有 {leftOut} 份没有列出；请分文件夹检查，或用 --format json。");
        var page = new ArrayBufferWriter<byte>(1 << 20);
        ReportHtml.Write(page, results, unreadable, notices, HtmlWords.Chinese, DateTime.Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        Write(page.WrittenSpan);
    }
}
