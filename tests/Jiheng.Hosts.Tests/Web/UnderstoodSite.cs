using System.Net;
using System.Text.RegularExpressions;
using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Web.Access;
using Jiheng.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>The web application in this process, and a browser that came in by a link.</summary>
public sealed class UnderstoodSite : IAsyncLifetime
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), UseProxy = false };
    private WebApplication app = null!;

    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = WebApp.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], Packs = [Repository("packs")] });
        await app.StartAsync();
        Browser = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
        using var entered = await Browser.GetAsync($"/enter/{app.Services.GetRequiredService<AccessLinks>().Issue()}");
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
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

    /// <summary>Hands a file in and returns the address of its filing page.</summary>
    public Task<string> Check(string name, byte[] bytes) => Check((name, bytes));

    /// <summary>The same with several files of one filing.</summary>
    public async Task<string> Check(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await Browser.PostAsync("/checks", form);
        var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
        for (var tries = 0; path.Split('/').Length < 4 && tries < 100; tries++)
        {
            await Task.Delay(100);
            using var again = await Browser.GetAsync(path);
            path = again.RequestMessage!.RequestUri!.AbsolutePath;
        }
        return path;
    }

    /// <summary>The page of what was understood, in one of the languages.</summary>
    public async Task<string> Understood(string filing, string language = "zh") =>
        await Browser.GetStringAsync($"/language/{language}?from={Uri.EscapeDataString(filing + "/understood")}");

    /// <summary>What the engine makes of the same bytes.</summary>
    public DocumentReading Read(string name, byte[] bytes) =>
        Pipeline.Read(DocumentReaders.Read(name, bytes), app.Services.GetRequiredService<PackCatalogue>());

    /// <summary>What is seen of a piece of a page.</summary>
    public static string Seen(string html) => WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(html, "<[^>]*>", ""), @"\s+", " ")).Trim();

    /// <summary>The page without all that is marked as Chinese: tags with their attributes and text.</summary>
    public static string WithoutChinese(string html)
    {
        html = Regex.Replace(html, "<!--.*?-->", "", RegexOptions.Singleline);
        var rest = new System.Text.StringBuilder();
        var open = new Stack<bool>();
        open.Push(false);
        var at = 0;
        foreach (Match tag in Regex.Matches(html, "<(/?)([a-zA-Z0-9]+)([^>]*)>"))
        {
            if (!open.Peek()) rest.Append(html, at, tag.Index - at);
            at = tag.Index + tag.Length;
            if (tag.Groups[1].Length > 0)
            {
                open.Pop();
                continue;
            }
            var chinese = open.Peek() || tag.Groups[3].Value.Contains(" lang=\"zh-CN\"", StringComparison.Ordinal);
            if (!chinese) rest.Append(tag.Value);
            if (tag.Groups[2].Value is not ("meta" or "link" or "input" or "br" or "img" or "hr") && !tag.Groups[3].Value.EndsWith('/')) open.Push(chinese);
        }
        return WebUtility.HtmlDecode(rest.Append(html, at, html.Length - at).ToString());
    }
}
