using System.CommandLine;
using Jiheng.Cli.Serving;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng admin</c>: backups, the check of the log, links and tokens; done by the web program, which knows the database.</summary>
internal static class Admin
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("admin", "管理");
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore };
        command.Add(words);
        // Its words are read where they are understood.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => WebProgram.Find(shell) is { } program ? WebProcess.Run(shell, program, ["admin", .. parsed.Tokens.Skip(1).Select(t => t.Value)]) : ExitCode.Broken);
        return command;
    }
}
