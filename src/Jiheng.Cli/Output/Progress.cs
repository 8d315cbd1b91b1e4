using System.Diagnostics;

namespace Jiheng.Cli.Output;

/// <summary>What goes on, on the message stream, for a person who waits.</summary>
internal static class Progress
{
    private const int BarLength = 30;
    private const int MillisecondsBetween = 100;

    private const string Reading = "正在读取，PDF 和旧格式文件要几秒";

    /// <summary>The words for one file, of which nothing can be measured.</summary>
    public const string OneFile = Reading + " …";

    /// <summary>Runs the work, with a bar when a person watches and there is more than one file, and a line when there is one that takes long.</summary>
    public static int During(Shell shell, string title, int total, bool wanted, Func<Action, int> work)
    {
        if (!wanted || !shell.MessagesAreTerminal) return work(static () => { });
        // The first file may be a slow one.
        using var waiting = new WaitingLine(shell, total <= 1 ? OneFile : Bar(title, 0, total));
        if (total <= 1) return work(waiting.Dispose);
        var done = 0;
        var since = Stopwatch.StartNew();
        try
        {
            return work(() =>
            {
                waiting.Dispose();
                done++;
                // Drawn seldom: a terminal may be slower than the work.
                if (since.ElapsedMilliseconds < MillisecondsBetween) return;
                since.Restart();
                shell.Messages.Write("\r" + Bar(title, done, total));
            });
        }
        finally
        {
            shell.Messages.Write("\r" + new string(' ', BarLength + 32) + "\r");
        }
    }

    /// <summary>The results as they come, with a line for a person who waits long for the next one; it is gone when that is handed out.</summary>
    public static IEnumerable<T> Awaited<T>(Shell shell, int total, IEnumerable<T> results)
    {
        using var each = results.GetEnumerator();
        for (var number = 1; ; number++)
        {
            using (new WaitingLine(shell, total <= 1 ? OneFile : $"{Reading} {Math.Min(number, total)}/{total} …"))
                if (!each.MoveNext()) yield break;
            yield return each.Current;
        }
    }

    private static string Bar(string title, int done, int total)
    {
        var filled = (int)((long)done * BarLength / total);
        return $"{title} {new string('━', filled)}{new string('─', BarLength - filled)} {done}/{total}";
    }
}
