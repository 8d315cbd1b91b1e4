using System.Globalization;
using System.Net.Mime;
using Jiheng.Documents;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Reporting.Official;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>Attached files, and the official documents of a dossier.</summary>
internal static class FilesApi
{
    private const long LargestFile = 64L << 20;
    private const int MostFiles = 1000;
    private const int LongestName = 200;

    public sealed record FileShown(int Number, string Name, string Sha256, long Size, string By, DateTimeOffset At);

    public sealed record DocumentShown(int Number, string Name, IReadOnlyList<string> Formats);

    public sealed record MeasuredShown(string Text, string Exact, IReadOnlyList<string> Lineage);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id}/files", ApiHandler.Read(List)).OnDossier().WithSummary("附件").Produces<IReadOnlyList<FileShown>>();
        api.MapPost("/dossiers/{id}/files", (Delegate)Attach).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.DepartmentReviewer, WorkRole.FinanceReviewer, WorkRole.Evaluator).WithSummary("附上一个文件；内容就是请求体，文件名写在 name").Asks("name", "文件名").TakesBytes(MediaTypeNames.Application.Octet).Produces<FileShown>(201);
        api.MapGet("/dossiers/{id}/files/{number}", (Delegate)Download).OnDossier().WithSummary("取附件；内容与保存时不同的，不给").Produces(200, contentType: MediaTypeNames.Application.Octet);
        api.MapGet("/dossiers/{id}/files/{number}/measured", ApiHandler.Read(Compute)).OnDossier().WithSummary("按附上的算法（jiheng/measure/1，文件名以 .measure.json 结尾）由台账算出完成值，逐步写明").Produces<MeasuredShown>();
        api.MapGet("/dossiers/{id}/ledgers", ApiHandler.Read((call, c) => ApiAnswer.Ok(LedgersOf(call, Desk.See(c, call.Scope(c), call.Route("id")))))).OnDossier().WithSummary("可以从业务数据库取的台账").Produces<IReadOnlyList<LedgerShown>>();
        api.MapPost("/dossiers/{id}/ledgers/{name}", (Delegate)TakeLedger).OnDossier(WorkRole.Filler, WorkRole.UnitApprover).WithSummary("从业务数据库取一本台账，连同出处附到案卷").Produces<IReadOnlyList<FileShown>>(201);
        api.MapGet("/dossiers/{id}/documents", ApiHandler.Read(Documents)).OnDossier().WithSummary("官方文件").Produces<IReadOnlyList<DocumentShown>>().Asks("version", "版号；不写的是草稿");
        api.MapGet("/dossiers/{id}/documents/{number}/{format}", (Delegate)Document).OnDossier().WithSummary("取一份官方文件：docx、xlsx、html").Asks("version", "版号；不写的是草稿").Produces(200, contentType: MediaTypeNames.Application.Octet);
    }

    public sealed record LedgerShown(string Name, string Database, string Note);

    private static LedgerShown[] LedgersOf(ApiCall call, DossierView view) =>
        [.. Ledgers.Of(call.Year).All.Where(q => q.IsFor(view.Office.Code)).Select(q => new LedgerShown(q.Name, q.Database.Name, q.Note))];

    private static Task TakeLedger(HttpContext http) => ApiHandler.Answer(http, async room =>
    {
        var call = ApiCall.Of(http, room);
        var (id, name) = (call.Route("id"), call.Route("name"));
        var view = call.Year.Store.Look(c => Allowed(call, c, id));
        var query = Ledgers.Of(call.Year).Find(name, view.Office.Code) ?? throw ApiProblemException.Missing($"没有台账“{name}”，可以取的见 GET /dossiers/{{id}}/ledgers；由管理员在数据文件夹的 {Ledgers.File} 里写明。");
        List<(string Name, KeptFile File)> kept = [];
        foreach (var (file, bytes) in Ledgers.Take(query, view.Dossier.Year, view.Office.Code, call.Year.Store.Clock.GetUtcNow())) kept.Add((file, call.Year.Files.Keep(new MemoryStream(bytes), LargestFile)));
        return await call.Year.Store.WholeAsync(context => ApiAnswer.Made($"/api/v1/dossiers/{id}/files", kept.ConvertAll(k => Add(call, context, id, k.Name, k.File))), http.RequestAborted);
    });

    private static FileShown Add(ApiCall call, JihengContext context, string id, string name, KeptFile kept)
    {
        Allowed(call, context, id);
        context.By = call.Person.Id;
        if (context.Files.Count(f => f.DossierId == id) >= MostFiles) throw OrganisationApi.Wrong($"一个案卷最多附{MostFiles}个文件。");
        // The same file twice is one: a second try after a lost connection adds nothing.
        var file = context.Files.FirstOrDefault(f => f.DossierId == id && f.Sha256 == kept.Sha256 && f.Name == name);
        if (file is null)
        {
            // What was handed in stays computed over what was attached then.
            var dossier = context.Dossiers.Single(d => d.Id == id);
            if (!WorkGuard.IsEditable(dossier.State) && dossier.State != DossierState.Complete && context.Files.Any(f => f.DossierId == id && f.Name == name)) throw new DeskRefusedException(DeskRefusal.NotNow, $"案卷已经报送，同名的附件“{name}”不能换；请换一个文件名。");
            file = new() { DossierId = id, Number = context.Files.Where(f => f.DossierId == id).Max(f => (int?)f.Number).GetValueOrDefault() + 1, Sha256 = kept.Sha256, Name = name, Size = kept.Size, AddedBy = call.Person.Id, AddedAt = call.Year.Store.Clock.GetUtcNow() };
            context.Files.Add(file);
            context.SaveChanges();
        }
        return new(file.Number, file.Name, file.Sha256, file.Size, call.Person.Name, file.AddedAt);
    }

    private static ApiAnswer Compute(ApiCall call, JihengContext context)
    {
        var (id, number) = (Desk.See(context, call.Scope(context), call.Route("id")).Dossier.Id, call.RouteNumber("number"));
        var files = context.Files.Where(f => f.DossierId == id).OrderBy(f => f.Number).ToList();
        var measured = Measures.Compute(call.Year, files, files.Find(f => f.Number == number) ?? throw ApiProblemException.Missing("没有这个附件。"));
        return ApiAnswer.Ok(new MeasuredShown(measured.Text, measured.Value.ToString(), measured.Lineage));
    }

    private static ApiAnswer List(ApiCall call, JihengContext context)
    {
        Desk.See(context, call.Scope(context), call.Route("id"));
        var id = call.Route("id");
        return ApiAnswer.Ok(context.Files.Where(f => f.DossierId == id).OrderBy(f => f.Number)
            .Select(f => new FileShown(f.Number, f.Name, f.Sha256, f.Size, context.People.Where(p => p.Id == f.AddedBy).Select(p => p.Name).FirstOrDefault() ?? "", f.AddedAt)).ToList());
    }

    private static Task Attach(HttpContext http) => ApiHandler.Answer(http, async room =>
    {
        var call = ApiCall.Of(http, room);
        var name = NameOf(call.Query("name") ?? throw ApiProblemException.Bad("要在 name 里写文件名。"));
        var id = call.Route("id");
        call.Year.Store.Look(c => Allowed(call, c, id));
        if (http.Request.ContentLength > LargestFile) throw new FileTooLargeException($"附件超过{LargestFile >> 20}MB，没有保存。");
        using var incoming = new MemoryStream();
        await Copy(http, incoming);
        incoming.Position = 0;
        var kept = call.Year.Files.Keep(incoming, LargestFile);
        if (kept.Size == 0) throw OrganisationApi.Wrong("文件是空的，没有保存。");
        return await call.Year.Store.WholeAsync(context =>
        {
            var file = Add(call, context, id, name, kept);
            return ApiAnswer.Made($"/api/v1/dossiers/{id}/files/{file.Number}", file);
        }, http.RequestAborted);
    });

    private static async Task Copy(HttpContext http, MemoryStream to)
    {
        var buffer = new byte[1 << 16];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var count)
        {
            to.Write(buffer, 0, count);
            if (to.Length > LargestFile) throw new FileTooLargeException($"附件超过{LargestFile >> 20}MB，没有保存。");
        }
    }

    /// <summary>Whoever fills, and whoever reviews: a note of a spot check is proof as well.</summary>
    private static DossierView Allowed(ApiCall call, JihengContext context, string id)
    {
        var scope = call.Scope(context);
        var view = Desk.See(context, scope, id);
        var roles = scope.RolesFor(view.Office.Id);
        if (view.Dossier.State == DossierState.Archived) throw new DeskRefusedException(DeskRefusal.NotNow, "案卷已归档，不再收附件。");
        if (roles.All(r => r is WorkRole.Auditor or WorkRole.Administrator)) throw new DeskRefusedException(DeskRefusal.NotHis, "附件由填报和审核的人附。");
        return view;
    }

    // The name is shown and never a path.
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length is > 0 and <= LongestName && !last.Any(char.IsControl) ? last : throw OrganisationApi.Wrong($"文件名不能空着，不能有控制字符，最长{LongestName}个字符。");
    }

    private static Task Download(HttpContext http) => Send(http, call =>
    {
        var (id, number) = (call.Route("id"), call.RouteNumber("number"));
        var file = call.Year.Store.Look(c =>
        {
            Desk.See(c, call.Scope(c), id);
            return c.Files.SingleOrDefault(f => f.DossierId == id && f.Number == number);
        }) ?? throw ApiProblemException.Missing("没有这个附件。");
        return (file.Name, call.Year.Files.Read(file.Sha256), $"\"{file.Sha256}\"");
    });

    private static ApiAnswer Documents(ApiCall call, JihengContext context) =>
        ApiAnswer.Ok(Judge(call, context).Judgement.Documents.Select((d, i) => new DocumentShown(i + 1, d.Name, DocumentWriters.Formats)).ToArray());

    private static Judged Judge(ApiCall call, JihengContext context)
    {
        var view = Desk.See(context, call.Scope(context), call.Route("id"));
        var id = view.Dossier.Id;
        var content = call.QueryNumber("version") is { } number
            ? context.Versions.Where(v => v.DossierId == id && v.Number == number).Select(v => v.Content).SingleOrDefault() ?? throw ApiProblemException.Missing("没有这一版。")
            : view.Draft?.Content ?? throw ApiProblemException.Missing("还没有草稿。");
        return Judged.Of(call.Year, context, view, content);
    }

    private static Task Document(HttpContext http) => Send(http, call =>
    {
        var documents = call.Year.Store.Look(c => Judge(call, c)).Judgement.Documents;
        return One(documents, http);
    });

    /// <summary>The document and format that an address names.</summary>
    internal static (string Name, byte[] Bytes, string Tag) One(IReadOnlyList<OfficialDocument> documents, HttpContext http)
    {
        var format = (string)http.GetRouteValue("format")!;
        if (!int.TryParse((string)http.GetRouteValue("number")!, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > documents.Count) throw ApiProblemException.Missing("没有这份文件。");
        if (!DocumentWriters.Formats.Contains(format)) throw ApiProblemException.Missing($"没有这种格式，可用的有 {string.Join("、", DocumentWriters.Formats)}。");
        return ($"{documents[number - 1].Name}.{format}", DocumentWriters.Write(format, documents[number - 1].Document), "");
    }

    /// <summary>A file for whoever asks.</summary>
    internal static Task SendOpen(HttpContext http, Func<YearRoom, JihengContext, (string Name, byte[] Bytes, string Tag)> look) => Sent(http, room =>
    {
        var year = ApiCall.Room(room);
        return year.Store.Look(c => look(year, c));
    });

    internal static Task Send(HttpContext http, Func<ApiCall, (string Name, byte[] Bytes, string Tag)> look) => Sent(http, room => look(ApiCall.Of(http, room)));

    private static async Task Sent(HttpContext http, Func<ApiRoom, (string Name, byte[] Bytes, string Tag)> look)
    {
        (string Name, byte[] Bytes, string Tag)? found = null;
        ApiAnswer? problem = null;
        await ApiHandler.Catch(http, room =>
        {
            found = look(room);
            return Task.CompletedTask;
        }, p => problem = p);
        if (problem is not null || found is not { } file)
        {
            if (problem is not null) await problem.Send(http);
            return;
        }
        // Never shown by the browser in our own name: it may be anything.
        http.Response.ContentType = MediaTypeNames.Application.Octet;
        http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}";
        if (file.Tag.Length > 0) http.Response.Headers.ETag = file.Tag;
        http.Response.ContentLength = file.Bytes.Length;
        await http.Response.Body.WriteAsync(file.Bytes, http.RequestAborted);
    }
}
