using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>How far an indicator was reached: actual ÷ target, or target ÷ actual where less is better.</summary>
/// <param name="Share">What the printed figures can stand for, not capped; 1 for 100 %.</param>
/// <param name="Value">The share by the figures exactly as printed, or null.</param>
/// <param name="Met">Whether the target is met, the actual taken at its word.</param>
/// <param name="MayBeMet">Whether the side that is missed may be the better one (= 18 days, 15 reached), so that full points are possible too.</param>
/// <param name="MoreIsBetter">Whether it is actual ÷ target.</param>
/// <param name="Text">85% ÷ 90%, or how it was met.</param>
/// <param name="Inputs">Actual and target.</param>
internal sealed record Completion(Interval Share, Rational? Value, bool Met, bool MayBeMet, bool MoreIsBetter, string Text, IReadOnlyList<Place> Inputs)
{
    /// <summary>The completion of an indicator whose target and actual are filled; null with the reason.</summary>
    public static Completion? Of(Indicator indicator, out Refusal? refusal)
    {
        var (target, actual) = (indicator.Target!.Value, indicator.Actual!.Value);
        Place[] inputs = [indicator.Actual.As(PlaceRole.Operand), indicator.Target.As(PlaceRole.Operand)];
        var isMet = target.IsMetBy(actual) == true;
        refusal = null;
        if (!IsNumber(target))
        {
            if (isMet && target.Kind is ValueKind.Date or ValueKind.YesNo)
                return new(Interval.Exactly(Rational.One), Rational.One, true, false, true, MetText(indicator), inputs);
            refusal = new(RefusalKind.Unfit, $"指标值“{indicator.Target.Raw}”不是数，没有完成比例。");
        }
        else if (!IsNumber(actual)) refusal = new(RefusalKind.Words, $"指标值“{indicator.Target.Raw}”是数，实际完成值“{indicator.Actual.Raw}”不是，无法比较。");
        else if (!isMet && !AreComparable(target.Quantity!.Value.Unit, actual.Quantity!.Value.Unit)) refusal = new(RefusalKind.Unknown, DifferentUnits(indicator));
        if (refusal is not null) return null;

        Refusal? why = null;
        // 97 meets ≥97% in either reading, but only figures of one unit have a quotient.
        var ratio = AreComparable(target.Quantity!.Value.Unit, actual.Quantity!.Value.Unit) ? Ratio.Of(indicator, out why) : null;
        if (isMet)
        {
            var moreIsBetter = ratio?.MoreIsBetter ?? false;
            return new(ratio?.Share ?? Interval.Exactly(Rational.One), ratio is null ? Rational.One : ratio.Value, true, false, moreIsBetter, MetText(indicator), inputs);
        }
        refusal = why;
        return ratio is null ? null : new(ratio.Share, ratio.Value, false, ratio.MayBeMet, ratio.MoreIsBetter, ratio.Text, inputs);
    }

    /// <summary>Whether one figure is a number or range and nothing else.</summary>
    public static bool IsNumber(IndicatorValue value) => value is { Kind: ValueKind.Number or ValueKind.Range, IsWholeText: true };

    /// <summary>Whether figures in the two units can be divided: one kind, or a bare number beside a unit that counts singly.</summary>
    public static bool AreComparable(Unit a, Unit b) =>
        a.IsComparableWith(b)
        || (a.Factor == Rational.One && b.Factor == Rational.One && (a.Dimension == Dimension.None || b.Dimension == Dimension.None));

    /// <summary>The reason when they cannot.</summary>
    public static string DifferentUnits(Indicator indicator) => $"指标值“{indicator.Target!.Raw}”与实际完成值“{indicator.Actual!.Raw}”单位不同或缺少单位，无法比较。";

    private static string MetText(Indicator indicator) => $"{indicator.Actual!.Raw} 达到指标值 {indicator.Target!.Raw}";
}
