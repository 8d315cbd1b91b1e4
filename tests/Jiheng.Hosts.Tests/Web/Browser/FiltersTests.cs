using System.Text.Json;
using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>What of the findings is shown: by severity, form, rule and words, and kept in the address.</summary>
public sealed class FiltersTests(WebServer server, Chromium chromium)
{
    // The numbers of the findings that a person sees.
    private const string Shown = "() => [...document.querySelectorAll('.finding')].filter(f => f.checkVisibility()).map(f => +f.dataset.number)";

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("contradicting")]
    public Task Each_filter_leaves_exactly_what_it_names(string document) => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Of(document)));
        var total = await visit.Page.Locator(".finding").CountAsync();
        Assert.Equal(total, (await Numbers(visit)).Length);
        await Count(visit, total, total);
        foreach (var severity in (string[])["error", "warning", "note"])
        {
            // The boxes lie under their labels, which is what a person clicks.
            await visit.Page.Locator($"#filters label:has([name=severity][value={severity}])").ClickAsync();
            await Leaves(visit, total, $"f => f.dataset.severity !== '{severity}'");
            await visit.Page.Locator("#reset").ClickAsync();
        }
        await EachOption("form");
        await EachOption("code");
        await visit.Page.Locator("#filters [name=q]").FillAsync("得分");
        await Leaves(visit, total, "f => [f.dataset.form, ...[...f.children].filter(c => !c.matches('.rule, .copy')).map(c => c.textContent)].join(' ').includes('得分')");
        await visit.Page.Locator("#reset").ClickAsync();
        await Count(visit, total, total);

        async Task EachOption(string field)
        {
            var select = visit.Page.Locator($"#filters [name={field}]");
            foreach (var option in (await visit.Ask<string[]>($"() => [...document.querySelectorAll('#filters [name={field}] option')].map(o => o.value)")).Where(o => o.Length > 0))
            {
                await select.SelectOptionAsync(option);
                await Leaves(visit, total, $"f => f.dataset.{field} === {JsonSerializer.Serialize(option)}");
            }
            await visit.Page.Locator("#reset").ClickAsync();
        }
    });

    [Fact]
    public Task The_address_keeps_the_filter() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Contradicting));
        var code = await visit.Page.Locator(".finding").First.GetAttributeAsync("data-code");
        await visit.Page.Locator("#filters [name=code]").SelectOptionAsync(code!);
        var before = await Numbers(visit);
        Assert.NotEmpty(before);
        var address = visit.Page.Url;
        await visit.Page.ReloadAsync();
        Assert.Equal(before, await Numbers(visit));
        await visit.Page.GotoAsync("/");
        await visit.Page.GotoAsync(address);
        Assert.Equal(before, await Numbers(visit));
        Assert.Equal(code, await visit.Page.Locator("#filters [name=code]").InputValueAsync());
    });

    [Fact]
    public Task A_filter_that_leaves_nothing_says_so_and_can_be_taken_away() => chromium.Visit(server, async visit =>
    {
        await visit.Choose(Upload.Of(Material.Contradicting));
        await visit.Page.Locator("#filters [name=q]").FillAsync("没有一项这样说");
        Assert.Empty(await Numbers(visit));
        Assert.Contains("没有符合筛选条件的发现", await visit.Page.Locator("#findings").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator("[data-reset]").ClickAsync();
        Assert.NotEmpty(await Numbers(visit));
    });

    private static Task<int[]> Numbers(Visit visit) => visit.Ask<int[]>(Shown);

    private static async Task Leaves(Visit visit, int total, string wanted)
    {
        var expected = await visit.Ask<int[]>($"() => [...document.querySelectorAll('.finding')].filter({wanted}).map(f => +f.dataset.number)");
        Assert.Equal(expected, await Numbers(visit));
        await Count(visit, expected.Length, total);
    }

    private static async Task Count(Visit visit, int shown, int total) =>
        Assert.Equal($"显示 {shown} / {total} 项", await visit.Page.Locator("#count").InnerTextAsync());
}
