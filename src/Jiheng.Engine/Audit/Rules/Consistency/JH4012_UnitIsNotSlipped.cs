using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4012. One amount is printed with the same digits in 元 here and in 万元 there: one of the two units is wrong by a factor of
/// ten thousand. An error when concept, scope, stage and year are stated and equal, or when an amount is ten times all others of the
/// document and one of them when read in 元; otherwise a question. Source: arithmetic.
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
        HashSet<Fact> told = [];
        foreach (var document in context.Filing.Documents)
            foreach (var slip in TenThousandfold.In(document))
                if (told.Add(slip.Told)) yield return Far(document, slip);
        foreach (var pair in context.Quantities.SelectMany(q => q.Pairs))
        {
            if (!pair.IsUnitSlip || told.Contains(pair.First) || told.Contains(pair.Second)) continue;
            var (a, b) = (pair.First, pair.Second);
            yield return Report(pair.FirstForm, $"{a.Concept}|{a.Stage.ToString()}|{a.Year}|单位",
                $"{a.Label}在《{pair.FirstForm.Title}》中为{a.Quantity}，在《{pair.SecondForm.Title}》中为{b.Quantity}，数字相同、单位不同。",
                a.Entry.As(PlaceRole.Reported), b.Entry.As(PlaceRole.Contradicts)) with
            {
                Severity = pair.IsCertain ? Severity.Error : Severity.Warning,
                Reported = a.Quantity.ToString(),
                Expected = b.Quantity.ToString(),
            };
        }
    }

    /// <summary>An amount beyond anything the document speaks of, which is another of its amounts when read in 元.</summary>
    private Finding Far(DocumentReading document, TenThousandfold slip)
    {
        var (told, other) = (slip.Told, slip.Other);
        var right = told.Quantity.In(Unit.Yuan).ToString();
        return Report(document.Forms[told.Form], $"{told.Label}|{told.Project}|{told.Year}|单位",
            $"“{Nearby.Name(told)}”写{told.Entry.Raw}，远大于文中其他任何金额；按{right}则与《{document.Forms[other.Form].Title}》中的{other.Quantity}相等，单位错为万元。",
            told.Entry.As(PlaceRole.Reported), other.Entry.As(PlaceRole.Contradicts)) with
        {
            Reported = told.Quantity.ToString(),
            Expected = right,
        };
    }
}
