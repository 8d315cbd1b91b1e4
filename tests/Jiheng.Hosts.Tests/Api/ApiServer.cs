using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage;
using Jiheng.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>A server with a database of its own and its first administrator.</summary>
public sealed class ApiServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-api").FullName;
    private readonly WebApplication app;

    public ApiServer(string kind, TimeProvider? clock = null)
    {
        Database = new(kind);
        using (var store = Database.OpenIn(folder)) Token = new Founding("530424", "云岫县", "001", "云岫县财政局", "guanli", "管理员甲").Do(store);
        app = WebApp.Build(new() { Urls = ["http://127.0.0.1:0"], Data = folder, Database = Database.ConnectionOrNull, Packs = [Path.Combine(ReadMeTests.Root, "packs")] }, clock);
        app.StartAsync().GetAwaiter().GetResult();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public TestDatabase Database { get; }

    public string Folder => folder;

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public Store Store => app.Services.GetRequiredService<Jiheng.Web.Features.Api.ApiRoom>().Year!.Store;

    /// <summary>The administrator's.</summary>
    public string Token { get; }

    internal ApiClient As(string token) => new(Address, token);

    public void Dispose()
    {
        app.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)app).Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Somebody who asks by his token.</summary>
internal sealed class ApiClient(Uri address, string? token) : IDisposable
{
    private readonly HttpClient http = Made(address, token);

    public HttpClient Http => http;

    public void Dispose() => http.Dispose();

    public ApiReply Get(string path) => Send(HttpMethod.Get, path);

    public ApiReply Post(string path, object? body = null, string? match = null, string? key = null) => Send(HttpMethod.Post, path, body, match, key);

    public ApiReply Put(string path, object body, string? match = null) => Send(HttpMethod.Put, path, body, match);

    public ApiReply Delete(string path) => Send(HttpMethod.Delete, path);

    public ApiReply Send(HttpMethod method, string path, object? body = null, string? match = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        if (body is byte[] bytes) request.Content = new ByteArrayContent(bytes);
        else if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        if (match is not null) request.Headers.TryAddWithoutValidation("If-Match", match);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = http.Send(request);
        using var stream = response.Content.ReadAsStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new(response.StatusCode, copy.ToArray(), response.Headers.ETag?.Tag ?? "", response.Headers.Location?.ToString() ?? "", response.Content.Headers.ContentType?.MediaType ?? "");
    }

    private static HttpClient Made(Uri address, string? token)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}

/// <summary>What was answered.</summary>
internal sealed record ApiReply(HttpStatusCode Status, byte[] Bytes, string Tag, string Location, string Type)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public string Detail => Json.GetProperty("detail").GetString()!;

    /// <summary>Itself, where the status is the expected one; the whole answer is shown where it is not.</summary>
    public ApiReply Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        return this;
    }

    public ApiReply IsOk() => Is(HttpStatusCode.OK);

    public ApiReply IsCreated() => Is(HttpStatusCode.Created);

    public string Id => Json.GetProperty("id").GetString()!;
}
