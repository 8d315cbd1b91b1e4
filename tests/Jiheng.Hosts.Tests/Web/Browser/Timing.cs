using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>How long a person waits for the pages: <c>bench/web</c>. Run when asked for, and nothing is asserted: the figures are those of one machine.</summary>
public sealed class Timing
{
    private const int Starts = 5;
    private const int Drops = 9;

    // From the drop to the second frame after the findings are there, over the change of pages.
    private const string Watch = """
        addEventListener('drop', () => sessionStorage.setItem('dropped', performance.timeOrigin + performance.now()), true);
        addEventListener('DOMContentLoaded', () => {
          if (!document.querySelector('.finding')) return;
          requestAnimationFrame(() => requestAnimationFrame(() => { window.waited = performance.timeOrigin + performance.now() - sessionStorage.getItem('dropped'); }));
        });
        """;

    private const string FirstPaint = """
        () => new Promise(done => {
          const now = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
          const look = () => now() === undefined ? setTimeout(look, 20) : done(now());
          look();
        })
        """;

    [Fact(Explicit = true)]
    public async Task What_a_person_waits_for()
    {
        string[] documents = ["hengshan-2024", "zhaohua-2023"];
        string[] paths = [.. documents.Select(Material.Published)];
        List<double> startUps = [], firstPaints = [], laterPaints = [];
        for (var i = 0; i < Starts; i++)
        {
            using var fresh = new WebServer();
            startUps.Add(fresh.StartUp.TotalMilliseconds);
            var (visiting, visitor) = await Chromium.Launch();
            using (visiting)
            {
                var page = await visitor.NewPageAsync();
                await page.GotoAsync(fresh.FirstLink.ToString());
                firstPaints.Add(await page.EvaluateAsync<double>(FirstPaint));
                await page.GotoAsync(fresh.Address.ToString());
                laterPaints.Add(await page.EvaluateAsync<double>(FirstPaint));
                await visitor.CloseAsync();
            }
        }
        var table = new StringBuilder("| what | first | median |\n|---|---:|---:|\n");
        Row(table, "process start to link printed", startUps);
        Row(table, "first paint of the start page, new server, new browser profile", firstPaints);
        Row(table, "first paint of the start page, opened again", laterPaints);
        using var server = new WebServer();
        var (playwright, browser) = await Chromium.Launch();
        using (playwright)
        {
            for (var i = 0; i < paths.Length; i++) Row(table, $"drop of {documents[i]} (docx) to findings on the screen", await Waits(browser, server, paths[i]));
            await browser.CloseAsync();
        }
        table.Append(CultureInfo.InvariantCulture, $"| memory of the server after {paths.Length * Drops} checks | | {server.Memory >> 20} MB |\n");
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("JIHENG_TIMES") ?? throw new InvalidOperationException("JIHENG_TIMES does not name a file"), table.ToString(), TestContext.Current.CancellationToken);
    }

    private static async Task<List<double>> Waits(IBrowser browser, WebServer server, string path)
    {
        List<double> waits = [];
        await using var visit = await Visit.Start(browser, server, VisitorKind.Usual);
        await visit.Page.AddInitScriptAsync(Watch);
        for (var i = 0; i < Drops; i++)
        {
            await visit.Page.GotoAsync("/");
            await visit.Drop(path);
            await visit.Page.WaitForFunctionAsync("() => window.waited > 0");
            waits.Add(await visit.Ask<double>("() => window.waited"));
        }
        return waits;
    }

    private static void Row(StringBuilder table, string what, List<double> milliseconds) => table.Append(CultureInfo.InvariantCulture,
        $"| {what} | {milliseconds[0]:0} ms | {milliseconds.Order().ElementAt(milliseconds.Count / 2):0} ms |\n");
}
