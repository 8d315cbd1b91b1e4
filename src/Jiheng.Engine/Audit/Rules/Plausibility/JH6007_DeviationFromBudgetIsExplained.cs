using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6007. Little of the budget was spent, the budget was changed much in the year, or much was carried over, and nothing in the
/// document says why. How little and how much is the pack's affair, or the document's own where it sets a target for the rate;
/// without a limit nothing is said. A reason anywhere that speaks of it silences the rule. The change of the budget is judged for a
/// whole unit only: money for a project often comes in the year.
/// Source: parameters execution-below, adjustment-above and carry-over-above of the pack; the document's own targets.
/// </summary>
public sealed class JH6007_DeviationFromBudgetIsExplained : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH6007", Severity.Warning, "预算执行偏差大而没有说明原因",
        "全年执行率过低、年中预算调整过大或结转结余过多的，应说明原因。",
        "写明资金没有支出、预算追加或调减、结转的原因和后续安排。",
        "规则包的参数 execution-below、adjustment-above、carry-over-above，或本文件的指标值",
        "规则包定90%为界，项目全年预算200.00万元，执行150.00万元，执行率75%，表中和正文都没有说原因。",
        "执行率92%；或偏差栏写明“设备尾款待验收后支付”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var execution = PackLimit.OfTarget(document, "预算执行率", atLeast: true) ?? PackLimit.Of(document, "execution-below");
            var adjustment = PackLimit.OfTarget(document, "预算调整率", atLeast: false) ?? PackLimit.Of(document, "adjustment-above");
            var carryOver = PackLimit.OfTarget(document, "结转结余率", atLeast: false) ?? PackLimit.Of(document, "carry-over-above");
            foreach (var form in document.Forms)
            {
                // Rates of a form of monitoring are of a part of the year, those of a goal form are plans.
                if (form.Kind is FormKind.Monitoring or FormKind.GoalDeclaration or FormKind.GoalReview or FormKind.ExAnteAssessment) continue;
                if (execution is not null && Low(document, form, execution) is { } low) yield return low;
                if (adjustment is not null && Changed(document, form, adjustment) is { } changed) yield return changed;
                if (carryOver is not null && Rate(document, form, carryOver, "结转结余率", "结转结余", Explanation.Unspent, isTooMuch: true) is { } carried) yield return carried;
            }
        }
    }

    private Finding? Low(DocumentReading document, FilledForm form, PackLimit limit)
    {
        if (form.Funds?.Total is not { } total) return Rate(document, form, limit, "预算执行率", "执行率", Explanation.Unspent, isTooMuch: false);
        if (ExecutionShare.Of(total) is not { } share || !share.Range.LiesBelow(Interval.Exactly(limit.Value)) || Explanation.Of(document, form, Explanation.Unspent)) return null;
        return Report(form, "执行率偏低", $"全年预算{share.Budget.Raw}，执行{share.Executed.Raw}，执行率{share.Shown}，低于{limit.Shown}（{limit.Source}），没有说明原因。",
            share.Executed.As(PlaceRole.Reported), share.Budget.As(PlaceRole.Operand)) with
        {
            Reported = share.Executed.Raw,
            Arithmetic = share.Arithmetic,
        };
    }

    private Finding? Changed(DocumentReading document, FilledForm form, PackLimit limit)
    {
        if (form.Project is { IsBlank: false } || form.Kind == FormKind.ProjectSelfEvaluation) return null;
        if (form.Funds?.Total is not { } total) return Rate(document, form, limit, "预算调整率", "调整", Explanation.Adjusted, isTooMuch: true);
        if (total.Amount(Stage.InitialBudget) is not { Quantity: { Base.Sign: > 0 } initial } first || total.Amount(Stage.AdjustedBudget) is not { Quantity: { } adjusted } last) return null;
        if (!initial.Unit.IsComparableWith(adjusted.Unit)) return null;
        var (base0, change) = (initial.Interval, adjusted.Interval - initial.Interval);
        var isUp = adjusted.Base > initial.Base;
        if (!(base0 * limit.Value).LiesBelow(isUp ? change : -change) || Explanation.Of(document, form, Explanation.Adjusted)) return null;
        var rate = ((adjusted.Base - initial.Base).Abs() / initial.Base * 100).ToText(2) + "%";
        return Report(form, "预算调整过大", $"年初预算{first.Raw}，全年预算{last.Raw}，{(isUp ? "调增" : "调减")}{rate}，超过{limit.Shown}（{limit.Source}），没有说明原因。",
            last.As(PlaceRole.Reported), first.As(PlaceRole.Operand)) with
        {
            Reported = last.Raw,
            Arithmetic = $"({last.Raw} − {first.Raw}) ÷ {first.Raw} = {(isUp ? "" : "−")}{rate}",
        };
    }

    /// <summary>The rate as the text prints it for the whole unit.</summary>
    private Finding? Rate(DocumentReading document, FilledForm form, PackLimit limit, string name, string subject, string[] about, bool isTooMuch)
    {
        foreach (var fact in document.Facts)
        {
            if (fact.Form != form.Index || fact.InTable || fact.Measure != Measure.Rate || fact.Stage == Stage.Target || fact.Project.Length > 0 || fact.FundSource.Length > 0 || fact.AsOf is not null) continue;
            if (fact.Year is { } year && document.FiscalYear is { } own && year != own || !IsNamed(fact, name)) continue;
            var bound = Interval.Exactly(limit.Value);
            if (!(isTooMuch ? bound.LiesBelow(fact.Quantity.Interval) : fact.Quantity.Interval.LiesBelow(bound)) || Explanation.Of(document, form, about)) continue;
            return Report(form, $"{subject}没有说明", $"{name}{Printed.Figure(fact.Entry)}，{(isTooMuch ? "超过" : "低于")}{limit.Shown}（{limit.Source}），没有说明原因。", fact.Entry.As(PlaceRole.Reported)) with
            {
                Reported = fact.Entry.Raw,
            };
        }
        return null;
    }

    // The name stands just before the figure: 部门预算执行率为, 年末结转结余率; of 政府采购预算执行率 it is another.
    private static bool IsNamed(Fact fact, string name)
    {
        var sentence = fact.Sentence;
        var raw = fact.Entry.Raw;
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = sentence[..at];
            if (before.EndsWith("采购", StringComparison.Ordinal) || before.EndsWith("项目", StringComparison.Ordinal) || before.EndsWith("收入", StringComparison.Ordinal)) continue;
            if (sentence.IndexOf(raw, at, StringComparison.Ordinal) is var figure && figure > at && figure - at - name.Length <= 3) return true;
        }
        return false;
    }
}
