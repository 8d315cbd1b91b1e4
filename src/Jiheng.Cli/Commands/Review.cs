using System.CommandLine;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng review</c>: 绩效目标审核.</summary>
internal static class Review
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell) => StepCommand.Of(shell, "review", "绩效目标审核", [], (reading, _) => ReviewReport.Of(reading));
}
