using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>Sums and ranks over places of which something is missing.</summary>
[Collection("storage")]
public sealed class FiguresTests
{
    private static void Filed(ApiServer server, string office, string subject, string? adjusted, string? executed, string? score = null, string? grade = null) => server.Store.Whole(c =>
    {
        var id = Keys.New(TimeProvider.System);
        c.Dossiers.Add(new() { Id = id, OfficeId = office, Subject = subject, Year = 2024, Step = WorkStep.SelfEvaluation, Round = 0, PackId = "hunan/2024", State = DossierState.Approved, CurrentVersion = 1, ApprovedVersion = 1, Revision = 1 });
        c.SaveChanges();
        c.Versions.Add(new() { DossierId = id, Number = 1, Content = "{}", Sha256 = "", MadeBy = "", MadeAt = DateTimeOffset.UnixEpoch });
        c.SaveChanges();
        c.Figures.Add(new() { DossierId = id, Number = 1, AdjustedBudget = adjusted, Executed = executed, Score = score, Grade = grade });
        return id;
    });

    [Fact]
    public void No_rate_is_made_of_the_budget_of_one_project_and_the_spending_of_another()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var (one, two) = (county.Project("1", "甲"), county.Project("2", "乙"));
        Filed(server, county.Unit, one, "1000", null);
        Filed(server, county.Unit, two, null, "10");
        var place = county.Finance.Get($"/roll-up?office={county.Unit}&year=2024").IsOk().Json;
        Assert.False(place.TryGetProperty("executionRate", out var rate) && rate.ValueKind == System.Text.Json.JsonValueKind.String, place.ToString());
        Assert.Equal(["1000.00", "10.00"], place.GetProperty("sums").EnumerateArray().Skip(1).Select(s => s.GetProperty("value").GetString()));
    }

    [Fact]
    public void A_department_that_files_of_its_own_is_ranked_with_its_grade()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        Filed(server, county.Unit, Dossier.Whole, null, null, "90", "优");
        Filed(server, county.Department!, Dossier.Whole, null, null, "80", "良");
        var ranks = county.Finance.Get($"/ranking?office={county.Bureau}&year=2024").IsOk().Json.GetProperty("items").EnumerateArray().Select(r => $"{r.GetProperty("rank")} {r.GetProperty("name")} {r.GetProperty("score")} {r.GetProperty("grade")}");
        Assert.Equal(["1 云岫县医疗保障局 90.00 优", "2 云岫县卫生健康局本级 80.00 良"], ranks);
        var grades = county.Finance.Get($"/grades?office={county.Bureau}&year=2024").IsOk().Json;
        Assert.Equal((2, 2), (grades.GetProperty("scored").GetInt32(), grades.GetProperty("grades").EnumerateObject().Count()));
    }

    [Fact]
    public void What_was_filed_counts_also_of_a_project_that_was_ended_later()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var project = county.Project("1", "甲");
        Filed(server, county.Unit, project, "1000", "900");
        server.Store.Whole(c => c.Projects.Single(p => p.Id == project).LastYear = 2022);
        Assert.Equal("90.00%", county.Finance.Get($"/roll-up?office={county.Unit}&year=2024").IsOk().Json.GetProperty("executionRate").GetString());
    }

    [Fact]
    public void A_later_budget_reply_takes_the_place_of_the_first()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "hunan/2024");
        var project = county.Project("1", "基金监管经费");
        for (var round = 0; round < 2; round++)
        {
            var amount = round == 0 ? "100" : "80";
            var reply = county.Open(county.Finance, 2024, "budget-reply", pack: "hunan/2024", content: new { schema = "jiheng/decision/1", body = "县财政局", date = "2024-01-20", total = amount, amounts = new[] { new { name = "基金监管经费", amount } } }, round: round).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
            County.Act(county.Finance, reply, "record").IsOk();
        }
        var id = county.Open(county.Filler, 2024, "self-evaluation", project).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        County.Save(county.Filler, id, System.Text.Json.Nodes.JsonNode.Parse("""
            { "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "云岫县医疗保障局", "projects": [ { "name": "基金监管经费", "code": "1", "funds": [ { "name": "年度资金总额", "amounts": { "initial-budget": "100" } } ] } ] }
            """)!).IsOk();
        Assert.Contains("JH8108", county.Filler.Get($"/dossiers/{id}/findings").IsOk().Text, StringComparison.Ordinal);
    }
}
