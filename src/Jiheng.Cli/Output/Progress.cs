using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Jiheng.Cli.Output;

/// <summary>A progress bar on the message stream, for a person who waits for several files.</summary>
internal static class Progress
{
    /// <summary>Runs the work, with a bar when a person watches and there is more than one file.</summary>
    public static int During(Shell shell, string title, int total, bool wanted, Func<Action, int> work) =>
        wanted && total > 1 && shell.MessagesAreTerminal ? WithBar(title, total, work) : work(static () => { });

    // Apart from its caller, so that the library is loaded only where a bar is shown.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WithBar(string title, int total, Func<Action, int> work)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(title, maxValue: total);
                return work(() => task.Increment(1));
            });
    }
}
