using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Dossiers;

/// <summary>JH8102. What was approved does not change behind the back of whoever approved it: indicators, targets and weights stay until an adjustment is approved.</summary>
internal static class FrozenGoals
{
    private static readonly WorkStep[] Bound = [WorkStep.Monitoring, WorkStep.SelfEvaluation];

    /// <summary>Whether an approved declaration binds the dossier.</summary>
    public static bool IsFrozen(DossierFrame frame) => Bound.Contains(frame.Step) && Declared(frame) is not null;

    public static IEnumerable<Finding> Check(FilingData data, DossierFrame frame)
    {
        if (!Bound.Contains(frame.Step) || Declared(frame) is not { } approved) yield break;
        var (before, here) = (DossierAuditor.SubjectOf(approved, frame), DossierAuditor.SubjectOf(data, frame));
        var filed = here.Indicators.ToLookup(Key);
        foreach (var goal in before.Indicators)
        {
            if (filed[Key(goal)].FirstOrDefault() is not { } now)
            {
                yield return Changed(here, goal.Name, $"批准的指标“{goal.Name}”没有了。");
                continue;
            }
            if (!IsSameTarget(goal.Target, now.Target)) yield return Changed(here, $"{goal.Name}|指标值", $"指标“{goal.Name}”批准的指标值是“{goal.Target}”，这里是“{Shown(now.Target)}”。") with { Reported = now.Target, Expected = goal.Target };
            if (!IsSameWeight(goal.Weight, now.Weight)) yield return Changed(here, $"{goal.Name}|分值", $"指标“{goal.Name}”批准的分值是 {goal.Weight}，这里是 {Shown(now.Weight)}。") with { Reported = now.Weight, Expected = goal.Weight };
        }
        // A scored form adds groups of its own (预算执行, 过程); in those that were declared nothing is added.
        var groups = before.Indicators.Select(i => Words.Key(i.Level1)).ToHashSet(StringComparer.Ordinal);
        var known = before.Indicators.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var added in here.Indicators)
            if (groups.Contains(Words.Key(added.Level1)) && !known.Contains(Key(added))) yield return Changed(here, added.Name, $"指标“{added.Name}”不在批准的目标里。");
    }

    private static FilingData? Declared(DossierFrame frame) => frame.Earlier.LastOrDefault(e => e.Step == WorkStep.Declaration && e.Year == frame.Year)?.Data;

    private static string Key(IndicatorData indicator) => $"{Words.Key(indicator.Level1)}|{Words.Compact(indicator.Name)}";

    private static string Shown(string text) => text.Length == 0 ? "空白" : text;

    // What was declared without a target has nothing that could change.
    private static bool IsSameTarget(string approved, string now) =>
        approved.Length == 0 || Words.Compact(approved) == Words.Compact(now) || TargetAgreement.Of(Entry(approved), Entry(now)) == ValueAgreement.Same;

    private static bool IsSameWeight(string approved, string now) => approved.Length == 0 || (Rational.TryParse(approved, out var a, out _) && Rational.TryParse(now, out var b, out _) && a == b);

    private static Entry Entry(string text) => new("指标值", text, IndicatorValue.Parse(text), new Origin("", text));

    private static Finding Changed(SubjectData subject, string key, string message) => DossierFinding.Of(DossierRules.FrozenGoal, Severity.Error, subject.Name, key, message);
}
