using System.CommandLine;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng pack</c>: what is done with packs themselves. Each subcommand is one line here and one file beside this one.</summary>
internal static class Pack
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("pack", "规则包");
        command.Add(PackList.Command(shell));
        command.Add(PackValidate.Command(shell));
        command.Add(PackShow.Command(shell));
        command.Add(PackNew.Command(shell));
        command.Add(PackSuggest.Command(shell));
        return command;
    }
}
