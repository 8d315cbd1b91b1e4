using System.CommandLine;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Commands;

/// <summary>What <c>check</c> takes beside the files.</summary>
internal sealed class CheckOptions
{
    private readonly Option<bool> recomputed = new("--recomputed") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> stages = new("--stages") { Arity = ArgumentArity.Zero };
    private readonly Option<string[]> against = new("--against") { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> output = FilingCommand.Once("--out", "一个文件名");
    private readonly Option<bool> force = new("--force") { Arity = ArgumentArity.Zero };
    private readonly Option<string[]> annotate = FilingCommand.Once("--annotate", "一个文件夹");
    private readonly Option<string[]> notice = FilingCommand.Once("--notice", "一个文件夹");
    private readonly Option<string[]> baseline = FilingCommand.Once("--baseline", "基线文件（.json）");
    private readonly Option<bool> update = new("--update") { Arity = ArgumentArity.Zero };
    private readonly Option<string[]> sample = FilingCommand.Once("--sample", "抽查的份数");
    private readonly Option<string[]> seed = FilingCommand.Once("--seed", "一个整数");

    /// <summary>Adds them to the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="files">Its files and format.</param>
    public CheckOptions(Command command, FileOptions files)
    {
        foreach (var option in (Option[])[recomputed, stages, against, output, force, annotate, notice, baseline, update, sample, seed]) command.Add(option);
        against.Validators.Add(r =>
        {
            if (r.Tokens.Count == 0) r.AddError("选项 --against 后面要写用来对照的文件：同一单位本年其他环节或上年的文件。");
        });
        foreach (var number in (Option<string[]>[])[sample, seed])
            number.Validators.Add(r =>
            {
                if (r.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && (ReferenceEquals(number, seed) || n > 0))) r.AddError($"选项 {number.Name} 的值“{token.Value}”应为{(ReferenceEquals(number, seed) ? "整数" : "正整数")}。");
            });
        command.Validators.Add(r =>
        {
            if (r.GetValue(force) && r.GetValue(output) is not { Length: > 0 }) r.AddError("选项 --force 只能与 --out 一起用。");
            if (r.GetValue(update) && r.GetValue(baseline) is not { Length: > 0 }) r.AddError("选项 --update 只能与 --baseline 一起用。");
            if (r.GetValue(sample) is { Length: > 0 } && (r.GetValue(files.FormatOption) is ["sarif"] or ["html"] || r.GetValue(files.LinesOption))) r.AddError("选项 --sample 只能与 --format text 或 json 一起用，不能与 --lines 一起用。");
            if ((r.GetValue(recomputed) || r.GetValue(stages)) && r.GetValue(files.FormatOption) is ["sarif"]) r.AddError("SARIF 里没有复算清单和对照表，请用 text、json 或 html。");
            if (r.GetValue(seed) is { Length: > 0 } && r.GetValue(sample) is not { Length: > 0 }) r.AddError("选项 --seed 只能与 --sample 一起用。");
        });
    }

    /// <summary>What is to be shown beside the findings.</summary>
    public Wishes Wishes(ParseResult parsed) => new(parsed.GetValue(recomputed), parsed.GetValue(stages), One(parsed, sample) is { } n ? Number(n) : null, One(parsed, seed) is { } s ? Number(s) : 1);

    /// <summary>Documents of other steps and years.</summary>
    public IReadOnlyList<string> Against(ParseResult parsed) => parsed.GetValue(against) ?? [];

    /// <summary>The file that the result goes into; null for the standard output.</summary>
    public string? Output(ParseResult parsed) => One(parsed, output);

    /// <summary>Whether that file may be overwritten.</summary>
    public bool Force(ParseResult parsed) => parsed.GetValue(force);

    /// <summary>The folder for annotated copies, or null.</summary>
    public string? Annotate(ParseResult parsed) => One(parsed, annotate);

    /// <summary>The folder for notices of what to correct, or null.</summary>
    public string? Notice(ParseResult parsed) => One(parsed, notice);

    /// <summary>The file that holds what was found before, or null.</summary>
    public string? Baseline(ParseResult parsed) => One(parsed, baseline);

    /// <summary>Whether that file is to hold afterwards what is found now.</summary>
    public bool Update(ParseResult parsed) => parsed.GetValue(update);

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string? One(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is [var value] ? value : null;
}
