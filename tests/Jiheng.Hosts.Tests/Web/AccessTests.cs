using System.Net;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>Who gets in and who does not.</summary>
public sealed class AccessTests(WebServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/checks/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/checks/AAAAAAAAAAAAAAAAAAAAAA/findings.json")]
    [InlineData("/language/en")]
    [InlineData("/no-such-page")]
    [InlineData("/enter/")]
    [InlineData("/enter/guess")]
    public async Task Without_a_key_every_page_asks_for_the_link(string path)
    {
        using var stranger = new HttpVisitor(server);
        using var answer = await stranger.Get(path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("链接", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(stranger.Cookies);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = server.NewLink();
        using var first = new HttpVisitor(server);
        using (var door = await first.Get(link.AbsolutePath)) Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);
        using (var page = await first.Get("/")) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        // In the same browser it is no mistake to open it again.
        using (var door = await first.Get(link.AbsolutePath)) Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);
        using var second = new HttpVisitor(server);
        using (var door = await second.Get(link.AbsolutePath)) Assert.Equal(HttpStatusCode.Unauthorized, door.StatusCode);
        using (var page = await second.Get("/")) Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
    }

    [Fact]
    public async Task The_key_is_in_a_cookie_that_no_script_reads_and_no_other_site_posts()
    {
        using var visitor = new HttpVisitor(server);
        using var door = await visitor.Get(server.NewLink().AbsolutePath);
        var cookie = Assert.Single(door.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_sees_the_check_of_another_visitor()
    {
        using var owner = await HttpVisitor.Admitted(server);
        var (_, answer) = await owner.Upload(new Browser.Upload("甲.txt", "甲"u8.ToArray()));
        var address = answer.GetProperty("address").GetString()!;
        using var other = await HttpVisitor.Admitted(server);
        foreach (var path in (string[])["", "/1", "/1/understood", "/progress", "/findings.json", "/findings.html", "/1/findings.json", "/1/findings.html"])
        {
            using var seen = await other.Get(address + path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, seen.StatusCode));
        }
        // Nor can they stop or remove it.
        foreach (var path in (string[])["/stop", "/remove"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address + path);
            using var posted = await other.Send(request);
        }
        using var kept = await owner.Get($"{address}/progress");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
    }

    [Theory]
    [InlineData("/checks/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/checks/..%2f..%2fetc%2fpasswd")]
    [InlineData("/checks/AAAA/1")]
    [InlineData("/checks/AAAA/99999999999")]
    [InlineData("/checks/AAAA/-1")]
    [InlineData("/checks/AAAA/1/understood")]
    [InlineData("/no-such-page")]
    [InlineData("/css/../../packs/general/pack.json")]
    [InlineData("/css/%2e%2e/%2e%2e/jiheng-web.dll")]
    public async Task What_is_not_there_is_said_to_be_not_there(string path)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        using var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_posts_is_refused(string header, string value)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        foreach (var path in (string[])["/checks", "/checks/sample/clean", "/checks/AAAA/remove"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.Add(header, value);
            using var answer = await visitor.Send(request);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.0.2.7")]
    public async Task A_name_that_points_here_from_elsewhere_is_refused(string host)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await visitor.Send(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_language_switch_leads_to_no_other_site(string from)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        using var answer = await visitor.Get($"/language/en?from={Uri.EscapeDataString(from)}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_new_link_in_the_same_browser_keeps_its_checks()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var (_, answer) = await visitor.Upload(new Browser.Upload("甲.txt", "甲"u8.ToArray()));
        using var door = await visitor.Get(server.NewLink().AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);
        using var page = await visitor.Get(answer.GetProperty("address").GetString()! + "/1");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Looking_whether_a_link_is_there_does_not_use_it_up()
    {
        using var visitor = new HttpVisitor(server);
        var link = server.NewLink().AbsolutePath;
        using var looked = await visitor.Send(new(HttpMethod.Head, link));
        Assert.Equal(HttpStatusCode.Unauthorized, looked.StatusCode);
        using var opened = await visitor.Get(link);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
    }

    [Theory]
    [InlineData("?document=abc")]
    [InlineData("?finding=x&document=99999999999999")]
    [InlineData("/understood?document=-")]
    public async Task A_number_that_is_none_in_an_address_is_left_out(string rest)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var (_, answer) = await visitor.Upload(new Browser.Upload("甲.txt", "甲"u8.ToArray()));
        using var page = await visitor.Get($"{answer.GetProperty("address").GetString()}/1{rest}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task What_is_posted_to_a_check_that_is_gone_is_answered_with_a_way_out()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        using var answer = await visitor.Send(new(HttpMethod.Post, "/checks/none/again"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("首页", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
