using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Hosts.Tests.Web;

namespace Jiheng.Hosts.Tests.Api;

[Collection("storage")]
public sealed class AddressesTests
{
    private const string Organisation = """
        | 行政区划代码 | 名称 |
        |---|---|
        | 530424 | 云岫县 |

        | 单位编码 | 单位名称 | 类别 | 上级编码 | 行政区划代码 |
        |---|---|---|---|---|
        | 001 | 云岫县财政局 | 财政部门 | | 530424 |
        | 361 | 云岫县医疗保障局 | 单位 | 001 | 530424 |

        | 登录名 | 姓名 | 单位编码 | 角色 |
        |---|---|---|---|
        | guanli | 管理员甲 | 001 | 管理员 |
        """;

    private static byte[] Workbook(string text) => DocumentWriters.Write("xlsx", PlainTextReader.Read("组织.md", text));

    [Fact]
    public void The_api_describes_every_address_with_its_parameters()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var client = server.As(server.Token);
        var document = client.Get("/openapi.json").IsOk().Json;
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths");
        Assert.True(paths.EnumerateObject().Count() > 45);
        var draft = paths.GetProperty("/api/v1/dossiers/{id}/draft").GetProperty("put");
        Assert.Contains(draft.GetProperty("parameters").EnumerateArray(), p => p.GetProperty("name").GetString() == "id" && p.GetProperty("in").GetString() == "path");
        foreach (var path in paths.EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
                Assert.True(operation.Value.TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 0, $"{operation.Name} {path.Name}");
    }

    [Fact]
    public void What_did_not_change_is_not_sent_again_and_lists_come_in_pages()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        for (var i = 0; i < 5; i++) county.Project($"P{i}", $"项目{i}");
        var first = county.Filler.Get("/projects?limit=2").IsOk();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/projects?limit=2");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Tag);
        using var reply = county.Filler.Http.Send(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, reply.StatusCode);
        List<string> names = [];
        for (var next = ""; next is not null;)
        {
            var page = county.Filler.Get($"/projects?limit=2{(next.Length > 0 ? $"&after={next}" : "")}").IsOk().Json;
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("name").GetString()!));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }
        Assert.Equal(["项目0", "项目1", "项目2", "项目3", "项目4"], names);
        Assert.Equal(HttpStatusCode.BadRequest, county.Filler.Get("/projects?limit=1000").Status);
        Assert.Equal(HttpStatusCode.NotFound, county.Filler.Get("/nothing").Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Many_are_approved_at_once_under_the_same_guard(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局", hasDepartment: false);
        List<object> items = [];
        foreach (var year in (int[])[2024, 2025])
        {
            var id = county.Open(county.Finance, year, "congress-review", pack: "hunan/2024", content: new { schema = "jiheng/decision/1", body = "县人大", date = "2023-12-20", text = year == 2024 ? new[] { "同意。" } : [] }).Is(HttpStatusCode.Created).Json.GetProperty("dossier");
            items.Add(new { id = id.GetProperty("id").GetString(), revision = id.GetProperty("revision").GetInt64() });
        }
        items.Add(new { id = "nothing", revision = 0 });
        var results = county.Finance.Post("/dossiers/actions/record", new { items }).IsOk().Json.EnumerateArray().ToList();
        Assert.Equal([true, false, false], results.Select(r => r.GetProperty("done").GetBoolean()));
        Assert.Equal("approved", results[0].GetProperty("state").GetString());
        Assert.Contains("还有1处错误", results[1].GetProperty("problem").GetString(), StringComparison.Ordinal);
        county.Filler.Post("/dossiers/actions/record", new { items }).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void An_actual_value_is_computed_from_the_ledger_that_is_attached()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var project = county.Project("43042401", "基金监管经费");
        county.Window(2024, "self-evaluation", "hunan/2024");
        var id = county.Open(county.Filler, 2024, "self-evaluation", project).Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=检查台账.csv", Encoding.UTF8.GetBytes("机构,结果\n甲医院,合格\n乙药店,不合格\n丙医院,合格\n")).Is(HttpStatusCode.Created);
        var measure = county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=合格率.measure.json", Encoding.UTF8.GetBytes("""
            { "schema": "jiheng/measure/1", "values": { "合格": { "ledger": "检查台账.csv", "take": "count", "where": [ { "column": "结果", "is": "合格" } ] }, "全部": { "ledger": "检查台账.csv", "take": "count" } }, "formula": "合格 ÷ 全部 × 100%", "unit": "%", "decimals": 2 }
            """)).Is(HttpStatusCode.Created).Json;
        var measured = county.Auditor.Get($"/dossiers/{id}/files/{measure.GetProperty("number").GetInt32()}/measured").IsOk().Json;
        Assert.Equal("66.67%", measured.GetProperty("text").GetString());
        Assert.Equal(4, measured.GetProperty("lineage").GetArrayLength());
        JsonObject Filing(string actual) => JsonNode.Parse($$"""
            { "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "云岫县医疗保障局", "projects": [ { "name": "基金监管经费",
              "indicators": [ { "level1": "产出指标", "level2": "质量指标", "name": "检查合格率", "target": "≥60%", "actual": "{{actual}}", "weight": "50", "sources": [ { "file": "合格率.measure.json", "sha256": "{{measure.GetProperty("sha256").GetString()}}" } ] } ] } ] }
            """)!.AsObject();
        County.Save(county.Filler, id, Filing("76.67%")).IsOk();
        Assert.Contains("由台账算出 66.67%，填报的是“76.67%”", county.Filler.Get($"/dossiers/{id}/findings").IsOk().Text, StringComparison.Ordinal);
        County.Save(county.Filler, id, Filing("66.67%")).IsOk();
        Assert.DoesNotContain("JH8105", county.Filler.Get($"/dossiers/{id}/findings").IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("没有“结论”栏", county.Filler.Get($"/dossiers/{id}/files/{county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=错.measure.json", Encoding.UTF8.GetBytes("""{ "schema": "jiheng/measure/1", "decimals": 0, "values": { "数": { "ledger": "检查台账.csv", "take": "distinct", "column": "结论" } } }""")).Json.GetProperty("number").GetInt32()}/measured").Is(HttpStatusCode.UnprocessableEntity).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_checked_and_read_with_progress_line_by_line()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var client = server.As(server.Token);
        foreach (var (verb, schema) in (KeyValuePair<string, string>[])[new("check", "findings"), new("read", "documents")])
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(File.ReadAllBytes(Path.Combine(ReadMeTests.Root, "samples", "broken-arithmetic", "document.txt"))), "files", "document.txt" }, { new ByteArrayContent([0x50, 0x4B, 3, 4]), "files", "坏.docx" } };
            var lines = client.Send(HttpMethod.Post, $"/{verb}", form).IsOk().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
            Assert.Equal(2, lines.Count(l => l.TryGetProperty("progress", out var p) && p.GetProperty("stage").GetString() == "reading"));
            Assert.Equal(1, lines.Count(l => l.TryGetProperty("unreadable", out var u) && u.ValueKind == JsonValueKind.Object));
            Assert.Equal(1, lines.Count(l => l.TryGetProperty(schema, out _)));
            Assert.True(lines[^1].GetProperty("done").GetBoolean());
        }
        Assert.Equal(HttpStatusCode.BadRequest, client.Post("/check", new { }).Status);
    }

    [Fact]
    public void The_organisation_is_looked_at_first_and_then_kept()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局", hasDepartment: false);
        var bytes = Workbook(Organisation.Replace("| guanli | 管理员甲 | 001 | 管理员 |", "| xin | 填报人新 | 361 | 填报人 |", StringComparison.Ordinal));
        var looked = county.Admin.Send(HttpMethod.Post, "/imports/organisation", bytes).IsOk().Json;
        Assert.Equal("[]", looked.GetProperty("problems").GetRawText());
        Assert.Equal((false, 0), (looked.GetProperty("applied").GetBoolean(), looked.GetProperty("problems").GetArrayLength()));
        Assert.Equal(2, county.Admin.Send(HttpMethod.Post, "/imports/organisation?apply=true", bytes).IsOk().Json.GetProperty("added").GetInt32());
        Assert.Equal(0, county.Admin.Send(HttpMethod.Post, "/imports/organisation?apply=true", bytes).IsOk().Json.GetProperty("added").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, county.Filler.Send(HttpMethod.Post, "/imports/organisation?apply=true", bytes).Status);
    }

    [Fact]
    public void An_empty_database_is_set_up_from_a_workbook_once()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-found").FullName;
        try
        {
            var workbook = Path.Combine(folder, "组织.xlsx");
            File.WriteAllBytes(workbook, Workbook(Organisation));
            var first = Run(folder, workbook);
            Assert.Matches("管理员 管理员甲 设置密码的链接（只能用一次，3天内有效）：\\s+http://\\S+/setup/\\S{40,}", first);
            Assert.Contains("/api/v1/openapi.json", first, StringComparison.Ordinal);
            Assert.Contains("已经有单位或人员", Run(folder, workbook), StringComparison.Ordinal);
            File.WriteAllBytes(workbook, Workbook(Organisation.Replace("| 001 | 管理员 |", "| 001 | 审计 |", StringComparison.Ordinal)));
            Directory.Delete(Path.Combine(folder, "data"), recursive: true);
            Assert.Contains("没有人的角色是管理员", Run(folder, workbook), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string Run(string folder, string workbook)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
            foreach (var argument in (string[])[WebServer.Program, "--urls", "http://127.0.0.1:0", "--stop-with-input", "--data", Path.Combine(folder, "data"), "--found", workbook]) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + error.GetAwaiter().GetResult();
        }
    }
}
