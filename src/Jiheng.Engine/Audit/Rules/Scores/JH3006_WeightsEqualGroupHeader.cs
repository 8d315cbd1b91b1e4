using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3006. The weights of a group's rows are the weight printed in its header. A header of 产出 or 投入 may include the points of the
/// execution rate; a figure in brackets without 分 is points only where the headers make 100. It does not hold the execution rate where the document itself shows the same header without them, or where two groups of the form would.
/// The same holds of the weights that level-2 parts print, where at least two others of the form agree with their rows.
/// Source: arithmetic; the form's own header.
/// </summary>
public sealed class JH3006_WeightsEqualGroupHeader : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3006", Severity.Error, "指标分值之和与上级指标分值不符",
        "一级或二级指标所属各指标的分值相加，应等于该级指标名称后或旁边一栏印的分值。",
        "核对各指标分值；上级指标的分值没有随指标调整的，一并改正。",
        FindingDescriptor.Arithmetic,
        "“效益指标（40分）”下各行分值 20 + 10 = 30。",
        "“产出指标（60分）”下各行合计50，另10分是预算执行率：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            foreach (var (part, inner) in HeaderWeight.Parts(form))
            {
                if (inner.Outcome is not (Agreement.Rounding or Agreement.Contradiction)) continue;
                if (inner.Doubt.Length > 0) context.CannotAssess(this, inner.Doubt);
                else yield return Make(form, part.Level2, inner);
            }
            foreach (var group in form.Groups)
            {
                if (HeaderWeight.Of(document, form, group) is not { } check) continue;
                if (check.Rows.Count == 0)
                {
                    if (group.Indicators.Any(i => Marks.Of(i.Score) is not null))
                        context.CannotAssess(this, $"《{form.Name}》“{group.Level1}”印有分值{check.Printed.Raw}，但没有读到各指标的分值，未能核对。");
                }
                else if (check.Outcome is Agreement.Rounding or Agreement.Contradiction)
                {
                    if (check.Doubt.Length > 0) context.CannotAssess(this, check.Doubt);
                    else yield return Side(document, form, check, Make(form, group.Level1, check));
                }
            }
        }
    }

    /// <summary>Says which side is wrong where all points of the form tell: they make 100 with the rows as they are.</summary>
    private static Finding Side(DocumentReading document, FilledForm form, HeaderWeight check, Finding finding) =>
        check.Outcome == Agreement.Contradiction && WeightTotal.Of(document, form) is { IsHundred: true }
            ? finding with { NamesSuspect = true, Message = $"{finding.Message[..^1]}；各项分值合计正好100分，疑为所印的{check.Printed.Raw}有误。" } : finding;

    private Finding Make(FilledForm form, string name, HeaderWeight check)
    {
        var (printed, sum, isRounding) = (check.Printed, check.Sum, check.Outcome == Agreement.Rounding);
        var gap = Marks.Of(printed)!.Value - sum;
        List<Place> places = [printed.As(PlaceRole.Reported), .. check.Rows.Select(r => r.As(PlaceRole.Operand))];
        return Report(form, $"{name}|分值",
            $"“{name}”印{printed.Raw}分，所属指标分值相加为{Marks.Text(sum)}分，相差{Marks.Text(gap.Abs())}分{(isRounding ? "，属尾数差" : "")}。", places) with
        {
            Severity = isRounding ? Severity.Note : Severity.Error,
            Reported = printed.Raw,
            Expected = Marks.Text(sum),
            Arithmetic = Marks.Sum(check.Rows, sum),
            Difference = Marks.Text(gap) + "分",
        };
    }
}
