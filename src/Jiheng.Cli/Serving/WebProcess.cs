using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Serving;

/// <summary>
/// The running web program. A pipe to its standard input ties it to this process: when the pipe ends, be it because we close it
/// or because we were killed, the web program stops. Output is its own.
/// </summary>
internal static class WebProcess
{
    // The program itself bounds how long requests under way are waited for (stop-seconds, 600 at most); only one that hangs is ended from here.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(620);

    /// <summary>Runs it until it ends or the user stops it, and gives the exit code.</summary>
    public static int Run(Shell shell, WebProgram program, IReadOnlyList<string> arguments)
    {
        var stop = new TaskCompletionSource();
        // Who asks a second time does not want to wait.
        var now = new TaskCompletionSource();
        // Registered before the start: a signal in between must not leave the program behind.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopInstead);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopInstead);
        using var process = Start(shell, program, arguments);
        if (process is null) return ExitCode.Broken;
        if (!Console.IsInputRedirected) ForwardLines(process);

        Task.WaitAny(stop.Task, process.WaitForExitAsync());
        if (stop.Task.IsCompleted) Stop(process, now.Task);
        process.WaitForExit();
        // Ctrl-C reaches both processes, and the other one may be quicker than our own handler.
        return stop.Task.IsCompleted || process.ExitCode == ExitCode.Interrupted ? ExitCode.Clean : process.ExitCode;

        void StopInstead(PosixSignalContext signal)
        {
            signal.Cancel = true;
            if (!stop.TrySetResult()) now.TrySetResult();
        }
    }

    private static Process? Start(Shell shell, WebProgram program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program.IsAssembly ? "dotnet" : program.File) { UseShellExecute = false, RedirectStandardInput = true };
        if (program.IsAssembly) start.ArgumentList.Add(program.File);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception e)
        {
            shell.Messages.WriteLine($"网页程序 {program.File} 无法启动（{e.Message}）。请检查它能否执行，或重新取得完整的程序。");
            return null;
        }
    }

    private static void Stop(Process process, Task now)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended by itself meanwhile.
        }
        Task.WaitAny([process.WaitForExitAsync(), now], Patience);
        if (process.HasExited) return;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // As above.
        }
    }

    // A line is a person's wish for a new link; what it says does not matter.
    private static void ForwardLines(Process process)
    {
        if (Terminal.Input() is not { } terminal) return;
        var forward = new Thread(() =>
        {
            try
            {
                var typed = new byte[1024];
                while (terminal.Read(typed) is > 0 and var count)
                {
                    if (!typed.AsSpan(0, count).Contains((byte)'\n')) continue;
                    process.StandardInput.WriteLine();
                    process.StandardInput.Flush();
                }
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The terminal or the program is gone; whichever it is, the main thread sees the end of the program.
            }
        })
        { IsBackground = true };
        forward.Start();
    }
}
