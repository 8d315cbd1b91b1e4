using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3013. Counts are exact: the kinds of staff, grades or batches that make up a count add up to it.
/// Source: arithmetic.
/// </summary>
public sealed class JH3013_CountsAddUp : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3013", Severity.Error, "分项人数（个数）之和与总数不符",
        "完整列出的各类人数（个数）之和应等于总数；个数没有四舍五入，差一个也是错误。",
        "核对总数和各类人数，更正填错的一个。",
        FindingDescriptor.Arithmetic,
        "实有在职65人，其中：行政编制4人，事业编制40人，聘用人员20人：4 + 40 + 20 = 64。",
        "实有在职65人，其中党员30人、女职工28人：不是按编制分类的完整列举，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var composition in document.Compositions)
            {
                if (!composition.IsComplete || SumCheck.Of(composition.Whole, composition.Parts) is not { } check || !TotalCheck.IsShortOfCount(composition, check)) continue;
                List<Place> places = [check.Whole.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand))];
                yield return Report(document.Forms[composition.Form], $"{composition.Subject}|人数",
                    $"{check.Whole.Label}{check.Whole.Raw}，各类相加为{check.SumText}。", places) with
                {
                    Reported = check.Whole.Raw,
                    Expected = check.SumText,
                    Arithmetic = check.Arithmetic,
                    Difference = check.DifferenceText,
                };
            }
    }
}
