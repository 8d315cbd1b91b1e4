using System.Buffers;
using System.IO.Pipelines;
using Jiheng.Documents;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Check;

namespace Jiheng.Web.Features.Understood;

/// <summary>The reading of a filing to take away: the same JSON as <c>jiheng read --format json</c>.</summary>
internal static class UnderstoodEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/checks/{id}/{number:int}/reading.json", Json);

    private static IResult Json(string id, int number, Visitor visitor, CheckWork work)
    {
        if (visitor.Checks.Find(id) is not { Outcome: { } outcome } run || number < 1 || number > outcome.Filings.Count) return Results.NotFound();
        var filing = outcome.Filings[number - 1];
        return Results.Stream(output => Write(output, run, filing, work), "application/json", Name(filing));
    }

    private static string Name(CheckedFiling filing) => filing.Documents is [var only] ? $"解读结果-{Path.GetFileNameWithoutExtension(only.File)}.json" : "解读结果.json";

    private static async Task Write(Stream output, CheckRun run, CheckedFiling filing, CheckWork work)
    {
        var documents = work.Open(run, filing).Filing.Documents;
        var writer = PipeWriter.Create(output);
        ReadingJson.WriteHead(writer);
        for (var i = 0; i < documents.Count; i++)
        {
            writer.Write(i == 0 ? "\n"u8 : ",\n"u8);
            // Only this output names the content, so a check does not compute it for every reading.
            var hash = ContentHash.Of(run.Files[filing.Files[i]].Bytes.Span);
            ReadingJson.WriteDocument(writer, documents[i] with { Source = documents[i].Source with { Sha256 = hash } });
            await writer.FlushAsync();
        }
        ReadingJson.WriteTail(writer);
        await writer.CompleteAsync();
    }
}
