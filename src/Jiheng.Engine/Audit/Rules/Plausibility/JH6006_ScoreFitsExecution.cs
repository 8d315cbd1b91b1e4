using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6006. The indicators earn a much larger share of their points than the share of the budget that was spent, and nothing says how
/// all was reached with less: goals set low, or points given away. How much larger is the pack's affair. Execution so low that
/// JH6007 asks for it is left to that rule; a reason anywhere that speaks of unspent money silences this one too.
/// Source: parameter score-above-execution of the pack.
/// </summary>
public sealed class JH6006_ScoreFitsExecution : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH6006", Severity.Warning, "指标得分率明显高于预算执行率",
        "指标得分率比预算执行率高出太多而没有说明的，目标可能定低了，或得分偏高。",
        "说明少花钱而完成目标的原因；目标偏低或得分偏高的，据实调整。",
        "规则包的参数 score-above-execution",
        "规则包定5个百分点为界，预算执行率85%，指标得分90分中的89分（98.89%），没有说明原因。",
        "执行率97%；或写明“招标节约资金”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (PackLimit.Of(document, "score-above-execution") is not { } limit || form.Funds?.Total is not { } total || ExecutionShare.Of(total) is not { } share) continue;
            if (IsAskedFor(document, share) || Marks.Doubt(form) is not null || Points(form) is not { } points) continue;
            var rate = points.Score / points.Weight;
            if (!(share.Range + Interval.Exactly(limit.Value)).LiesBelow(Interval.Exactly(rate)) || Explanation.Of(document, form, Explanation.Unspent)) continue;
            var shown = (rate * 100).ToText(2) + "%";
            yield return Report(form, "得分率与执行率", $"指标{Marks.Text(points.Weight)}分得{Marks.Text(points.Score)}分，得分率{shown}，预算执行率{share.Shown}，相差超过{(limit.Value * 100).ToText(0)}个百分点（{limit.Source}），没有说明。",
                [form.Total?.Score?.As(PlaceRole.Reported) ?? points.First.As(PlaceRole.Reported), share.Executed.As(PlaceRole.Operand), share.Budget.As(PlaceRole.Operand)]) with
            {
                Reported = shown,
                Arithmetic = $"{Marks.Text(points.Score)} ÷ {Marks.Text(points.Weight)} = {shown}；{share.Arithmetic}",
            };
        }
    }

    private static bool IsAskedFor(DocumentReading document, ExecutionShare share) =>
        (PackLimit.OfTarget(document, "预算执行率", atLeast: true) ?? PackLimit.Of(document, "execution-below")) is { } low && share.Range.LiesBelow(Interval.Exactly(low.Value));

    private sealed record Sum(Rational Score, Rational Weight, Entry First);

    private static Sum? Points(FilledForm form)
    {
        var (score, weight) = (Rational.Zero, Rational.Zero);
        Entry? first = null;
        foreach (var indicator in form.Indicators)
        {
            if (Marks.IsPart(indicator) || Marks.IsOutsideWeight(indicator) || Attainment.Name(indicator).EndsWith("执行率", StringComparison.Ordinal)) continue;
            if (Marks.Of(indicator.Weight) is not { } w || Marks.Of(indicator.Score) is not { } s)
            {
                if (Marks.HoldsNone(indicator.Weight) || Marks.Of(indicator.Weight) is { IsZero: true }) continue;
                return null;
            }
            score += s;
            weight += w;
            first ??= indicator.Score;
        }
        return first is null || weight.Sign <= 0 ? null : new(score, weight, first);
    }
}
