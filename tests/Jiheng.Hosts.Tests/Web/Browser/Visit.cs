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

    private readonly VisitorKind kind;

    private Visit(IBrowserContext context, IPage page, WebServer server, VisitorKind kind)
    {
        (this.context, Page, Server, this.kind) = (context, page, server, kind);
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
        var visit = new Visit(context, page, server, kind);
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

    /// <summary>Hands files in by the field for them, as the file chooser does, and waits for the outcome.</summary>
    public async Task Choose(params IReadOnlyList<Upload> files)
    {
        await Loaded();
        await Page.Locator("input[type=file][name=files]").First.SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = "application/octet-stream", Buffer = f.Bytes }));
        // A script sends what was chosen at once; without one there is a button.
        if (kind == VisitorKind.WithoutScript) await Page.Locator("#upload [type=submit]").ClickAsync();
        await Outcome();
    }

    /// <summary>Drops files or folders of the disk on the page as the operating system does, and waits for the outcome.</summary>
    public async Task Drop(params IReadOnlyList<string> paths)
    {
        var box = (await Page.Locator("#drop").BoundingBoxAsync())!;
        var devtools = await context.NewCDPSessionAsync(Page);
        foreach (var step in (string[])["dragEnter", "dragOver", "drop"])
        {
            await devtools.SendAsync("Input.dispatchDragEvent", new()
            {
                ["type"] = step, ["x"] = box.X + box.Width / 2, ["y"] = box.Y + box.Height / 2,
                ["data"] = new { items = Array.Empty<object>(), files = paths.Select(System.IO.Path.GetFullPath), dragOperationsMask = 1 },
            });
        }
        await Outcome();
    }

    /// <summary>Waits for the outcome of a check, which is another page than the start, and for its scripts.</summary>
    public async Task Outcome()
    {
        await Page.Locator(".verdict").First.WaitForAsync(new() { Timeout = 30_000 });
        await Loaded();
    }

    /// <summary>Waits until the page is loaded. Its state is asked for: on a busy machine the event may have come before anybody waits for it.</summary>
    public async Task Loaded()
    {
        for (var waited = 0; await Page.EvaluateAsync<string>("() => document.readyState") != "complete"; waited += 20)
        {
            if (waited > 30_000) throw new TimeoutException("The page did not finish loading.");
            await Task.Delay(20);
        }
    }

    /// <summary>An expression evaluated in the page.</summary>
    public Task<T> Ask<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}

/// <summary>A file as it is handed in.</summary>
internal sealed record Upload(string Name, byte[] Bytes)
{
    /// <summary>The field it is sent in: an older document goes into another.</summary>
    public string Field { get; init; } = "files";

    /// <summary>A file from disk under its own name.</summary>
    public static Upload Of(string path) => new(System.IO.Path.GetFileName(path), File.ReadAllBytes(path));
}
