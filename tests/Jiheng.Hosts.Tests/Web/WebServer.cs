using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>
/// The real web program as a process of its own, one for all tests of a run. It ends with its input, so that even a crashed run leaves no orphan.
/// </summary>
public sealed partial class WebServer : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private const string Variable = "JIHENG_WEB_PROGRAM";

    private readonly Process process;
    private readonly Lock console = new();
    private readonly BlockingCollection<Uri> links = [];
    private readonly StringBuilder complaints = new();

    public WebServer()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        // Port 0 lets the system choose one; the link tells which.
        foreach (var argument in (string[])[Program, "--urls", "http://127.0.0.1:0", "--stop-with-input"]) start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        process = Process.Start(start)!;
        // Both are read all the time: a full pipe would stop the server.
        process.ErrorDataReceived += (_, e) => Complain(e.Data);
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is null) links.CompleteAdding();
            else if (e.Data.Contains("/enter/", StringComparison.Ordinal)) links.Add(new(e.Data.Trim()));
            else if (LogEntry().IsMatch(e.Data)) Complain(e.Data);
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        FirstLink = ReadLink();
        StartUp = clock.Elapsed;
        Address = new(FirstLink.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Built with the tests and in their configuration, because they reference it; a measurement names the one that users start.</summary>
    public static string Program => Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(ReadMeTests.Root, "src", "Jiheng.Web", "bin", Configuration, "net10.0", "jiheng-web.dll");

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The link it printed when it started.</summary>
    public Uri FirstLink { get; }

    /// <summary>From the start of the process to the link.</summary>
    public TimeSpan StartUp { get; }

    /// <summary>What it wrote to its log: nothing, when all is well.</summary>
    public string Complaints
    {
        get
        {
            lock (complaints) return complaints.ToString().Trim();
        }
    }

    /// <summary>What the process keeps in memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>A new one-time link, asked for as the user does: by pressing Enter in the terminal.</summary>
    public Uri NewLink()
    {
        lock (console)
        {
            try
            {
                process.StandardInput.WriteLine();
                process.StandardInput.Flush();
            }
            catch (IOException)
            {
                throw Ended();
            }
            return ReadLink();
        }
    }

    public void Dispose()
    {
        // Closing writes what was not written; a process that has ended takes nothing any more, and who asked for a link was told.
        if (!process.HasExited) process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10))) process.Kill(entireProcessTree: true);
        process.Dispose();
        links.Dispose();
    }

    private Uri ReadLink()
    {
        try
        {
            return links.Take();
        }
        catch (InvalidOperationException)
        {
            throw Ended();
        }
    }

    private void Complain(string? line)
    {
        lock (complaints) complaints.AppendLine(line);
    }

    private InvalidOperationException Ended()
    {
        process.WaitForExit(TimeSpan.FromSeconds(10));
        return new($"The web program ended by itself with exit code {(process.HasExited ? process.ExitCode : null)}: {Complaints}");
    }

    // The server logs to the console; what it tells the user there does not begin so.
    [GeneratedRegex("^(warn|fail|crit): ")]
    private static partial Regex LogEntry();
}
