using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng monitor</c>: execution and goals against time, with lights; notices of what is to be put right.</summary>
internal static class Monitor
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var asOf = FilingCommand.Once("--as-of", "月底的日期，如 2024-07-31");
        var notice = FilingCommand.Once("--notice", "一个文件夹");
        asOf.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && MonitoredUntil.Given(token.Value) is null) r.AddError($"“--as-of {token.Value}”应为月底的日期，如 2024-07-31 或 2024-07：时间进度按月计算。");
        });
        return StepCommand.Of(shell, "monitor", "绩效运行监控", [asOf, notice],
            (reading, parsed) => MonitoringReport.Of(reading, parsed.GetValue(asOf) is [var day] ? MonitoredUntil.Given(day) : null),
            (reports, parsed) => parsed.GetValue(notice) is [var folder] ? Notices(shell, reports, folder) : ExitCode.Clean);
    }

    private static int Notices(Shell shell, IReadOnlyList<StepReport> reports, string folder)
    {
        var due = 0;
        foreach (var report in reports)
            foreach (var sheet in ((MonitoringReport)report).Sheets)
            {
                if (!RectificationNotice.IsDue(sheet)) continue;
                due++;
                if (NewFile.Beside(shell, folder, RectificationNotice.Name(sheet), "docx", DocumentWriters.Write("docx", RectificationNotice.Of(sheet))) is not ExitCode.Clean and var failed) return failed;
            }
        if (due == 0) shell.Messages.WriteLine("没有红灯、黄灯和预警，不需要整改通知书。");
        return ExitCode.Clean;
    }
}
