using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>The Chromium of this machine, one for all tests of a run. Where there is none, every test that asks for it is skipped by name.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "JIHENG_CHROMIUM";

    private const string Absent =
        "no Chromium was found. Debian: apt-get install chromium fonts-noto-cjk (as root ./test does it); elsewhere install Chromium or Chrome and set JIHENG_CHROMIUM to its path";

    // Quiet and without a life of its own: nothing but our pages goes over the network.
    private static readonly string[] Arguments =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string? Program = Find();

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is not null) (playwright, browser) = await Launch();
    }

    /// <summary>A browser with a fresh profile, the memory of other tests not in it.</summary>
    public static async Task<(IPlaywright Playwright, IBrowser Browser)> Launch()
    {
        Assert.SkipWhen(Program is null, Absent);
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        // Chromium refuses its sandbox to root, who runs the tests of a container.
        string[] sandbox = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = [.. Arguments, .. sandbox] }));
    }

    /// <summary>Lets somebody in by a new link and does what they do; at the end the browser must have had nothing to complain of.</summary>
    internal async Task Visit(WebServer server, Func<Visit, Task> what, VisitorKind kind = VisitorKind.Usual)
    {
        Assert.SkipWhen(browser is null, Absent);
        await using var visit = await Browser.Visit.Start(browser, server, kind);
        await what(visit);
        visit.AssertNoComplaint();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } stated) return File.Exists(stated) ? stated : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (from name in (string[])["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"]
                from folder in folders
                select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
