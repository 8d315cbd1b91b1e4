namespace Jiheng.Hosts.Tests.Web.Browser;

public sealed class StartPageTests(WebServer server, Chromium chromium)
{
    [Fact]
    public Task A_link_opens_the_start_page() => chromium.Visit(server, async visit =>
    {
        Assert.Equal("/", visit.Path);
        Assert.True(await visit.Page.Locator("#upload").IsVisibleAsync());
    });
}
