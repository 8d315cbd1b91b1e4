using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng pack list</c>: which packs there are.</summary>
internal static class PackList
{
    private const string Name = "pack list";

    /// <summary>The subcommand.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("list", "列出规则包");
        var options = new PackOptions(command);
        command.SetAction(parsed => Run(shell, options.Words(parsed), options.Folders(parsed)));
        return command;
    }

    private static int Run(Shell shell, IReadOnlyList<string> words, IReadOnlyList<string> named)
    {
        if (words.Count > 0) return Usage.Wrong(shell, $"pack list 后面不用写“{words[0]}”；看一个规则包请写 jiheng pack show {words[0]} 。", Name);
        if (PackFinding.Folders(shell, named, Name) is not { } folders) return ExitCode.WrongUse;
        var catalogue = PackFolder.Open(folders);
        if (catalogue.Ids.Count == 0) return PackFinding.Missing(shell, "找不到规则包。", folders);
        Paint.Print(shell, PackText.List(catalogue, shell.Columns));
        return ExitCode.Clean;
    }
}
