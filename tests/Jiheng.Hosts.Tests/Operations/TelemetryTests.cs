using System.Collections.Concurrent;
using System.Text;
using Jiheng.Hosts.Tests.Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Hosts.Tests.Operations;

/// <summary>What the real program sends to a collector, byte by byte.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Secrets = ["secretlink", "secretinvitation", "secretplace", "secrettoken", "%E5%BC%A0", "张三"];

    [Fact]
    public async Task What_is_sent_holds_patterns_and_figures_and_no_address()
    {
        var received = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(context.Request.Path, Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var folder = new Workplace();
        using (var served = new Served(folder.Folder, ("JIHENG_TELEMETRY_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            foreach (var path in (string[])["/api/v1/me?name=%E5%BC%A0%E4%B8%89", "/api/v1/public/surveys/secretlink", "/setup/secretinvitation", "/signin?to=/secretplace", "/secretplace"])
                await served.Ask(path, ("Authorization", "Bearer jh_secrettoken"));
            // What was not sent yet is sent at the end.
            served.Stop();
        }
        Assert.Equal(["/v1/metrics", "/v1/traces"], received.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("/api/v1/public/surveys/{link}", received["/v1/traces"], StringComparison.Ordinal);
        foreach (var name in (string[])["jiheng.problems", "http.server.request.duration", "/api/v1/public/surveys/{link}"]) Assert.Contains(name, received["/v1/metrics"], StringComparison.Ordinal);
        foreach (var sent in received.Values)
            foreach (var secret in Secrets) Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_server_that_sends_nothing_does_not_even_load_what_sends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc tells what a process has loaded");
        using var folder = new Workplace();
        using var served = new Served(folder.Folder);
        var loaded = File.ReadAllText($"/proc/{served.Id}/maps");
        Assert.Contains("jiheng-web.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
    }
}
