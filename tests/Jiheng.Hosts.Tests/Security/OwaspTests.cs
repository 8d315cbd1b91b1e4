using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage.Ledgers;

namespace Jiheng.Hosts.Tests.Security;

/// <summary>The usual ways in, walked one by one. Open redirects and forms of other sites: <see cref="SignInTests"/>; every address as everybody: <see cref="RolesTests"/>.</summary>
[Collection("storage")]
public sealed class OwaspTests
{
    private const string Markup = "\"'><script>alert(1)</script><img src=x onerror=alert(2)><a href=\"javascript:alert(3)\">甲</a>";
    private const string Formula = "=HYPERLINK(\"http://evil.example\",\"甲\")";

    private static string Opened(County county, string step = "self-evaluation", string project = "P1")
    {
        if (county.Finance.Get("/windows").Json.GetProperty("items").GetArrayLength() == 0) county.Window(2024, step, "hunan/2024");
        return county.Open(county.Filler, 2024, step, county.Project(project, $"项目{project}")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..\\..\\windows\\win.ini")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x")]
    public void Path_traversal_by_the_name_of_a_file_leads_nowhere(string name)
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var id = Opened(county);
        var shown = county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name={Uri.EscapeDataString(name)}", "x"u8.ToArray()).IsCreated().Json.GetProperty("name").GetString()!;
        Assert.DoesNotContain('/', shown);
        Assert.DoesNotContain('\\', shown);
        Assert.All(Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories), f => Assert.Matches("/(jiheng\\.db.*|files/[0-9a-f]{2}/[0-9a-f]{64}|keys/.*)$", f));
    }

    [Theory]
    [InlineData("/css/..%2f..%2fjiheng-web.deps.json")]
    [InlineData("/js/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/api/v1/dossiers/..%2f..%2fpeople")]
    [InlineData("/api/v1/dossiers/x/files/..%2f1")]
    [InlineData("/setup/..%2f..%2f")]
    [InlineData("/%2fetc/passwd")]
    public void Path_traversal_by_an_address_leads_nowhere(string path)
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        using var browser = SignInTests.SignedIn(server, SignInTests.Invited(server, county));
        var page = browser.Get(path);
        Assert.DoesNotContain("runtimeTarget", page.Text, StringComparison.Ordinal);
        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Redirect || page.Text.Contains("链接已经失效", StringComparison.Ordinal), $"{page.Status}: {page.Text}");
    }

    [Fact]
    public void Object_ids_of_another_unit_or_dossier_open_nothing()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var (mine, other) = (Opened(county), Opened(county, project: "P2"));
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{other}/files?name=秘密.txt", "秘密"u8.ToArray()).IsCreated();
        // Numbers are the dossier's own: under another dossier they name nothing.
        county.Filler.Get($"/dossiers/{mine}/files/1").Is(HttpStatusCode.NotFound);
        county.Filler.Get($"/dossiers/{mine}/versions/1").Is(HttpStatusCode.NotFound);
        var unit = county.Admin.Post("/offices", new { code = "362", name = "云岫县统计局", kind = "unit", region = "530424", parent = county.Bureau }).IsCreated().Id;
        var stranger = county.Person("filler", "外单位填报人", unit, "stranger");
        foreach (var path in (string[])[$"/dossiers/{other}", $"/dossiers/{other}/draft", $"/dossiers/{other}/files/1", $"/roll-up?office={county.Unit}&year=2024"]) stranger.Get(path).Is(HttpStatusCode.NotFound);
        Assert.Equal("[]", stranger.Get($"/dossiers?office={county.Unit}").IsOk().Json.GetProperty("items").GetRawText());
        Assert.Equal("[]", stranger.Get($"/projects?office={county.Unit}").IsOk().Json.GetProperty("items").GetRawText());
        stranger.Post("/dossiers", new { office = county.Unit, year = 2024, step = "self-evaluation" }).Is(HttpStatusCode.NotFound);
        stranger.Get($"/people/{county.Filler.Get("/me").Id}/tokens").Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Markup_in_names_stays_text_on_every_page_of_signing_in()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, Markup);
        var id = county.Admin.Post("/people", new { signIn = "jia", name = Markup }).IsCreated().Id;
        county.Admin.Post($"/people/{id}/roles", new { office = county.Unit, role = "filler" }).IsOk();
        var link = county.Admin.Post($"/people/{id}/invitations").IsCreated().Json.GetProperty("link").GetString()!;
        using var browser = new Browser(server.Address);
        Clean(browser.Get(link).Text, isShown: true);
        browser.Post(link, link, ("password", "correct horse 42"), ("again", "correct horse 42"));
        Clean(browser.Get("/account").Text, isShown: true);
        Clean(browser.Get("/").Text, isShown: true);
        Clean(browser.Get($"/signin?to={Uri.EscapeDataString("/" + Markup)}&said={Uri.EscapeDataString(Markup)}").Text, isShown: false);
        Clean(browser.Get($"/setup/{Uri.EscapeDataString(Markup)}").Text, isShown: false);
        Clean(browser.Get($"/checks/{Uri.EscapeDataString(Markup)}").Text, isShown: false);
    }

    [Theory]
    [InlineData("hunan", "hunan/2024")]
    [InlineData("hebei", "hebei/2024")]
    [InlineData("sichuan", "sichuan/2023")]
    public void Markup_and_formulas_in_every_field_of_a_filing_stay_text_in_every_document(string sample, string pack)
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", pack);
        foreach (var attack in (string[])[Markup, Formula])
        {
            var project = county.Project(attack[..1] == "=" ? "P2" : "P1", attack);
            var id = county.Open(county.Filler, 2024, "self-evaluation", project).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
            var filing = County.Sample(sample);
            foreach (var part in (string[])["narrative", "accounts", "figures", "prior", "reasons", "not-applicable"]) filing.Remove(part);
            (filing["schema"], filing["pack"], filing["year"], filing["unit"], filing["whole"]) = ("jiheng/filing/1", pack, 2024, "云岫县医疗保障局", new JsonObject());
            var subject = Attacked(filing["projects"]![0]!, attack).AsObject();
            subject["name"] = attack;
            subject.Remove("narrative");
            subject.Remove("forms");
            filing["projects"] = new JsonArray(subject);
            var saved = County.Save(county.Filler, id, filing);
            if (saved.Status != HttpStatusCode.OK) Assert.Fail(saved.Text);
            var documents = county.Filler.Get($"/dossiers/{id}/documents").IsOk().Json;
            Assert.True(documents.GetArrayLength() > 0);
            for (var n = 1; n <= documents.GetArrayLength(); n++)
            {
                Clean(county.Filler.Get($"/dossiers/{id}/documents/{n}/html").IsOk().Text, isShown: false);
                Assert.DoesNotContain(Formulas(county.Filler.Get($"/dossiers/{id}/documents/{n}/xlsx").IsOk().Bytes), f => f.Contains("HYPERLINK", StringComparison.OrdinalIgnoreCase) || f.Contains("evil", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Formulas_of_a_business_database_come_as_text_in_its_ledger()
    {
        using var business = new TestDatabase(TestDatabase.Sqlite);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={business.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (a text); INSERT INTO t VALUES ('=1+1'), ('@x'), ('-12.50'), ('+甲')";
            command.ExecuteNonQuery();
        }
        var files = Jiheng.Web.Features.Year.Ledgers.Take(new("台账", new("库", false, $"Data Source={business.File}"), "SELECT a AS 名 FROM t", [], ""), 2024, "361", DateTimeOffset.UnixEpoch);
        Assert.Equal("\uFEFF名\r\n'=1+1\r\n'@x\r\n-12.50\r\n'+甲\r\n", Encoding.UTF8.GetString(files[0].Bytes));
        Assert.Single(LedgerReading.Take(new("台账", new("库", false, $"Data Source={business.File}"), "SELECT a AS 名 FROM t WHERE a = @office", [], ""), 2024, "=1+1").Rows);
    }

    [Fact]
    public void Fields_that_are_not_asked_for_change_nothing()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var id = Opened(county);
        county.Admin.Post("/people", new { signIn = "a", name = "甲", isActive = true, roles = new[] { "administrator" } }).Is(HttpStatusCode.BadRequest);
        county.Filler.Post("/dossiers", new { office = county.Unit, year = 2024, step = "self-evaluation", state = "approved", approvedVersion = 1 }).Is(HttpStatusCode.BadRequest);
        var draft = JsonNode.Parse(county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text)!.AsObject();
        draft["state"] = "approved";
        County.Save(county.Filler, id, draft).Is(HttpStatusCode.UnprocessableEntity);
        using var browser = SignInTests.SignedIn(server, SignInTests.Invited(server, county));
        var admin = county.Admin.Get("/me").Id;
        // Whose password it is the session says, and no field.
        browser.Post("/account", "/account/password", ("old", "correct horse 42"), ("password", "another horse 43"), ("again", "another horse 43"), ("personId", admin), ("PersonId", admin));
        Assert.Null(server.Store.Look(c => c.Accounts.SingleOrDefault(a => a.PersonId == admin)));
    }

    [Fact]
    public void What_is_published_holds_no_personal_number_and_no_sign_that_nobody_sees()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var id = Opened(county);
        var mobile = "139" + "0000" + "1111";
        server.Store.Whole(c =>
        {
            var dossier = c.Dossiers.Single(d => d.Id == id);
            (dossier.State, dossier.CurrentVersion, dossier.ApprovedVersion) = (DossierState.Published, 1, 1);
            c.SaveChanges();
            c.Versions.Add(new()
            {
                DossierId = id, Number = 1, Sha256 = new string('0', 64), MadeBy = "", MadeAt = DateTimeOffset.UnixEpoch,
                Content = $$"""{ "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "云岫县医疗保障局", "projects": [ { "name": "项目P1", "indicators": [ { "level1": "产出指标", "level2": "数量指标", "name": "检查\u200b家数", "target": "≥40家", "actual": "42家", "weight": "50", "deviation": "联系{{mobile}}", "sources": [ { "file": "内部名单.xlsx", "sha256": "{{new string('0', 64)}}" } ] } ] } ] }""",
            });
            return true;
        });
        using var citizen = server.As("");
        citizen.Http.DefaultRequestHeaders.Authorization = null;
        var content = citizen.Get($"/public/dossiers/{id}").IsOk().Text;
        Assert.Contains("139****1111", content, StringComparison.Ordinal);
        Assert.Contains("检查家数", content, StringComparison.Ordinal);
        foreach (var inside in (string[])[mobile, "\u200b", "内部名单", "sha256"]) Assert.DoesNotContain(inside, content, StringComparison.Ordinal);
        var documents = citizen.Get($"/public/dossiers/{id}/documents").IsOk().Json.GetArrayLength();
        Assert.True(documents > 0);
        for (var n = 1; n <= documents; n++)
        {
            using var zip = new ZipArchive(new MemoryStream(citizen.Get($"/public/dossiers/{id}/documents/{n}/docx").IsOk().Bytes));
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                Assert.DoesNotContain(mobile, text, StringComparison.Ordinal);
                Assert.DoesNotContain("<w:comment", text, StringComparison.Ordinal);
                Assert.DoesNotMatch("<dc:creator>[^<]*(填报人|管理员)", text);
                Assert.DoesNotContain("<w:vanish", text, StringComparison.Ordinal);
            }
        }
        county.Filler.Get($"/dossiers/{id}/draft").IsOk();
    }

    private static JsonNode Attacked(JsonNode node, string attack) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : m.Key is "code" or "funds" or "weight" or "score" or "level1" or "level2" or "level3" or "target" or "actual" or "kind" or "formula" or "forms" ? m.Value.DeepClone() : (JsonNode?)Attacked(m.Value, attack)))),
        JsonArray items => new JsonArray([.. items.Select(i => i is null ? null : Attacked(i, attack))]),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String && !decimal.TryParse(value.GetValue<string>(), out _) => JsonValue.Create(value.GetValue<string>() + attack),
        _ => node.DeepClone(),
    };

    private static void Clean(string html, bool isShown)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("img[src='x'], [onerror], a[href^='javascript']"));
        if (isShown) Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Formulas(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(reader.ReadToEnd(), "<(?:x:)?f[^>]*>([^<]*)<")) yield return match.Groups[1].Value;
        }
    }
}
