using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Storage;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>What measures give is of their own ledgers and of no others, and whoever breaks one is told.</summary>
[Collection("storage")]
public sealed class EvidenceTests
{
    private const string Sum = """{ "schema": "jiheng/measure/1", "decimals": 0, "values": { "数": { "ledger": "甲.csv", "take": "sum", "column": "数" } } }""";

    private static string Open(County county, string project) => county.Open(county.Filler, 2024, "self-evaluation", county.Project(project, $"项目{project}")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;

    private static string Attach(County county, string id, string name, string text) => county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name={name}", Encoding.UTF8.GetBytes(text)).IsCreated().Json.GetProperty("sha256").GetString()!;

    [Fact]
    public void The_same_files_under_other_names_are_other_ledgers()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "hunan/2024");
        string[] ids = [Open(county, "1"), Open(county, "2"), Open(county, "3")];
        (string, string)[] names = [("甲.csv", "乙.csv"), ("乙.csv", "甲.csv"), ("丙.csv", "丁.csv")];
        foreach (var (id, (one, two)) in ids.Zip(names))
        {
            Attach(county, id, "数.measure.json", Sum);
            Attach(county, id, one, "名,数\n甲,1\n");
            Attach(county, id, two, "名,数\n甲,2\n");
        }
        Assert.Equal("1", county.Filler.Get($"/dossiers/{ids[0]}/files/1/measured").IsOk().Json.GetProperty("text").GetString());
        Assert.Equal("2", county.Filler.Get($"/dossiers/{ids[1]}/files/1/measured").IsOk().Json.GetProperty("text").GetString());
        county.Filler.Get($"/dossiers/{ids[2]}/files/1/measured").Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void A_cited_measure_that_was_broken_is_told_and_nothing_is_swapped_after_handing_in()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        county.Window(2024, "self-evaluation", "hunan/2024");
        var id = Open(county, "1");
        var sha = Attach(county, id, "数.measure.json", Sum);
        Attach(county, id, "甲.csv", "名,数\n甲,1\n");
        var filing = JsonNode.Parse($$"""
            { "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "云岫县医疗保障局", "projects": [ { "name": "项目1",
              "indicators": [ { "level1": "产出指标", "level2": "数量指标", "name": "检查次数", "target": "≥1次", "actual": "9次", "weight": "50", "sources": [ { "file": "数.measure.json", "sha256": "{{sha}}" } ] } ] } ] }
            """)!;
        County.Save(county.Filler, id, filing).IsOk();
        Assert.Contains("由台账算出 1", county.Filler.Get($"/dossiers/{id}/findings").IsOk().Text, StringComparison.Ordinal);
        Attach(county, id, "甲.csv", "名,数\n甲,不是数\n");
        County.Save(county.Filler, id, filing).IsOk();
        Assert.Contains("算不出来，没有和填报的值核对", county.Filler.Get($"/dossiers/{id}/findings").IsOk().Text, StringComparison.Ordinal);
        var declared = county.Open(county.Filler, 2024, "declaration").IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        Attach(county, declared, "甲.csv", "名,数\n甲,1\n");
        server.Store.Whole(c => c.Dossiers.Single(d => d.Id == declared).State = Engine.Cycle.Workflow.DossierState.Submitted);
        Assert.Contains("不能换", county.Reviewer.Send(HttpMethod.Post, $"/dossiers/{declared}/files?name=甲.csv", Encoding.UTF8.GetBytes("名,数\n甲,2\n")).Is(HttpStatusCode.Conflict).Detail, StringComparison.Ordinal);
        county.Reviewer.Send(HttpMethod.Post, $"/dossiers/{declared}/files?name=审核记录.txt", Encoding.UTF8.GetBytes("核对无误")).IsCreated();
    }

    [Fact]
    public void Good_bytes_put_a_damaged_file_right()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "hunan/2024");
        var sha = Attach(county, Open(county, "1"), "台账.txt", "台账");
        File.WriteAllBytes(Directory.GetFiles(Path.Combine(server.Folder, "files"), sha, SearchOption.AllDirectories).Single(), []);
        var other = Open(county, "2");
        Attach(county, other, "另一份.txt", "台账");
        Assert.Equal("台账", county.Filler.Get($"/dossiers/{other}/files/1").IsOk().Text);
    }

    [Fact]
    public void One_indicator_has_one_questionnaire()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "henan/2022");
        var id = Open(county, "1");
        ApiReply Ask(string indicator) => county.Filler.Post($"/dossiers/{id}/surveys", new { questionnaire = Questionnaire(county, id), indicator, opens = County.Opened, closes = County.Closed });
        Ask("服务对象满意度").IsCreated();
        Ask("服务对象满意度").Is(HttpStatusCode.Conflict);
        Ask(new string('长', 1000)).Is(HttpStatusCode.UnprocessableEntity);
        using var nobody = server.As("");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, nobody.Post("/public/surveys/nothing/replies", new byte[100_000]).Status);
    }

    // The refusal names those of the pack.
    private static string Questionnaire(County county, string id) =>
        county.Filler.Post($"/dossiers/{id}/surveys", new { questionnaire = "?", indicator = "x", opens = County.Opened, closes = County.Closed }).Is(HttpStatusCode.UnprocessableEntity).Detail.Split("，有 ")[1].Split('、')[0].TrimEnd('。');
}
