using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Jiheng.Documents;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Web.Access;
using Jiheng.Web.Hosting;
using Jiheng.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Jiheng.Web.Features.Check;

/// <summary>What the check page posts and downloads. Its pages are in Pages.</summary>
internal static class CheckEndpoints
{
    // Most documents are checked in less; the browser then goes straight to the findings.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private const int LongestDecision = 32 << 10;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/checks", Receive);
        routes.MapPost("/checks/sample/{name}", Sample);
        routes.MapGet("/checks/{id}/progress", Progress);
        routes.MapPost("/checks/{id}/stop", Stop);
        routes.MapPost("/checks/{id}/again", Again);
        routes.MapPost("/checks/{id}/remove", Remove);
        // A reason and a name: what is longer never reaches the disk.
        routes.MapPost("/checks/{id}/{filing:int}/accept", Accept).WithMetadata(new RequestSizeLimitAttribute(LongestDecision));
        routes.MapGet("/checks/{id}/findings.json", AllAsJson);
        routes.MapGet("/checks/{id}/findings.html", AllAsHtml);
        routes.MapGet("/checks/{id}/{filing:int}/findings.json", OneAsJson);
        routes.MapGet("/checks/{id}/{filing:int}/findings.html", OneAsHtml);
        routes.MapGet("/checks/{id}/findings.sarif", (string id, Visitor visitor, CheckWork work) => Whole(id, visitor, (run, outcome) => Sarif(run, work, outcome.Filings, outcome)));
        routes.MapGet("/checks/{id}/{filing:int}/findings.sarif", (string id, int filing, Visitor visitor, CheckWork work) =>
            Whole(id, visitor, (run, outcome) => One(outcome, filing) is { } one ? Sarif(run, work, [one], null) : Results.NotFound()));
        routes.MapGet("/checks/{id}/{filing:int}/notice.docx", Notice);
        routes.MapGet("/checks/{id}/{filing:int}/annotated", Annotated);
        routes.MapGet("/checks/{id}/baseline.json", KeptBaseline);
    }

    private static async Task<IResult> Receive(HttpContext context, Visitor visitor, CheckWork work, UploadLimits limits, TimeProvider clock, Language say)
    {
        Upload upload;
        try
        {
            upload = await Upload.Read(context.Request, limits, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            return Refuse(context, say, e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? say[$"文件太多或太大：一次最多 {limits.Files} 个，合计 {limits.CheckBytes >> 20} MB。请分几次上传。",
                      $"Too much at once: at most {limits.Files} files, {limits.CheckBytes >> 20} MB together. Please upload in parts."]
                : say["上传没有完成，请重试。", "The upload did not complete; please try again."]);
        }
        if (upload is { Files.Count: 0, Mapping: not null })
            return Refuse(context, say, StatusCodes.Status400BadRequest, say["只有对应关系文件，没有要审核的文档；请把它和文档一起选择或拖入。", "There is only a mapping file and no document; please choose or drop it together with the documents."]);
        if (upload.Files.Count == 0)
            return Refuse(context, say, StatusCodes.Status400BadRequest, say["没有选择文件，请先选择或拖入文件。", "No file was chosen; please choose or drop files first."]);
        if (upload.Pack is { } pack && !work.Packs.Ids.Contains(pack))
            return Refuse(context, say, StatusCodes.Status400BadRequest, say[$"没有名为“{pack}”的规则包。", $"There is no pack named “{pack}”."]);
        return await Started(context, visitor, work, new(NewId(), upload.Files, upload.Pack, clock.GetUtcNow()) { Notices = upload.Notices, Mapping = upload.Mapping, Against = upload.Against, Baseline = upload.Baseline });
    }

    private static async Task<IResult> Sample(HttpContext context, string name, Visitor visitor, CheckWork work, TimeProvider clock) =>
        Samples.Find(name) is { } sample
            ? await Started(context, visitor, work, new(NewId(), [sample.Open()], null, clock.GetUtcNow()))
            : Results.NotFound();

    private static async Task<IResult> Started(HttpContext context, Visitor visitor, CheckWork work, CheckRun run)
    {
        visitor.Checks.Add(run);
        work.Start(run);
        await Task.WhenAny(run.Completion, Task.Delay(Patience, context.RequestAborted));
        var address = $"/checks/{run.Id}";
        return WantsJson(context) ? Results.Json(new { address }) : Results.LocalRedirect(address);
    }

    // The files are still there; only the outcome is missing.
    private static async Task<IResult> Again(HttpContext context, string id, Visitor visitor, CheckWork work, TimeProvider clock) =>
        visitor.Checks.Find(id) is { } run
            ? await Started(context, visitor, work, new(NewId(), run.Files, run.Pack, clock.GetUtcNow()) { Notices = run.Notices, Mapping = run.Mapping, Against = run.Against, Baseline = run.Baseline, Decisions = run.Decisions })
            : Results.NotFound();

    private static IResult Progress(string id, Visitor visitor) => visitor.Checks.Find(id) is { } run
        ? Results.Json(new
        {
            stage = run.Progress.Stage.ToString().ToLowerInvariant(),
            finished = run.Progress.Finished,
            total = run.Progress.Total,
            over = run.Progress.IsOver,
        })
        : Results.NotFound();

    private static IResult Stop(string id, Visitor visitor)
    {
        visitor.Checks.Find(id)?.Stop();
        return Results.LocalRedirect($"/checks/{id}");
    }

    private static IResult Remove(string id, Visitor visitor)
    {
        visitor.Checks.Remove(id);
        return Results.LocalRedirect("/");
    }

    private static IResult AllAsJson(string id, Visitor visitor, CheckWork work) => Whole(id, visitor, (run, outcome) => Json(run, work, outcome.Filings, outcome));

    private static IResult OneAsJson(string id, int filing, Visitor visitor, CheckWork work) =>
        Whole(id, visitor, (run, outcome) => One(outcome, filing) is { } one ? Json(run, work, [one], null) : Results.NotFound());

    private static IResult AllAsHtml(string id, Visitor visitor, CheckWork work, Language say) => Whole(id, visitor, (run, outcome) => outcome.FitsOnePage ? Html(run, work, outcome.Filings, outcome, say.Words) : Results.NotFound());

    private static IResult OneAsHtml(string id, int filing, Visitor visitor, CheckWork work, Language say) =>
        Whole(id, visitor, (run, outcome) => One(outcome, filing) is { } one ? Html(run, work, [one], null, say.Words) : Results.NotFound());

    private static IResult Whole(string id, Visitor visitor, Func<CheckRun, CheckOutcome, IResult> answer) =>
        visitor.Checks.Find(id) is { Outcome: { } outcome } run ? answer(run, outcome) : Results.NotFound();

    private static CheckedFiling? One(CheckOutcome outcome, int number) => number >= 1 && number <= outcome.Filings.Count ? outcome.Filings[number - 1] : null;

    private static IResult Json(CheckRun run, CheckWork work, IReadOnlyList<CheckedFiling> filings, CheckOutcome? whole) => Results.Stream(
        output => FindingsDownload.Json(output, filings, f => work.Open(run, f), whole), "application/json", FindingsDownload.Name(filings, run, "json"));

    private static IResult Html(CheckRun run, CheckWork work, IReadOnlyList<CheckedFiling> filings, CheckOutcome? whole, HtmlWords words)
    {
        var made = run.ReceivedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Results.Stream(output => FindingsDownload.Html(output, filings, f => work.Open(run, f), whole, words, made), "text/html; charset=utf-8", FindingsDownload.Name(filings, run, "html"));
    }

    private static IResult Sarif(CheckRun run, CheckWork work, IReadOnlyList<CheckedFiling> filings, CheckOutcome? whole) => Results.Stream(
        output => FindingsDownload.Sarif(output, filings, f => work.Open(run, f), whole), "application/sarif+json", FindingsDownload.Name(filings, run, "sarif"));

    private static IResult Notice(string id, int filing, Visitor visitor, CheckWork work) => Whole(id, visitor, (run, outcome) =>
    {
        if (One(outcome, filing) is not { } one) return Results.NotFound();
        var result = work.Open(run, one);
        return Results.File(DocumentWriters.Write("docx", CorrectionNotice.Of(result)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{CorrectionNotice.Name(result.Filing)}.docx");
    });

    /// <summary>The user's own files with the findings as comments: the file itself, or an archive of several.</summary>
    private static IResult Annotated(string id, int filing, Visitor visitor, CheckWork work, TimeProvider clock) => Whole(id, visitor, (run, outcome) =>
    {
        if (One(outcome, filing) is not { } one) return Results.NotFound();
        var copies = AnnotatedFiles.Of(run, one, work.Open(run, one), clock.GetLocalNow());
        return copies.Count switch
        {
            0 => Results.NotFound(),
            1 => Results.File(copies[0].Bytes, "application/octet-stream", copies[0].Name),
            _ => Results.File(AnnotatedFiles.Archive(copies), "application/zip", "批注副本.zip"),
        };
    });

    private static IResult KeptBaseline(string id, Visitor visitor, CheckWork work) => Whole(id, visitor, (run, outcome) =>
    {
        List<BaselineEntry> entries = [];
        List<BaselineFiling> checkedFilings = [];
        foreach (var filing in outcome.Filings)
        {
            var result = work.Open(run, filing);
            checkedFilings.Add(BaselineFiling.Of(result.Filing));
            entries.AddRange(result.Findings.Select(f => BaselineEntry.Of(result.Filing, f)));
        }
        return Results.File((run.Baseline ?? new([])).After(entries, checkedFilings).Write(), "application/json", "基线.json");
    });

    /// <summary>A finding is accepted with a reason and a name, or opened again.</summary>
    private static async Task<IResult> Accept(HttpContext context, string id, int filing, Visitor visitor, CheckWork work, TimeProvider clock, Language say)
    {
        if (visitor.Checks.Find(id) is not { Outcome: { } outcome } run || One(outcome, filing) is not { } one) return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var result = work.Open(run, one);
        var number = QueryNumber.Of(form["finding"]);
        var chosen = number is { } n ? new FilingHtml(result, say.Words).Findings.FirstOrDefault(f => f.Number == n)?.Finding : null;
        if (chosen is null || chosen.Fingerprint != form["fingerprint"].ToString() && form.ContainsKey("fingerprint")) return Results.NotFound();
        var (reason, by) = (Line(form["reason"]), Line(form["by"]));
        var isWithdrawn = form.ContainsKey("withdraw");
        if (!isWithdrawn && (reason.Length == 0 || by.Length == 0))
            return new TroublePage(StatusCodes.Status400BadRequest, say["没有记下", "Nothing was kept"], say["接受问题要写理由和姓名，请返回上一页补写。", "Accepting a finding needs a reason and a name; please go back and write them."]);
        run.Decisions.Make(result, chosen, isWithdrawn ? null : new(reason, by, clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        work.Decided(run, one);
        return Results.LocalRedirect($"/checks/{id}/{filing}?finding={number}#f{number}");
    }

    private static string Line(string? text)
    {
        var line = Jiheng.Engine.Reporting.TextColumns.OneLine(text ?? "");
        return line.Length <= 300 ? line : line[..300];
    }

    private static IResult Refuse(HttpContext context, Language say, int status, string reason) => WantsJson(context)
        ? Results.Json(new { reason }, statusCode: status)
        : new TroublePage(status, say["没有开始检查", "Nothing was checked"], reason);

    private static bool WantsJson(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private sealed class TroublePage(int status, string title, string text) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Trouble.Write(httpContext, status, title, text);
    }
}
