using System.CommandLine;
using Jiheng.Cli.Commands;

namespace Jiheng.Cli;

/// <summary>The command line. Each verb is one line here and one file in Commands.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var shell = Shell.OfProcess();
        return Run(args, shell);
    }

    /// <summary>Runs one command line against the given streams and returns its exit code.</summary>
    internal static int Run(string[] args, Shell shell)
    {
        var root = new RootCommand("绩衡：预算绩效文档审核");
        root.Options.Clear();
        root.Add(Read.Command(shell));
        root.Add(Check.Command(shell));
        root.Add(Accept.Command(shell));
        root.Add(Score.Command(shell));
        root.Add(Review.Command(shell));
        root.Add(Assess.Command(shell));
        root.Add(Survey.Command(shell));
        root.Add(Commands.Monitor.Command(shell));
        root.Add(Lineage.Command(shell));
        root.Add(Results.Command(shell));
        root.Add(Bench.Command(shell));
        root.Add(Write.Command(shell));
        root.Add(Pack.Command(shell));
        root.Add(Form.Command(shell));
        root.Add(Serve.Command(shell));
        root.Add(Admin.Command(shell));
        return Usage.Run(root, args, shell);
    }
}
