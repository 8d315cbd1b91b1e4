using System.Globalization;
using System.Text.Json;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers;
using Jiheng.Storage;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>What was handed in, what was decided, and what changed in between.</summary>
internal static class VersionsApi
{
    public sealed record FiguresShown(string? InitialBudget, string? AdjustedBudget, string? Executed, string? Score, string? Grade);

    public sealed record VersionShown(int Number, string Sha256, string By, DateTimeOffset At, int Errors, int Warnings, FiguresShown? Figures);

    public sealed record LineShown(string Line, string Reason, string Title, string Text);

    public sealed record DecisionShown(int Number, int Version, string Action, string Title, string From, string To, string By, DateTimeOffset At, string Reason, IReadOnlyList<LineShown> Lines);

    public sealed record ChangeShown(string Cell, string? Before, string? After);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id}/versions", ApiHandler.Read(Versions)).OnDossier().WithSummary("各次报送，和当时的数").Produces<IReadOnlyList<VersionShown>>();
        api.MapGet("/dossiers/{id}/versions/{number}", ApiHandler.Read((call, c) =>
        {
            Desk.See(c, call.Scope(c), call.Route("id"));
            var (id, number) = (call.Route("id"), call.RouteNumber("number"));
            return c.Versions.SingleOrDefault(v => v.DossierId == id && v.Number == number) is { } version ? ApiAnswer.Raw(version.Content, $"\"{version.Sha256}\"") : throw ApiProblemException.Missing("没有这一版。");
        })).OnDossier().WithSummary("一次报送的内容；ETag 是内容的 SHA-256").Produces<JsonElement>();
        api.MapGet("/dossiers/{id}/versions/{number}/findings", ApiHandler.Read((call, c) =>
        {
            Desk.See(c, call.Scope(c), call.Route("id"));
            var (id, number) = (call.Route("id"), call.RouteNumber("number"));
            return c.VersionAudits.SingleOrDefault(v => v.DossierId == id && v.Number == number) is { } audit ? ApiAnswer.Raw(audit.Findings) : throw ApiProblemException.Missing("没有这一版的审核结果。");
        })).OnDossier().WithSummary("报送时的审核结果和说明").Produces<JsonElement>();
        api.MapGet("/dossiers/{id}/decisions", ApiHandler.Read(Decisions)).OnDossier().WithSummary("办理经过，从第一步起").Produces<IReadOnlyList<DecisionShown>>();
        api.MapGet("/dossiers/{id}/changes", ApiHandler.Read(Changes)).OnDossier().WithSummary("两版之间逐格的差别").Produces<IReadOnlyList<ChangeShown>>()
            .Asks("from", "approved（最近批准的，默认）、returned（最近退回的）或版号").Asks("to", "draft（默认）或版号");
    }

    private static ApiAnswer Versions(ApiCall call, JihengContext context)
    {
        Desk.See(context, call.Scope(context), call.Route("id"));
        var id = call.Route("id");
        var rows = (from v in context.Versions
                    where v.DossierId == id
                    orderby v.Number
                    select new
                    {
                        v.Number, v.Sha256, v.MadeAt, By = context.People.Where(p => p.Id == v.MadeBy).Select(p => p.Name).FirstOrDefault(),
                        Audit = context.VersionAudits.Where(a => a.DossierId == id && a.Number == v.Number).Select(a => new { a.Errors, a.Warnings }).FirstOrDefault(),
                        Figures = context.Figures.FirstOrDefault(f => f.DossierId == id && f.Number == v.Number),
                    }).ToList();
        return ApiAnswer.Ok(rows.ConvertAll(v => new VersionShown(v.Number, v.Sha256, v.By ?? "", v.MadeAt, v.Audit?.Errors ?? 0, v.Audit?.Warnings ?? 0,
            v.Figures is { } f ? new(f.InitialBudget, f.AdjustedBudget, f.Executed, f.Score, f.Grade) : null)));
    }

    private static ApiAnswer Decisions(ApiCall call, JihengContext context)
    {
        var view = Desk.See(context, call.Scope(context), call.Route("id"));
        var id = view.Dossier.Id;
        var reasons = ReturnReasons.Of(call.Year.Packs.Load(view.Dossier.PackId));
        var lines = context.DecisionLines.Where(l => l.DossierId == id).OrderBy(l => l.Number).ToList().ToLookup(l => l.DecisionNumber);
        var rows = context.Decisions.Where(d => d.DossierId == id).OrderBy(d => d.Number).Select(d => new { Decision = d, By = context.People.Where(p => p.Id == d.PersonId).Select(p => p.Name).FirstOrDefault() }).ToList();
        return ApiAnswer.Ok(rows.ConvertAll(r => new DecisionShown(r.Decision.Number, r.Decision.VersionNumber, WorkWords.Key(r.Decision.Action), WorkWords.Of(r.Decision.Action), WorkWords.Key(r.Decision.FromState), WorkWords.Key(r.Decision.ToState),
            r.By ?? "", r.Decision.At, r.Decision.Reason, [.. lines[r.Decision.Number].Select(l => new LineShown(l.LineKey, l.ReasonCode, reasons.GetValueOrDefault(l.ReasonCode) ?? "", l.Text))])));
    }

    private static ApiAnswer Changes(ApiCall call, JihengContext context)
    {
        var view = Desk.See(context, call.Scope(context), call.Route("id"));
        var id = view.Dossier.Id;
        var from = call.Query("from") switch
        {
            null or "approved" => view.Dossier.ApprovedVersion,
            "returned" => context.Decisions.Where(d => d.DossierId == id && d.Action == WorkAction.Return).Max(d => (int?)d.VersionNumber) ?? 0,
            var number => Number(number),
        };
        if (from == 0) throw ApiProblemException.Missing("没有可以对照的一版。");
        var before = Content(from);
        var after = call.Query("to") switch { null or "draft" => view.Draft?.Content ?? throw ApiProblemException.Missing("没有草稿。"), var number => Content(Number(number)) };
        return ApiAnswer.Ok(CellChanges.Of(before, after).Select(c => new ChangeShown(c.Key, c.Before, c.After)).ToArray());

        string Content(int number) => context.Versions.Where(v => v.DossierId == id && v.Number == number).Select(v => v.Content).SingleOrDefault() ?? throw ApiProblemException.Missing($"没有第{number}版。");

        static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw ApiProblemException.Bad($"“{text}”不是版号。");
    }
}
