using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Everything can be done without a mouse, and one always sees where one is.</summary>
public sealed class KeyboardTests(WebServer server, Chromium chromium)
{
    // Each control that can be reached on a page, by its place among all elements.
    private const string Controls = """
        () => {
          const all = [...document.querySelectorAll('*')];
          return all.flatMap((e, i) => e.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]') && e.checkVisibility({ visibilityProperty: true }) && !e.disabled ? [i] : []);
        }
        """;

    // Which element has the focus, and whether one sees that it has.
    private const string Focus = """
        () => {
          const e = document.activeElement;
          const looks = x => { const s = getComputedStyle(x); return s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && s.outlineWidth !== '0px'); };
          const seen = looks(e) || (e.parentElement && [...e.parentElement.children, e.parentElement].some(looks));
          return [[...document.querySelectorAll('*')].indexOf(e), seen ? 1 : 0];
        }
        """;

    [Fact]
    public Task From_the_start_to_a_cell_and_back_by_keys() => chromium.Visit(server, async visit =>
    {
        var keys = visit.Page.Keyboard;
        // A sample is reached by Tab and opened by Enter.
        await TabTo(visit, "form[action='/checks/sample/consistency'] button");
        await keys.PressAsync("Enter");
        await visit.Outcome();
        await keys.PressAsync("j");
        Assert.Equal("1", await Selected(visit));
        await keys.PressAsync("j");
        Assert.Equal("2", await Selected(visit));
        await keys.PressAsync("k");
        Assert.Equal("1", await Selected(visit));
        await keys.PressAsync("Enter");
        var here = visit.Page.Locator(".here");
        Assert.Equal(1, await here.CountAsync());
        Assert.Equal(await visit.Page.Locator(".finding.selected .place").First.GetAttributeAsync("href"), $"#{await here.GetAttributeAsync("id")}");
        await keys.PressAsync("n");
        Assert.Equal(await visit.Page.Locator(".finding.selected .place").Nth(1).GetAttributeAsync("href"), $"#{await here.GetAttributeAsync("id")}");
        await keys.PressAsync("Escape");
        Assert.Equal(0, await visit.Page.Locator(".finding.selected, .here").CountAsync());
    });

    [Fact]
    public Task Search_and_the_list_of_keys_open_and_close() => chromium.Visit(server, async visit =>
    {
        var keys = visit.Page.Keyboard;
        await visit.Choose(Upload.Of(Material.Contradicting));
        await keys.PressAsync("/");
        Assert.Equal("q", await visit.Ask<string>("() => document.activeElement.name"));
        // Letters typed there are words, not commands.
        await keys.TypeAsync("jk?");
        Assert.Equal("jk?", await visit.Page.Locator("#filters [name=q]").InputValueAsync());
        await keys.PressAsync("Escape");
        Assert.Equal("", await visit.Page.Locator("#filters [name=q]").InputValueAsync());
        await keys.PressAsync("?");
        Assert.True(await visit.Page.Locator("#keys").IsVisibleAsync());
        // While it lies over the page, the page's keys rest.
        await keys.PressAsync("j");
        Assert.Equal(0, await visit.Page.Locator(".finding.selected").CountAsync());
        await keys.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("#keys").IsVisibleAsync());
    });

    [Theory]
    [InlineData("start")]
    [InlineData("filing")]
    [InlineData("understood")]
    [InlineData("overview")]
    public Task Tab_reaches_every_control_and_shows_where_it_is(string page) => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, page);
        // On the page of a filing the marks and places are many; a few show the same.
        if (page is "filing") await visit.Page.Locator("#filters [name=q]").FillAsync("JH");
        var wanted = (await visit.Ask<int[]>(Controls)).ToHashSet();
        HashSet<int> unseen = [], reached = [];
        await visit.Ask<int>("() => { document.activeElement.blur(); return 0; }");
        for (var i = 0; i < 3 * wanted.Count + 10 && !wanted.IsSubsetOf(reached); i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = await visit.Ask<int[]>(Focus);
            if (!reached.Add(focus[0])) continue;
            if (focus[1] == 0 && wanted.Contains(focus[0])) unseen.Add(focus[0]);
        }
        Assert.Empty(await Names(visit, wanted.Except(reached)));
        Assert.Empty(await Names(visit, unseen));
    });

    [Fact]
    public Task Enter_on_the_file_field_opens_the_chooser() => chromium.Visit(server, async visit =>
    {
        // Listened for beforehand: the browser is told to hand its chooser over without an answer that could be waited for.
        visit.Page.FileChooser += (_, _) => { };
        await TabTo(visit, "input[type=file][name=files]");
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.True(chooser.IsMultiple);
        await chooser.SetFilesAsync(Material.Contradicting);
        await visit.Outcome();
        Assert.NotEmpty(await FoundOnPage.All(visit));
    });

    private static async Task TabTo(Visit visit, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Ask<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"Tab does not reach {selector}");
    }

    private static Task<string?> Selected(Visit visit) => visit.Page.Locator(".finding.selected").GetAttributeAsync("data-number");

    private static async Task<IReadOnlyList<string>> Names(Visit visit, IEnumerable<int> elements) =>
        await visit.Ask<string[]>("at => at.map(i => document.querySelectorAll('*')[i].outerHTML.slice(0, 120))", elements.ToArray());
}
