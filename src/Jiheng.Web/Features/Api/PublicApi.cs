using Jiheng.Documents;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Reporting.Official;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>What citizens read: published filings, in the version that was approved, and nothing else.</summary>
internal static class PublicApi
{
    private const int Most = 200;

    public sealed record PublishedLine(string Id, string Unit, string? Project, int Year, string Step, string Title, DateTimeOffset PublishedAt);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/public/dossiers", ApiHandler.Open((http, _, c) =>
        {
            var year = int.TryParse(http.Request.Query["year"], out var y) ? y : (int?)null;
            var after = http.Request.Query["after"].ToString();
            var rows = (from d in c.Dossiers
                        join o in c.Offices on d.OfficeId equals o.Id
                        where (d.State == DossierState.Published || (d.State == DossierState.Archived && c.Decisions.Any(x => x.DossierId == d.Id && x.Action == WorkAction.Publish))) && (year == null || d.Year == year) && string.Compare(d.Id, after) > 0
                        orderby d.Id
                        select new { d.Id, Unit = o.Name, Project = c.Projects.Where(p => p.Id == d.Subject).Select(p => p.Name).FirstOrDefault(), d.Year, d.Step, d.StateSince }).Take(Most + 1).ToList();
            List<PublishedLine> lines = [.. rows.Take(Most).Select(r => new PublishedLine(r.Id, r.Unit, r.Project, r.Year, WorkWords.Key(r.Step), WorkWords.Of(r.Step), r.StateSince))];
            return ApiAnswer.Ok(new Page<PublishedLine>(lines, rows.Count > Most ? lines[^1].Id : null));
        })).ForAnybody().WithSummary("已公开的案卷（不用登录）").Produces<Page<PublishedLine>>().Asks("year", "年度").Asks("after", "上一页的 next");
        api.MapGet("/public/dossiers/{id}", ApiHandler.Open((http, _, c) => ApiAnswer.Raw(PublicContent.Of(Published(http, c).Version.Content)))).ForAnybody().WithSummary("已公开的内容，个人号码已遮盖").Produces<System.Text.Json.JsonElement>();
        api.MapGet("/public/dossiers/{id}/documents", ApiHandler.Open((http, year, c) =>
            ApiAnswer.Ok(Documents(http, year, c).Select((d, i) => new FilesApi.DocumentShown(i + 1, d.Name, DocumentWriters.Formats)).ToArray()))).ForAnybody().WithSummary("已公开的官方文件").Produces<IReadOnlyList<FilesApi.DocumentShown>>();
        api.MapGet("/public/dossiers/{id}/documents/{number}/{format}", (Delegate)((HttpContext http) => FilesApi.SendOpen(http, (year, c) => FilesApi.One(Documents(http, year, c), http)))).ForAnybody().WithSummary("取一份已公开的官方文件").Produces(200, contentType: System.Net.Mime.MediaTypeNames.Application.Octet);
    }

    private static (Dossier Dossier, FilingVersion Version) Published(HttpContext http, JihengContext context)
    {
        var id = (string)http.GetRouteValue("id")!;
        var found = (from d in context.Dossiers
                     join v in context.Versions on new { d.Id, Number = d.ApprovedVersion } equals new { Id = v.DossierId, v.Number }
                     // What was published stays so in the archive.
                     where d.Id == id && (d.State == DossierState.Published || (d.State == DossierState.Archived && context.Decisions.Any(x => x.DossierId == d.Id && x.Action == WorkAction.Publish)))
                     select new { Dossier = d, Version = v }).SingleOrDefault();
        return found is null ? throw ApiProblemException.Missing("没有这个案卷，或还没有公开。") : (found.Dossier, found.Version);
    }

    private static IReadOnlyList<OfficialDocument> Documents(HttpContext http, YearRoom year, JihengContext context)
    {
        var (dossier, version) = Published(http, context);
        var view = DossierView.Find(context, OfficeTree.Of(context), dossier.Id)!;
        // Made of what is published and not of what was filed: nothing can be left in them.
        return year.Published.GetOrAdd(version.Sha256, () => Judged.Of(year, context, view, PublicContent.Of(version.Content)).Judgement.Documents);
    }
}
