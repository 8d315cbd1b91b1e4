using System.Text.Json;
using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>The page says what the command line says, neither more nor less.</summary>
public sealed class FindingsTests(WebServer server, Chromium chromium)
{
    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("contradicting")]
    [InlineData("cascading")]
    public Task Dropped_on_the_page_a_document_has_the_findings_of_the_command_line(string document) => chromium.Visit(server, async visit =>
    {
        var path = Material.Of(document);
        await visit.Drop(path);
        await AssertSame(visit, path);
        await AssertDownload(visit, path);
    });

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("clean")]
    public Task Chosen_in_the_field_a_document_has_the_findings_of_the_command_line(string document) => chromium.Visit(server, async visit =>
    {
        var path = Material.Of(document);
        await visit.Choose(Upload.Of(path));
        await AssertSame(visit, path);
    });

    [Fact]
    public Task A_dropped_folder_is_checked_with_the_folders_below_it() => chromium.Visit(server, async visit =>
    {
        using var work = new Workplace();
        work.Broken("甲县/自评表.txt");
        work.Clean("乙县/下级/自评表.txt", "乙县医疗保障局");
        work.Write("乙县/照片.png", "x");
        await visit.Drop(work.Folder);
        var filings = await visit.Page.Locator("main").InnerTextAsync();
        Assert.Contains("甲县/自评表.txt", filings, StringComparison.Ordinal);
        Assert.Contains("乙县/下级/自评表.txt", filings, StringComparison.Ordinal);
        Assert.DoesNotContain("照片.png", filings, StringComparison.Ordinal);
    });

    [Fact]
    public Task Each_sample_of_the_start_page_shows_what_it_promises() => chromium.Visit(server, async visit =>
    {
        foreach (var (sample, verdict) in ((string, string)[])[("arithmetic", "fail"), ("consistency", "fail"), ("clean", "pass")])
        {
            await visit.Page.GotoAsync("/");
            await visit.Page.Locator($"form[action='/checks/sample/{sample}'] button").ClickAsync();
            await visit.Outcome();
            Assert.Equal(verdict, await visit.Page.Locator(".verdict").First.GetAttributeAsync("data-verdict"));
        }
    });

    private static async Task AssertSame(Visit visit, string path)
    {
        var shown = await FoundOnPage.All(visit);
        var expected = FoundOnPage.ByCommandLine(path);
        // The page orders by form, the command line by place: what is compared is what they say.
        Assert.Equal(expected.Select(e => e.Found).OrderBy(f => f.ToString(), StringComparer.Ordinal), shown.Select(f => f.Found).OrderBy(f => f.ToString(), StringComparer.Ordinal));
        using var json = JsonDocument.Parse(CommandLine.Run("check", path, "--format", "json").Output);
        Assert.Equal(json.RootElement.GetProperty("verdict").GetString(), await visit.Page.Locator(".verdict").First.GetAttributeAsync("data-verdict"));
    }

    private static async Task AssertDownload(Visit visit, string path)
    {
        await visit.Page.Locator(".menu summary").First.ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("a[href$='findings.json']").First.ClickAsync());
        var saved = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        var expected = CommandLine.Run("check", path, "--format", "json").Output.Replace(JsonSerializer.Serialize(path), $"\"{Path.GetFileName(path)}\"", StringComparison.Ordinal);
        Assert.Equal(expected, saved);
        Assert.EndsWith(".json", download.SuggestedFilename, StringComparison.Ordinal);
    }
}
