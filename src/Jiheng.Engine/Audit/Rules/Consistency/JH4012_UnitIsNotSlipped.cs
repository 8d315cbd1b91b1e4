using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4012. One amount is printed with the same digits in 元 here and in 万元 there: one of the two units is wrong by a factor of
/// ten thousand. An error when concept, scope, stage and year are stated and equal, otherwise a question. Source: arithmetic.
/// </summary>
public sealed class JH4012_UnitIsNotSlipped : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4012", Severity.Error, "金额单位写错",
        "同一个数在两处数字相同而单位不同（元、万元），相差一万倍，必有一处单位写错。",
        "核对表头和文中的金额单位，统一改正。",
        FindingDescriptor.Arithmetic,
        "表中（单位：万元）全年预算数951.43，报告写“全年预算数951.43元”。",
        "表中951.43万元，报告写9514300元：换算后相同，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var pair in context.Quantities.SelectMany(q => q.Pairs))
        {
            if (!pair.IsUnitSlip) continue;
            var (a, b) = (pair.First, pair.Second);
            yield return Report(pair.FirstForm, $"{a.Concept}|{a.Stage}|{a.Year}|单位",
                $"{a.Label}在《{pair.FirstForm.Title}》中为{a.Quantity}，在《{pair.SecondForm.Title}》中为{b.Quantity}，数字相同、单位不同。",
                a.Entry.As(PlaceRole.Reported), b.Entry.As(PlaceRole.Contradicts)) with
            {
                Severity = pair.IsCertain ? Severity.Error : Severity.Warning,
                Reported = a.Quantity.ToString(),
                Expected = b.Quantity.ToString(),
            };
        }
    }
}
