using System.CommandLine;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng survey</c>: 满意度统计.</summary>
internal static class Survey
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell) => StepCommand.Of(shell, "survey", "满意度统计", [], (reading, _) => SurveyReport.Of(reading));
}
