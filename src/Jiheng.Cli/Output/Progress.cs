using System.Diagnostics;

namespace Jiheng.Cli.Output;

/// <summary>A progress line on the message stream, for a person who waits for several files.</summary>
internal static class Progress
{
    private const int BarLength = 30;
    private const int MillisecondsBetween = 100;

    /// <summary>Runs the work, with a bar when a person watches and there is more than one file.</summary>
    public static int During(Shell shell, string title, int total, bool wanted, Func<Action, int> work)
    {
        if (!wanted || total <= 1 || !shell.MessagesAreTerminal) return work(static () => { });
        var done = 0;
        var since = Stopwatch.StartNew();
        try
        {
            return work(() =>
            {
                done++;
                // Drawn seldom: a terminal may be slower than the work.
                if (since.ElapsedMilliseconds < MillisecondsBetween) return;
                since.Restart();
                var filled = (int)((long)done * BarLength / total);
                shell.Messages.Write($"\r{title} {new string('━', filled)}{new string('─', BarLength - filled)} {done}/{total}");
            });
        }
        finally
        {
            shell.Messages.Write("\r" + new string(' ', BarLength + 32) + "\r");
        }
    }
}
