using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Serving;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng serve</c>: starts the web application and stays until it ends.</summary>
internal static class Serve
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("serve", "网页");
        var urls = new Option<string[]>("--urls") { Arity = ArgumentArity.ZeroOrMore };
        var packs = new Option<string[]>("--packs") { Arity = ArgumentArity.ZeroOrMore };
        var data = FilingCommand.Once("--data", "一个文件夹");
        var found = FilingCommand.Once("--found", "一个 .xlsx 文件");
        var config = FilingCommand.Once("--config", "一个 .json 文件");
        foreach (var option in (Option[])[urls, packs, data, found, config]) command.Add(option);
        urls.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1) result.AddError("选项 --urls 要写一次，值为网址，如 http://127.0.0.1:5180；几个网址用分号隔开。");
            else if (ServeAddress.Wrong(result.Tokens[0].Value) is { } wrong) result.AddError(wrong);
        });
        packs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) result.AddError("选项 --packs 后面要写一个文件夹。");
        });
        command.SetAction(parsed => Run(shell, parsed.GetValue(urls) is [var addresses] ? addresses : null, parsed.GetValue(packs) ?? [], parsed.GetValue(data) is [var folder] ? folder : null, parsed.GetValue(found) is [var file] ? file : null, parsed.GetValue(config) is [var settings] ? settings : null));
        return command;
    }

    private static int Run(Shell shell, string? addresses, IReadOnlyList<string> packs, string? data, string? found, string? config)
    {
        // Only to say it in the words of this command: the web program looks for its packs itself.
        if (PackFinding.Folders(shell, packs, "serve") is null) return ExitCode.WrongUse;
        if (WebProgram.Find(shell) is not { } program) return ExitCode.Broken;
        List<string> arguments = ["--stop-with-input"];
        if (data is not null) arguments.AddRange(["--data", data]);
        if (config is not null) arguments.AddRange(["--config", config]);
        if (found is not null) arguments.AddRange(["--found", found]);
        if (addresses is not null) arguments.AddRange(["--urls", addresses]);
        foreach (var folder in packs) arguments.AddRange(["--packs", folder]);
        return WebProcess.Run(shell, program, arguments);
    }
}
