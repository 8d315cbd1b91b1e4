using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>The work on a self-evaluation in its phases: materials, visits, interviews.</summary>
internal static class CampaignApi
{
    public sealed record PhaseShown(int Number, string Name, DateOnly? Due, DateTimeOffset? ClosedAt, int Asked, int Open);

    public sealed record MaterialShown(int Number, int Phase, string Name, bool IsResult, string Section, string State, int? File, string Note);

    public sealed record NoteShown(int Number, string Kind, DateOnly Day, string Subject, string Text, int? File);

    public sealed record CampaignShown(IReadOnlyList<PhaseShown> Phases, IReadOnlyList<MaterialShown> Materials, IReadOnlyList<NoteShown> Notes);

    public sealed record PhaseBody(DateOnly? Due = null);

    public sealed record MaterialBody(int Phase, string Name, string? Section = null);

    public sealed record MaterialChange(string? Section = null, string? State = null, int? File = null, string? Note = null);

    public sealed record NoteBody(string Kind, DateOnly Day, string Subject, string Text, int? File = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id}/campaign", ApiHandler.Read((call, c) =>
        {
            Desk.See(c, call.Scope(c), call.Route("id"));
            return ApiAnswer.Ok(Shown(c, call.Route("id")));
        })).OnDossier().WithSummary("自评工作的各阶段、资料清单、核查和访谈").Produces<CampaignShown>();
        api.MapPost("/dossiers/{id}/campaign", ApiHandler.Write((call, _) => c => Do(call, c, (campaign, _) => campaign.Begin(call.Year.Packs)))).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("按规则包的阶段开始").Produces<CampaignShown>();
        api.MapPut("/dossiers/{id}/campaign/phases/{number}", ApiHandler.Write((call, _) =>
        {
            var body = call.Read<PhaseBody>();
            return c => Do(call, c, (campaign, _) => campaign.Plan(call.RouteNumber("number"), body.Due));
        })).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("定阶段的期限").Takes<PhaseBody>().Produces<CampaignShown>();
        api.MapPost("/dossiers/{id}/campaign/phases/{number}/close", ApiHandler.Write((call, _) => c => Do(call, c, (campaign, _) => campaign.Close(call.RouteNumber("number"))))).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("结束阶段；资料没有齐的不能结束").Produces<CampaignShown>();
        api.MapPost("/dossiers/{id}/campaign/materials", ApiHandler.Write((call, _) =>
        {
            var body = call.Read<MaterialBody>();
            return c => Do(call, c, (campaign, _) => campaign.Ask(body.Phase, body.Name, body.Section ?? ""));
        })).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("资料清单里加一项").Takes<MaterialBody>().Produces<CampaignShown>();
        api.MapPut("/dossiers/{id}/campaign/materials/{number}", ApiHandler.Write((call, _) =>
        {
            var body = call.Read<MaterialChange>();
            MaterialState? state = body.State is { } word ? ApiCall.Word<MaterialState>("state", word) : null;
            return c => Do(call, c, (campaign, _) => campaign.Change(call.RouteNumber("number"), body.Section, state, body.File, body.Note));
        })).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("资料要谁交，收到没有").Takes<MaterialChange>().Produces<CampaignShown>();
        api.MapPost("/dossiers/{id}/campaign/notes", ApiHandler.Write((call, _) =>
        {
            var body = call.Read<NoteBody>();
            return c => Do(call, c, (campaign, _) => campaign.Note(ApiCall.Word<FieldNoteKind>("kind", body.Kind), body.Day, body.Subject, body.Text, body.File));
        })).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("记一次现场核查或访谈").Takes<NoteBody>().Produces<CampaignShown>();
    }

    private static ApiAnswer Do(ApiCall call, JihengContext context, Action<Campaign, DossierView> work)
    {
        var scope = call.Scope(context);
        var view = Desk.See(context, scope, call.Route("id"));
        work(new(context, view, scope, call.Year.Store.Clock), view);
        context.SaveChanges();
        return ApiAnswer.Ok(Shown(context, view.Dossier.Id));
    }

    private static CampaignShown Shown(JihengContext context, string id)
    {
        var materials = context.Materials.Where(m => m.DossierId == id).OrderBy(m => m.Number).ToList();
        return new(
            [.. context.Phases.Where(p => p.DossierId == id).OrderBy(p => p.Number).ToList().Select(p => new PhaseShown(p.Number, p.Name, p.Due, p.ClosedAt, materials.Count(m => m.Phase == p.Number), materials.Count(m => m.Phase == p.Number && Campaign.IsOpen(m))))],
            [.. materials.Select(m => new MaterialShown(m.Number, m.Phase, m.Name, m.IsResult, m.Section, WorkWords.Key(m.State), m.FileNumber, m.Note))],
            [.. context.FieldNotes.Where(n => n.DossierId == id).OrderBy(n => n.Number).ToList().Select(n => new NoteShown(n.Number, WorkWords.Key(n.Kind), n.Day, n.Subject, n.Text, n.FileNumber))]);
    }
}
