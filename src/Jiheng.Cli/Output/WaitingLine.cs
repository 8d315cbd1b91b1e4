namespace Jiheng.Cli.Output;

/// <summary>A line on a terminal for a person who waits longer than a moment, such as for LibreOffice; it is gone when the wait is over.</summary>
internal sealed class WaitingLine : IDisposable
{
    /// <summary>Milliseconds that nobody takes for a standstill.</summary>
    public const int Moment = 1000;

    private readonly Shell shell;
    private readonly string words;
    private readonly Lock gate = new();
    private readonly Timer? timer;
    private bool shown;
    private bool over;

    /// <summary>Begins to wait.</summary>
    /// <param name="shell">Where to say it; nothing is said where its messages are no terminal.</param>
    /// <param name="words">What goes on, shorter than a narrow terminal is wide.</param>
    public WaitingLine(Shell shell, string words)
    {
        (this.shell, this.words) = (shell, words);
        if (shell.MessagesAreTerminal) timer = new(_ => Show(), null, Moment, Timeout.Infinite);
    }

    /// <summary>The wait is over.</summary>
    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            over = true;
            if (!shown) return;
            shown = false;
            // A Chinese letter takes two columns.
            shell.Messages.Write("\r" + new string(' ', 2 * words.Length) + "\r");
        }
    }

    private void Show()
    {
        lock (gate)
        {
            // The timer may ring while it is put away.
            if (over) return;
            shown = true;
            shell.Messages.Write("\r" + words);
        }
    }
}
