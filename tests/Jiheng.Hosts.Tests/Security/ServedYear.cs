using System.Diagnostics;
using System.Text;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Web;

namespace Jiheng.Hosts.Tests.Security;

/// <summary>The real program with a data folder, until it is disposed of.</summary>
internal sealed class ServedYear : IDisposable
{
    private readonly Process process;

    public ServedYear(string folder, string? database = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])[WebServer.Program, "--urls", "http://127.0.0.1:0", "--stop-with-input", "--data", folder, "--packs", Path.Combine(ReadMeTests.Root, "packs")]) start.ArgumentList.Add(argument);
        if (database is not null) start.Environment["JIHENG_DATABASE"] = database;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, e) => Said += e.Data;
        process.BeginErrorReadLine();
        while (Address is null && process.StandardOutput.ReadLine() is { } line)
            if (line.Contains("/signin", StringComparison.Ordinal)) Address = new(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
        if (Address is null) throw new InvalidOperationException($"the server did not start: {Said}");
        Address = new(Address.GetLeftPart(UriPartial.Authority));
    }

    public Uri Address { get; } = null!;

    public string Said { get; private set; } = "";

    /// <summary>The path of the next link that it prints.</summary>
    public string Link
    {
        get
        {
            while (process.StandardOutput.ReadLine() is { } line)
                if (line.Contains("/setup/", StringComparison.Ordinal)) return new Uri(line.Trim()).AbsolutePath;
            throw new InvalidOperationException($"no link: {Said}");
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10))) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
