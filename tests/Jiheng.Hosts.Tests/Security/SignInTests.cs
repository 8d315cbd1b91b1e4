using System.Net;
using System.Text.RegularExpressions;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage.Log;

namespace Jiheng.Hosts.Tests.Security;

/// <summary>Nobody gets in without a password that he alone set; who is in goes out again.</summary>
[Collection("storage")]
public sealed partial class SignInTests
{
    private const string Good = "correct horse 42";

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Somebody_sets_his_password_by_a_link_once_and_signs_in_and_out(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        var id = county.Filler.Get("/me").IsOk().Id;
        var link = county.Admin.Post($"/people/{id}/invitations").IsCreated().Json.GetProperty("link").GetString()!;
        using var browser = new Browser(server.Address);
        Assert.Equal("/signin?to=%2Faccount", browser.Get("/account").To);
        Assert.Contains("填报人乙", browser.Get(link).Text, StringComparison.Ordinal);
        Assert.EndsWith("said=different", browser.Post(link, link, ("password", Good), ("again", "something else 1")).To, StringComparison.Ordinal);
        Assert.EndsWith("said=password", browser.Post(link, link, ("password", "short1"), ("again", "short1")).To, StringComparison.Ordinal);
        Assert.Equal("/account", browser.Post(link, link, ("password", Good), ("again", Good)).To);
        Assert.Contains("云岫县医疗保障局", browser.Get("/account").Text, StringComparison.Ordinal);
        Assert.Contains("链接已经失效", new Browser(server.Address).Get(link).Text, StringComparison.Ordinal);
        // The check of files is his too.
        Assert.Equal(HttpStatusCode.OK, browser.Get("/").Status);
        Assert.Equal("/signin?said=left", browser.Post("/account", "/signout").To);
        Assert.Equal("/signin?to=%2F", browser.Get("/").To);
        var name = server.Store.Look(c => c.People.Single(p => p.Id == id).SignIn);
        Assert.StartsWith("/signin?said=wrong", browser.Post("/signin", "/signin", ("name", name), ("password", "wrong password 1")).To, StringComparison.Ordinal);
        Assert.Equal("/checks", browser.Post("/signin?to=/checks", "/signin", ("name", name.ToUpperInvariant()), ("password", Good), ("to", "/checks")).To);
        string[] kinds = [.. server.Store.Look(c => c.Log.OrderBy(l => l.Number).Where(l => l.Kind != LogKinds.Change).Select(l => l.Kind).ToList())];
        Assert.Equal([LogKinds.SignIn, LogKinds.SignOut, LogKinds.SignInFailed, LogKinds.SignIn], kinds);
        Assert.Empty(LogCheck.Run(server.Store, null).Problems);
    }

    [Fact]
    public void Wrong_passwords_lock_the_name_for_a_while_also_for_the_right_one()
    {
        var clock = new MovingClock(DateTimeOffset.UtcNow);
        using var server = new ApiServer(TestDatabase.Sqlite, clock);
        using var county = new County(server, "云岫县医疗保障局");
        var name = Invited(server, county);
        using var browser = new Browser(server.Address);
        string Try(string password) => browser.Post("/signin", "/signin", ("name", name), ("password", password)).To.Split('&')[0];
        for (var i = 0; i < 4; i++) Assert.Equal("/signin?said=wrong", Try($"wrong password {i}"));
        Assert.Equal("/signin?said=locked", Try("wrong password 5"));
        Assert.Equal("/signin?said=locked", Try(Good));
        Assert.Contains(server.Store.Look(c => c.Log.Select(l => l.Kind).ToList()), k => k == LogKinds.Locked);
        Assert.Contains("锁定", browser.Get("/signin?said=locked").Text, StringComparison.Ordinal);
        for (var i = 0; i < 12; i++) Try("x");
        Assert.Equal("/signin?said=often", Try(Good));
    }

    [Fact]
    public void A_session_ends_by_idleness_by_its_age_by_a_new_password_and_with_the_person()
    {
        var clock = new MovingClock(DateTimeOffset.UtcNow);
        using var server = new ApiServer(TestDatabase.Sqlite, clock);
        using var county = new County(server, "云岫县医疗保障局");
        var name = Invited(server, county);
        using var first = SignedIn(server, name);
        using var second = SignedIn(server, name);
        bool IsIn(Browser browser) => browser.Get("/account").Status == HttpStatusCode.OK;
        Assert.True(IsIn(first) && IsIn(second));
        Assert.Equal("/account?said=old", first.Post("/account", "/account/password", ("old", "nonsense"), ("password", "another horse 43"), ("again", "another horse 43")).To);
        Assert.Equal("/account?said=changed", first.Post("/account", "/account/password", ("old", Good), ("password", "another horse 43"), ("again", "another horse 43")).To);
        Assert.True(IsIn(first));
        Assert.False(IsIn(second));
        for (var i = 0; i < 3; i++)
        {
            clock.Now = clock.Now.AddMinutes(25);
            Assert.True(IsIn(first));
        }
        clock.Now = clock.Now.AddMinutes(31);
        Assert.False(IsIn(first));
        using var third = SignedIn(server, name, "another horse 43");
        for (var i = 0; i < 30; i++)
        {
            clock.Now = clock.Now.AddMinutes(25);
            if (i < 28) Assert.True(IsIn(third));
        }
        Assert.False(IsIn(third));
        using var fourth = SignedIn(server, name, "another horse 43");
        server.Store.Whole(c => c.People.Single(p => p.SignIn == name).IsActive = false);
        Assert.False(IsIn(fourth));
    }

    [Fact]
    public void An_empty_database_is_set_up_by_the_first_link_and_by_no_other()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-first").FullName;
        try
        {
            using var process = new ServedYear(folder);
            var link = process.Link;
            using var browser = new Browser(process.Address);
            Assert.Contains("链接已经失效", browser.Get("/setup/guessed").Text, StringComparison.Ordinal);
            Assert.Contains("建立单位和管理员", browser.Get(link).Text, StringComparison.Ordinal);
            (string, string)[] fields = [("region", "530424"), ("regionName", "云岫县"), ("code", "001"), ("office", "云岫县财政局"), ("signIn", "guanli"), ("name", "管理员甲"), ("password", Good), ("again", Good)];
            Assert.EndsWith("said=fields", browser.Post(link, link, [.. fields.Select(f => f.Item1 == "region" ? (f.Item1, "53") : f)]).To, StringComparison.Ordinal);
            Assert.Equal("/account", browser.Post(link, link, fields).To);
            Assert.Contains("云岫县财政局", browser.Get("/account").Text, StringComparison.Ordinal);
            Assert.Contains("链接已经失效", new Browser(process.Address).Get(link).Text, StringComparison.Ordinal);
            // The API for scripts of our pages: with the session, and for writes with the page's own mark.
            Assert.Equal(HttpStatusCode.OK, browser.Get("/api/v1/me").Status);
            using var unmarked = new StringContent("""{ "code": "530425", "name": "青岚县" }""");
            Assert.Equal(HttpStatusCode.BadRequest, browser.Send(HttpMethod.Post, "/api/v1/regions", unmarked, null).Status);
            using var marked = new StringContent("""{ "code": "530425", "name": "青岚县" }""");
            Assert.Equal(HttpStatusCode.Created, browser.Send(HttpMethod.Post, "/api/v1/regions", marked, browser.Mark("/account")).Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public void Nobody_is_led_elsewhere_after_signing_in(string to)
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var name = Invited(server, county);
        using var browser = new Browser(server.Address);
        Assert.Equal("/", browser.Post("/signin", "/signin", ("name", name), ("password", Good), ("to", to)).To);
        Assert.Equal("/", browser.Get($"/language/en?from={Uri.EscapeDataString(to)}").To);
    }

    [Fact]
    public void A_form_of_another_site_signs_nobody_in_or_out()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        using var browser = SignedIn(server, Invited(server, county));
        using var nothing = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Send(HttpMethod.Post, "/signout", nothing, null).Status);
        // Nor by an empty header that looks like a program's.
        using var region = new StringContent("""{ "code": "530425", "name": "青岚县" }""");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Send(HttpMethod.Post, "/api/v1/regions", region, null, ("Authorization", "")).Status);
        using var password = new FormUrlEncodedContent([new("old", Good), new("password", "another horse 43"), new("again", "another horse 43")]);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Send(HttpMethod.Post, "/account/password", password, null).Status);
        Assert.Equal(HttpStatusCode.OK, browser.Get("/account").Status);
    }

    /// <summary>Gives the filler a password and tells his name.</summary>
    internal static string Invited(ApiServer server, County county)
    {
        var id = county.Filler.Get("/me").IsOk().Id;
        var link = county.Admin.Post($"/people/{id}/invitations").IsCreated().Json.GetProperty("link").GetString()!;
        using var browser = new Browser(server.Address);
        Assert.Equal("/account", browser.Post(link, link, ("password", Good), ("again", Good)).To);
        browser.Post("/account", "/signout");
        return server.Store.Look(c => c.People.Single(p => p.Id == id).SignIn);
    }

    internal static Browser SignedIn(ApiServer server, string name, string password = Good)
    {
        var browser = new Browser(server.Address);
        Assert.Equal("/", browser.Post("/signin", "/signin", ("name", name), ("password", password)).To);
        return browser;
    }
}

/// <summary>A browser without scripts: cookies, forms with their marks.</summary>
internal sealed partial class Browser(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };

    public sealed record Page(HttpStatusCode Status, string Text, string To);

    public Page Get(string path) => Send(HttpMethod.Get, path, null, null);

    /// <summary>Opens a page and posts a form that stands on it.</summary>
    public Page Post(string from, string path, params (string, string)[] fields)
    {
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)), new("__RequestVerificationToken", Mark(from))]);
        return Send(HttpMethod.Post, path, content, null);
    }

    /// <summary>The mark of the forms of a page.</summary>
    public string Mark(string page) => Token().Match(Get(page).Text) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException($"no form on {page}");

    public Page Send(HttpMethod method, string path, HttpContent? content, string? mark, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (mark is not null) request.Headers.Add("RequestVerificationToken", mark);
        using var response = http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return new(response.StatusCode, reader.ReadToEnd(), response.Headers.Location?.OriginalString ?? "");
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
