using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Jiheng.Cli.Output;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli;

/// <summary>What a command sees of the outside: two streams, and whether a person sits behind them.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where messages go.</param>
internal sealed class Shell(Stream output, Stream error) : IDisposable
{
    private TextWriter? messages;
    private CancellationTokenSource? stop;
    private PosixSignalRegistration? interrupt;

    /// <summary>Results, as UTF-8 bytes without a byte order mark on every system.</summary>
    public Stream Output { get; } = output;

    /// <summary>Messages to the user.</summary>
    public TextWriter Messages => messages ??= new StreamWriter(error, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    /// <summary>Whether a person reads the results as they come.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads the messages.</summary>
    public bool MessagesAreTerminal { get; init; }

    /// <summary>Whether results may carry colours: a terminal, and NO_COLOR (no-color.org) not set.</summary>
    public bool Colours { get; init; }

    /// <summary>How wide results may be.</summary>
    public int Columns { get; init; } = FindingsText.DefaultColumns;

    /// <summary>Writes results that a reader may be following.</summary>
    public void Write(Action<IBufferWriter<byte>> content)
    {
        var output = new ArrayBufferWriter<byte>(1 << 14);
        content(output);
        Output.Write(output.WrittenSpan);
        Output.Flush();
    }

    /// <summary>The real streams of this process.</summary>
    public static Shell OfProcess()
    {
        // The console of Windows would show UTF-8 bytes in the system's old code page.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = new UTF8Encoding(false);
        var terminal = !Console.IsOutputRedirected;
        return new(terminal ? Terminal.Output() : Console.OpenStandardOutput(), Console.IsErrorRedirected ? Console.OpenStandardError() : Terminal.Error())
        {
            Columns = terminal ? Width() : FindingsText.DefaultColumns,
            OutputIsTerminal = terminal,
            MessagesAreTerminal = !Console.IsErrorRedirected,
            Colours = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>Cancelled by Ctrl-C from now on, so that a long run ends between two files instead of inside an output line.</summary>
    public CancellationToken StopOnInterrupt()
    {
        if (stop is not null) return stop.Token;
        stop = new();
        // The console's own event would first write its set-up sequences to the terminal.
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            // A second Ctrl-C ends the process at once.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        return stop.Token;
    }

    public void Dispose()
    {
        Output.Flush();
        messages?.Flush();
        interrupt?.Dispose();
        stop?.Dispose();
    }

    private static int Width() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : Terminal.Columns() ?? FindingsText.DefaultColumns;
}
