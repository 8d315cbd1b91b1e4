using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3008. A printed 得分率 is the score divided by the weight: of an indicator, of a part of a summary, of its total. A score printed
/// with decimals may itself be rounded, and the rate computed from what it was before.
/// Source: arithmetic.
/// </summary>
public sealed class JH3008_ScoreRateEqualsQuotient : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3008", Severity.Error, "得分率与得分、分值不符",
        "得分率等于得分除以分值。",
        "按得分÷分值重新计算；得分或分值填错的，先更正并重新合计。",
        FindingDescriptor.Arithmetic,
        "分值30，得分27.32，得分率填93.07%：27.32 ÷ 30 = 91.07%。",
        "分值4，得分3.86，得分率填96.51%，得分取两位小数前可以是3.8604：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            foreach (var summary in form.Summaries)
            {
                foreach (var row in summary.Rows) if (Compare(form, row.Name, row.Weight, row.Score, row.Rate) is { } finding) yield return finding;
                if (summary.Total is { } total && Compare(form, total.Name, total.Weight, total.Score, total.Rate) is { } sum) yield return sum;
            }
            foreach (var indicator in form.Indicators)
                if (!Marks.IsOutsideWeight(indicator) && Compare(form, indicator.Name, indicator.Weight, indicator.Score, indicator.ScoreRate) is { } finding) yield return finding;
        }
    }

    private Finding? Compare(FilledForm form, Entry name, Entry? weight, Entry? score, Entry? rate)
    {
        if (ScoreRate.Of(weight, score, rate) is not { Outcome: Agreement.Contradiction, Check: var check }) return null;
        return Report(form, $"{name.Raw}|得分率", $"“{name.Raw}”得分率填{rate!.Raw}，但{check.Arithmetic}。",
            rate.As(PlaceRole.Reported), score!.As(PlaceRole.Operand), weight!.As(PlaceRole.Operand), name.As(PlaceRole.Context)) with
        {
            Reported = rate.Raw,
            Expected = check.ExpectedText,
            Arithmetic = check.Arithmetic,
            Difference = check.DifferenceText,
        };
    }
}
