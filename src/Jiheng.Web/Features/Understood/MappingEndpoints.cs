using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Mapping;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Check;
using Jiheng.Web.Hosting;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>What the user says of the columns of a table: read by it at once, or taken away as a file.</summary>
internal static class MappingEndpoints
{
    // Most documents are read again in less.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/checks/{id}/{number:int}/mapping", Apply);
        routes.MapPost("/checks/{id}/{number:int}/mapping.json", Download);
    }

    private static async Task<IResult> Apply(HttpContext context, string id, int number, Visitor visitor, CheckWork work, Language say)
    {
        if (visitor.Checks.Find(id) is not { Outcome: { } outcome } run || number < 1 || number > outcome.Filings.Count) return Results.NotFound();
        var (mapping, document, problems) = await Choice(context, run, outcome.Filings[number - 1], work);
        if (problems.Count > 0) return new Refusal(say["对应关系没有使用", "The mapping was not used"], string.Join(" ", problems) + say["请返回上一页修改。", " Please go back and change it."]);
        var file = outcome.Filings[number - 1].Files[Math.Clamp(document, 1, outcome.Filings[number - 1].Files.Count) - 1];
        var again = new CheckRun(run.Id, run.Files, run.Pack, run.ReceivedAt) { Notices = run.Notices, Mapping = mapping, Against = run.Against, Baseline = run.Baseline, Decisions = run.Decisions };
        visitor.Checks.Replace(again);
        work.Start(again);
        await Task.WhenAny(again.Completion, Task.Delay(Patience, context.RequestAborted));
        // Unit and year may be read otherwise now, so the document may stand in another filing.
        if (again.Outcome?.Filings.FirstOrDefault(f => f.Files.Contains(file)) is not { } filing) return Results.LocalRedirect($"/checks/{run.Id}");
        return Results.LocalRedirect($"/checks/{run.Id}/{filing.Number}/understood?document={filing.Files.ToList().IndexOf(file) + 1}#tables");
    }

    private static async Task<IResult> Download(HttpContext context, string id, int number, Visitor visitor, CheckWork work)
    {
        if (visitor.Checks.Find(id) is not { Outcome: { } outcome } run || number < 1 || number > outcome.Filings.Count) return Results.NotFound();
        var (mapping, _, _) = await Choice(context, run, outcome.Filings[number - 1], work);
        var documents = work.Open(run, outcome.Filings[number - 1]).Filing.Documents;
        return Results.File(MappingTemplate.Write(documents, mapping.Tables), "application/json", "对应关系.json");
    }

    /// <summary>The mapping of the check with what the form says, the number of the document, and what is wrong with it.</summary>
    private static async Task<(TableMapping Mapping, int Document, IReadOnlyList<string> Problems)> Choice(HttpContext context, CheckRun run, CheckedFiling filing, CheckWork work)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var documents = work.Open(run, filing).Filing.Documents;
        var document = Math.Clamp(QueryNumber.Of(form["document"]) ?? 1, 1, documents.Count);
        var current = run.Mapping ?? new("对应关系.json", []);
        List<MappedTable> entries = [];
        if (documents[document - 1].Tables.FirstOrDefault(t => t.Fingerprint == form["fingerprint"]) is { } table)
            foreach (var header in table.Headers)
                if (header.Columns.Any(c => form.ContainsKey(MappingFields.Name(header, c))))
                    entries.Add(new()
                    {
                        Title = table.Title,
                        Fingerprint = table.Fingerprint!,
                        Header = header.Number,
                        Columns = [.. header.Columns.Select(c => new MappedColumn(c.Number, c.Path, form[MappingFields.Name(header, c)].ToString()))],
                    });
        var mapping = MappingFiles.With(current, entries);
        // The same judgement as of a file.
        return MappingJson.Read(current.File, MappingTemplate.Write(documents, mapping.Tables), out var problems) is { } judged
            ? (judged, document, problems) : (mapping, document, problems);
    }

    private sealed class Refusal(string title, string text) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Trouble.Write(httpContext, StatusCodes.Status400BadRequest, title, text);
    }
}
