using System.Buffers;
using System.IO.Pipelines;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Web.Features.Check;

/// <summary>Findings to take away: the same JSON as the command line gives, and a page that works from disk.</summary>
internal static class FindingsDownload
{
    /// <summary>The findings of some filings as <c>jiheng/findings/1</c>, filing by filing, so that memory does not grow with their number.</summary>
    public static async Task Json(Stream output, IReadOnlyList<CheckedFiling> filings, Func<CheckedFiling, AuditResult> open, CheckOutcome? whole)
    {
        var writer = PipeWriter.Create(output);
        FindingsJson.WriteHead(writer, whole?.Totals ?? filings[0].Totals, [.. filings.SelectMany(f => f.Documents)]);
        List<Unassessable> unassessable = [];
        HashSet<Unassessable> seen = [];
        var any = false;
        foreach (var filing in filings)
        {
            var result = open(filing);
            foreach (var entry in result.Unassessable) if (seen.Add(entry)) unassessable.Add(entry);
            if (result.Findings.Count == 0) continue;
            if (any) writer.Write(","u8);
            any = true;
            FindingsJson.WriteFindings(writer, result);
            await writer.FlushAsync();
        }
        FindingsJson.WriteTail(writer, unassessable, whole?.Unreadable ?? []);
        await writer.CompleteAsync();
    }

    /// <summary>The findings of some filings as a SARIF 2.1.0 log.</summary>
    public static async Task Sarif(Stream output, IReadOnlyList<CheckedFiling> filings, Func<CheckedFiling, AuditResult> open, CheckOutcome? whole)
    {
        var writer = PipeWriter.Create(output);
        SarifJson.WriteHead(writer, typeof(SarifJson).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        List<Unassessable> unassessable = [];
        var any = false;
        foreach (var filing in filings)
        {
            var result = open(filing);
            foreach (var entry in result.Unassessable) if (!unassessable.Contains(entry)) unassessable.Add(entry);
            if (result.Findings.Count == 0 && result.Since is not { Fixed.Count: > 0 }) continue;
            if (any) writer.Write(","u8);
            any = true;
            SarifJson.WriteResults(writer, result);
            await writer.FlushAsync();
        }
        SarifJson.WriteTail(writer, [.. filings.SelectMany(f => f.Documents)], unassessable, whole?.Unreadable ?? []);
        await writer.CompleteAsync();
    }

    /// <summary>The findings beside their documents as one page without any other file.</summary>
    public static async Task Html(Stream output, IReadOnlyList<CheckedFiling> filings, Func<CheckedFiling, AuditResult> open, CheckOutcome? whole, HtmlWords words, string made)
    {
        var writer = PipeWriter.Create(output);
        ReportHtml.Write(writer, [.. filings.Select(open)], whole?.Unreadable ?? [], whole?.Notices ?? [], words, made);
        await writer.CompleteAsync();
    }

    /// <summary>What the browser calls the file: the document's own name where there is one.</summary>
    public static string Name(IReadOnlyList<CheckedFiling> filings, CheckRun run, string extension)
    {
        var document = filings is [{ Documents: [var only] }] ? only.File : run.Files is [var file] ? file.Name : null;
        var name = document is null ? "" : $"-{Path.GetFileNameWithoutExtension(document)}";
        return $"审核结果{name}.{extension}";
    }
}
