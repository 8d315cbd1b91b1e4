namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Where scripts are switched off, everything still works by links and forms.</summary>
public sealed class WithoutScriptTests(WebServer server, Chromium chromium)
{
    [Fact]
    public Task A_document_is_handed_in_its_findings_seen_and_its_places_jumped_to() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Contradicting));
        Assert.Equal(FoundOnPage.ByCommandLine(Material.Contradicting).Count, await visit.Page.Locator(".finding, .consequence").CountAsync());
        var place = visit.Page.Locator(".finding .place").First;
        var target = await place.GetAttributeAsync("href");
        await place.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**{target}");
        var cell = visit.Page.Locator($"[id='{target![1..]}']");
        Assert.True(await cell.IsVisibleAsync());
        await cell.Locator("a.mark").First.ClickAsync();
        Assert.Matches("#f[0-9-]+$", visit.Page.Url);
    }, VisitorKind.WithoutScript);

    [Fact]
    public Task The_filter_is_a_form() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Contradicting));
        var total = await visit.Page.Locator(".finding").CountAsync();
        var code = (await visit.Page.Locator(".finding").First.GetAttributeAsync("data-code"))!;
        var expected = await visit.Page.Locator($".finding[data-code={code}]").CountAsync();
        await visit.Page.Locator("#filters [name=code]").SelectOptionAsync(code);
        await visit.Page.Locator("#filters [type=submit]").ClickAsync();
        // Without script the answer is a new page.
        await visit.Page.WaitForURLAsync("**code=*");
        await visit.Loaded();
        Assert.Equal(expected, await visit.Page.Locator(".finding:visible").CountAsync());
        Assert.Equal($"显示 {expected} / {total} 项", await visit.Page.Locator("#count").InnerTextAsync());
    }, VisitorKind.WithoutScript);

    [Theory]
    [InlineData("start")]
    [InlineData("overview")]
    [InlineData("understood")]
    [InlineData("unreadable")]
    public Task No_button_is_shown_that_would_do_nothing(string page) => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, page);
        Assert.Equal(0, await visit.Page.Locator("button[type=button]:visible").CountAsync());
    }, VisitorKind.WithoutScript);
}
