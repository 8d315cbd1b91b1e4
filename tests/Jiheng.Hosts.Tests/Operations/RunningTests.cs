using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Hosts.Tests.Web;
using Jiheng.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Jiheng.Hosts.Tests.Operations;

/// <summary>What whoever runs the server sees of it: health, log, stop.</summary>
[Collection("storage")]
public sealed class RunningTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Health_says_whether_it_can_work(string kind)
    {
        using var server = new ApiServer(kind);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        (HttpStatusCode, string) Ask(string path)
        {
            using var response = http.Send(new(HttpMethod.Get, path));
            using var reader = new StreamReader(response.Content.ReadAsStream());
            return (response.StatusCode, reader.ReadToEnd());
        }
        Assert.Equal(HttpStatusCode.OK, Ask("/health/live").Item1);
        var (status, text) = Ask("/health/ready");
        Assert.True(status == HttpStatusCode.OK, text);
        Assert.Equal(["database", "disk", "packs", "running"], JsonDocument.Parse(text).RootElement.GetProperty("checks").EnumerateObject().Select(c => c.Name));
        if (kind != TestDatabase.Postgres) return;
        server.Database.Refuse(true);
        try
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            (status, text) = Ask("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("\"database\":\"Unhealthy\"", text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, Ask("/health/live").Item1);
        }
        finally
        {
            server.Database.Refuse(false);
        }
    }

    [Fact]
    public async Task Too_little_disk_is_not_ready()
    {
        using var work = new Workplace();
        await using var app = WebApp.Build(new() { Urls = ["http://127.0.0.1:0"], Data = work.Folder, Packs = [Path.Combine(ReadMeTests.Root, "packs")], DiskFreeBytes = long.MaxValue });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.First()) };
        using var response = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("\"disk\":\"Unhealthy\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await app.StopAsync(TestContext.Current.CancellationToken);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task The_log_of_requests_holds_no_token_link_name_or_query()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-log").FullName;
        try
        {
            using var served = new Served(folder, ("JIHENG_LOG_FORMAT", "json"), ("JIHENG_LOG_LEVEL", "information"));
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = served.Address };
            http.DefaultRequestHeaders.Authorization = new("Bearer", "jh_secrettoken");
            foreach (var path in (string[])["/api/v1/me?name=%E5%BC%A0%E4%B8%89", "/api/v1/public/surveys/secretlink", "/setup/secretinvitation", "/signin?to=/secretplace"]) using (await http.GetAsync(path, TestContext.Current.CancellationToken)) { }
            served.Stop();
            var lines = served.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement).ToList();
            Assert.Contains(lines, l => l.GetProperty("message").GetString()!.Contains("/public/surveys/{link} 404", StringComparison.Ordinal) && l.GetProperty("level").GetString() == "information" && l.GetProperty("trace").GetString()!.Length == 32 && l.GetProperty("time").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
            foreach (var inside in (string[])["secret", "张三", "%E5", "Bearer"]) Assert.DoesNotContain(inside, served.Errors, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_it_answers_to_the_proxys_name_and_without_one_to_its_own_only()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-proxy").FullName;
        try
        {
            foreach (var (proxies, expected) in (KeyValuePair<string, HttpStatusCode>[])[new("", HttpStatusCode.Forbidden), new("127.0.0.1", HttpStatusCode.OK)])
            {
                using var served = new Served(folder, proxies.Length > 0 ? [("JIHENG_PROXIES", proxies)] : []);
                using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = served.Address };
                using var request = new HttpRequestMessage(HttpMethod.Get, "/signin");
                request.Headers.Host = "jixiao.example.gov.cn";
                request.Headers.Add("X-Forwarded-Proto", "https");
                using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(expected, response.StatusCode);
                // Over HTTPS a cookie goes over HTTPS only.
                if (proxies.Length > 0) Assert.Contains("secure", string.Join(' ', response.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_under_way_is_brought_to_its_end_before_it_stops()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("signals");
        var folder = Directory.CreateTempSubdirectory("jiheng-stop").FullName;
        try
        {
            using var served = new Served(folder);
            using var client = new System.Net.Sockets.TcpClient(served.Address.Host, served.Address.Port);
            await using var stream = client.GetStream();
            // The head has come, the body is on its way when the signal comes.
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /signin HTTP/1.1\r\nHost: {served.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\nConnection: close\r\n\r\nna"), TestContext.Current.CancellationToken);
            await Task.Delay(500, TestContext.Current.CancellationToken);
            using (var kill = Process.Start("kill", ["-TERM", $"{served.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.Delay(700, TestContext.Current.CancellationToken);
            await stream.WriteAsync("me="u8.ToArray(), TestContext.Current.CancellationToken);
            using var reader = new StreamReader(stream);
            Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(0, served.Wait());
            Assert.Contains("正在停止：等正在办的办完，最多 30 秒。", served.Output, StringComparison.Ordinal);
            Assert.Contains("绩衡已停止，数据都已保存。", served.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_dependency_has_a_licence_that_we_may_ship_with_and_stands_in_the_list()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("sh");
        var start = new ProcessStartInfo("sh", [Path.Combine(ReadMeTests.Root, "deploy", "licences"), "--check"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }

    [Fact]
    public void A_trace_holds_the_pattern_of_an_address_and_no_more()
    {
        using var activity = new Activity("x");
        activity.SetTag("url.path", "/setup/secret").SetTag("url.query", "name=x").SetTag("client.address", "10.0.0.9");
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.SetEndpoint(new Microsoft.AspNetCore.Routing.RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/setup/{token}"), 0, null, null));
        TelemetrySending.Scrub(activity, http.Response);
        Assert.Equal("GET /setup/{token}", activity.DisplayName);
        Assert.DoesNotContain(activity.TagObjects, t => $"{t.Value}".Contains("secret", StringComparison.Ordinal) || t.Key is "url.query" or "client.address");
    }
}
