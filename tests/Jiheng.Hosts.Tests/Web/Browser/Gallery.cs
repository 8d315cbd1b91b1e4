using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Pictures of every page, with our own samples only: <c>docs/gallery/make</c>. Run when asked for, since a picture says nothing of right and wrong.</summary>
public sealed class Gallery(WebServer server, Chromium chromium)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("JIHENG_GALLERY") ?? "";

    [Fact(Explicit = true)]
    public Task Start_and_trouble() => chromium.Visit(server, async visit =>
    {
        await Shoot(visit, "start");
        // An upload held up on its way, to see it on its way.
        var go = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/checks", async route =>
        {
            await go.Task;
            await route.ContinueAsync();
        });
        await visit.Page.Locator("input[type=file][name=files]").SetInputFilesAsync([Material.Contradicting, Material.Clean]);
        await visit.Page.Locator("#progress").WaitForAsync();
        await Shoot(visit, "progress");
        go.SetResult();
        await visit.Outcome();
        visit.Expect("status of 404");
        await visit.Page.GotoAsync("/no-such-page");
        await Shoot(visit, "missing");
    });

    [Fact(Explicit = true)]
    public Task Findings() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Contradicting) with { Name = "部门整体支出绩效自评.docx" });
        await visit.Page.Locator("#filters label:has([name=severity][value=note])").ClickAsync();
        await visit.Page.Locator("#filters [name=q]").FillAsync("预算");
        await Shoot(visit, "filters");
        await visit.Page.Locator("#reset").ClickAsync();
        await visit.Page.Locator(".finding[data-code=JH4014] .place").First.ClickAsync();
        await Shoot(visit, "filing");
        await visit.Page.Keyboard.PressAsync("Escape");
        // A sheet of A4 at the browser's usual 96 dots an inch.
        await visit.Page.SetViewportSizeAsync(794, 1123);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Shoot(visit, "print");
    });

    [Fact(Explicit = true)]
    public Task Overview() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(
            Upload.Of(Material.Contradicting) with { Name = "部门整体支出绩效自评.docx" }, Upload.Of(Material.Clean) with { Name = "部门自评表.txt" },
            Upload.Of(Material.Cascading) with { Name = "项目自评表.txt" }, Upload.Of(Material.Sample("doubtful-points/document.txt")) with { Name = "待说明的自评表.txt" },
            new Upload("打不开的文件.docx", []));
        await Shoot(visit, "overview");
    });

    [Fact(Explicit = true)]
    public Task Understood() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Cascading) with { Name = "项目自评表.txt" });
        await visit.Page.GotoAsync($"{new Uri(visit.Page.Url).AbsolutePath}/understood");
        await visit.Page.Locator("#indicators").ScrollIntoViewIfNeededAsync();
        await ToTop(visit, "#indicators");
        await Shoot(visit, "understood");
        await visit.Page.Locator("#scores details > summary").First.ClickAsync();
        await ToTop(visit, "#scores");
        await Shoot(visit, "scores");
    });

    [Fact(Explicit = true)]
    public Task Against() => chromium.Visit(server, async visit =>
    {
        await visit.Page.Locator(".further summary").ClickAsync();
        await visit.Page.Locator("input[name=against]").SetInputFilesAsync([Payload(AgainstPagesTests.Declared())]);
        await Shoot(visit, "start-against");
        await visit.Choose(AgainstPagesTests.Evaluated());
        await visit.Page.Locator(".finding[data-code=JH8001] .place").First.ClickAsync();
        await visit.Page.Locator(".menu summary").First.ClickAsync();
        await visit.Page.Locator(".accept summary").ClickAsync();
        await Shoot(visit, "against");
        await visit.Page.GotoAsync($"{new Uri(visit.Page.Url).AbsolutePath}/stages");
        await Shoot(visit, "stages");
    });

    private static FilePayload Payload(Upload upload) => new() { Name = upload.Name, MimeType = "text/plain", Buffer = upload.Bytes };

    [Fact(Explicit = true)]
    public Task English() => chromium.Visit(server, visit => Shoot(visit, "start-english"), VisitorKind.English);

    private static async Task ToTop(Visit visit, string selector) =>
        await visit.Ask<bool>("selector => { document.querySelector(selector).scrollIntoView({ block: 'start' }); return true; }", selector);

    private static async Task Shoot(Visit visit, string name)
    {
        Assert.SkipWhen(Folder.Length == 0, "JIHENG_GALLERY does not name a folder");
        // No pointer over anything, no caret.
        await visit.Page.Mouse.MoveAsync(0, 0);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Caret = ScreenshotCaret.Hide, Animations = ScreenshotAnimations.Disabled });
    }
}
