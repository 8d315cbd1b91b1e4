using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng check</c>: files → filings → findings.</summary>
internal static class Check
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("check", "审核文档");
        var options = new FileOptions(command);
        var recomputed = new Option<bool>("--recomputed") { Arity = ArgumentArity.Zero };
        command.Add(recomputed);
        command.SetAction(parsed => options.Packs(shell, parsed, out var exit) is { } packs
            ? Run(shell, options.Files(parsed), packs, options.Json(parsed), options.Lines(parsed), parsed.GetValue(recomputed)) : exit);
        return command;
    }

    private static int Run(Shell shell, IReadOnlyList<string> arguments, PackFinding packs, bool json, bool lines, bool recomputed)
    {
        var list = FileList.Expand(arguments);
        if (list.Files.Count == 0) return list.Nothing(shell, "check");
        list.Tell(shell);
        var files = list.Files;
        FindingsFormat format = lines ? new FindingsAsLines(shell, recomputed) : json ? new FindingsAsJson(shell, recomputed) : new FindingsAsText(shell, files.Count > 1, recomputed);
        using var spool = format as IDisposable;
        var stop = files.Count > 1 ? shell.StopOnInterrupt() : CancellationToken.None;
        using var filings = new Filings(format, packs, stop);
        Progress.During(shell, "审核", files.Count, wanted: true, advance => filings.Survey(files, advance));
        foreach (var notice in filings.Notices) shell.Messages.WriteLine(notice);
        foreach (var unreadable in filings.Unreadable)
        {
            FileReading.Tell(shell, unreadable);
            format.Emit(unreadable);
        }
        var totals = Totals(shell, filings, format);
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        format.Finish(totals);
        return totals.Unreadable > 0 ? ExitCode.Unreadable : totals.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
    }

    private static FindingsTotals Totals(Shell shell, Filings filings, FindingsFormat format)
    {
        var totals = FindingsTotals.None;
        foreach (var _ in filings.Unreadable) totals = totals.Plus(FindingsTotals.OneUnreadable);
        foreach (var audited in filings.Audit())
        {
            totals = totals.Plus(audited.Totals);
            format.Emit(audited);
            foreach (var notice in audited.Notices) shell.Messages.WriteLine(notice);
            foreach (var failed in audited.Failed)
            {
                FileReading.Tell(shell, failed);
                format.Emit(failed);
                totals = totals.Plus(FindingsTotals.OneUnreadable);
            }
        }
        return totals;
    }
}
