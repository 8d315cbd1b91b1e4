using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3005. The scores of the rows, with or without that of the execution rate, are the printed total score. Judged only when every
/// row holds a score. Rows of 加分 and 扣分 may be in the total or not, and the total may end at 100. A total that is the sum in fewer
/// decimals, or off by no more than the rounding of scores printed with decimals, is a note.
/// Source: arithmetic.
/// </summary>
public sealed class JH3005_ScoresEqualTotal : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3005", Severity.Error, "各项得分之和与总分不符",
        "各指标得分（含预算执行率得分）相加应等于总分。",
        "重新合计；各项得分有误的，先更正该项。",
        FindingDescriptor.Arithmetic,
        "各项得分 9.80 + 50 + 29 + 10 = 98.80，总分填98.30。",
        "总分只合计指标得分、执行率另计，两种合计有一种相符：不报；加分项、扣分项计入与否都可以。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var told in ToldScoreParts.Odd(document)) yield return Told(document, told);
        foreach (var (_, form) in context.Forms)
        {
            foreach (var summary in form.Summaries) if (CheckSummary(form, summary) is { } wrong) yield return wrong;
            if (ScoreTotal.Of(form) is not { } check) continue;
            if (check.IsIncomplete) context.CannotAssess(this, $"《{form.Name}》有指标没有读到得分，总分{check.Printed.Raw}未能核对。");
            else if (check.Doubt.Length > 0) context.CannotAssess(this, check.Doubt);
            else if (check.Outcome is Agreement.Rounding or Agreement.Contradiction) yield return Make(form, check);
        }
    }

    /// <summary>A score of running text and the parts told with it: a question, since the text may leave one out.</summary>
    private Finding Told(DocumentReading document, ToldScoreParts told) =>
        Report(document.Forms[told.Whole.Form], $"{told.Whole.Label}|正文得分", $"正文写得分{told.Whole.Entry.Raw}，所列各部分得分相加为{told.SumText}分。",
            [told.Whole.Entry.As(PlaceRole.Reported), .. told.Parts.Select(p => p.Entry.As(PlaceRole.Operand))]) with
        {
            Severity = Severity.Warning,
            Reported = told.Whole.Entry.Raw,
            Expected = told.SumText,
            Arithmetic = told.Arithmetic,
            Difference = Marks.Text(told.Whole.Quantity.Value - told.Sum) + "分",
        };

    /// <summary>决策、过程、产出、效益 and their 合计: sure where the weights show that they are all the parts.</summary>
    private Finding? CheckSummary(FilledForm form, ScoreSummary summary)
    {
        if (SummaryCheck.Of(summary, row => row.Score) is not { Agrees: false } check) return null;
        var (total, expected) = (Marks.Of(check.Printed)!.Value, ScoreTotal.Text(check.Sum, check.Parts));
        return Report(form, "得分汇总|得分合计",
            $"得分汇总表合计填{check.Printed.Raw}，各部分得分相加为{expected}，相差{Marks.Text((total - check.Sum).Abs())}分{(check.IsRounding ? "，属尾数差" : "")}。",
            [check.Printed.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand))]) with
        {
            Severity = check.IsRounding ? Severity.Note : SummaryCheck.IsWhole(summary, row => row.Weight) ? Severity.Error : Severity.Warning,
            Reported = check.Printed.Raw,
            Expected = expected,
            Arithmetic = Marks.Sum(check.Parts, check.Sum),
            Difference = Marks.Text(total - check.Sum) + "分",
        };
    }

    private Finding Make(FilledForm form, ScoreTotal check)
    {
        List<Place> places = [check.Printed.As(PlaceRole.Reported), .. check.Rows.Select(e => e.As(PlaceRole.Operand))];
        foreach (var extra in check.Bonuses.Concat(check.Penalties)) places.Add(extra.As(PlaceRole.Operand));
        var isRounding = check.Outcome == Agreement.Rounding;
        return Report(form, isRounding ? "总分|尾数" : "总分|得分合计",
            $"总分填{check.Printed.Raw}，各项得分相加为{check.ExpectedText}，相差{Marks.Text(check.Gap.Abs())}分{(isRounding ? "，属尾数差" : "")}。", places) with
        {
            Severity = isRounding ? Severity.Note : Severity.Error,
            Reported = check.Printed.Raw,
            Expected = check.ExpectedText,
            Arithmetic = check.Arithmetic,
            Difference = Marks.Text(check.Gap) + "分",
        };
    }
}
