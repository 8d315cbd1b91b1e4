using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3016. A fee that a text works out follows the rule that the same report states: a share of a base, at most a cap
/// (按全年补贴总额的12%收取，封顶8.4万元). A product that is wrong in itself is JH3009's.
/// Source: the document's own rule; otherwise arithmetic.
/// </summary>
public sealed class JH3016_FeeFollowsItsRule : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3016", Severity.Error, "费用与自述的计费规则不符",
        "文件写明按基数的百分之几计费并有封顶数的，算出的费用不应超过封顶数，也不应偏离算式。",
        "按规则重新计算费用；超过封顶数的部分退回或说明依据。",
        FindingDescriptor.Arithmetic,
        "规则为补贴总额的12%、封顶8.4万元，测算写80万元×12%=9.6万元：应为 min(80 × 12%, 8.4) = 8.40万元。",
        "写80万元×12%=8.4万元：已按封顶数计，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var fee in FeeCheck.In(document))
                // Below the cap the rule is nothing but the product.
                if (fee is { Outcome: Agreement.Contradiction, IsCapped: true }) yield return Make(document, fee);
    }

    private Finding Make(DocumentReading document, FeeCheck fee)
    {
        var rule = fee.Rule;
        List<Place> places = [fee.Fee.Entry.As(PlaceRole.Reported), fee.Base.Entry.As(PlaceRole.Operand), rule.Rate.Entry.As(PlaceRole.Operand), rule.Cap!.Entry.As(PlaceRole.Operand)];
        return Report(document.Forms[rule.Rate.Form], $"{rule.Base}|计费规则", $"费用写{fee.Fee.Entry.Raw}，按“{rule.Base}的{rule.Rate.Entry.Raw}，封顶{rule.Cap.Entry.Raw}”应为{fee.ExpectedText}。", places) with
        {
            Reported = fee.Fee.Entry.Raw,
            Expected = fee.ExpectedText,
            Arithmetic = fee.Arithmetic,
        };
    }
}
