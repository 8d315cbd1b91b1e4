using Jiheng.Engine.Cycle.RollUps;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Numbers;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>Sums, ranks, grades, execution through the year, and how one stands among its peers.</summary>
internal static class RollUpApi
{
    private const int MostNamed = 20;

    public sealed record SumShown(string Amount, string? Value, int Count, int MissingCount, IReadOnlyList<string> Missing);

    public sealed record PlaceShown(string Id, string Name, string Level, IReadOnlyList<SumShown> Sums, string? ExecutionRate, IReadOnlyList<PlaceShown> Children);

    public sealed record RankShown(int Rank, string Id, string Name, string Score, string? Grade);

    public sealed record GradesShown(IReadOnlyDictionary<string, int> Grades, int Scored, int Unscored);

    public sealed record MonthShown(int Month, string? Executed, string? Rate, string Time, int MissingCount, IReadOnlyList<string> Missing);

    public sealed record PercentileShown(int? Percentile, int Peers, string Text);

    public static void Map(IEndpointRouteBuilder api)
    {
        Place(api.MapGet("/roll-up", ApiHandler.Read(Sums)).ForKnown().WithSummary("逐级汇总；缺的列出名称，不当作0").Produces<PlaceShown>()).Asks("level", "按 project（默认）或 unit 汇总");
        Place(api.MapGet("/ranking", ApiHandler.Read(Ranks)).ForKnown().WithSummary("排名；同分同名次").Paged<RankShown>()).Asks("level", "project 或 unit（默认）");
        Place(api.MapGet("/grades", ApiHandler.Read(Grades)).ForKnown().WithSummary("等级分布").Produces<GradesShown>()).Asks("level", "project 或 unit（默认）");
        api.MapGet("/execution", ApiHandler.Read(Execution)).ForKnown().WithSummary("逐月执行：运行监控的 round 是截至的月份").Produces<IReadOnlyList<MonthShown>>().Asks("office", "单位").Asks("year", "年度");
        api.MapGet("/dossiers/{id}/percentile", ApiHandler.Read(Percentile)).OnDossier().WithSummary("在同类里的位置；同类少于5个的不提供").Produces<PercentileShown>();
    }

    private static RouteHandlerBuilder Place(RouteHandlerBuilder route) => route.Asks("office", "从哪个单位起").Asks("year", "年度").Asks("step", "步骤，默认 self-evaluation").Asks("round", "第几次").Asks("include", "submitted：已报送的也算");

    private static (string Office, YearFigures.Cut Cut, Scope Scope) What(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        var office = call.Query("office") ?? throw ApiProblemException.Bad("要写 office。");
        if (!scope.Sees(office)) throw ApiProblemException.Missing("没有这个单位，或不归您管。");
        var year = call.QueryNumber("year") ?? throw ApiProblemException.Bad("要写 year。");
        return (office, new(year, call.QueryWord<WorkStep>("step") ?? WorkStep.SelfEvaluation, call.QueryNumber("round") ?? 0, call.Query("include") != "submitted"), scope);
    }

    private static RollUpLevel Level(ApiCall call, RollUpLevel usual) => call.Query("level") switch
    {
        null => usual,
        "project" => RollUpLevel.Project,
        "unit" => RollUpLevel.Unit,
        var other => throw ApiProblemException.Bad($"level 不认识“{other}”，可用的有 project、unit。"),
    };

    private static ApiAnswer Sums(ApiCall call, JihengContext context)
    {
        var (office, cut, scope) = What(call, context);
        var level = Level(call, RollUpLevel.Project);
        return ApiAnswer.Ok(Shown(YearFigures.Of(call.Year, context, scope, office, cut).Rolled(level), level));
    }

    private static PlaceShown Shown(RolledPlace place, RollUpLevel level) => new(place.Node.Key.TrimEnd('-'), place.Node.Name, WorkWords.Key(place.Node.Level),
        [.. place.Sums.Select((s, i) => new SumShown(YearFigures.Amounts[i], s.Value is { } value ? Money(value) : null, s.Count, s.Missing.Count, [.. s.Missing.Take(MostNamed)]))],
        Executed(place, level) is { } rate ? Rate(rate) : null,
        [.. place.Children.Select(c => Shown(c, level))]);

    /// <summary>What was spent of the budget, over places of which both are known; null where a place lacks one of the two, since the sums beside it then speak of different places.</summary>
    private static Rational? Executed(RolledPlace place, RollUpLevel level) =>
        place.Sums[1].Count == place.Sums[2].Count && RollUp.RateOf(place.Node, YearFigures.Amounts[2], YearFigures.Amounts[1], level) is { } rate && rate.Count == place.Sums[1].Count ? rate.Value : null;

    private static ApiAnswer Ranks(ApiCall call, JihengContext context)
    {
        var (office, cut, scope) = What(call, context);
        var (tree, grades) = YearFigures.Of(call.Year, context, scope, office, cut);
        var ranked = Ranking.Of(RollUp.Places(tree, Level(call, RollUpLevel.Unit)));
        var from = call.QueryNumber("after") ?? 0;
        var limit = Paging.Limit(call);
        List<RankShown> page = [.. ranked.Skip(from).Take(limit).Select(r => new RankShown(r.Rank, r.Place.Key.TrimEnd('-'), r.Place.Name, r.Score.ToText(2), grades.GetValueOrDefault(r.Place.Key)))];
        return ApiAnswer.Ok(new Page<RankShown>(page, (long)from + limit < ranked.Count ? $"{from + limit}" : null));
    }

    private static ApiAnswer Grades(ApiCall call, JihengContext context)
    {
        var (office, cut, scope) = What(call, context);
        var (tree, grades) = YearFigures.Of(call.Year, context, scope, office, cut);
        var places = RollUp.Places(tree, Level(call, RollUpLevel.Unit)).ToList();
        return ApiAnswer.Ok(new GradesShown(places.Select(p => grades.GetValueOrDefault(p.Key)).OfType<string>().GroupBy(g => g).OrderByDescending(g => g.Count()).ToDictionary(g => g.Key, g => g.Count()), places.Count(p => p.Score is not null), places.Count(p => p.Score is null && p.IsDue)));
    }

    private static ApiAnswer Execution(ApiCall call, JihengContext context)
    {
        var (office, cut, scope) = What(call, context);
        Dictionary<int, RolledPlace> months = [];
        foreach (var month in context.Dossiers.Where(d => d.Year == cut.Year && d.Step == WorkStep.Monitoring && d.Round >= 1 && d.Round <= 12).Select(d => d.Round).Distinct().ToList())
            months[month] = YearFigures.Of(call.Year, context, scope, office, cut with { Step = WorkStep.Monitoring, Round = month }).Rolled(RollUpLevel.Project);
        // Each month beside the budget that was known then: it changes within the year.
        var time = ExecutionByMonth.Of(months.Where(m => m.Value.Sums[2].Value is not null).Select(m => new KeyValuePair<int, Rational>(m.Key, m.Value.Sums[2].Value!.Value)), null);
        return ApiAnswer.Ok(time.Select(m => months.GetValueOrDefault(m.Month) is not { } place ? new MonthShown(m.Month, null, null, Rate(m.Time), 0, [])
            : new MonthShown(m.Month, m.Spent is { } spent ? Money(spent) : null, Executed(place, RollUpLevel.Project) is { } rate ? Rate(rate) : null, Rate(m.Time), place.Sums[2].Missing.Count, [.. place.Sums[2].Missing.Take(MostNamed)])).ToArray());
    }

    private static ApiAnswer Percentile(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        var view = Desk.See(context, scope, call.Route("id"));
        var bureau = scope.Tree.FinanceOf(view.Office.Id) ?? throw ApiProblemException.Missing("没有财政部门，没有同类。");
        var dossier = view.Dossier;
        string[] ids = [.. scope.Tree.Down(bureau.Id).Select(o => o.Id)];
        var isWhole = dossier.Subject == Dossier.Whole;
        var scores = (from d in context.Dossiers
                      where d.Year == dossier.Year && d.Step == dossier.Step && d.Round == dossier.Round && (d.Subject == Dossier.Whole) == isWhole && ids.Contains(d.OfficeId)
                      join f in context.Figures on new { d.Id, Number = d.ApprovedVersion } equals new { Id = f.DossierId, f.Number }
                      where f.Score != null
                      select new { d.Id, f.Score }).ToList();
        var own = scores.Find(s => s.Id == dossier.Id) ?? throw ApiProblemException.Missing("本案卷还没有批准的得分。");
        var peers = scores.Where(s => s.Id != dossier.Id).Select(s => Rational.Parse(s.Score!)).ToList();
        var percentile = Ranking.Percentile(Rational.Parse(own.Score!), peers);
        return ApiAnswer.Ok(new PercentileShown(percentile, peers.Count, percentile is { } p ? $"得分不低于{peers.Count}个同类中的{p}%" : $"同类只有{peers.Count}个，少于{Ranking.FewestPeers}个，不提供位置，免得看出别人的得分"));
    }

    private static string Money(Rational value) => value.ToText(2);

    private static string Rate(Rational share) => $"{(share * 100).ToText(2)}%";
}
