using System.Text.Json;
using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Who visits.</summary>
internal enum VisitorKind
{
    /// <summary>Came by a link; the pages speak Chinese.</summary>
    Usual,

    /// <summary>Came by a link and chose English.</summary>
    English,

    /// <summary>Came by a link; the browser runs no scripts.</summary>
    WithoutScript,

    /// <summary>Came without a link.</summary>
    Stranger,
}

/// <summary>One person with a browser of their own: cookies, a page, and everything the browser complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly List<string> expected = [];

    private Visit(IBrowserContext context, IPage page, WebServer server)
    {
        (this.context, Page, Server) = (context, page, server);
        page.Console += (_, message) =>
        {
            // A violated content policy is such an error too.
            if (message.Type is "error" or "warning") complaints.Add($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // Going on to another page ends what the old one was loading.
            if (request.Failure is not "net::ERR_ABORTED") complaints.Add($"request: {request.Url} {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (!response.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal)) complaints.Add($"elsewhere: {response.Url}");
        };
    }

    public IPage Page { get; }

    public WebServer Server { get; }

    /// <summary>What a person types into the address bar.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visit> Start(IBrowser browser, WebServer server, VisitorKind kind)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.Address.ToString(), JavaScriptEnabled = kind != VisitorKind.WithoutScript, AcceptDownloads = true,
            ViewportSize = new() { Width = 1366, Height = 768 }, Locale = kind == VisitorKind.English ? "en-GB" : "zh-CN",
            // Movement would be waited for and photographed half done.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(10_000);
        if (kind == VisitorKind.English) await context.AddCookiesAsync([new() { Name = "jiheng-language", Value = "en", Url = server.Address.ToString() }]);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, server);
        if (kind != VisitorKind.Stranger) await page.GotoAsync(server.NewLink().ToString());
        return visit;
    }

    /// <summary>Says that the browser will rightly complain of something with these words in it.</summary>
    public void Expect(string words) => expected.Add(words);

    /// <summary>Nothing failed, nothing was refused by the content policy, nothing came from elsewhere, and the server logged no mistake.</summary>
    public void AssertNoComplaint()
    {
        List<string> unexpected = [.. complaints.Where(c => !expected.Exists(e => c.Contains(e, StringComparison.Ordinal)))];
        Assert.Empty(unexpected);
        Assert.Equal("", Server.Complaints);
    }

    /// <summary>Takes files by the field for them, as the file chooser does, and goes on to what is shown of them.</summary>
    public async Task Choose(params IReadOnlyList<Upload> files)
    {
        await Page.Locator("input[type=file][name=files]").First.SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = "application/octet-stream", Buffer = f.Bytes }));
        await Submit();
    }

    /// <summary>Waits for the outcome of a check, which is another page than the start.</summary>
    public Task Outcome() => Page.Locator(".verdict").First.WaitForAsync();

    /// <summary>Text of every element, white space as one blank.</summary>
    public async Task<IReadOnlyList<string>> Texts(string selector) => [.. (await Page.Locator(selector).AllInnerTextsAsync()).Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>An expression evaluated in the page, as JSON.</summary>
    public async Task<JsonElement> Ask(string script, object? argument = null) => (await Page.EvaluateAsync(script, argument))!.Value;

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    // A script may send them at once; without one there is the button.
    private async Task Submit()
    {
        var button = Page.Locator("#upload [type=submit]");
        try
        {
            await Page.WaitForURLAsync("**/checks/**", new() { Timeout = 300 });
        }
        catch (TimeoutException)
        {
            await button.ClickAsync();
        }
        await Outcome();
    }
}

/// <summary>A file as it is handed in.</summary>
internal sealed record Upload(string Name, byte[] Bytes)
{
    /// <summary>A file from disk under its own name.</summary>
    public static Upload Of(string path) => new(System.IO.Path.GetFileName(path), File.ReadAllBytes(path));
}
