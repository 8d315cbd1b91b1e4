using System.CommandLine;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng assess</c>: 事前绩效评估.</summary>
internal static class Assess
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell) => StepCommand.Of(shell, "assess", "事前绩效评估", [], (reading, _) => AssessmentReport.Of(reading));
}
