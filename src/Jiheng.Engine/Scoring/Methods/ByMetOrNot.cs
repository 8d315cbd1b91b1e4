using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>Met: all points. Not met: the share that the pack names, or none.</summary>
internal static class ByMetOrNot
{
    public static Outcome Score(MetOrNot method, ScoredRow row)
    {
        var (target, actual) = (row.Indicator!.Target!, row.Indicator.Actual!);
        var same = !Completion.IsNumber(target.Value) && Words.Compact(target.Raw) == Words.Compact(actual.Raw);
        // A number found inside a phrase is not the whole of what was to be done.
        var isWhole = target.Value.IsWholeText && actual.Value.IsWholeText;
        if ((same ? true : isWhole ? target.Value.IsMetBy(actual.Value) : null) is not { } met)
        {
            var kind = Completion.IsNumber(target.Value) && Completion.IsNumber(actual.Value) ? RefusalKind.Unknown : RefusalKind.Words;
            return new Refusal(kind, $"看不出实际完成值“{actual.Raw}”是否达到指标值“{target.Raw}”。");
        }
        var points = (met ? Rational.One : Figures.Clamp(method.Unmet, Rational.Zero, Rational.One)) * row.Weight;
        var text = met ? $"{actual.Raw} 达到指标值 {target.Raw}，得满分 {PointsText.Points(points)}"
            : points.IsZero ? $"{actual.Raw} 未达到指标值 {target.Raw}，不得分"
            : $"{actual.Raw} 未达到指标值 {target.Raw}，{PointsText.Percent(method.Unmet)} × {PointsText.Points(row.Weight)} = {PointsText.Points(points)}";
        return new Work(Interval.Exactly(points), points, text, [actual.As(PlaceRole.Operand), target.As(PlaceRole.Operand)], [Shares.Parameter(method.Title, method.Cite)]);
    }
}
