using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5010. A rate is blank though its neighbours give it: the staff control rate beside 编制数 and 在职人数, the execution rate of the
/// total row beside budget and executed amount.
/// Source: the form's own columns; arithmetic.
/// </summary>
public sealed class JH5010_ComputableRateBlank : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5010", Severity.Warning, "可以算出的比率空着",
        "分子、分母都已填写的比率不能空白。",
        "按表中数字补填比率。",
        FindingDescriptor.Arithmetic,
        "编制数32，在职人数30，控制率空白：30 ÷ 32 = 93.75%。",
        "编制数也空白，或比率栏填“—”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (StaffFields.Of(form, document.Pack) is { Rate: { IsBlank: true } rate } staff && Make(form, rate, rate.Label, staff.InPost, staff.Establishment) is { } control) yield return control;
            if (form.Funds?.Total is not { Rate: { IsBlank: true } blank } total || total.Amount(Stage.Executed) is not { } executed || Rates.BlankBase(total) is not null) continue;
            foreach (var stage in Rates.Bases)
            {
                if (total.Amount(stage) is not { } budget) continue;
                if (Make(form, blank, $"{total.Label.Label}的执行率", executed, budget) is { } execution) yield return execution;
                break;
            }
        }
    }

    private Finding? Make(FilledForm form, Entry rate, string what, Entry numerator, Entry denominator)
    {
        var (top, bottom) = (numerator.Quantity!.Value, denominator.Quantity!.Value);
        if (bottom.Base.Sign <= 0 || !top.Unit.IsComparableWith(bottom.Unit)) return null;
        var value = (top.Base / bottom.Base * 100).ToText(2) + "%";
        var arithmetic = $"{top.Value.ToText(top.Decimals)} ÷ {bottom.Value.ToText(bottom.Decimals)} = {value}";
        return Report(form, $"{what}|空白", $"{what}空白，按{arithmetic}应填{value}。",
            rate.As(PlaceRole.Reported), numerator.As(PlaceRole.Operand), denominator.As(PlaceRole.Operand)) with
        {
            Reported = "",
            Expected = value,
            Arithmetic = arithmetic,
        };
    }
}
