using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary>A verb that reads files and reports what one step of the year's cycle comes to in each.</summary>
internal static class StepCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="shell">The streams.</param>
    /// <param name="verb">Its name, also that of its JSON schema and of its help page.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="options">Further options of the verb; they are added here.</param>
    /// <param name="report">Makes the report of one document.</param>
    /// <param name="after">What is done with all reports, e.g. writing notices; null for nothing. Its result replaces the exit code when it is not 0.</param>
    public static Command Of(Shell shell, string verb, string summary, IReadOnlyList<Option> options, Func<DocumentReading, ParseResult, StepReport> report,
        Func<IReadOnlyList<StepReport>, ParseResult, int>? after = null)
    {
        var command = new Command(verb, summary);
        var files = new FileOptions(command);
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed => files.Packs(shell, parsed, out var exit) is { } packs ? Run(shell, verb, files, parsed, packs, report, after) : exit);
        return command;
    }

    private static int Run(Shell shell, string verb, FileOptions options, ParseResult parsed, PackFinding packs, Func<DocumentReading, ParseResult, StepReport> make,
        Func<IReadOnlyList<StepReport>, ParseResult, int>? after)
    {
        var list = FileList.Expand(options.Files(parsed));
        if (list.Files.Count == 0) return list.Nothing(shell, verb);
        list.Tell(shell);
        List<StepReport> reports = [];
        List<UnreadableFile> unreadable = [];
        var anyUnreadable = false;
        var stop = list.Files.Count > 1 ? shell.StopOnInterrupt() : CancellationToken.None;
        foreach (var opened in Progress.Awaited(shell, list.Files.Count, InOrder.Map(list.Files, f => FileReading.Open(f, packs), InOrder.Ahead, stop)))
        {
            if (opened.Unreadable is { } failed)
            {
                FileReading.Tell(shell, failed);
                anyUnreadable = true;
                if (!options.Lines(parsed)) unreadable.Add(failed);
            }
            if (opened.Reading is not { } reading)
            {
                if (options.Lines(parsed)) shell.Write(o => StepReports.Json(o, verb, [], [opened.Unreadable!]));
                continue;
            }
            StepReport one;
            try
            {
                one = make(reading, parsed);
            }
            catch (PackRefusedException e)
            {
                // A section that only the steps read is judged when it is first asked for.
                return Usage.Wrong(shell, e.Message, verb);
            }
            reports.Add(one);
            if (options.Lines(parsed)) shell.Write(o => StepReports.Json(o, verb, [one], []));
            else if (!options.Json(parsed)) Paint.Print(shell, StepReports.Text(one));
        }
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        if (options.Json(parsed) && !options.Lines(parsed)) shell.Write(o => StepReports.Json(o, verb, reports, unreadable));
        if (after?.Invoke(reports, parsed) is { } other and not 0) return other;
        return anyUnreadable ? ExitCode.Unreadable : ExitCode.Clean;
    }
}
