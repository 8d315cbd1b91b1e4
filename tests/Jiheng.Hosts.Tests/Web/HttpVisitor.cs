using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Jiheng.Hosts.Tests.Web.Browser;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>Somebody who talks to the server without a browser: with cookies, without scripts, and not following anywhere by themselves.</summary>
internal sealed class HttpVisitor : IDisposable
{
    private const string Boundary = "----between-the-files-of-a-test";

    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, UseProxy = false };
    private readonly HttpClient client;

    /// <summary>Whoever has no key yet.</summary>
    public HttpVisitor(WebServer server) => client = new(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The cookies as a header would hold them.</summary>
    public string Cookies => handler.CookieContainer.GetCookieHeader(client.BaseAddress!);

    /// <summary>Somebody who came in by a new link.</summary>
    public static async Task<HttpVisitor> Admitted(WebServer server)
    {
        var visitor = new HttpVisitor(server);
        using var door = await visitor.Get(server.NewLink().AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);
        return visitor;
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, Stop);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request, Stop);

    /// <summary>Hands files in; the answer tells the address or the reason.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> Upload(params IEnumerable<Upload> files)
    {
        using var form = new MemoryStream();
        foreach (var file in files)
        {
            // Written by hand as browsers do, in UTF-8; the framework's own would tidy hostile names up before they reach the server.
            form.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{file.Field}\"; filename=\"{file.Name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            form.Write(file.Bytes);
            form.Write("\r\n"u8);
        }
        form.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/checks") { Content = new ByteArrayContent(form.ToArray()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await Send(request);
        return (answer.StatusCode, await Json(answer));
    }

    /// <summary>Hands files in, waits for the end of the check and takes its findings away.</summary>
    public async Task<JsonElement> Check(params IEnumerable<Upload> files)
    {
        var (status, answer) = await Upload(files);
        Assert.Equal(HttpStatusCode.OK, status);
        var address = answer.GetProperty("address").GetString()!;
        JsonElement progress;
        do
        {
            using var asked = await Get($"{address}/progress");
            progress = await Json(asked);
            if (!progress.GetProperty("over").GetBoolean()) await Task.Delay(50, Stop);
        }
        while (!progress.GetProperty("over").GetBoolean());
        Assert.Equal("done", progress.GetProperty("stage").GetString());
        using var findings = await Get($"{address}/findings.json");
        return await Json(findings);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Stop), cancellationToken: Stop);
        return json.RootElement.Clone();
    }
}
