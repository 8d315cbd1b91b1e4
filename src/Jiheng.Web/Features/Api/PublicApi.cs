using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;

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
        api.MapGet("/public/dossiers/{id}", ApiHandler.Open((http, _, c) =>
        {
            var id = (string)http.GetRouteValue("id")!;
            var content = (from d in c.Dossiers
                           join v in c.Versions on new { d.Id, Number = d.ApprovedVersion } equals new { Id = v.DossierId, v.Number }
                           // What was published stays so in the archive.
                           where d.Id == id && (d.State == DossierState.Published || (d.State == DossierState.Archived && c.Decisions.Any(x => x.DossierId == d.Id && x.Action == WorkAction.Publish)))
                           select v.Content).SingleOrDefault();
            return content is null ? throw ApiProblemException.Missing("没有这个案卷，或还没有公开。") : ApiAnswer.Raw(content);
        })).ForAnybody().WithSummary("已公开的内容").Produces<System.Text.Json.JsonElement>();
    }
}
