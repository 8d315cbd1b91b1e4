using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring;

/// <summary>Which of the allowed splits of points the rows of a form follow.</summary>
/// <param name="Split">The split, or null when none fits.</param>
/// <param name="Execution">Points of the execution rate in the form; null when none are printed.</param>
/// <param name="Groups">Points of each level-1 group: its rows added up.</param>
/// <param name="Text">One Chinese sentence.</param>
public sealed record WeightsFit(WeightSplit? Split, Rational? Execution, IReadOnlyList<GroupPoints> Groups, string Text)
{
    /// <summary>Compares a form with the splits; null when there are none.</summary>
    public static WeightsFit? Of(FilledForm form, IReadOnlyList<WeightSplit> splits)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(splits);
        if (splits.Count == 0) return null;
        var execution = PrintedPoints.Of(form.Funds?.Total?.Weight) ?? ExecutionPoints.OfSplits(form.Funds?.Total, splits);
        var groups = GroupsOf(form, out var isWhole);
        if (!isWhole) return new(null, execution, groups, "有指标没有印出分值，未核对分值结构。");
        foreach (var split in splits)
            if (Fits(split, execution, groups)) return new(split, execution, groups, $"分值结构与“{split.Id}”一致：{Of(split)}。");
        return new(null, execution, groups, $"分值结构与规则包的各种分值都不一致：{Printed(execution, groups)}；规定为{string.Join("；或", splits.Select(Of))}。");
    }

    /// <summary>产出指标 and 产出 name one group.</summary>
    internal static string Key(string level1)
    {
        var key = Words.WithoutBrackets(Words.Compact(level1));
        return key.Length > 2 && key.EndsWith("指标", StringComparison.Ordinal) ? key[..^2] : key;
    }

    /// <summary>The points of the level-1 groups as their rows add up; rows outside the weights do not count.</summary>
    internal static List<GroupPoints> GroupsOf(FilledForm form, out bool isWhole)
    {
        isWhole = true;
        List<GroupPoints> groups = [];
        foreach (var indicator in form.Indicators)
        {
            if (PrintedPoints.IsOutsideWeight(indicator)) continue;
            if (PrintedPoints.Of(indicator.Weight) is not { } weight)
            {
                isWhole &= indicator.Weight?.Value.Kind is Values.ValueKind.NotApplicable or Values.ValueKind.Placeholder;
                continue;
            }
            var at = groups.FindIndex(g => Key(g.Name) == Key(indicator.Level1));
            if (at < 0) groups.Add(new(indicator.Level1, weight));
            else groups[at] = new(groups[at].Name, groups[at].Points + weight);
        }
        return groups;
    }

    // From its numbers and not from its title, which whoever changed the numbers may have left.
    private static string Of(WeightSplit split) => split.Groups.Count > 0 ? Printed(split.Execution, split.Groups)
        : $"{Printed(split.Execution, [])}，各一级指标合计{split.Together}分";

    private static bool Fits(WeightSplit split, Rational? execution, List<GroupPoints> groups)
    {
        if ((execution ?? Rational.Zero) != split.Execution) return false;
        var sum = Rational.Zero;
        foreach (var (_, points) in groups) sum += points;
        if (split.Groups.Count == 0) return sum == split.Together;
        if (sum != split.Together) return false;
        foreach (var (name, points) in split.Groups)
        {
            var at = groups.FindIndex(g => Key(g.Name) == Key(name));
            if ((at < 0 ? Rational.Zero : groups[at].Points) != points) return false;
        }
        return true;
    }

    private static string Printed(Rational? execution, IReadOnlyList<GroupPoints> groups) =>
        string.Join("，", (execution is { } e ? (string[])[$"预算执行率{PointsText.Points(e)}分"] : []).Concat(groups.Select(g => $"{g.Name}{PointsText.Points(g.Points)}分")));
}
