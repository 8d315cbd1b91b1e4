using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>300 units with 40 projects of 15 indicators each: how long lists, sums and handing in take. Run by bench/year.</summary>
[Collection("storage")]
public sealed class YearTiming
{
    private const int Units = 300, Projects = 40, Indicators = 15, Requests = 200, HandedIn = 40, Year = 2024;
    private const string Pack = "hunan/2024";

    public static TheoryData<string> Kinds => [TestDatabase.Sqlite, TestDatabase.Postgres];

    [Theory(Explicit = true)]
    [MemberData(nameof(Kinds))]
    public void Measure(string kind)
    {
        using var server = new ApiServer(kind);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(Year, "self-evaluation", Pack);
        county.Window(Year, "declaration", Pack);
        var filled = Stopwatch.StartNew();
        var some = Fill(server, county);
        List<(string What, List<double> Times)> lines = [("filled by storage, s", [filled.Elapsed.TotalSeconds])];
        Time("list of dossiers, finance bureau, a page of 50", i => county.Finance.Get($"/dossiers?year={Year}&step=self-evaluation&limit=50{(i % 2 == 0 ? "" : $"&after={some[i * 50 % some.Count]}")}"));
        Time("list of dossiers by state, a page of 50", _ => county.Finance.Get($"/dossiers?year={Year}&step=self-evaluation&state=approved&limit=50"));
        Time("list of dossiers of a unit", _ => county.Filler.Get($"/dossiers?year={Year}&limit=50"));
        Time("one dossier with what may be done", i => county.Finance.Get($"/dossiers/{some[i * 31 % some.Count]}"));
        Time("sums of the county over 12 000 projects", _ => county.Finance.Get($"/roll-up?office={county.Bureau}&year={Year}"));
        Time("ranking of 12 000 projects", _ => county.Finance.Get($"/ranking?office={county.Bureau}&year={Year}&level=project"));
        Time("grades of 12 000 projects", _ => county.Finance.Get($"/grades?office={county.Bureau}&year={Year}&level=project"));
        Submit();
        var text = new StringBuilder();
        foreach (var (what, times) in lines)
        {
            times.Sort();
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {what} | {times[times.Count / 2]:0.0} | {times[Math.Min(times.Count - 1, times.Count * 95 / 100)]:0.0} |");
        }
        File.AppendAllText(Environment.GetEnvironmentVariable("JIHENG_TIMES") ?? Path.Combine(Path.GetTempPath(), "year.md"), text.ToString());

        void Time(string what, Func<int, ApiReply> ask)
        {
            for (var i = 0; i < 5; i++) ask(i).IsOk();
            List<double> times = [];
            for (var i = 0; i < Requests; i++)
            {
                var clock = Stopwatch.StartNew();
                var reply = ask(i);
                times.Add(clock.Elapsed.TotalMilliseconds);
                reply.IsOk();
            }
            lines.Add((what, times));
        }

        void Submit()
        {
            List<double> saves = [], completes = [], submits = [];
            for (var i = 0; i < HandedIn; i++)
            {
                var project = county.Project($"N{i:000}", $"新项目{i}");
                var id = county.Open(county.Filler, Year, "self-evaluation", project, Content($"新项目{i}", i)).Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
                saves.Add(Took(() => county.Filler.Put($"/dossiers/{id}/draft", Text("云岫县医疗保障局", $"新项目{i}", i), "\"1\"").IsOk()));
                County.Explain(county.Filler, id);
                var tag = county.Filler.Get($"/dossiers/{id}").Tag;
                completes.Add(Took(() => county.Filler.Post($"/dossiers/{id}/actions/complete", new { }, tag).IsOk()));
                tag = county.Approver.Get($"/dossiers/{id}").Tag;
                submits.Add(Took(() => county.Approver.Post($"/dossiers/{id}/actions/submit", new { }, tag).IsOk()));
            }
            lines.Add(("saving a draft, checked", saves[5..]));
            lines.Add(("finished, with the full check", completes[5..]));
            lines.Add(("handed in, with the full check", submits[5..]));
        }

        static double Took(Action work)
        {
            var clock = Stopwatch.StartNew();
            work();
            return clock.Elapsed.TotalMilliseconds;
        }
    }

    private static System.Text.Json.JsonElement Content(string project, int number) => System.Text.Json.JsonDocument.Parse(Text("云岫县医疗保障局", project, number)).RootElement;

    private static string Text(string unit, string project, int number)
    {
        string[] groups = ["数量指标", "质量指标", "时效指标"];
        // 50 points of output, 30 of benefit, 10 of satisfaction, 10 of execution.
        var indicators = Enumerable.Range(0, Indicators).Select(i => i switch
        {
            < 10 => ("产出指标", groups[i % 3], "5"),
            < 14 => ("效益指标", "社会效益指标", i < 12 ? "10" : "5"),
            _ => ("满意度指标", "服务对象满意度指标", "10"),
        }).Select((l, i) => $$"""{ "level1": "{{l.Item1}}", "level2": "{{l.Item2}}", "name": "第{{i + 1}}项工作完成率", "target": "≥{{80 + i}}%", "actual": "{{90 + number % 5 + i / 10}}%", "weight": "{{l.Item3}}", "evidence": "业务台账第{{i + 1}}表" }""");
        return $$"""
            { "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": {{Year}}, "unit": "{{unit}}",
              "projects": [ { "name": "{{project}}", "fields": { "主管部门": "{{unit}}", "实施单位": "{{unit}}" },
                "funds": [ { "name": "年度资金总额", "amounts": { "initial-budget": "{{100 + number % 50}}.00", "adjusted-budget": "{{100 + number % 50}}.00", "executed": "{{95 + number % 50}}.50" } } ],
                "goals": [ { "expected": "完成年度工作任务", "reached": "已经完成年度工作任务" } ],
                "indicators": [ {{string.Join(",\n", indicators)}} ] } ] }
            """;
    }

    /// <summary>What 300 units have handed in and had approved; by storage, since it is not what is measured.</summary>
    private static List<string> Fill(ApiServer server, County county)
    {
        List<string> ids = [];
        var store = server.Store;
        for (var u = 0; u < Units; u++)
        {
            store.Whole(context =>
            {
                context.ChangeTracker.AutoDetectChangesEnabled = false;
                var (unit, name) = (Keys.New(store.Clock), $"云岫县第{u + 1}中心");
                var person = context.People.First().Id;
                context.Offices.Add(new() { Id = unit, Kind = OfficeKind.Unit, Name = name, Code = $"5{u:000}", RegionCode = "530424", ParentId = county.Bureau });
                context.SaveChanges();
                for (var p = 0; p < Projects; p++)
                {
                    var project = Keys.New(store.Clock);
                    context.Projects.Add(new() { Id = project, OfficeId = unit, Code = $"P{p:000}", Name = $"项目{p + 1}", FirstYear = 2020 });
                    var (id, number) = (Keys.New(store.Clock), u * Projects + p);
                    ids.Add(id);
                    var isIn = number % 10 != 0;
                    var content = Text(name, $"项目{p + 1}", number);
                    context.Dossiers.Add(new() { Id = id, OfficeId = unit, Subject = project, Year = Year, Step = WorkStep.SelfEvaluation, Round = 0, PackId = Pack, State = isIn ? DossierState.Approved : DossierState.Draft, StateSince = store.Clock.GetUtcNow(), CurrentVersion = isIn ? 1 : 0, ApprovedVersion = isIn ? 1 : 0 });
                    context.Drafts.Add(new() { DossierId = id, Content = content, Revision = 1, SavedBy = person, SavedAt = store.Clock.GetUtcNow() });
                    context.DraftAudits.Add(new() { DossierId = id, DraftRevision = 1, Findings = "{}" });
                    if (!isIn) continue;
                    context.Versions.Add(new() { DossierId = id, Number = 1, Content = content, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), MadeBy = person, MadeAt = store.Clock.GetUtcNow() });
                    context.Figures.Add(new() { DossierId = id, Number = 1, InitialBudget = $"{1_000_000 + number % 50}.00", AdjustedBudget = $"{1_000_000 + number % 50}.00", Executed = $"{955_000 + number % 50}.37", Score = $"{80 + number % 20}.{number % 100:00}", Grade = number % 20 >= 10 ? "优" : "良" });
                }
                return 0;
            });
        }
        return ids;
    }
}
