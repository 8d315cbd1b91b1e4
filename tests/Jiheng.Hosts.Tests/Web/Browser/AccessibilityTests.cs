using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>No page has what keeps somebody out: axe finds nothing serious or critical, in either language.</summary>
public sealed class AccessibilityTests(WebServer server, Chromium chromium)
{
    public static TheoryData<string, bool> Pages()
    {
        var pages = new TheoryData<string, bool>();
        foreach (var page in (string[])["start", "filing", "understood", "overview", "unreadable", "missing"])
        {
            pages.Add(page, false);
            pages.Add(page, true);
        }
        // A large one; the language changes little there.
        pages.Add("published", false);
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_keeps_nobody_out(string page, bool english) => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, page);
        await AssertNothingSerious(visit, colours: !english);
    }, english ? VisitorKind.English : VisitorKind.Usual);

    [Fact]
    public Task Nor_does_the_page_for_strangers() => chromium.Visit(server, async visit =>
    {
        visit.Expect("status of 401");
        await visit.Page.GotoAsync("/");
        await AssertNothingSerious(visit);
    }, VisitorKind.Stranger);

    [Fact]
    public Task Nor_does_an_opened_dialog_or_a_selected_finding() => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, "filing");
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("Enter");
        await AssertNothingSerious(visit);
        await visit.Page.Keyboard.PressAsync("?");
        await AssertNothingSerious(visit);
    });

    // The style sheets are the same in both languages, and colours take axe the longest.
    private static async Task AssertNothingSerious(Visit visit, bool colours = true)
    {
        var result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], Rules = new() { ["color-contrast"] = new() { Enabled = colours } } });
        List<string> serious = [.. from violation in result.Violations
                                   where violation.Impact is "serious" or "critical"
                                   select $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Take(3).Select(n => n.Html[..Math.Min(160, n.Html.Length)]))}"];
        Assert.Empty(serious);
    }
}
