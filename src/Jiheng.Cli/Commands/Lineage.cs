using System.CommandLine;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng lineage</c>: how this year's projects follow from last year's.</summary>
internal static class Lineage
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var against = new Option<string[]>("--against") { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };
        against.Validators.Add(r =>
        {
            if (r.Tokens.Count == 0) r.AddError("选项 --against 后面要写上年的文件。");
        });
        return FilingCommand.Of(shell, "lineage", "项目沿革", [], against, LineageReport.Of);
    }
}
