using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Whether an indicator reached its target by what the form itself prints.</summary>
internal static class Attainment
{
    /// <summary>
    /// Whether the printed actual surely misses the printed target. A figure on the better side of an equal sign or a range
    /// (18 of =20 days, 97% of 90%-95%) is no miss.
    /// </summary>
    public static bool IsMissed(Indicator indicator)
    {
        if (indicator is not { Target.Value: { IsWholeText: true } target, Actual.Value: { IsWholeText: true } actual }) return false;
        if (target.IsMetBy(actual) != false) return false;
        if (target.Kind is not (ValueKind.Number or ValueKind.Range)) return true;
        var (wanted, reached) = (target.Quantity!.Value, actual.Quantity!.Value);
        if (!wanted.Unit.IsComparableWith(reached.Unit)) return false;
        if (target.Kind == ValueKind.Number && target.Operator is not (Comparison.Equal or Comparison.None)) return true;
        return !Direction.LessIsBetter(indicator, wanted.Unit) && actual.Kind == ValueKind.Number && reached.Base < wanted.Base;
    }

    /// <summary>
    /// Whether a miss is beyond doubt. It is not for degrees of one scale (基本完成 of 完成 is within 达成, 较好 of 好), for dates whose
    /// years are not both printed, for places in a ranking, and for a decrease or change that another sign convention would meet.
    /// </summary>
    public static bool IsProven(Indicator indicator)
    {
        if (!IsMissed(indicator)) return false;
        var (target, actual) = (indicator.Target!.Value, indicator.Actual!.Value);
        switch (target.Kind)
        {
            case ValueKind.Level: return IsDenial(actual.Word) && !IsDenial(target.Word);
            case ValueKind.Date: return target.Date?.Year is not null && actual.Date?.Year is not null;
            case ValueKind.Number or ValueKind.Range: break;
            default: return true;
        }
        if (Words.HasAny(indicator.Name.Raw, Ranks) || (IsPlace(indicator.Target.Raw) || IsPlace(indicator.Actual.Raw))) return false;
        return !Words.HasAny(indicator.Name.Raw, Changes) || !IsNegative(target) && !IsNegative(actual) || target.IsMetBy(Negated(actual)) == false;
    }

    private static readonly string[] Ranks = ["排名", "名次", "位次", "排位", "位列"];

    private static readonly string[] Changes = ["下降", "降低", "减少", "压减", "压缩", "节约", "缩减", "缩短", "变动", "变化", "增减", "降幅", "幅度", "偏差", "偏离"];

    private static bool IsDenial(string word) => word.Length > 0 && (word[0] is '未' or '不' || word.StartsWith("没有", StringComparison.Ordinal) || word.StartsWith("尚未", StringComparison.Ordinal));

    // 第2名, 前3名: less is better, whatever the sign says.
    private static bool IsPlace(string raw) => (raw.Contains('第') || raw.Contains('前')) && (raw.Contains('名') || raw.Contains('位'));

    private static bool IsNegative(IndicatorValue value) => value.Quantity!.Value.Value < Rational.Zero;

    private static IndicatorValue Negated(IndicatorValue value)
    {
        var quantity = value.Quantity!.Value;
        if (value.Upper is not { } upper) return value with { Quantity = quantity with { Value = -quantity.Value } };
        return value with { Quantity = upper with { Value = -upper.Value }, Upper = quantity with { Value = -quantity.Value } };
    }

    /// <summary>Whether a figure in the actual surely meets the target's figure.</summary>
    public static bool IsMetByFigures(Indicator indicator) =>
        indicator is { Target.Value: { Kind: ValueKind.Number or ValueKind.Range } target, Actual.Value: { Kind: ValueKind.Number or ValueKind.Range } actual }
        && target.IsMetBy(actual) == true;

    /// <summary>How a finding names an indicator whatever row it stands in.</summary>
    public static string Subject(Indicator indicator) => $"{indicator.Level1}|{indicator.Level2}|{Name(indicator)}";

    /// <summary>The name as printed, white space removed: how a message shows it.</summary>
    public static string Shown(Indicator indicator) => Printed(indicator.Name.Raw);

    /// <summary>A text as printed, white space removed.</summary>
    public static string Printed(string raw) => string.Concat(raw.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The name for comparing: compact, in half-width forms.</summary>
    public static string Name(Indicator indicator) => Words.Compact(indicator.Name.Raw);
}
