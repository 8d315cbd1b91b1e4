using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8007. A target that asks for less than last year's self-evaluation says was reached, without a word on it. Limits of money follow
/// the budget and are left out. One finding per form: the first one of the year that states targets.
/// </summary>
public sealed class JH8007_TargetNotBelowLastResult : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH8007", Severity.Warning, "目标低于上年实际完成",
        "本年的指标值一般不应低于上年已经达到的水平；确有原因的，应写明。",
        "参照上年完成值调整目标，或说明工作量减少、政策变化等原因。",
        "财预〔2015〕88号：绩效目标应当合理可行",
        "上年参保率完成98.2%，本年目标只定≥95%。",
        "上年培训1300人次，本年目标≥800人次，申报书写明“培训对象减少，因而低于上年”；投诉率目标由≤3%降为≤2%：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Filing.Against.Count == 0) yield break;
        foreach (var subject in context.Chain.Subjects)
            foreach (var year in subject.Forms.GroupBy(f => f.Year))
            {
                // The same targets stand in the later forms of the year: it was asked when the first one was filed.
                if (year.FirstOrDefault(f => f.Form.Indicators.Any(i => i.Target is { IsBlank: false })) is not { IsOlder: false } here) continue;
                List<Lower> found = [];
                foreach (var before in subject.Forms.Where(f => f.IsOlder && f.Year == here.Year - 1 && f.Step == Step.SelfEvaluation))
                    foreach (var pair in IndicatorPairs.Of(before.Form, here.Form).Matched)
                        if (pair.IsSameName && IsLower(context, here, pair) && !found.Exists(l => ReferenceEquals(l.Indicator, pair.Here)) && !IsExplained(here, pair)) found.Add(new(pair.Here, pair.Before.Actual!));
                if (found.Count == 0) continue;
                yield return Report(here.Form, $"目标低于上年|{string.Join("、", found.Select(l => IndicatorPairs.Key(l.Indicator)).Order(StringComparer.Ordinal))}",
                    $"{string.Join("；", found.Select(l => $"“{Attainment.Shown(l.Indicator)}”目标{Attainment.Printed(l.Indicator.Target!.Raw)}，{here.Year - 1}年已完成{Attainment.Printed(l.Last.Raw)}"))}，没有说明原因。",
                    [.. found.Select(l => l.Indicator.Target!.As(PlaceRole.Reported)), .. found.Select(l => l.Last.As(PlaceRole.Operand))]);
            }
    }

    private sealed record Lower(Indicator Indicator, Entry Last);

    private static bool IsLower(AuditContext context, ChainForm here, MatchedIndicator pair)
    {
        if (pair.Here.Target is not { Value: { Kind: ValueKind.Number, IsWholeText: true } target } || pair.Before.Actual is not { Value: { Kind: ValueKind.Number, IsWholeText: true, Operator: Comparison.None } actual }) return false;
        if (target.Quantity is not { } wanted || actual.Quantity is not { } reached || !wanted.Unit.IsComparableWith(reached.Unit) || wanted.Unit.Dimension is not (Dimension.Count or Dimension.Ratio or Dimension.Duration or Dimension.Points or Dimension.Area or Dimension.Other) && !(wanted.Unit.Dimension == Dimension.Money && target.Operator is Comparison.AtLeast or Comparison.MoreThan)) return false;
        // ≤100% of a control rate is the limit that rules set, and no aim.
        if (target.Operator is Comparison.AtMost or Comparison.LessThan && wanted.Unit.Dimension == Dimension.Ratio && wanted.Base == Rational.One) return false;
        var less = wanted.Base < reached.Interval.Lower && !TargetAgreement.IsRoundedTo(reached, wanted);
        var more = wanted.Base > reached.Interval.Upper && !TargetAgreement.IsRoundedTo(reached, wanted);
        return target.Operator switch
        {
            Comparison.AtLeast or Comparison.MoreThan => less,
            Comparison.AtMost or Comparison.LessThan => more,
            _ => Natures.Of(here.Document.Pack, Words.Compact(pair.Here.Name.Raw)) switch { Nature.MoreIsBetter => less, Nature.LessIsBetter => more, _ => false },
        };
    }

    private static bool IsExplained(ChainForm here, MatchedIndicator pair)
    {
        var key = IndicatorPairs.Key(pair.Here);
        foreach (var line in here.Document.Lines)
        {
            // 不低于97% is no reason.
            var text = Words.Compact(line.Text).Replace("不低于", "", StringComparison.Ordinal);
            if (text.Contains(key, StringComparison.Ordinal) && text.Length > key.Length + 8 && (Explanation.Tells(text, [key]) || Words.HasAny(text, "上年", "去年", "低于", "下调", "调整"))) return true;
        }
        return false;
    }
}
