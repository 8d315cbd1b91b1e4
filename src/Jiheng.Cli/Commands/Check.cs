using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng check</c>: files → filings → findings, and what is made of them.</summary>
internal static class Check
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("check", "审核文档");
        var options = new FileOptions(command, "sarif", "html");
        var further = new CheckOptions(command, options);
        command.SetAction(parsed => options.Packs(shell, parsed, out var exit) is { } packs ? Run(shell, options, further, parsed, packs) : exit);
        return command;
    }

    private static int Run(Shell shell, FileOptions options, CheckOptions further, ParseResult parsed, PackFinding packs)
    {
        var list = FileList.Expand(options.Files(parsed));
        if (list.Files.Count == 0) return list.Nothing(shell, "check");
        list.Tell(shell);
        var old = FileList.Expand(further.Against(parsed));
        if (further.Against(parsed).Count > 0 && old.Files.Count == 0) return old.Nothing(shell, "check");
        old.Tell(shell);
        // A folder of old documents may hold the new ones too.
        var judged = list.Files.Select(f => Path.GetFullPath(f.Name)).ToHashSet(StringComparer.Ordinal);
        List<InputFile> beside = [.. old.Files.Where(f => !judged.Contains(Path.GetFullPath(f.Name)))];
        if (old.Files.Count > 0 && beside.Count == 0) shell.Messages.WriteLine("--against 后面的文件就是要审核的文件，没有可以对照的；请写上以前的文件。");
        KeptBaseline? kept = null;
        if (further.Baseline(parsed) is { } path && (kept = KeptBaseline.Open(shell, path, further.Update(parsed))) is null) return ExitCode.WrongUse;
        using var target = new ResultTarget(shell, further.Output(parsed), further.Force(parsed));
        if (!target.IsFree) return ExitCode.WrongUse;
        return Run(shell, target, list.Files, beside, options, further, parsed, packs, kept);
    }

    private static int Run(Shell shell, ResultTarget target, IReadOnlyList<InputFile> files, List<InputFile> old, FileOptions options, CheckOptions further, ParseResult parsed, PackFinding packs, KeptBaseline? kept)
    {
        var wishes = further.Wishes(parsed);
        FindingsFormat format = options.Format(parsed) switch
        {
            "sarif" => new FindingsAsSarif(target.Shell),
            "html" => new FindingsAsHtml(target.Shell),
            "json" when options.Lines(parsed) => new FindingsAsLines(target.Shell, wishes),
            "json" => new FindingsAsJson(target.Shell, wishes),
            _ => new FindingsAsText(target.Shell, files.Count > 1, wishes),
        };
        using var spool = format as IDisposable;
        var products = new Products(shell, files, further.Annotate(parsed), further.Notice(parsed));
        var stop = files.Count + old.Count > 1 ? shell.StopOnInterrupt() : CancellationToken.None;
        var against = OtherDocuments.Read(old, packs, stop);
        using var filings = new Filings(format, packs, against, kept?.Before, kept is not null, format.NeedsResults || products.AreWanted, stop);
        Progress.During(shell, "审核", files.Count, wanted: true, advance => filings.Survey(files, advance));
        foreach (var notice in filings.Notices) shell.Messages.WriteLine(notice);
        foreach (var unreadable in (IEnumerable<UnreadableFile>)[.. against.Unreadable, .. filings.Unreadable])
        {
            FileReading.Tell(shell, unreadable);
            format.Emit(unreadable);
        }
        var totals = Totals(shell, filings, format, products, kept);
        foreach (var _ in against.Unreadable) totals = totals.Plus(FindingsTotals.OneUnreadable);
        format.NotUsed = [.. against.Unused()];
        // The text has them at its end.
        if (format is not FindingsAsText) foreach (var notice in format.NotUsed) shell.Messages.WriteLine(notice);
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        format.Finish(totals);
        products.Tell();
        if (!target.Done() || (kept is not null && !kept.Save(shell)) || products.HaveFailed) return ExitCode.WrongUse;
        return totals.Unreadable > 0 ? ExitCode.Unreadable : totals.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
    }

    private static FindingsTotals Totals(Shell shell, Filings filings, FindingsFormat format, Products products, KeptBaseline? kept)
    {
        var totals = FindingsTotals.None;
        foreach (var _ in filings.Unreadable) totals = totals.Plus(FindingsTotals.OneUnreadable);
        foreach (var audited in filings.Audit())
        {
            totals = totals.Plus(audited.Totals);
            format.Emit(audited);
            kept?.Add(audited);
            if (audited.Result is { } result) products.Make(result);
            foreach (var notice in audited.Notices) shell.Messages.WriteLine(notice);
            foreach (var failed in audited.Failed)
            {
                FileReading.Tell(shell, failed);
                format.Emit(failed);
                totals = totals.Plus(FindingsTotals.OneUnreadable);
            }
        }
        return totals;
    }
}
