using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Storage;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>Two at the same moment: one after the other, and nothing is lost between them.</summary>
[Collection("storage")]
public sealed class RaceTests
{
    private static JsonNode Decision(string text) => JsonNode.Parse($$"""{ "schema": "jiheng/decision/1", "body": "县人大", "date": "2023-12-20", "text": [ "{{text}}" ] }""")!;

    private static string Open(County county, int round) => county.Open(county.Finance, 2024, "congress-review", pack: "hunan/2024", content: Decision("旧"), round: round).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void What_was_saved_is_in_what_was_recorded_or_was_not_saved(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        for (var round = 0; round < 40; round++)
        {
            var id = Open(county, round);
            var tag = county.Finance.Get($"/dossiers/{id}").Tag;
            using var go = new Barrier(2);
            ApiReply? saved = null, recorded = null;
            Parallel.Invoke(
                () =>
                {
                    go.SignalAndWait();
                    saved = county.Finance.Put($"/dossiers/{id}/draft", Decision("NEW").ToJsonString(), "\"1\"");
                },
                () =>
                {
                    go.SignalAndWait();
                    recorded = county.Finance.Post($"/dossiers/{id}/actions/record", new { }, tag);
                });
            recorded!.IsOk();
            Assert.Equal(saved!.Status == HttpStatusCode.OK, county.Finance.Get($"/dossiers/{id}/versions/1").IsOk().Text.Contains("NEW", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Many_attach_answer_and_record_at_once_and_each_is_there(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "henan/2022");
        var id = county.Open(county.Filler, 2024, "self-evaluation", county.Project("1", "甲项目")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        Parallel.For(0, 24, new() { MaxDegreeOfParallelism = 12 }, i => county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=f{i}.txt", Encoding.UTF8.GetBytes($"{i}")).IsCreated());
        Assert.Equal(24, county.Filler.Get($"/dossiers/{id}/files").IsOk().Json.GetArrayLength());
        string[] ids = [.. Enumerable.Range(0, 12).Select(r => Open(county, r))];
        var items = ids.Select(x => new { id = x, revision = 0 }).ToArray();
        ConcurrentBag<int> done = [];
        Parallel.For(0, 4, new() { MaxDegreeOfParallelism = 4 }, _ => done.Add(county.Finance.Post("/dossiers/actions/record", new { items }).IsOk().Json.EnumerateArray().Count(r => r.GetProperty("done").GetBoolean())));
        Assert.Equal(12, done.Sum());
    }

    [Fact]
    public void The_same_key_gives_the_same_answer_also_for_many()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var items = new[] { new { id = Open(county, 0), revision = 0 } };
        var first = county.Finance.Post("/dossiers/actions/record", new { items }, key: "k1").IsOk();
        Assert.Equal(first.Text, county.Finance.Post("/dossiers/actions/record", new { items }, key: "k1").IsOk().Text);
        county.Finance.Post("/dossiers/actions/archive", new { items }, key: "k1").Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void A_clock_that_was_ahead_stops_no_look_and_an_administrator_ends_it()
    {
        var clock = new MovingClock(DateTimeOffset.UtcNow);
        using var server = new ApiServer(TestDatabase.Sqlite, clock);
        using var county = new County(server, "云岫县医疗保障局");
        var (one, two) = (Open(county, 0), Open(county, 1));
        clock.Now = clock.Now.AddDays(200);
        County.Act(county.Finance, one, "record").IsOk();
        var ahead = clock.Now;
        clock.Now = clock.Now.AddDays(-200);
        county.Finance.Get($"/dossiers/{one}").IsOk();
        Assert.Contains("jiheng admin clock", County.Act(county.Finance, two, "record").Is(HttpStatusCode.ServiceUnavailable).Detail, StringComparison.Ordinal);
        Jiheng.Web.Features.Year.WatchedClock.Accept(server.Folder, ahead);
        County.Act(county.Finance, two, "record").IsOk();
    }

    [Fact]
    public void What_is_sent_wrong_is_answered_as_wrong_and_comments_are_kept_out()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        var id = county.Open(county.Filler, 2024, "declaration").IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        var text = county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text;
        county.Filler.Put($"/dossiers/{id}/draft", "\uFEFF/* 备注 */" + text, "\"1\"").IsOk();
        Assert.DoesNotContain("备注", county.Filler.Get($"/dossiers/{id}/draft").IsOk().Json.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, county.Filler.Put($"/dossiers/{id}/draft", text, "\"1\"").Status);
        Assert.Equal(HttpStatusCode.BadRequest, county.Filler.Get("/dossiers?after=%00").Status);
        Assert.Equal(HttpStatusCode.BadRequest, county.Admin.Post($"/people/{county.Admin.Get("/me").Id}/tokens", """{ "name": "a\u0000b" }""").Status);
        foreach (var type in (string[])["multipart/form-data", "multipart/form-data; boundary=x"])
        {
            var content = new ByteArrayContent("abc"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.Equal(HttpStatusCode.BadRequest, county.Admin.Send(HttpMethod.Post, "/check", content).Status);
        }
        Assert.Equal("[]", county.Filler.Get($"/ranking?office={county.Unit}&year=2024&after=2147483647").IsOk().Json.GetProperty("items").GetRawText());
        var decision = Open(county, 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, County.Act(county.Finance, decision, "record", new { reason = new string('x', 3000) }).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, County.Act(county.Finance, decision, "record", new { lines = new[] { new { line = "", reason = "无" } } }).Status);
    }
}
