using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Hosts.Tests.Security;

/// <summary>Every address and page × everybody: what docs/spec/roles.md says is what the server does.</summary>
[Collection("storage")]
public sealed class RolesTests
{
    private const string Nobody = "未登录", Outsider = "别的单位的填报人";
    private const string Yes = "✓";

    private static readonly string Document = Path.Combine(ReadMeTests.Root, "docs", "spec", "roles.md");

    private static readonly (string Name, WorkRole? Role)[] Everybody =
    [
        (Nobody, null), .. Enum.GetValues<WorkRole>().Where(r => r != WorkRole.Public).Select(r => (WorkWords.Of(r), (WorkRole?)r)), (Outsider, WorkRole.Filler),
    ];

    private sealed record Address(string Verb, string Path, AccessRule? Rule, string? Action)
    {
        public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

        /// <summary>What the rule beside the address says for somebody.</summary>
        public string For(string name, WorkRole? role)
        {
            if (Rule is null) return role is not null || SignInGate.IsOpen(new(Path)) ? Yes : Verb == "GET" ? "登录页" : "401";
            if (Rule.Reach == AccessReach.Anybody) return Yes;
            if (role is not { } his) return "401";
            if (Rule.Reach == AccessReach.Known) return Yes;
            // The person of the addresses is the filler.
            if (Rule.Reach == AccessReach.Person) return his is WorkRole.Administrator || (his == WorkRole.Filler && name != Outsider) ? Yes : "403";
            if (Rule.Reach == AccessReach.Dossier && name == Outsider) return "404";
            var roles = Rule.RolesFor(Action);
            return (roles.Count == 0 && Action is null) || roles.Contains(his) ? Yes : "403";
        }
    }

    [Fact]
    public void The_table_of_addresses_and_roles_is_what_stands_beside_the_addresses()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        var text = new StringBuilder("# Who may come where\n\nMade from the rules beside the addresses (`AccessRule`); a test asks every address as everybody. ✓ let in: for his own offices, and whether a step is allowed now says [workflow.md](workflow.md). 404: not told whether it is there. Administrators and auditors here are those of the finance bureau.\n\n");
        text.Append("| | ").AppendJoin(" | ", Everybody.Select(e => e.Name)).Append(" |\n|---|").Append(string.Concat(Everybody.Select(_ => "---|"))).Append('\n');
        foreach (var address in Addresses(server)) text.Append($"| `{address.Verb} {address.Path}` | ").AppendJoin(" | ", Everybody.Select(e => address.For(e.Name, e.Role))).Append(" |\n");
        if (Environment.GetEnvironmentVariable("JIHENG_REFRESH") == "1") File.WriteAllText(Document, text.ToString());
        Assert.Equal(text.ToString(), File.ReadAllText(Document));
    }

    [Fact]
    public void Everybody_is_let_in_or_not_as_the_table_says()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "henan/2022");
        var project = county.Project("P1", "基金监管经费");
        var id = county.Open(county.Filler, 2024, "self-evaluation", project).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=依据.txt", "依据"u8.ToArray()).IsCreated();
        county.Filler.Post($"/dossiers/{id}/campaign").IsOk();
        var person = county.Filler.Get("/me").IsOk().Id;
        var other = county.Admin.Post("/offices", new { code = "362", name = "云岫县统计局", kind = "unit", region = "530424", parent = county.Bureau }).IsCreated().Id;
        county.Person("filler", "外单位填报人", other, Outsider);
        Dictionary<string, ApiClient> callers = new(StringComparer.Ordinal)
        {
            [Nobody] = server.As(""),
            [WorkWords.Of(WorkRole.Filler)] = county.Filler, [WorkWords.Of(WorkRole.UnitApprover)] = county.Approver, [WorkWords.Of(WorkRole.DepartmentReviewer)] = county.Reviewer,
            [WorkWords.Of(WorkRole.FinanceReviewer)] = county.Finance, [WorkWords.Of(WorkRole.Evaluator)] = county.Evaluator, [WorkWords.Of(WorkRole.Auditor)] = county.Auditor, [WorkWords.Of(WorkRole.Administrator)] = county.Admin,
        };
        callers[Outsider] = county.Person("filler", "外单位填报人二", other, "second");
        callers[Nobody].Http.DefaultRequestHeaders.Authorization = null;
        using var browser = SignInTests.SignedIn(server, SignInTests.Invited(server, county));
        using var stranger = new Browser(server.Address);
        List<string> wrong = [];
        var asked = 0;
        foreach (var address in Addresses(server).Where(a => a.IsApi))
        {
            // The rest of the path is of the dossier; the administrator's own token and role are not taken away by asking.
            var path = address.Path["/api/v1".Length..].Replace("{id}", address.Path.Contains("/people/", StringComparison.Ordinal) ? person : address.Path.Contains("/windows/", StringComparison.Ordinal) ? "nothing" : id, StringComparison.Ordinal)
                .Replace("{number}", "1", StringComparison.Ordinal).Replace("{format}", "docx", StringComparison.Ordinal).Replace("{office}", county.Unit, StringComparison.Ordinal).Replace("{role}", "auditor", StringComparison.Ordinal);
            path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "nothing") + $"?office={county.Unit}&year=2024&pack=henan/2022&name=x.txt&from=approved";
            foreach (var (name, role) in Everybody)
            {
                var expected = address.For(name, role);
                var reply = callers[name].Send(new(address.Verb), path, address.Verb is "POST" or "PUT" ? "{" : null, match: "\"0\"");
                asked++;
                // What a let-in caller is told of his own mistakes is another matter; only the words of the guard keep somebody out.
                var got = reply.Status == HttpStatusCode.Unauthorized ? "401" : reply.Status == HttpStatusCode.Forbidden ? "403" : reply.Status == HttpStatusCode.NotFound && reply.Text.Contains("没有这个案卷，或不归您管", StringComparison.Ordinal) ? "404" : Yes;
                if ((int)reply.Status == 500) wrong.Add($"{address.Verb} {path} as {name}: {reply.Text}");
                if (got != expected) wrong.Add($"{address.Verb} {path} as {name}: {got} and not {expected}: {reply.Text}");
            }
        }
        foreach (var address in Addresses(server).Where(a => !a.IsApi))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(address.Path, @"\{[^}]+\}", "nothing");
            if (path == "/signout") continue;
            foreach (var (who, name, role) in (ReadOnlySpan<(Browser, string, WorkRole?)>)[(stranger, Nobody, null), (browser, WorkWords.Of(WorkRole.Filler), WorkRole.Filler)])
            {
                using var content = address.Verb == "GET" ? null : new FormUrlEncodedContent([]);
                var reply = who.Send(new(address.Verb), path, content, null);
                asked++;
                var got = reply.Status == HttpStatusCode.Unauthorized ? "401" : reply.To.StartsWith("/signin?to=", StringComparison.Ordinal) ? "登录页" : Yes;
                if (got != address.For(name, role) || (int)reply.Status == 500) wrong.Add($"{address.Verb} {path} as {name}: {(int)reply.Status} {got} and not {address.For(name, role)}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > 700, $"{asked} only");
    }

    private static List<Address> Addresses(ApiServer server)
    {
        List<Address> addresses = [];
        foreach (var endpoint in server.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var path = $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";
            // Files of the program, and addresses that are none.
            if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } verbs || path.StartsWith("/css", StringComparison.Ordinal) || path.StartsWith("/js", StringComparison.Ordinal) || path.Contains("{**", StringComparison.Ordinal) || path.Contains("favicon", StringComparison.Ordinal) || path.Contains('_', StringComparison.Ordinal) || path.Contains("openapi", StringComparison.Ordinal)) continue;
            var rule = endpoint.Metadata.GetMetadata<AccessRule>();
            if (path.StartsWith("/api/", StringComparison.Ordinal)) Assert.True(rule is not null, $"{path} has no rule");
            foreach (var verb in verbs.Where(v => v is not ("HEAD" or "OPTIONS")))
            {
                // Pages answer GET; what is posted to them has an address of its own.
                if (rule is null && verb == "POST" && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null) continue;
                if (!path.Contains("{action}", StringComparison.Ordinal)) addresses.Add(new(verb, path, rule, null));
                else foreach (var action in Enum.GetValues<WorkAction>().Where(a => a != WorkAction.Save)) addresses.Add(new(verb, path.Replace("{action}", WorkWords.Key(action), StringComparison.Ordinal), rule, WorkWords.Key(action)));
            }
        }
        return [.. addresses.OrderBy(a => a.IsApi).ThenBy(a => a.Path, StringComparer.Ordinal).ThenBy(a => a.Verb, StringComparer.Ordinal)];
    }
}
