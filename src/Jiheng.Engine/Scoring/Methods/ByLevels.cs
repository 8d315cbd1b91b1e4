using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>
/// The level that an indicator in words reached allows a range of points. The target reached in its own words is the highest level;
/// a no to a yes-no target is the lowest; otherwise the words of the levels decide.
/// </summary>
internal static class ByLevels
{
    public static Outcome Score(Levels method, ScoredRow row)
    {
        var (target, actual) = (row.Indicator!.Target!, row.Indicator.Actual!);
        var steps = method.Scale.Steps;
        if (steps.Count == 0) return new Refusal(RefusalKind.Unknown, $"“{method.Scale.Title}”没有分档。");
        var (numeric, words) = (Completion.IsNumber(target.Value), Words.Compact(actual.Raw));
        if (!numeric && words == Words.Compact(target.Raw)) return Level(method, row, steps[0], "与指标值相同");
        // A number found inside a phrase is not the whole of what was to be done.
        var met = target.Value.IsWholeText && actual.Value.IsWholeText ? target.Value.IsMetBy(actual.Value) : null;
        if (met == true) return Level(method, row, steps[0], "达到指标值");
        if (LevelOf(steps, words) is { } level) return Level(method, row, level, "按其说法");
        if (met == false && target.Value.Kind == ValueKind.YesNo) return Level(method, row, steps[^1], "与指标值相反");
        return numeric
            ? new Refusal(RefusalKind.Unfit, $"指标值“{target.Raw}”是数，不按程度给分。")
            : new Refusal(RefusalKind.Words, $"“{actual.Raw}”与指标值“{target.Raw}”无法比较，也不是“{method.Scale.Title}”列出的说法。");
    }

    private static LevelStep? LevelOf(IReadOnlyList<LevelStep> steps, string words)
    {
        foreach (var step in steps)
        {
            if (Words.Compact(step.Name) == words) return step;
            foreach (var word in step.Words) if (Words.Compact(word) == words) return step;
        }
        return null;
    }

    private static Work Level(Levels method, ScoredRow row, LevelStep level, string why)
    {
        var (target, actual) = (row.Indicator!.Target!, row.Indicator.Actual!);
        var share = Figures.Clamp(level.Range, Rational.Zero, Rational.One);
        var points = share * row.Weight;
        var single = points.Lower == points.Upper ? points.Lower : null;
        return new(points, single,
            $"{actual.Raw}（指标值 {target.Raw}，{why}）为“{level.Name}”，{PointsText.Shares(share)} × {PointsText.Points(row.Weight)} = {PointsText.Range(points)}",
            [actual.As(PlaceRole.Operand), target.As(PlaceRole.Operand)], [Shares.Parameter(method.Scale.Title, method.Scale.Cite)]);
    }
}
