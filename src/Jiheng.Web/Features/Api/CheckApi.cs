using System.Buffers;
using System.Text;
using System.Text.Json;
using Jiheng.Web.Access;
using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Hosting;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Features.Api;

/// <summary>Reading and checking files that belong to no dossier: one line of JSON for each thing that is done (application/x-ndjson), as it is done.</summary>
internal static class CheckApi
{
    private const string Lines = "application/x-ndjson; charset=utf-8";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/check", (Delegate)((HttpContext http) => Stream(http, isCheck: true))).ForKnown().WithSummary("审核文件（multipart/form-data）；逐行回答进度，再是每份填报的结果（jiheng/findings/1）").Asks("pack", "规则包").TakesBytes("multipart/form-data").Produces(200, contentType: "application/x-ndjson");
        api.MapPost("/read", (Delegate)((HttpContext http) => Stream(http, isCheck: false))).ForKnown().WithSummary("读出文件（multipart/form-data）；逐行回答进度，再是每份文件的内容（jiheng/reading/1）").Asks("pack", "规则包").TakesBytes("multipart/form-data").Produces(200, contentType: "application/x-ndjson");
    }

    private static async Task Stream(HttpContext http, bool isCheck)
    {
        ApiAnswer? problem = null;
        await ApiHandler.Catch(http, async room =>
        {
            var call = ApiCall.Of(http, room);
            var limits = http.RequestServices.GetRequiredService<UploadLimits>();
            if (!http.Request.HasFormContentType) throw ApiProblemException.Bad("文件要用 multipart/form-data 发来。");
            var files = await Files(http, limits);
            var pack = call.Query("pack");
            if (pack is not null) call.Year.Packs.Load(pack);
            http.Response.ContentType = Lines;
            await Work(http, call.Year.Packs, files, pack, isCheck);
        }, p => problem = p);
        if (problem is not null && !http.Response.HasStarted) await problem.Send(http);
        else if (problem is not null) await Line(http, new { failed = "程序出错，后面的没有做。" });
    }

    private static async Task Work(HttpContext http, PackCatalogue packs, IReadOnlyList<(string Name, byte[] Bytes)> files, string? pack, bool isCheck)
    {
        var room = http.RequestServices.GetRequiredService<ReadingRoom>();
        List<DocumentReading> readings = [];
        for (var i = 0; i < files.Count; i++)
        {
            await Line(http, new { progress = new { stage = "reading", file = files[i].Name, done = i, total = files.Count } });
            try
            {
                readings.Add(Pipeline.Read(await Task.Run(() => room.Read(files[i].Name, files[i].Bytes, http.RequestAborted), http.RequestAborted) with { Sha256 = ContentHash.Of(files[i].Bytes) }, packs, pack));
            }
            catch (UnreadableDocumentException e)
            {
                await Line(http, new { unreadable = new { file = files[i].Name, reason = e.Message } });
            }
        }
        if (!isCheck)
        {
            foreach (var reading in readings) await Raw(http, output => ReadingJson.WriteLine(output, reading));
        }
        else
        {
            var filings = Pipeline.File(readings);
            for (var i = 0; i < filings.Count; i++)
            {
                await Line(http, new { progress = new { stage = "auditing", unit = filings[i].Unit, done = i, total = filings.Count } });
                var result = Pipeline.Check(filings[i]);
                await Raw(http, output => FindingsJson.WriteLine(output, result));
            }
        }
        await Line(http, new { done = true, files = files.Count, read = readings.Count });
    }

    private static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> Files(HttpContext http, UploadLimits limits)
    {
        var form = await Form(http, limits);
        if (form.Files.Count == 0) throw ApiProblemException.Bad("没有收到文件。");
        List<(string, byte[])> files = [];
        foreach (var file in form.Files)
        {
            if (file.Length > limits.FileBytes) throw new Storage.FileTooLargeException($"{file.FileName} 超过{limits.FileBytes >> 20}MB，没有收下。");
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, http.RequestAborted);
            files.Add((Path.GetFileName(file.FileName), bytes.ToArray()));
        }
        return files;
    }

    private static async Task<IFormCollection> Form(HttpContext http, UploadLimits limits)
    {
        try
        {
            return await http.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { MultipartBodyLengthLimit = limits.CheckBytes, ValueCountLimit = 100, MemoryBufferThreshold = int.MaxValue }, http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException && e is not BadHttpRequestException)
        {
            throw ApiProblemException.Bad("内容不是完整的 multipart/form-data，或字段太多，没有收下。");
        }
    }

    private static Task Line<T>(HttpContext http, T line) => Send(http, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, ApiAnswer.Options)));

    private static Task Raw(HttpContext http, Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Send(http, output.WrittenMemory);
    }

    private static async Task Send(HttpContext http, ReadOnlyMemory<byte> line)
    {
        await http.Response.Body.WriteAsync(line, http.RequestAborted);
        await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
