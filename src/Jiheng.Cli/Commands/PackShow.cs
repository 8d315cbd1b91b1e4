using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng pack show</c>: all that one pack says, or one part of it with the place each value comes from.</summary>
internal static class PackShow
{
    private const string Name = "pack show";

    /// <summary>The subcommand.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("show", "查看规则包");
        var options = new PackOptions(command, formats: true);
        command.SetAction(parsed => Run(shell, options.Words(parsed), options.Folders(parsed), options.Json(parsed)));
        return command;
    }

    private static int Run(Shell shell, IReadOnlyList<string> words, IReadOnlyList<string> named, bool json)
    {
        if (words.Count == 0) return Usage.Wrong(shell, "没有给出规则包的名称；用 jiheng pack list 查看有哪些。", Name);
        if (words.Count > 2) return Usage.Wrong(shell, $"多出了参数“{words[2]}”。", Name);
        if (PackFinding.Folders(shell, named, Name) is not { } folders) return ExitCode.WrongUse;
        var catalogue = PackFolder.Open(folders);
        if (catalogue.Ids.Count == 0) return PackFinding.Missing(shell, "找不到规则包。", folders);
        var (id, key) = (words[0], words.Count > 1 ? words[1] : "");
        if (catalogue.Ids.Contains(id) && catalogue.Validate(id) is { Count: > 0 } problems)
        {
            shell.Messages.Write(PackText.Verdict(id, problems, [], shell.Columns).ToString());
            return ExitCode.Errors;
        }
        try
        {
            var pack = catalogue.Load(id);
            var part = PackPart.Find(pack, key, out var missing);
            if (part is null) return Usage.Wrong(shell, missing, Name);
            if (json) shell.Write(o => PackPartJson.Write(o, pack.Id, part));
            else Paint.Print(shell, key.Length == 0 ? PackText.Show(pack, shell.Columns) : PackPartText.Of(pack.Id, part, shell.Columns));
            return ExitCode.Clean;
        }
        catch (PackRefusedException e)
        {
            return Usage.Wrong(shell, e.Message, Name);
        }
    }
}
