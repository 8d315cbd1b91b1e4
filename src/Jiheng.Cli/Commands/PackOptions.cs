using System.CommandLine;

namespace Jiheng.Cli.Commands;

/// <summary>What every subcommand of <c>pack</c> takes: its arguments, where packs are looked for, and, where it can be chosen, the format.</summary>
internal sealed class PackOptions
{
    private readonly Argument<string[]> words = new("WORD") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> packs = new("--packs") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> format = new("--format") { Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="formats">Whether it can print JSON.</param>
    public PackOptions(Command command, bool formats = false)
    {
        command.Add(words);
        command.Add(packs);
        if (formats) command.Add(format);
        words.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && !Directory.Exists(token.Value)) result.AddError($"不认识的选项“{token.Value}”。");
        });
        packs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) result.AddError("选项 --packs 后面要写一个文件夹。");
        });
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1) result.AddError("选项 --format 要写一次，值为 text 或 json。");
            else if (result.Tokens[0].Value is not ("text" or "json")) result.AddError($"不认识的格式“{result.Tokens[0].Value}”，可用的有 text、json。");
        });
    }

    /// <summary>The arguments as given.</summary>
    public IReadOnlyList<string> Words(ParseResult parsed) => parsed.GetValue(words) ?? [];

    /// <summary>Folders of packs that the user named.</summary>
    public IReadOnlyList<string> Folders(ParseResult parsed) => parsed.GetValue(packs) ?? [];

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(format) is ["json"];
}
