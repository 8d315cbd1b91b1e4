using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5006. The review part of a form is filled in: opinions, grade, words and date; the grade is the one that the form's own printed
/// rule gives for the opinions, or the pack's where the form prints none; where the reviewer judges the whole, the best grade does not
/// go with an opinion that says no, nor a passing one with nothing but such. A review that is wholly blank is a note while the form is only handed in for it; beside a
/// self-evaluation it is a warning.
/// Source: the form itself; the pack's rubric (review).
/// </summary>
public sealed class JH5006_ReviewIsFilledIn : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5006", Severity.Warning, "审核表未填完整或等级不符",
        "审核意见应逐项勾选，综合评定等级应按表中规定由各项意见得出，审核意见和日期应当填写；由审核人评定的等级也不能与意见矛盾。",
        "补填没有填好的地方；还没有审核的，不作为已审核的材料附入。",
        "表样",
        "随自评报告附的审核表，8项审核意见和“优□良□中□差□”都没有勾选。",
        "申报阶段的目标申报表，审核栏留待财政部门填写：只作提示。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var review in ReviewForm.In(document))
            {
                var finding = review.IsBlank ? Blank(document, review) : Partly(review) ?? WrongGrade(document.Pack, review);
                if (finding is not null) yield return finding;
            }
    }

    private Finding Blank(DocumentReading document, ReviewForm review)
    {
        List<string> what = [];
        List<Place> places = [];
        if (review.Grade is { } grade)
        {
            what.Add($"“{grade.Label}”{grade.Fault}");
            places.Add(Place(grade, PlaceRole.Reported));
        }
        if (review.Opinions.Count > 0)
        {
            what.Insert(0, $"{review.Opinions.Count}项审核意见都{review.Opinions[0].Fault}");
            foreach (var opinion in review.Opinions) places.Add(Place(opinion, PlaceRole.Reported));
        }
        if (review.Opinion is { } words)
        {
            what.Add(review.BlankWords);
            places.Add(Place(words));
        }
        return Report(review.Form, "审核|空白", $"{string.Join("，", what)}。", places) with
        {
            Severity = IsAfterTheFact(document) ? Severity.Warning : Severity.Note,
            Reported = "",
        };
    }

    /// <summary>Some boxes are ticked and others forgotten, or two of one line are.</summary>
    private Finding? Partly(ReviewForm review)
    {
        List<string> what = [];
        List<Place> places = [];
        foreach (var line in review.Grade is { } grade ? [.. review.Opinions, grade] : review.Opinions)
        {
            if (line.Ticks == 1) continue;
            what.Add($"“{line.Label}”{line.Fault}");
            places.Add(Place(line, PlaceRole.Reported));
        }
        if (what.Count == 0) return null;
        if (review.Opinion is { } words) places.Add(Place(words));
        return Report(review.Form, "审核|漏项", $"审核意见没有填完整：{string.Join("、", what)}。", places) with { Reported = places[0].Value };
    }

    private Finding? WrongGrade(Pack pack, ReviewForm form)
    {
        if (form.Grade is not { } grade) return null;
        var review = ReviewReading.Of(pack, form);
        if (review.Agreement != GradeAgreement.Differs && review.Doubt.Length == 0) return null;
        List<Place> places = [Place(grade, PlaceRole.Reported)];
        foreach (var opinion in form.Opinions) places.Add(Place(opinion, PlaceRole.Operand));
        return review.Doubt.Length > 0
            ? Report(form.Form, "审核|等级", $"{review.Doubt}，前后矛盾。", places) with { Reported = review.PrintedGrade!, Remedy = "核对各项意见和等级，更正填错的一处；确实这样评定的，写明理由。" }
            : Report(form.Form, "审核|等级", review.Working, places) with { Reported = review.PrintedGrade!, Expected = review.Grade!, Remedy = "核对各项意见和等级，更正填错的一处。" };
    }

    private static bool IsAfterTheFact(DocumentReading document)
    {
        foreach (var form in document.Forms)
        {
            if (form.Kind is FormKind.SelfEvaluationReport or FormKind.DepartmentSelfEvaluation or FormKind.ProjectSelfEvaluation or FormKind.FinalAccounts) return true;
            foreach (var indicator in form.Indicators) if (indicator.Actual is { IsBlank: false }) return true;
        }
        return false;
    }

    private static Place Place(TickedLine line, PlaceRole role) => new(role, line.Cell.Text, "", line.Label, line.Cell.Origin);

    private static Place Place(Cell words) => new(PlaceRole.Context, "", "", "审核意见", words.Origin);
}
