using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng results</c>: what follows from a self-evaluation, and what a filled list of it lacks.</summary>
internal static class Results
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var to = FilingCommand.Once("--to", "一个文件夹");
        var type = FilingCommand.Once("--type", "xlsx、docx 或 html");
        type.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && !DocumentWriters.Formats.Contains(token.Value)) r.AddError($"不认识的格式“{token.Value}”，可用的有 {string.Join("、", DocumentWriters.Formats)}。");
        });
        return FilingCommand.Of(shell, "results", "结果应用", [to, type], null, (documents, _) => ResultsReport.Of(documents),
            (reports, parsed) => parsed.GetValue(to) is [var folder] ? Drafts(shell, reports, folder, parsed.GetValue(type) is [var format] ? format : "xlsx") : ExitCode.Clean);
    }

    private static int Drafts(Shell shell, IReadOnlyList<StepReport> reports, string folder, string format)
    {
        foreach (var report in reports)
        {
            var results = (ResultsReport)report;
            if (results.Items.Count == 0) continue;
            if (ResultDraft.FormOf(results.Document.Pack) is not { } form)
            {
                shell.Messages.WriteLine($"{results.Document.Source.File}：规则包 {results.Document.Pack.Id} 没有结果应用清单的表样，没有生成；用 --pack national/2020 可以生成。");
                continue;
            }
            if (NewFile.Beside(shell, folder, ResultDraft.Name(results, form), format, DocumentWriters.Write(format, ResultDraft.Of(results, form))) is not ExitCode.Clean and var failed) return failed;
        }
        return ExitCode.Clean;
    }
}
