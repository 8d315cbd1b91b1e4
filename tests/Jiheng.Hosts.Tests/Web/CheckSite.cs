using System.Net;
using Jiheng.Web.Access;
using Jiheng.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>The web application in this process, and a browser without scripts that came in by a link.</summary>
public sealed class CheckSite : IAsyncLifetime
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), UseProxy = false };
    private WebApplication app = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        app = WebApp.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], Packs = [Repository("packs")] });
        await app.StartAsync();
        browser = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
        using var entered = await browser.GetAsync($"/enter/{app.Services.GetRequiredService<AccessLinks>().Issue()}");
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        handler.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>A file of the repository.</summary>
    public static string Repository(params string[] path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jiheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine([folder, .. path]);
    }

    /// <summary>A sample's document.</summary>
    public static byte[] Sample(string name, string file = "document.txt") => File.ReadAllBytes(Repository("samples", name, file));

    /// <summary>Hands files in, waits for the end of the check, and returns the address it leads to and that page.</summary>
    public Task<(string Path, string Page)> Check(params (string Name, byte[] Bytes)[] files) => Check(0, files);

    /// <summary>The same with folders of which the browser left some files out.</summary>
    public async Task<(string Path, string Page)> Check(int skipped, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        if (skipped > 0) form.Add(new StringContent($"{skipped}"), "skipped");
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await browser.PostAsync("/checks", form);
        return await Ended(answer);
    }

    /// <summary>A page, which must be answered as expected.</summary>
    public async Task<string> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await browser.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Presses a button, waits for the end of the check, and returns where it leads.</summary>
    public async Task<(string Path, string Page)> Post(string path)
    {
        using var answer = await browser.PostAsync(path, null);
        return await Ended(answer);
    }

    /// <summary>The page that an answer leads to once its check is over.</summary>
    private async Task<(string Path, string Page)> Ended(HttpResponseMessage answer)
    {
        var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
        var page = await answer.Content.ReadAsStringAsync();
        for (var tries = 0; path.StartsWith("/checks/", StringComparison.Ordinal) && page.Contains("id=\"progress\"", StringComparison.Ordinal) && tries < 200; tries++)
        {
            await Task.Delay(100);
            using var again = await browser.GetAsync(path);
            path = again.RequestMessage!.RequestUri!.AbsolutePath;
            page = await again.Content.ReadAsStringAsync();
        }
        return (path, page);
    }
}
