using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Web;

namespace Jiheng.Hosts.Tests.Operations;

/// <summary>The real program with a data folder and settings of the environment, until it is disposed of.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors = new(), output = new();

    public Served(string folder, params (string Name, string Value)[] environment)
    {
        // What it prints may be another address than the one it listens on.
        Address = new($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])[WebServer.Program, "--urls", Address.GetLeftPart(UriPartial.Authority), "--stop-with-input", "--data", folder, "--packs", Path.Combine(ReadMeTests.Root, "packs")]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, e) => Add(errors, e.Data);
        process.BeginErrorReadLine();
        using var started = new ManualResetEventSlim();
        process.OutputDataReceived += (_, e) =>
        {
            Add(output, e.Data);
            if (e.Data?.Contains("/signin", StringComparison.Ordinal) == true) started.Set();
        };
        process.BeginOutputReadLine();
        Assert.True(started.Wait(TimeSpan.FromSeconds(60)), $"the server did not start: {Errors}");
    }

    public Uri Address { get; }

    public int Id => process.Id;

    public string Errors
    {
        get
        {
            lock (errors) return errors.ToString();
        }
    }

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Asks as a stranger.</summary>
    public async Task<HttpStatusCode> Ask(string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public int Wait()
    {
        if (!process.WaitForExit(TimeSpan.FromSeconds(20))) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Stop()
    {
        process.StandardInput.Close();
        Wait();
    }

    public void Dispose()
    {
        if (!process.HasExited) Stop();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static void Add(StringBuilder to, string? line)
    {
        lock (to) to.AppendLine(line);
    }
}
