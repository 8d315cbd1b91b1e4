using System.Diagnostics;

namespace Jiheng.Documents.Programs;

/// <summary>
/// A program of another project that reads files for us (LibreOffice, poppler): found once, run as a process of its own with a folder,
/// a home, a time limit and a limit of output, and killed with its children when it goes beyond one of them. It inherits nothing but the search path.
/// </summary>
/// <param name="path">The executable.</param>
internal sealed class ExternalProgram(string path)
{
    /// <summary>The executable's full path.</summary>
    public string Path { get; } = path;

    /// <summary>The first of the names that is to be had: the file that an environment variable names, else on the search path, else in one of the usual folders.</summary>
    /// <param name="variable">Environment variable that may name the executable.</param>
    /// <param name="names">Names without extension, in the order wished for.</param>
    /// <param name="folders">Where installers put it that do not touch the search path.</param>
    /// <returns>Null when the machine does not have it.</returns>
    public static ExternalProgram? Find(string variable, ReadOnlySpan<string> names, ReadOnlySpan<string> folders = default)
    {
        // An empty value says: do as if it were not there.
        if (Environment.GetEnvironmentVariable(variable) is { } stated) return File.Exists(stated) ? new(stated) : null;
        var search = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
            foreach (var folder in (ReadOnlySpan<string>)[.. search, .. folders])
            {
                // A relative folder would let the folder one works in choose the program.
                if (!System.IO.Path.IsPathFullyQualified(folder)) continue;
                var file = System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
                if (File.Exists(file)) return new(file);
            }
        return null;
    }

    /// <summary>Runs the program to its end.</summary>
    /// <param name="arguments">Passed one by one, never through a shell.</param>
    /// <param name="folder">An empty folder of the caller's: the program's working folder and home.</param>
    /// <param name="limits">Time and output.</param>
    /// <exception cref="ProgramFailedException">It could not be started, went beyond a limit, or ended with an error.</exception>
    public byte[] Run(IReadOnlyList<string> arguments, string folder, ProgramLimits limits)
    {
        var start = new ProcessStartInfo(Path) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Isolate(start, folder);
        using var process = Start(start);
        using var clock = new CancellationTokenSource(limits.Time);
        using var killing = clock.Token.Register(() => Kill(process));
        try
        {
            process.StandardInput.Close();
            var complaints = Task.Run(() => Take(process.StandardError.BaseStream, limits.MostComplaints, cut: true));
            var output = Take(process.StandardOutput.BaseStream, limits.MostOutput, cut: false);
            if (output is null) Kill(process);
            process.WaitForExit();
            if (clock.IsCancellationRequested) throw new ProgramFailedException(ProgramFailure.TooSlow);
            if (output is null) throw new ProgramFailedException(ProgramFailure.TooMuch);
            return process.ExitCode == 0 ? output
                : throw new ProgramFailedException(ProgramFailure.Error, System.Text.Encoding.UTF8.GetString(complaints.GetAwaiter().GetResult()!));
        }
        catch (IOException)
        {
            throw new ProgramFailedException(clock.IsCancellationRequested ? ProgramFailure.TooSlow : ProgramFailure.Error);
        }
        finally
        {
            Kill(process);
        }
    }

    private static void Isolate(ProcessStartInfo start, string folder)
    {
        var search = Environment.GetEnvironmentVariable("PATH");
        var system = Environment.GetEnvironmentVariable("SystemRoot");
        start.Environment.Clear();
        start.Environment["PATH"] = search;
        if (system is not null) start.Environment["SystemRoot"] = system;
        foreach (var home in (ReadOnlySpan<string>)["HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP"]) start.Environment[home] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ProgramFailedException(ProgramFailure.NotStarted);
        }
    }

    /// <summary>Everything, or what comes before the limit, or null where a cut output would be no output.</summary>
    private static byte[]? Take(Stream stream, int most, bool cut)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        int n;
        while ((n = stream.Read(buffer)) > 0)
        {
            if (kept.Length + n > most && !cut) return null;
            kept.Write(buffer, 0, (int)Math.Min(n, most - kept.Length));
        }
        return kept.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended in between.
        }
    }
}
