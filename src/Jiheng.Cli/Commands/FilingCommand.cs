using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary>A verb whose reports need all files together: one document is held against another.</summary>
internal static class FilingCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="shell">The streams.</param>
    /// <param name="verb">Its name, also that of its JSON schema and of its help page.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="options">Further options; they are added here.</param>
    /// <param name="others">The option that names documents of another year, or null.</param>
    /// <param name="report">Makes the reports of all documents, beside those of the other year.</param>
    /// <param name="after">What is done with the reports; null for nothing.</param>
    public static Command Of(Shell shell, string verb, string summary, IReadOnlyList<Option> options, Option<string[]>? others,
        Func<IReadOnlyList<DocumentReading>, IReadOnlyList<DocumentReading>, IReadOnlyList<StepReport>> report, Func<IReadOnlyList<StepReport>, ParseResult, int>? after = null)
    {
        var command = new Command(verb, summary);
        var files = new FileOptions(command);
        foreach (var option in options) command.Add(option);
        if (others is not null) command.Add(others);
        command.SetAction(parsed =>
        {
            if (files.Packs(shell, parsed, out var exit) is not { } packs) return exit;
            var list = FileList.Expand(files.Files(parsed));
            if (list.Files.Count == 0) return list.Nothing(shell, verb);
            list.Tell(shell);
            List<UnreadableFile> unreadable = [];
            var documents = Read(shell, list, packs, unreadable);
            List<DocumentReading> last = [];
            if (others is not null && parsed.GetValue(others) is { Length: > 0 } named)
            {
                var old = FileList.Expand(named);
                if (old.Files.Count == 0) return old.Nothing(shell, verb);
                old.Tell(shell);
                last = Read(shell, old, packs, unreadable);
            }
            IReadOnlyList<StepReport> reports;
            try
            {
                reports = documents.Count == 0 ? [] : report(documents, last);
            }
            catch (PackRefusedException e)
            {
                return Usage.Wrong(shell, e.Message, verb);
            }
            if (files.Lines(parsed)) foreach (var one in reports) shell.Write(o => StepReports.Json(o, verb, [one], []));
            if (files.Lines(parsed)) foreach (var failed in unreadable) shell.Write(o => StepReports.Json(o, verb, [], [failed]));
            else if (files.Json(parsed)) shell.Write(o => StepReports.Json(o, verb, reports, unreadable));
            if (!files.Json(parsed)) foreach (var one in reports) Paint.Print(shell, StepReports.Text(one));
            if (after?.Invoke(reports, parsed) is { } other and not 0) return other;
            return unreadable.Count > 0 ? ExitCode.Unreadable : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>An option that is written once.</summary>
    public static Option<string[]> Once(string name, string meaning)
    {
        var option = new Option<string[]>(name) { Arity = ArgumentArity.ZeroOrMore };
        option.Validators.Add(r =>
        {
            if (r.Tokens.Count != 1) r.AddError($"选项 {name} 要写一次，值为{meaning}。");
        });
        return option;
    }

    private static List<DocumentReading> Read(Shell shell, FileList list, PackFinding packs, List<UnreadableFile> unreadable)
    {
        List<DocumentReading> documents = [];
        foreach (var file in list.Files)
        {
            var opened = FileReading.Open(file, packs);
            if (opened.Unreadable is { } failed)
            {
                FileReading.Tell(shell, failed);
                unreadable.Add(failed);
            }
            if (opened.Reading is { } reading) documents.Add(reading);
        }
        return documents;
    }
}
