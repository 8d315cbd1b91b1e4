using System.Text.RegularExpressions;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Web.Browser;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>What every answer tells the browser: to trust nothing but our own files.</summary>
public sealed partial class PolicyTests(WebServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_has_the_policy_and_nothing_inline()
    {
        using var work = new Workplace();
        using var stranger = new HttpVisitor(server);
        using var visitor = await HttpVisitor.Admitted(server);
        var (_, answer) = await visitor.Upload(Upload.Of(work.Broken("a.txt")), Upload.Of(work.Broken("b.txt", "乙县医疗保障局")), new Upload("坏.docx", []));
        var check = answer.GetProperty("address").GetString()!;
        await Examine(stranger, "/");
        foreach (var path in (string[])["/", check, $"{check}/1", $"{check}/2", $"{check}/1/understood", "/no-such-page", "/css/site.css", "/js/site.js", "/favicon.svg", $"{check}/findings.json"])
            await Examine(visitor, path);
    }

    [Fact]
    public async Task Pages_with_somebodys_documents_are_not_kept_by_the_browser()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        using var page = await visitor.Get("/");
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
    }

    private static async Task Examine(HttpVisitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        foreach (var part in (string[])["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        // Addresses name checks, which nobody else needs to know.
        Assert.Contains(Assert.Single(answer.Headers.GetValues("Referrer-Policy")), (string[])["no-referrer", "same-origin"]);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var html = await answer.Content.ReadAsStringAsync(Stop);
        List<string> inline = [.. Inline().Matches(html).Select(m => $"{path}: {m.Value}")];
        Assert.Empty(inline);
    }

    // A script or style with content, a style or event attribute, an address that is a script, anything from another place.
    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b|<[^>]+\s(?:style|on[a-z]+)\s*=|<[^>]+\s(?:href|src|action)\s*=\s*["']?\s*(?:javascript:|data:|https?:|//)""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
