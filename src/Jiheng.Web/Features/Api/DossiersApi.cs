using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>Dossiers: the list, opening one, one with what may be done with it.</summary>
internal static class DossiersApi
{
    public sealed record DossierBody(string Office, int Year, string Step, string? Project = null, int? Round = null, System.Text.Json.JsonElement? Content = null, string? Pack = null);

    public sealed record DossierLine(string Id, string Office, string OfficeName, string? Project, string? ProjectName, int Year, string Step, int Round, string State, string StateTitle, DateTimeOffset Since,
        int Version, int ApprovedVersion, int? Errors, int? OpenWarnings, DateOnly? GrantedUntil, long Revision);

    public sealed record OfferShown(string Action, string Title, string To, bool Allowed, IReadOnlyList<string> Refusals, bool NeedsReason, bool NeedsLineReasons);

    public sealed record DossierShown(DossierLine Dossier, string Pack, DateOnly? Opens, DateOnly? Closes, int DraftRevision, IReadOnlyList<OfferShown> Actions);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers", ApiHandler.Read(List)).ForKnown().WithSummary("案卷").Paged<DossierLine>()
            .Asks("year", "年度").Asks("step", "步骤").Asks("round", "第几次").Asks("state", "状态").Asks("office", "单位，含下级").Asks("project", "项目");
        api.MapPost("/dossiers", ApiHandler.Write(Open)).ForRole(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.FinanceReviewer).WithSummary("建立案卷；不写 content 的，从已批准的目标开始").Takes<DossierBody>().Produces<DossierShown>(201);
        api.MapGet("/dossiers/{id}", ApiHandler.Read((call, c) =>
        {
            var scope = call.Scope(c);
            var view = Desk.See(c, scope, call.Route("id"));
            return ApiAnswer.Ok(Shown(view, scope, call.Year.Clock.Day()), Tag(view.Dossier));
        })).OnDossier().WithSummary("一个案卷，和我现在能办的事").Produces<DossierShown>();
        api.MapGet("/reasons", ApiHandler.Read((call, _) => ApiAnswer.Ok(ReturnReasons.Of(call.Year.Packs.Load(call.Query("pack") ?? throw ApiProblemException.Bad("要写 pack。"))))))
            .ForKnown().WithSummary("规则包的退回原因代码").Produces<IReadOnlyDictionary<string, string>>().Asks("pack", "规则包");
    }

    /// <summary>The ETag of a dossier.</summary>
    public static string Tag(Dossier dossier) => $"\"{dossier.Revision}\"";

    public static DossierShown Shown(DossierView view, Scope scope, DateOnly today) => new(
        Line(view.Dossier, view.Office.Name, view.Project?.Name, view.Audit?.Errors, view.Audit?.OpenWarnings), view.Dossier.PackId, view.Window?.Opens, view.Window?.Closes, view.Draft?.Revision ?? 0,
        [.. WorkGuard.Offers(view.Standing, scope.ActorFor(view.Office.Id), today).Select(o => new OfferShown(WorkWords.Key(o.Action), WorkWords.Of(o.Action), WorkWords.Key(o.To), o.IsAllowed, o.Refusals, o.Needs.HasFlag(WorkNeeds.Reason), o.Needs.HasFlag(WorkNeeds.LineReasons)))]);

    private static DossierLine Line(Dossier d, string officeName, string? projectName, int? errors, int? open) => new(d.Id, d.OfficeId, officeName, d.Subject == Dossier.Whole ? null : d.Subject, projectName, d.Year, WorkWords.Key(d.Step), d.Round,
        WorkWords.Key(d.State), WorkWords.Of(d.State), d.StateSince, d.CurrentVersion, d.ApprovedVersion, errors, open, d.GrantedUntil, d.Revision);

    private static ApiAnswer List(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        string[] offices = call.Query("office") is { } one ? [.. scope.Tree.Down(one).Select(o => o.Id).Where(scope.Sees)] : [.. scope.Visible];
        var (year, step, round, state, project) = (call.QueryNumber("year"), call.QueryWord<WorkStep>("step"), call.QueryNumber("round"), call.QueryWord<DossierState>("state"), call.Query("project"));
        var (limit, after) = (Paging.Limit(call), call.Query("after"));
        var dossiers = context.Dossiers.AsQueryable();
        // Whoever sees everything need not name it all.
        if (offices.Length < scope.Tree.All.Count()) dossiers = dossiers.Where(d => offices.Contains(d.OfficeId));
        if (year is not null) dossiers = dossiers.Where(d => d.Year == year);
        if (step is { } wanted) dossiers = dossiers.Where(d => d.Step == wanted);
        if (round is not null) dossiers = dossiers.Where(d => d.Round == round);
        if (state is { } standing) dossiers = dossiers.Where(d => d.State == standing);
        if (project is not null) dossiers = dossiers.Where(d => d.Subject == project);
        if (after is not null) dossiers = dossiers.Where(d => string.Compare(d.Id, after) > 0);
        var rows = (from d in dossiers
                    orderby d.Id
                    select new { Dossier = d, Project = context.Projects.Where(p => p.Id == d.Subject).Select(p => p.Name).FirstOrDefault(), Audit = context.DraftAudits.FirstOrDefault(a => a.DossierId == d.Id) }).Take(limit + 1).ToList();
        List<DossierLine> lines = [.. rows.Take(limit).Select(r => Line(r.Dossier, scope.Tree[r.Dossier.OfficeId]!.Name, r.Project, r.Audit?.Errors, r.Audit?.OpenWarnings))];
        return ApiAnswer.Ok(new Page<DossierLine>(lines, rows.Count > limit ? lines[^1].Id : null));
    }

    private static Func<JihengContext, ApiAnswer> Open(ApiCall call, JihengContext before)
    {
        var body = call.Read<DossierBody>();
        var wish = new DeskOpening.Wish(body.Office, body.Project, body.Year, ApiCall.Word<WorkStep>("step", body.Step), body.Round ?? 0) { Content = body.Content?.GetRawText(), Pack = body.Pack };
        if (wish.Year is < 2000 or > 2100 || wish.Round is < 0 or > 100) throw OrganisationApi.Wrong("年度是四位数字，次数从0起。");
        return context =>
        {
            var scope = call.Scope(context);
            var dossier = DeskOpening.Open(call.Year, context, scope, wish);
            context.SaveChanges();
            // What it begins with is judged at once, so that whoever looks sees where he stands.
            var view = DossierView.Find(context, scope.Tree, dossier.Id)!;
            if (view.Draft is { } draft)
            {
                Judged.Of(call.Year, context, view, draft.Content).Keep(context, dossier.Id, draft.Revision);
                context.SaveChanges();
            }
            return ApiAnswer.Made($"/api/v1/dossiers/{dossier.Id}", Shown(DossierView.Find(context, scope.Tree, dossier.Id)!, scope, call.Year.Clock.Day()), Tag(dossier));
        };
    }
}
