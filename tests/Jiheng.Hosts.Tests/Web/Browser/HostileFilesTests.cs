using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Hostile files on the page: each has its reason beside its name, and the others are checked.</summary>
public sealed class HostileFilesTests(WebServer server, Chromium chromium)
{
    [Fact]
    public Task All_together_each_has_its_own_reason_and_the_good_one_its_findings() => chromium.Visit(server, async visit =>
    {
        using var work = new Workplace();
        await visit.Choose([.. HostileFiles.All, Upload.Of(work.Broken("好文件.txt"))]);
        var shown = await visit.Page.Locator(".unreadable").AllInnerTextsAsync();
        Assert.Equal(HostileFiles.Refused.Count, shown.Count);
        foreach (var (name, reason, _) in HostileFiles.Refused)
            Assert.Contains(shown, s => s.Contains(name, StringComparison.Ordinal) && s.Contains(reason, StringComparison.Ordinal) && s.Contains('请'));
        await visit.Page.Locator("main a[href^='/checks/'][href$='/1']").First.ClickAsync();
        Assert.Contains("JH3001", (await FoundOnPage.All(visit)).Select(f => f.Code));
    });

    [Fact]
    public Task Alone_a_hostile_file_says_what_to_do_and_the_way_back_works() => chromium.Visit(server, async visit =>
    {
        foreach (var (name, reason, bytes) in HostileFiles.Refused.Take(6))
        {
            await visit.Choose(new Upload(name, bytes));
            Assert.Contains(reason, await visit.Page.Locator(".unreadable").InnerTextAsync(), StringComparison.Ordinal);
            await visit.Page.Locator("main a[href='/']").First.ClickAsync();
            await visit.Page.Locator("#upload").WaitForAsync();
        }
    });

    [Fact]
    public Task A_name_that_is_markup_is_shown_letter_by_letter() => chromium.Visit(server, async visit =>
    {
        const string Name = "<img src=x onerror=alert(1)>.docx";
        await visit.Choose(new Upload(Name, []));
        Assert.Contains(Name, await visit.Page.Locator(".unreadable").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("img").CountAsync());
    });

    [Fact]
    public Task A_document_that_is_markup_is_shown_letter_by_letter() => chromium.Visit(server, async visit =>
    {
        const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)><a href=\"javascript:alert(3)\">甲</a>";
        using var work = new Workplace();
        await visit.Choose(Upload.Of(work.Write("a.txt", File.ReadAllText(work.Broken("b.txt", Attack)))));
        Assert.Contains(Attack, await visit.Page.Locator("#document").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main img, main script, main a[href^='javascript']").CountAsync());
    });
}
