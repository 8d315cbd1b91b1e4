using System.Buffers;
using System.CommandLine;
using System.Globalization;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Content;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting.Seeds;
using Jiheng.Engine.Seeding;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng bench</c>: mistakes put into filings one at a time, and which of them the audit notices.</summary>
internal static class Bench
{
    private const int DefaultSeed = 20_240_101;
    private const int DrawnFromSamples = 4000;
    private const int MostMutations = 1_000_000;

    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("bench", "误差试验");
        var options = new FileOptions(command);
        var seed = FilingCommand.Once("--seed", "随机数种子，0 以上的整数");
        var mutations = FilingCommand.Once("--mutations", "放入几处差错，1 以上的整数");
        var blind = FilingCommand.Once("--blind", "要生成的网页文件");
        var force = new Option<bool>("--force") { Arity = ArgumentArity.Zero };
        Whole(seed, 0, int.MaxValue);
        Whole(mutations, 1, MostMutations);
        command.Add(seed);
        command.Add(mutations);
        command.Add(blind);
        command.Add(force);
        command.SetAction(parsed =>
        {
            if (options.Packs(shell, parsed, out var exit) is not { } packs) return exit;
            var arguments = options.Files(parsed);
            var isOwn = arguments.Count > 0;
            if (!isOwn)
            {
                if (Samples() is not { } samples) return Usage.Wrong(shell, "没有写文件，程序旁边也没有自带的样例（samples）。", "bench");
                arguments = samples;
            }
            // Minutes of work are not to end at a file that is in the way.
            if (parsed.GetValue(blind) is [var there] && File.Exists(there) && !parsed.GetValue(force)) return Usage.Wrong(shell, $"“{there}”已经存在，没有改动它。要覆盖请加 --force，或在 --blind 后面换一个名称。", "bench");
            var number = Number(parsed.GetValue(seed)) ?? DefaultSeed;
            var drawn = Number(parsed.GetValue(mutations)) ?? (isOwn ? null : DrawnFromSamples);
            return new Runner(shell, packs, isOwn).Run(arguments, number, drawn, options.Json(parsed), parsed.GetValue(blind) is [var page] ? page : null, parsed.GetValue(force));
        });
        return command;
    }

    private static void Whole(Option<string[]> option, int from, int to) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to))
            result.AddError($"选项 {option.Name} 的值“{result.Tokens[0].Value}”不是{from}到{to}的整数。");
    });

    private static int? Number(string[]? given) => given is [var text] ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The clean documents of the repository the program was built in; null where there are none.</summary>
    private static string[]? Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples");
            if (!Directory.Exists(samples) || !File.Exists(Path.Combine(folder.FullName, "Jiheng.slnx"))) continue;
            string[] clean = [.. Directory.GetDirectories(samples, "clean-*").Where(d => !File.Exists(Path.Combine(d, "expected.json"))).Order(StringComparer.Ordinal)];
            return clean.Length > 0 ? clean : null;
        }
        return null;
    }

    private sealed class Runner(Shell shell, PackFinding packs, bool isOwn)
    {
        private bool anyUnreadable;

        public int Run(IReadOnlyList<string> arguments, int seed, int? mutations, bool json, string? page, bool force)
        {
            var list = FileList.Expand(arguments);
            if (list.Files.Count == 0) return list.Nothing(shell, "bench");
            list.Tell(shell);
            var stop = shell.StopOnInterrupt();
            List<SeededFiling> filings = [];
            var leftOut = 0;
            try
            {
                // Each sample is a filing of its own; what a user names belongs together as it does for check.
                foreach (var filing in isOwn ? SeededFiling.Of(Read(list.Files), packs.Catalogue, packs.Id, packs.Mapping) : Read(list.Files).SelectMany(d => SeededFiling.Of([d], packs.Catalogue, packs.Id, packs.Mapping)))
                {
                    if (isOwn || Suitability.Of(filing).IsEnough) filings.Add(filing);
                    else leftOut++;
                    if (stop.IsCancellationRequested) return ExitCode.Interrupted;
                }
            }
            catch (PackRefusedException e)
            {
                return Usage.Wrong(shell, e.Message, "bench");
            }
            var run = new SeedingRun(filings, seed, mutations);
            var tally = new SeedingTally(run);
            Progress.During(shell, "试验", run.Trials, wanted: run.Trials > 1, advance =>
            {
                foreach (var outcome in InOrder.Map([.. Enumerable.Range(0, run.Trials)], run.Try, InOrder.Ahead, stop))
                {
                    if (outcome is not null) tally.Add(outcome);
                    advance();
                }
                return 0;
            });
            if (stop.IsCancellationRequested) return ExitCode.Interrupted;
            if (json) shell.Write(o => SeedingJson.Write(o, tally, seed, leftOut));
            else Paint.Print(shell, SeedingText.Of(tally, seed, leftOut));
            if (page is not null)
            {
                var html = new ArrayBufferWriter<byte>();
                BlindCellsHtml.Write(html, tally);
                if (NewFile.Write(shell, page, html.WrittenSpan.ToArray(), force) is var written and not ExitCode.Clean) return written;
            }
            return anyUnreadable ? ExitCode.Unreadable : ExitCode.Clean;
        }

        private List<Document> Read(IReadOnlyList<InputFile> files)
        {
            List<Document> documents = [];
            foreach (var file in files)
            {
                var opened = FileReading.Open(file, packs);
                if (opened.Unreadable is { } failed)
                {
                    FileReading.Tell(shell, failed);
                    anyUnreadable = true;
                }
                if (opened.Reading is { } reading) documents.Add(reading.Source);
            }
            return documents;
        }
    }
}
