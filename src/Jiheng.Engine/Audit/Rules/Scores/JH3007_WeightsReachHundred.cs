using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3007. All weights of a form, with or without those of the execution rate, make 100. Judged only when every row has a weight.
/// A form whose own total agrees with its rows, or whose execution points were not read, is only doubtful; goal declarations
/// leave room for the execution rate (90 and 10, 80 and 20).
/// Source: 财预〔2020〕10号附件1 (总分 100).
/// </summary>
public sealed class JH3007_WeightsReachHundred : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3007", Severity.Error, "分值合计不是100分",
        "各指标分值与预算执行率分值相加应为100分。",
        "核对各指标分值，调整到合计100分。",
        "财预〔2020〕10号附件1：总分100分；算术",
        "各指标分值合计95，执行率10，合计105，总分栏填100。",
        "指标分值合计90，加执行率10，合计100：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            foreach (var summary in form.Summaries) if (CheckSummary(form, summary) is { } wrong) yield return wrong;
            if (CheckTotal(document, form) is { } printed) yield return printed;
            if (WeightTotal.Of(document, form) is not { IsHundred: false, Sum.IsZero: false } total || CheckSum(form, total) is not { } finding) continue;
            if (Marks.Doubt(form) is { } doubt) context.CannotAssess(this, doubt);
            else yield return finding;
        }
    }

    /// <summary>The points of the rows make 100, and the total row prints another sum.</summary>
    private Finding? CheckTotal(DocumentReading document, FilledForm form)
    {
        if (WeightTotal.Of(document, form) is not { IsHundred: true } weights || form.Total?.Weight is not { } printed || Marks.Of(printed) is not { } total || form.HasUnreadFigures) return null;
        if (total == 100 || total == weights.Sum || total == weights.First || total == weights.Indicators || Marks.Doubt(form) is not null) return null;
        var sum = weights.Indicators == 100 ? weights.Indicators : weights.First == 100 ? weights.First : weights.Sum;
        if (sum != 100 || (total - sum).Abs() <= Marks.RoundingOf(weights.Weights)) return null;
        return Report(form, "分值合计|总分栏", $"总分栏分值填{printed.Raw}，各项分值相加为{Marks.Text(sum)}分。",
            [printed.As(PlaceRole.Reported), .. weights.Weights.Select(w => w.As(PlaceRole.Operand))]) with
        {
            Reported = printed.Raw,
            Expected = Marks.Text(sum),
            // Of two rows of the execution one alone makes 100: the sum of all would tell another figure.
            Arithmetic = sum == weights.Sum ? Marks.Sum(weights.Weights, sum) : null,
            Difference = Marks.Text(total - sum) + "分",
        };
    }

    /// <summary>The weights of a summary's parts: sure where the scores show that they are all of them.</summary>
    private Finding? CheckSummary(FilledForm form, ScoreSummary summary)
    {
        if (SummaryCheck.Of(summary, row => row.Weight) is not { Agrees: false } check) return null;
        return Report(form, "得分汇总|分值合计",
            $"得分汇总表各部分分值相加为{Marks.Text(check.Sum)}分，合计栏填{check.Printed.Raw}{(check.IsRounding ? "，属尾数差" : "")}。",
            [check.Printed.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand))]) with
        {
            Severity = check.IsRounding ? Severity.Note : SummaryCheck.IsWhole(summary, row => row.Score) ? Severity.Error : Severity.Warning,
            Reported = check.Printed.Raw,
            Expected = Marks.Text(check.Sum),
            Arithmetic = Marks.Sum(check.Parts, check.Sum),
            Difference = Marks.Text(Marks.Of(check.Printed)!.Value - check.Sum) + "分",
        };
    }

    private Finding? CheckSum(FilledForm form, WeightTotal weights)
    {
        var (indicators, first, sum) = (weights.Indicators, weights.First, weights.Sum);
        var printed = form.Total?.Weight is { } total && Marks.Of(total) is not null ? total : null;
        var (hasExecution, isRounding) = (weights.HasExecution, weights.IsRounding);
        // A table of no known form may list the points of a part.
        if (sum < 100 && printed is null && form.Kind == FormKind.Unknown) return null;
        var agrees = printed is not null && (Marks.Of(printed) == sum || Marks.Of(printed) == indicators);
        // A declaration prints no points of the execution, which comes later.
        if (sum < 100 && (printed is null || (agrees && !hasExecution && LeavesRoom(sum))) && IsOfGoals(form)) return null;
        // Above 100 there is a point too many. Below, the missing points can belong to a part that the form does not print.
        var isAbove = (indicators > 100 || first > 100) && (printed is not null || hasExecution);
        var isBelow = sum < 100 && printed is not null && hasExecution && !HeadersAgree(form);
        var isSure = !agrees && (isAbove || isBelow) && form.Kind is (FormKind.ProjectSelfEvaluation or FormKind.DepartmentSelfEvaluation);
        List<Place> places = printed is null ? [] : [printed.As(PlaceRole.Reported)];
        places.AddRange(weights.Weights.Select(w => w.As(printed is null ? PlaceRole.Reported : PlaceRole.Operand)));
        var why = isRounding ? "，属尾数差" : isSure || sum > 100 ? "" : "，其余分值没有印出";
        return Report(form, "分值合计",
            $"各项分值{(hasExecution ? "（含预算执行率）" : "")}相加为{Marks.Text(sum)}分，不是100分{(printed is null ? "" : $"，总分栏分值填{printed.Raw}")}{why}。", places) with
        {
            Severity = isRounding ? Severity.Note : isSure ? Severity.Error : Severity.Warning,
            Reported = printed?.Raw ?? Marks.Text(sum),
            Expected = printed is null ? "100" : Marks.Text(sum),
            Arithmetic = Marks.Sum(weights.Weights, sum),
            Difference = Marks.Text(sum - 100) + "分",
        };
    }

    /// <summary>Whether the form declares goals: nothing was done yet, so nothing is scored.</summary>
    private static bool IsOfGoals(FilledForm form) =>
        form.Kind is FormKind.GoalDeclaration or FormKind.GoalReview || form.Indicators.All(i => i.Score is null && i.Actual is null);

    /// <summary>Whether what lacks to 100 is what forms give the execution rate: 10 of a project's (财预〔2020〕10号), 20 of some departments'.</summary>
    private static bool LeavesRoom(Rational sum) => 100 - sum == 10 || 100 - sum == 20;

    /// <summary>Whether every group prints its weight and its rows make it: then what is missing belongs to no group of the form.</summary>
    private static bool HeadersAgree(FilledForm form)
    {
        foreach (var group in form.Groups)
        {
            var sum = Rational.Zero;
            foreach (var indicator in group.Indicators)
                if (Marks.Of(indicator.Weight) is { } weight) sum += weight;
            if (group.Indicators.Count > 0 && Marks.Of(group.PrintedWeight) != sum) return false;
        }
        return form.Groups.Count > 0;
    }
}
