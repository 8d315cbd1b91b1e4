using System.CommandLine;
using Jiheng.Cli.Inputs;

namespace Jiheng.Cli.Commands;

/// <summary>What every verb that reads files takes: the files, the packs, the format, and whether one object goes on one line.</summary>
internal sealed class FileOptions
{
    private readonly Argument<string[]> files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> format = new("--format") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> lines = new("--lines") { Arity = ArgumentArity.Zero };

    private readonly Option<string[]> pack = new("--pack") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> map = new("--map") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> packs = new("--packs") { Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="further">Formats that it has beside text and json.</param>
    public FileOptions(Command command, params string[] further)
    {
        string[] formats = ["text", "json", .. further];
        command.Add(files);
        command.Add(format);
        command.Add(lines);
        command.Add(pack);
        command.Add(packs);
        command.Add(map);
        files.Validators.Add(result =>
        {
            // The parser takes an unknown option for one more file.
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && !File.Exists(token.Value)) result.AddError($"不认识的选项“{token.Value}”。");
        });
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1) result.AddError($"选项 --format 要写一次，值为 {string.Join("、", formats[..^1])} 或 {formats[^1]}。");
            else if (Array.IndexOf(formats, result.Tokens[0].Value) < 0) result.AddError($"不认识的格式“{result.Tokens[0].Value}”，可用的有 {string.Join("、", formats)}。");
        });
        pack.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1) result.AddError("选项 --pack 要写一次，值为规则包的名称。");
        });
        map.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1) result.AddError("选项 --map 要写一次，值为对应关系文件（.json）。");
        });
        packs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) result.AddError("选项 --packs 后面要写一个文件夹。");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(lines) && result.GetValue(format) is not ["json"]) result.AddError("选项 --lines 只能与 --format json 一起用。");
        });
    }

    /// <summary>The option for the format, for checks of what goes together.</summary>
    public Option<string[]> FormatOption => format;

    /// <summary>The option for one object a line.</summary>
    public Option<bool> LinesOption => lines;

    /// <summary>Files, folders and patterns as given.</summary>
    public IReadOnlyList<string> Files(ParseResult parsed) => parsed.GetValue(files) ?? [];

    /// <summary>The packs to read them with, or null when there are none; that was then said.</summary>
    /// <param name="shell">Where to say it.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="exit">What to exit with then.</param>
    public PackFinding? Packs(Shell shell, ParseResult parsed, out int exit)
    {
        var verb = parsed.CommandResult.Command.Name;
        if (PackFinding.Of(shell, parsed.GetValue(packs) ?? [], parsed.GetValue(pack) is [var id] ? id : null, verb, out exit) is not { } found) return null;
        if (parsed.GetValue(map) is not [var path] || (verb == "read" && NewMap(parsed) is not null)) return found;
        if (MappingFile.Read(shell, path, verb) is { } mapping) return found with { Mapping = mapping };
        exit = ExitCode.WrongUse;
        return null;
    }

    /// <summary>Where a mapping file is to be made, because the one that the user named does not exist; null otherwise.</summary>
    public string? NewMap(ParseResult parsed) => parsed.GetValue(map) is [var path] && !File.Exists(path) ? path : null;

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(format) is ["json"];

    /// <summary>The format that was asked for: text when none was.</summary>
    public string Format(ParseResult parsed) => parsed.GetValue(format) is [var asked] ? asked : "text";

    /// <summary>Whether each object goes on one line, as soon as it is known.</summary>
    public bool Lines(ParseResult parsed) => parsed.GetValue(lines);
}
