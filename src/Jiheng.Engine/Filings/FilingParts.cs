namespace Jiheng.Engine.Filings;

/// <summary>The parts of a filing that a form takes over, in the user's words: what no document took is told, never left out in silence.</summary>
public static class FilingParts
{
    /// <summary>All parts of the unit and its projects that forms are made from.</summary>
    public static IEnumerable<string> Of(FilingData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var subject in data.Projects.Prepend(data.Whole))
        {
            foreach (var (name, _) in subject.Fields) yield return Field(subject, name);
            foreach (var fund in subject.Funds) yield return Fund(subject, fund);
            foreach (var goal in subject.Goals) yield return Goal(subject, goal);
            foreach (var indicator in subject.Indicators) yield return Indicator(subject, indicator);
        }
    }

    internal static string Field(SubjectData subject, string name) => $"{Whose(subject)}“{name}”";

    internal static string Fund(SubjectData subject, FundData fund) => $"{Whose(subject)}资金“{fund.Name}”";

    internal static string Goal(SubjectData subject, GoalData goal) => $"{Whose(subject)}总体目标“{(goal.Expected.Length > 20 ? goal.Expected[..20] + "…" : goal.Expected)}”";

    internal static string Indicator(SubjectData subject, IndicatorData indicator) => $"{Whose(subject)}指标“{indicator.Name}”";

    private static string Whose(SubjectData subject) => subject.Name.Length == 0 ? "" : $"项目“{subject.Name}”的";
}
