using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Storage;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>What goes wrong in real life: each ends in a clear message, and nothing is lost.</summary>
[Collection("storage")]
public sealed class TroubleTests
{
    private const string Pack = "hunan/2024";
    private const int Year = 2024;

    private static (string Id, JsonObject Content) Opened(County county)
    {
        var project = county.Project("43042401", "基金监管经费");
        county.Window(Year, "declaration", Pack);
        var id = county.Open(county.Filler, Year, "declaration", project).Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
        return (id, JsonNode.Parse(county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text)!.AsObject());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Of_two_editors_the_second_sees_what_the_first_changed_and_loses_nothing(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, content) = Opened(county);
        var other = county.Person("filler", "填报人辛", county.Unit, "other");
        var tag = county.Filler.Get($"/dossiers/{id}/draft").Tag;
        content["fields"] = new JsonObject { ["填报人"] = "乙", ["联系电话"] = "0300-1234567" };
        county.Filler.Put($"/dossiers/{id}/draft", content.ToJsonString(), tag).IsOk();
        content["fields"]!["填报人"] = "辛";
        var late = other.Put($"/dossiers/{id}/draft", content.ToJsonString(), tag).Is(HttpStatusCode.PreconditionFailed).Json;
        Assert.Contains("填报人乙", late.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var change = Assert.Single(late.GetProperty("changes").EnumerateArray());
        Assert.Equal(("fields.填报人", "乙", "辛"), (change.GetProperty("cell").GetString(), change.GetProperty("stored").GetString(), change.GetProperty("mine").GetString()));
        Assert.Equal("乙", late.GetProperty("stored").GetProperty("fields").GetProperty("填报人").GetString());
        // With what he now knows he saves.
        other.Put($"/dossiers/{id}/draft", content.ToJsonString(), $"\"{late.GetProperty("revision").GetInt32()}\"").IsOk();
        // Whoever says nothing of what he had before him is asked.
        Assert.Equal(HttpStatusCode.PreconditionRequired, other.Put($"/dossiers/{id}/draft", content.ToJsonString()).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Ten_at_once_are_saved_one_after_the_other_or_told(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, content) = Opened(county);
        var tag = county.Filler.Get($"/dossiers/{id}/draft").Tag;
        var replies = new HttpStatusCode[10];
        Parallel.For(0, 10, new ParallelOptions { MaxDegreeOfParallelism = 10 }, i =>
        {
            var mine = content.DeepClone().AsObject();
            mine["fields"] = new JsonObject { ["填报人"] = $"{i}" };
            replies[i] = county.Filler.Put($"/dossiers/{id}/draft", mine.ToJsonString(), tag).Status;
        });
        Assert.Single(replies, HttpStatusCode.OK);
        Assert.Equal(9, replies.Count(r => r == HttpStatusCode.PreconditionFailed));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void A_write_that_is_sent_again_after_a_lost_connection_is_done_once(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        var body = new { office = county.Unit, code = "43042402", name = "培训经费", firstYear = Year };
        var first = county.Approver.Post("/projects", body, key: "key-1").Is(HttpStatusCode.Created);
        var again = county.Approver.Post("/projects", body, key: "key-1").Is(HttpStatusCode.Created);
        Assert.Equal((first.Text, first.Location), (again.Text, again.Location));
        Assert.Single(county.Filler.Get("/projects").Json.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, county.Approver.Post("/projects", new { office = county.Unit, code = "43042403", name = "别的", firstYear = Year }, key: "key-1").Status);
        // Without a key it is what it is: the same twice.
        Assert.Equal(HttpStatusCode.Conflict, county.Approver.Post("/projects", body).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void A_clock_that_was_set_back_opens_no_deadline_again_and_loses_no_draft(string kind)
    {
        var clock = new MovingClock(DateTimeOffset.UtcNow);
        using var server = new ApiServer(kind, clock);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, content) = Opened(county);
        var decided = county.Open(county.Finance, Year, "congress-review", pack: Pack, content: new { schema = "jiheng/decision/1", body = "县人大", date = "2023-12-20", text = new[] { "同意。" } }).Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
        County.Act(county.Finance, decided, "record").IsOk();
        var tag = county.Filler.Get($"/dossiers/{id}").Tag;
        clock.Now -= TimeSpan.FromDays(2);
        content["fields"] = new JsonObject { ["填报人"] = "乙" };
        County.Save(county.Filler, id, content).IsOk();
        var refused = county.Filler.Post($"/dossiers/{id}/actions/complete", new { }, tag).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("校准服务器的时间", refused.Detail, StringComparison.Ordinal);
        clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(HttpStatusCode.Conflict, county.Filler.Post($"/dossiers/{id}/actions/complete", new { }, tag).Status);
        Assert.Equal("乙", county.Filler.Get($"/dossiers/{id}/draft").Json.GetProperty("fields").GetProperty("填报人").GetString());
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_there_stays()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, content) = Opened(county);
        var before = county.Filler.Get($"/dossiers/{id}/draft");
        // The database may grow by nothing more: what a full disk is to it.
        DiskLimit.Set(server, pages: 1);
        content["fields"] = new JsonObject { ["备注"] = new string('满', 30_000), ["备注二"] = new string('满', 30_000), ["备注三"] = new string('满', 30_000) };
        var refused = county.Filler.Put($"/dossiers/{id}/draft", content.ToJsonString(), before.Tag).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("磁盘空间", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(before.Text, county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text);
        DiskLimit.Set(server, pages: 1_000_000);
        county.Filler.Put($"/dossiers/{id}/draft", content.ToJsonString(), before.Tag).IsOk();
        // The folder of the attached files cannot be written either: a file stands in its place.
        File.WriteAllText(Path.Combine(server.Folder, "files"), "");
        Assert.Contains("磁盘", county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=a.txt", "a"u8.ToArray()).Is(HttpStatusCode.ServiceUnavailable).Detail, StringComparison.Ordinal);
        File.Delete(Path.Combine(server.Folder, "files"));
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=a.txt", "a"u8.ToArray()).Is(HttpStatusCode.Created);
    }

    [Fact]
    public void A_database_that_is_gone_is_told_and_back_it_goes_on()
    {
        using var server = new ApiServer(TestDatabase.Postgres);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, content) = Opened(county);
        content["fields"] = new JsonObject { ["填报人"] = "乙" };
        var tag = county.Filler.Get($"/dossiers/{id}/draft").Tag;
        server.Database.Refuse(connections: true);
        Assert.Contains("数据库", county.Filler.Put($"/dossiers/{id}/draft", content.ToJsonString(), tag).Is(HttpStatusCode.ServiceUnavailable).Detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, county.Filler.Get("/dossiers").Status);
        server.Database.Refuse(connections: false);
        county.Filler.Put($"/dossiers/{id}/draft", content.ToJsonString(), tag).IsOk();
    }

    [Fact]
    public void An_attached_file_that_was_changed_on_disk_is_not_given_out()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, _) = Opened(county);
        var file = county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=..%2F..%2F台账.txt", "台账"u8.ToArray()).Is(HttpStatusCode.Created).Json;
        Assert.Equal("台账.txt", file.GetProperty("name").GetString());
        var again = county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=台账.txt", "台账"u8.ToArray()).Is(HttpStatusCode.Created).Json;
        Assert.Equal(1, again.GetProperty("number").GetInt32());
        Assert.Equal("台账", county.Auditor.Get($"/dossiers/{id}/files/1").IsOk().Text);
        var kept = Directory.GetFiles(Path.Combine(server.Folder, "files"), file.GetProperty("sha256").GetString()!, SearchOption.AllDirectories).Single();
        File.WriteAllText(kept, "改过");
        Assert.Contains("不一致", county.Auditor.Get($"/dossiers/{id}/files/1").Is(HttpStatusCode.InternalServerError).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_sees_what_is_not_his()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var (id, _) = Opened(county);
        var otherUnit = county.Admin.Post("/offices", new { code = "362", name = "云岫县民政局", kind = "unit", region = "530424", parent = county.Bureau }).Is(HttpStatusCode.Created).Id;
        var stranger = county.Person("filler", "民政填报人", otherUnit, "stranger");
        foreach (var path in (string[])[$"/dossiers/{id}", $"/dossiers/{id}/draft", $"/dossiers/{id}/findings", $"/dossiers/{id}/files", $"/dossiers/{id}/versions", $"/dossiers/{id}/decisions", $"/dossiers/{id}/campaign", $"/roll-up?office={county.Unit}&year=2024"])
            Assert.Equal(HttpStatusCode.NotFound, stranger.Get(path).Status);
        Assert.Empty(stranger.Get("/dossiers").IsOk().Json.GetProperty("items").EnumerateArray());
        using var nobody = server.As("jh_nobody");
        foreach (var path in (string[])["/me", "/dossiers", $"/dossiers/{id}", "/offices"]) Assert.Equal(HttpStatusCode.Unauthorized, nobody.Get(path).Status);
        // Who may give no role takes none.
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Post("/people", new { signIn = "x", name = "x" }).Status);
        var me = stranger.Get("/me").IsOk().Id;
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Post($"/people/{me}/roles", new { office = county.Unit, role = "administrator" }).Status);
        // A token that was taken back is none.
        var token = stranger.Post($"/people/{me}/tokens", new { name = "二" }).Is(HttpStatusCode.Created).Json;
        using var second = server.As(token.GetProperty("token").GetString()!);
        second.Get("/me").IsOk();
        stranger.Delete($"/people/{me}/tokens/{token.Id()}").Is(HttpStatusCode.NoContent);
        Assert.Equal(HttpStatusCode.Unauthorized, second.Get("/me").Status);
    }

    [Theory]
    [InlineData("{", "内容不是要求的 JSON")]
    [InlineData("{\"office\":\"x\",\"code\":\"1\",\"name\":\"n\",\"firstYear\":2024,\"admin\":true}", "不认识的键“admin”")]
    [InlineData("{\"office\":\"x\",\"code\":\"1\",\"firstYear\":2024}", "缺少必需的内容（name）")]
    [InlineData("{\"office\":\"x\",\"code\":\"1\",\"name\":\"n\",\"firstYear\":\"2024\"}", "在 $.firstYear")]
    public void What_cannot_be_understood_is_told_by_place(string body, string said)
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var client = server.As(server.Token);
        var reply = client.Post("/projects", body).Is(HttpStatusCode.BadRequest);
        Assert.Contains(said, reply.Detail, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", reply.Type);
    }
}

/// <summary>A clock that somebody sets.</summary>
internal sealed class MovingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
