using System.Net.Mime;
using Jiheng.Documents;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
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
        api.MapGet("/dossiers/{id}/files", ApiHandler.Read(List)).WithSummary("附件").Produces<IReadOnlyList<FileShown>>();
        api.MapPost("/dossiers/{id}/files", (Delegate)Attach).WithSummary("附上一个文件；内容就是请求体，文件名写在 name").Asks("name", "文件名").TakesBytes(MediaTypeNames.Application.Octet).Produces<FileShown>(201);
        api.MapGet("/dossiers/{id}/files/{number}", (Delegate)Download).WithSummary("取附件；内容与保存时不同的，不给").Produces(200, contentType: MediaTypeNames.Application.Octet);
        api.MapGet("/dossiers/{id}/files/{number}/measured", ApiHandler.Read(Compute)).WithSummary("按附上的算法（jiheng/measure/1，文件名以 .measure.json 结尾）由台账算出完成值，逐步写明").Produces<MeasuredShown>();
        api.MapGet("/dossiers/{id}/documents", ApiHandler.Read(Documents)).WithSummary("官方文件").Produces<IReadOnlyList<DocumentShown>>().Asks("version", "版号；不写的是草稿");
        api.MapGet("/dossiers/{id}/documents/{number}/{format}", (Delegate)Document).WithSummary("取一份官方文件：docx、xlsx、html").Asks("version", "版号；不写的是草稿").Produces(200, contentType: MediaTypeNames.Application.Octet);
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
            Allowed(call, context, id);
            if (context.Files.Count(f => f.DossierId == id) >= MostFiles) throw OrganisationApi.Wrong($"一个案卷最多附{MostFiles}个文件。");
            // The same file twice is one: a second try after a lost connection adds nothing.
            var file = context.Files.FirstOrDefault(f => f.DossierId == id && f.Sha256 == kept.Sha256 && f.Name == name);
            if (file is null)
            {
                file = new() { DossierId = id, Number = context.Files.Where(f => f.DossierId == id).Max(f => (int?)f.Number).GetValueOrDefault() + 1, Sha256 = kept.Sha256, Name = name, Size = kept.Size, AddedBy = call.Person.Id, AddedAt = call.Year.Store.Clock.GetUtcNow() };
                context.Files.Add(file);
            }
            return ApiAnswer.Made($"/api/v1/dossiers/{id}/files/{file.Number}", new FileShown(file.Number, file.Name, file.Sha256, file.Size, call.Person.Name, file.AddedAt));
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
        var (number, format) = (call.RouteNumber("number"), call.Route("format"));
        var documents = call.Year.Store.Look(c => Judge(call, c)).Judgement.Documents;
        if (number < 1 || number > documents.Count) throw ApiProblemException.Missing("没有这份文件。");
        if (!DocumentWriters.Formats.Contains(format)) throw ApiProblemException.Missing($"没有 {format} 格式，可用的有 {string.Join("、", DocumentWriters.Formats)}。");
        return ($"{documents[number - 1].Name}.{format}", DocumentWriters.Write(format, documents[number - 1].Document), "");
    });

    private static async Task Send(HttpContext http, Func<ApiCall, (string Name, byte[] Bytes, string Tag)> look)
    {
        (string Name, byte[] Bytes, string Tag)? found = null;
        ApiAnswer? problem = null;
        await ApiHandler.Catch(http, room =>
        {
            found = look(ApiCall.Of(http, room));
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
