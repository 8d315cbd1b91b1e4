using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>A county with a finance bureau, a department, a unit and somebody for each role.</summary>
internal sealed class County : IDisposable
{
    public const string Opened = "2000-01-01", Closed = "2099-12-31";

    private readonly Dictionary<string, ApiClient> clients = new(StringComparer.Ordinal);
    private readonly ApiServer server;

    public County(ApiServer server, string unit, bool hasDepartment = true)
    {
        this.server = server;
        var admin = clients["administrator"] = server.As(server.Token);
        Bureau = admin.Get("/offices").IsOk().Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        if (hasDepartment) Department = admin.Post("/offices", new { code = "100", name = "云岫县卫生健康局", kind = "department", region = "530424", parent = Bureau }).Is(System.Net.HttpStatusCode.Created).Id;
        Unit = admin.Post("/offices", new { code = "361", name = unit, kind = "unit", region = "530424", parent = Department ?? Bureau }).Is(System.Net.HttpStatusCode.Created).Id;
        Person("filler", "填报人乙", Unit);
        Person("unit-approver", "单位审核丙", Unit);
        if (Department is not null) Person("department-reviewer", "部门审核丁", Department);
        Person("finance-reviewer", "财政审核戊", Bureau);
        Person("evaluator", "第三方己", Bureau);
        Person("auditor", "审计庚", Bureau);
    }

    public string Bureau { get; }

    public string? Department { get; }

    public string Unit { get; }

    public ApiClient Admin => clients["administrator"];

    public ApiClient Filler => clients["filler"];

    public ApiClient Approver => clients["unit-approver"];

    public ApiClient Reviewer => clients["department-reviewer"];

    public ApiClient Finance => clients["finance-reviewer"];

    public ApiClient Evaluator => clients["evaluator"];

    public ApiClient Auditor => clients["auditor"];

    public ApiClient Person(string role, string name, string office, string? key = null)
    {
        var id = Admin.Post("/people", new { signIn = $"{role}-{office[^6..]}-{clients.Count}", name }).Is(System.Net.HttpStatusCode.Created).Id;
        Admin.Post($"/people/{id}/roles", new { office, role }).IsOk();
        var token = Admin.Post($"/people/{id}/tokens", new { name = "测试" }).Is(System.Net.HttpStatusCode.Created).Json.GetProperty("token").GetString()!;
        return clients[key ?? role] = server.As(token);
    }

    public void Window(int year, string step, string pack, int round = 0, string opens = Opened, string closes = Closed) =>
        Finance.Post("/windows", new { financeOffice = Bureau, year, step, round, pack, opens, closes }).Is(System.Net.HttpStatusCode.Created);

    public string Project(string code, string name, int firstYear = 2020) => Approver.Post("/projects", new { office = Unit, code, name, firstYear }).Is(System.Net.HttpStatusCode.Created).Id;

    public ApiReply Open(ApiClient by, int year, string step, string? project = null, object? content = null, int round = 0, string? pack = null)
    {
        var body = new Dictionary<string, object?> { ["office"] = Unit, ["year"] = year, ["step"] = step, ["round"] = round };
        if (project is not null) body["project"] = project;
        if (content is not null) body["content"] = content;
        if (pack is not null) body["pack"] = pack;
        return by.Post("/dossiers", body);
    }

    /// <summary>Takes a step on the dossier as it is now.</summary>
    public static ApiReply Act(ApiClient by, string id, string action, object? body = null) => by.Post($"/dossiers/{id}/actions/{action}", body ?? new { }, by.Get($"/dossiers/{id}").IsOk().Tag);

    public static ApiReply Save(ApiClient by, string id, JsonNode content) => by.Put($"/dossiers/{id}/draft", content.ToJsonString(), by.Get($"/dossiers/{id}/draft") is { Status: System.Net.HttpStatusCode.OK } now ? now.Tag : "\"0\"");

    /// <summary>Answers every open warning of a draft.</summary>
    public static int Explain(ApiClient by, string id)
    {
        var count = 0;
        foreach (var finding in by.Get($"/dossiers/{id}/findings").IsOk().Json.GetProperty("findings").EnumerateArray())
            if (finding.GetProperty("severity").GetString() == "warning" && !finding.TryGetProperty("answer", out _))
            {
                by.Post($"/dossiers/{id}/answers", new { fingerprint = finding.GetProperty("fingerprint").GetString(), text = "已核对，属实" }).IsOk();
                count++;
            }
        return count;
    }

    public static string State(ApiClient by, string id) => by.Get($"/dossiers/{id}").IsOk().Json.GetProperty("dossier").GetProperty("state").GetString()!;

    public static JsonObject Sample(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(ReadMeTests.Root, "samples", "filings", $"{name}.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
    }
}
