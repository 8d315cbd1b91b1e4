using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Scoring.StandardRatios;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng score</c>: files → forms → scores recomputed by a pack's methods. Differences are results, not errors.</summary>
internal static class Score
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("score", "复算得分");
        var options = new FileOptions(command);
        Option<string?> whatIf = new("--what-if");
        Option<bool> verbose = new("--verbose", "--trace") { Arity = ArgumentArity.Zero };
        command.Add(whatIf);
        command.Add(verbose);
        command.SetAction(parsed => options.Packs(shell, parsed, out var exit) is { } packs
            ? Run(shell, options, parsed, packs, parsed.GetValue(whatIf), parsed.GetValue(verbose)) : exit);
        return command;
    }

    private static int Run(Shell shell, FileOptions options, ParseResult parsed, PackFinding packs, string? whatIf, bool working)
    {
        Engine.Packs.Pack? other = null;
        try
        {
            if (whatIf is not null) other = packs.Catalogue.Load(whatIf);
        }
        catch (PackRefusedException e)
        {
            return Usage.Wrong(shell, e.Message, "score");
        }
        var list = FileList.Expand(options.Files(parsed));
        if (list.Files.Count == 0) return list.Nothing(shell, "score");
        list.Tell(shell);
        var output = new ScoreOutput(shell, options.Json(parsed), options.Lines(parsed), working);
        var stop = list.Files.Count > 1 ? shell.StopOnInterrupt() : CancellationToken.None;
        foreach (var opened in Progress.Awaited(shell, list.Files.Count, InOrder.Map(list.Files, f => FileReading.Open(f, packs), InOrder.Ahead, stop)))
        {
            if (opened.Unreadable is { } unreadable) FileReading.Tell(shell, unreadable);
            output.Add(opened.Reading is { } reading ? Scored(reading, other) : null, opened.Unreadable);
        }
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        output.Finish(several: list.Files.Count > 1);
        return output.AnyUnreadable ? ExitCode.Unreadable : ExitCode.Clean;
    }

    private static ScoredDocument Scored(DocumentReading reading, Engine.Packs.Pack? other) => new(
        reading.Source.File, reading.Pack.Id, [.. reading.Forms.Select(f => Pipeline.Score(reading, f))],
        other?.Id ?? "", other is null ? [] : [.. reading.Forms.Select(f => Pipeline.ScoreWith(f, other))])
    {
        Ratios = RatioSheet.Of(reading, reading.Pack),
    };
}
