using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Web.Reading;

/// <summary>One process that reads, as the server sees it.</summary>
internal sealed class ReadingProcess : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private volatile bool isLate;

    private ReadingProcess(Process process) => this.process = process;

    /// <summary>How many files it has read.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it was ended because it took too long.</summary>
    public bool IsLate => isLate;

    /// <summary>Starts one.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static ReadingProcess Start(ReadingLimits limits)
    {
        var program = limits.Program ?? Own();
        var isAssembly = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        if (isAssembly) start.ArgumentList.Add(program);
        start.ArgumentList.Add(ReadingProgram.Verb);
        // What it cannot know it cannot tell.
        foreach (var secret in start.Environment.Keys.Where(k => k.StartsWith("JIHENG_", StringComparison.OrdinalIgnoreCase) && !Needed.Contains(k)).ToList()) start.Environment.Remove(secret);
        start.Environment["DOTNET_GCHeapHardLimit"] = string.Create(CultureInfo.InvariantCulture, $"0x{limits.MemoryBytes:x}");
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment[ReadingProgram.SecondsVariable] = string.Create(CultureInfo.InvariantCulture, $"{(int)(limits.Time + Grace).TotalSeconds}");
        var process = Process.Start(start)!;
        // A full pipe would stop it; what it says may quote the file.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new(process);
    }

    // Started as a program of its own it needs no .NET beside it; in a test or under `dotnet` it is an assembly.
    private static string Own()
    {
        var assembly = typeof(ReadingProcess).Assembly;
        return Environment.ProcessPath is { } running && Path.GetFileNameWithoutExtension(running) == assembly.GetName().Name ? running : assembly.Location;
    }

    // Where the programs for PDF and old formats are.
    private static readonly string[] Needed = ["JIHENG_SOFFICE", "JIHENG_PDFTOTEXT", "JIHENG_PDFTOCAIRO", ReadingProgram.TestVariable];

    /// <summary>Lets it read; null when it ended instead.</summary>
    public Frame? Ask(Frame asked, TimeSpan time, CancellationToken cancel)
    {
        using var late = new Timer(_ =>
        {
            isLate = true;
            Kill();
        }, null, time, Timeout.InfiniteTimeSpan);
        using var stopped = cancel.Register(Kill);
        try
        {
            asked.Write(process.StandardInput.BaseStream);
            var answer = Frame.Read(process.StandardOutput.BaseStream);
            Count++;
            return answer;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Ends it, and the programs that it started.</summary>
    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException or AggregateException)
        {
            // It has ended.
        }
    }
}
