using System.CommandLine;
using System.Globalization;
using System.Text;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Engine.Seeding;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng bench</c>: errors are seeded into documents, one at a time, to see which would be noticed.</summary>
internal static class Bench
{
    private const int Usual = 2000;

    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("bench", "埋错试验");
        var files = new FileOptions(command);
        var seed = FilingCommand.Once("--seed", "一个整数");
        var count = FilingCommand.Once("--mutations", "埋错的处数");
        var map = FilingCommand.Once("--blind", "一个网页文件名");
        var suitable = new Option<bool>("--suitable") { Arity = ArgumentArity.Zero };
        var details = new Option<bool>("--details") { Arity = ArgumentArity.Zero };
        foreach (var option in (Option[])[seed, count, map, suitable, details]) command.Add(option);
        foreach (var number in (Option<string[]>[])[seed, count])
            number.Validators.Add(r =>
            {
                if (r.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && (ReferenceEquals(number, seed) || n > 0))) r.AddError($"选项 {number.Name} 的值“{token.Value}”应为{(ReferenceEquals(number, seed) ? "整数" : "正整数")}。");
            });
        command.SetAction(parsed => files.Packs(shell, parsed, out var exit) is { } packs
            ? Run(shell, files, parsed, packs, Number(parsed, seed) ?? 1, Number(parsed, count) ?? Usual, parsed.GetValue(map) is [var page] ? page : null, parsed.GetValue(suitable), parsed.GetValue(details)) : exit);
        return command;
    }

    private static int? Number(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is [var value] ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static int Run(Shell shell, FileOptions files, ParseResult parsed, PackFinding packs, int seed, int count, string? map, bool suitable, bool details)
    {
        var list = FileList.Expand(files.Files(parsed));
        if (list.Files.Count == 0) return list.Nothing(shell, "bench");
        list.Tell(shell);
        var stop = shell.StopOnInterrupt();
        List<SeededDocument> documents = [];
        var unreadable = false;
        foreach (var (document, failed) in InOrder.Map(list.Files, f => FileReading.Open(f, packs) is { Reading: { } reading } ? (new SeededDocument(reading), null) : ((SeededDocument?)null, FileReading.Open(f, packs).Unreadable), InOrder.Ahead, stop))
        {
            if (failed is not null)
            {
                FileReading.Tell(shell, failed);
                unreadable = true;
            }
            if (document is not null && (!suitable || document.IsSuitable)) documents.Add(document);
        }
        var numbers = documents.Sum(d => d.Numbers.Count);
        if (numbers == 0)
        {
            shell.Messages.WriteLine(suitable ? "没有合适的文件：要有两张表、十五项指标、二十个金额和一页正文。" : "文件里没有数。");
            return unreadable ? ExitCode.Unreadable : ExitCode.WrongUse;
        }
        // The lot falls on every printed number alike, whichever document it is in.
        var draw = new SeededDraw(seed);
        List<Drawn> drawn = [];
        for (var tries = 0; drawn.Count < count && tries < count * 3; tries++)
        {
            var at = draw.Below(numbers);
            var document = documents.First(d => at < d.Numbers.Count || (at -= d.Numbers.Count) < 0);
            if (document.Draw(document.Numbers[at], draw) is { } mutation) drawn.Add(new(document, mutation));
        }
        var report = new SeededReport();
        var seen = new Dictionary<SeededDocument, List<SeededOutcome>>();
        Progress.During(shell, "埋错", drawn.Count, wanted: true, advance =>
        {
            foreach (var (document, outcome) in InOrder.Map(drawn, d => (d.Document, d.Document.Try(d.Mutation)), InOrder.Ahead, stop))
            {
                report.Add(outcome);
                if (!seen.TryGetValue(document, out var outcomes)) seen.Add(document, outcomes = []);
                outcomes.Add(outcome);
                advance();
            }
            return 0;
        });
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        var bound = documents.Sum(d => d.Numbers.Count(d.IsBound));
        var text = SeedingText.Of(report, documents.Count, numbers, bound, seed) + (details ? "\n" + SeedingText.Details(report) : "");
        shell.Output.Write(Encoding.UTF8.GetBytes(text));
        if (map is not null)
        {
            // On the map every number has its turn; these errors are not counted.
            List<Drawn> each = [.. documents.SelectMany(d => d.Numbers.Select(n => d.Draw(n, draw)).OfType<Mutation>().Select(m => new Drawn(d, m)))];
            Progress.During(shell, "画盲区图", each.Count, wanted: true, advance =>
            {
                foreach (var (document, outcome) in InOrder.Map(each, d => (d.Document, d.Document.Try(d.Mutation)), InOrder.Ahead, stop))
                {
                    if (!seen.TryGetValue(document, out var outcomes)) seen.Add(document, outcomes = []);
                    outcomes.Add(outcome);
                    advance();
                }
                return 0;
            });
            if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        }
        if (map is not null && NewFile.Write(shell, map, Encoding.UTF8.GetBytes(BlindCellsHtml.Of(documents, seen)), force: true) is not ExitCode.Clean and var refused) return refused;
        return unreadable ? ExitCode.Unreadable : ExitCode.Clean;
    }

    private sealed record Drawn(SeededDocument Document, Mutation Mutation);
}
