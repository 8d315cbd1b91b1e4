using System.Text.Json;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;
using Jiheng.Web.Hosting;

namespace Jiheng.Web.Features.Api;

/// <summary>Steps: one dossier, or many under the same guard.</summary>
internal static class ActionsApi
{
    private const int MostAtOnce = 200;
    private const int LongestText = 2000;

    public sealed record LineBody(string Line, string Reason, string? Text = null);

    public sealed record OpinionBody(string Item, string Opinion, string? Reason = null);

    public sealed record ReviewBody(string Rubric, IReadOnlyList<OpinionBody> Opinions, string? Grade = null);

    public sealed record ActionBody(ReviewBody? Review = null, string? Reason = null, IReadOnlyList<LineBody>? Lines = null, DateOnly? GrantedUntil = null, JsonElement? Content = null);

    public sealed record BulkItem(string Id, long Revision);

    public sealed record BulkBody(IReadOnlyList<BulkItem> Items, string? Reason = null, IReadOnlyList<LineBody>? Lines = null, DateOnly? GrantedUntil = null);

    public sealed record BulkResult(string Id, bool Done, string? State, string? Problem);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/dossiers/{id}/actions/{action}", ApiHandler.Write(One)).OnDossier().WithSummary("办理一步；If-Match 写案卷的 ETag").Takes<ActionBody>().Produces<DossiersApi.DossierShown>();
        api.MapPost("/dossiers/actions/{action}", (Delegate)Many).ForRole().WithSummary("批量办理：逐个按同样的规矩，一个不成不影响别的").Takes<BulkBody>().Produces<IReadOnlyList<BulkResult>>();
    }

    private static Func<JihengContext, ApiAnswer> One(ApiCall call, JihengContext before)
    {
        var body = call.Body.Length == 0 ? new() : call.Read<ActionBody>();
        var wish = new DeskMoving.Wish(call.Route("id"), call.IfMatch(), ApiCall.Word<WorkAction>("action", call.Route("action")))
        {
            Reason = Short(body.Reason, "reason"),
            Lines = Lines(body.Lines),
            GrantedUntil = body.GrantedUntil,
            Review = body.Review is { } review ? new(review.Rubric, [.. review.Opinions.Select(o => o is null ? throw ApiProblemException.Bad("opinions 里有 null。") : new RubricOpinion(o.Item, o.Opinion, o.Reason ?? ""))], review.Grade ?? "") : null,
            Content = body.Content?.GetRawText(),
        };
        if (wish.Action == WorkAction.Save) throw ApiProblemException.Bad("保存请用 PUT …/draft。");
        var move = DeskMoving.Prepare(call.Year, before, call.Scope(before), wish);
        return context =>
        {
            var scope = call.Scope(context);
            var dossier = DeskMoving.Take(call.Year, context, scope, move);
            context.SaveChanges();
            call.Year.Clock.Done();
            call.Http.RequestServices.GetRequiredService<Telemetry>().Steps.Add(1, new KeyValuePair<string, object?>("action", call.Route("action")));
            return ApiAnswer.Ok(DossiersApi.Shown(DossierView.Find(context, scope.Tree, dossier.Id)!, scope, call.Year.Clock.Day()), DossiersApi.Tag(dossier));
        };
    }

    private static Task Many(HttpContext http) => ApiHandler.Many<BulkBody, BulkResult>(http, body => body.Items.Any(i => i is null) ? throw ApiProblemException.Bad("items 里有 null。") : body.Items.Count <= MostAtOnce ? body.Items.Count : throw OrganisationApi.Wrong($"一次最多{MostAtOnce}个。"), (call, body, i) =>
    {
        var item = body.Items[i];
        var action = ApiCall.Word<WorkAction>("action", call.Route("action"));
        if (action is WorkAction.Save or WorkAction.Rescore) throw ApiProblemException.Bad($"{WorkWords.Of(action)}不能批量办理。");
        var wish = new DeskMoving.Wish(item.Id, item.Revision, action) { Reason = Short(body.Reason, "reason"), Lines = Lines(body.Lines), GrantedUntil = body.GrantedUntil };
        var move = call.Year.Store.Look(c => DeskMoving.Prepare(call.Year, c, call.Scope(c), wish));
        return context =>
        {
            var dossier = DeskMoving.Take(call.Year, context, call.Scope(context), move);
            call.Http.RequestServices.GetRequiredService<Telemetry>().Steps.Add(1, new KeyValuePair<string, object?>("action", call.Route("action")));
            return new(item.Id, true, WorkWords.Key(dossier.State), null);
        };
    }, (body, i, problem) => new(body.Items[i].Id, false, null, problem));

    private static string Short(string? text, string what) => (text?.Length ?? 0) <= LongestText ? text ?? "" : throw OrganisationApi.Wrong($"{what}最长{LongestText}个字符。");

    private static List<ReturnedLine> Lines(IReadOnlyList<LineBody>? lines) => [.. (lines ?? []).Select(l => l is null ? throw ApiProblemException.Bad("lines 里有 null。") : new ReturnedLine(Short(l.Line, "line"), l.Reason, Short(l.Text, "text")))];
}
