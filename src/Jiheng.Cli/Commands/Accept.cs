using System.CommandLine;
using System.Globalization;
using Jiheng.Cli.Output;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng accept</c>: a finding of a baseline stays as it is, with a reason, a name and a day; or is opened again.</summary>
internal static class Accept
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("accept", "接受问题");
        var words = new Argument<string[]>("BASELINE") { Arity = ArgumentArity.ZeroOrMore };
        var reason = FilingCommand.Once("--reason", "接受的理由");
        var by = FilingCommand.Once("--by", "姓名");
        var on = FilingCommand.Once("--on", "日期，如 2025-03-01");
        var filing = FilingCommand.Once("--filing", "单位和年度，如基线中 filing 所写");
        var withdraw = new Option<bool>("--withdraw") { Arity = ArgumentArity.Zero };
        command.Add(words);
        foreach (var option in (Option[])[reason, by, on, filing, withdraw]) command.Add(option);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(words) is not [var path, .. { Length: > 0 } prints]) return Usage.Wrong(shell, "要写基线文件和一个或几个指纹（jiheng check … --baseline 的结果里每条都有）。", "accept");
            if (prints.FirstOrDefault(p => p.StartsWith('-')) is { } unknown) return Usage.Wrong(shell, $"不认识的选项“{unknown}”。", "accept");
            var isWithdrawn = parsed.GetValue(withdraw);
            var (why, who) = (One(parsed, reason), One(parsed, by));
            if (!isWithdrawn && (why.Length == 0 || who.Length == 0)) return Usage.Wrong(shell, "接受问题要写理由（--reason）和姓名（--by）。", "accept");
            var day = One(parsed, on) is { Length: > 0 } given ? given : DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return Usage.Wrong(shell, $"“--on {day}”应为日期，如 2025-03-01。", "accept");
            return Run(shell, path, prints, One(parsed, filing), isWithdrawn ? null : new(why, who, day));
        });
        return command;
    }

    private static string One(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is [var value] ? value.Trim() : "";

    private static int Run(Shell shell, string path, string[] prints, string filing, Acceptance? acceptance)
    {
        if (!File.Exists(path))
        {
            shell.Messages.WriteLine($"没有基线文件“{path}”；先用 jiheng check 文件… --baseline {path} 生成。");
            return ExitCode.WrongUse;
        }
        if (KeptBaseline.Read(shell, path) is not { } baseline) return ExitCode.WrongUse;
        // People copy the beginning of a name; it must be one finding's.
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (var print in prints)
        {
            var matches = baseline.Entries.Where(e => (filing.Length == 0 || e.Filing == filing) && e.Fingerprint.StartsWith(print, StringComparison.OrdinalIgnoreCase)).Select(e => e.Fingerprint).Distinct(StringComparer.Ordinal).ToList();
            if (print.Length < 4 || matches.Count != 1)
            {
                shell.Messages.WriteLine(matches.Count == 0 ? $"基线里没有指纹“{print}”{(filing.Length > 0 ? $"（{filing}）" : "")}，没有改动。" : $"指纹“{print}”太短，没有改动：至少写 4 位，并且只有一项以它开头（现在有 {matches.Count} 项）。");
                return ExitCode.WrongUse;
            }
            chosen.Add(matches[0]);
        }
        var before = baseline.Entries.Where(e => chosen.Contains(e.Fingerprint) && (filing.Length == 0 || e.Filing == filing)).Select(e => e.Acceptance).FirstOrDefault(a => a is not null);
        var made = baseline.Accept(chosen, filing.Length > 0 ? filing : null, acceptance, out var changed);
        if (!KeptBaseline.Write(shell, path, made)) return ExitCode.WrongUse;
        shell.Messages.WriteLine(acceptance is null ? $"已撤回对 {changed} 项的接受。" : $"已接受 {changed} 项：{acceptance.Reason}（{acceptance.By}，{acceptance.On}）。");
        if (before is not null && acceptance is not null) shell.Messages.WriteLine($"原来的决定已被替换：{before.Reason}（{before.By}，{before.On}）。");
        foreach (var entry in made.Entries)
            if (chosen.Contains(entry.Fingerprint) && (filing.Length == 0 || entry.Filing == filing)) shell.Messages.WriteLine($"  {entry.Filing}  {entry.Code}  {entry.Message}");
        return ExitCode.Clean;
    }
}
