using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>Matches a filled review part with the pack's rubric and says what is missing.</summary>
internal static class ReviewReading
{
    public static GoalReview Of(Pack pack, ReviewForm form)
    {
        var rubric = RubricOf(pack, form);
        List<ReviewedItem> items = [];
        foreach (var opinion in form.Opinions) items.Add(Item(form, rubric, opinion));
        List<RubricItem> absent = [];
        foreach (var item in rubric?.Items ?? [])
            if (!items.Exists(i => ReferenceEquals(i.Item, item))) absent.Add(item);
        var missing = Missing(form, items);
        var printed = form.Grade?.Chosen;
        var ruling = ReviewRuling.Of(form, rubric, items, absent);
        var agreement = ruling.Grade is null ? GradeAgreement.NotComputed
            : printed is null ? GradeAgreement.NotPrinted
            : GradeWord.IsSame(ruling.Grade, printed) ? GradeAgreement.Agrees : GradeAgreement.Differs;
        // Where the reviewer judges the whole, what is filled in counts; but only when all opinions are there.
        var counts = ruling.Grade ?? (ruling.IsReviewers ? printed : null);
        var consequence = counts is null ? null : Consequence(pack, rubric, form, counts);
        return new()
        {
            Form = form.Form,
            Rubric = rubric,
            Items = items,
            NotInForm = absent,
            Missing = missing,
            Grade = ruling.Grade,
            PrintedGrade = printed,
            GradeOrigin = form.Grade?.Cell.Origin,
            Agreement = agreement,
            Working = Sentence(ruling, agreement, printed, form),
            Source = ruling.Source,
            Consequence = consequence,
            Doubt = ruling.IsReviewers && printed is not null ? GradeDoubt.Of(form, rubric, items, printed, consequence) : "",
            Keep = rubric is { Keep.Count: > 0 } ? rubric.Keep : form.Note is { } note && ReviewNote.Kept(note.Text) is { Length: > 0 } kept ? [kept] : [],
            Words = form.Written?.Text ?? "",
            IsBlank = form.IsBlank,
        };
    }

    /// <summary>The rubric that the form of the pack names, else the one that knows most of its items, and at least half.</summary>
    public static ReviewRubric? RubricOf(Pack pack, ReviewForm form)
    {
        foreach (var block in form.Form.Pattern?.Blocks ?? [])
            if (block is RubricBlock of)
                foreach (var rubric in pack.Rubrics) if (rubric.Id == of.Rubric && Known(rubric, form) > 0) return rubric;
        ReviewRubric? best = null;
        var most = 0;
        foreach (var rubric in pack.Rubrics)
        {
            var known = Known(rubric, form);
            if (known * 2 < form.Opinions.Count || known < Math.Max(1, most)) continue;
            // Of equal ones the pack's own goes before those it inherits.
            if (known == most && (rubric.Cite?.Pack != pack.Id || best?.Cite?.Pack == pack.Id)) continue;
            (best, most) = (rubric, known);
        }
        return best;
    }

    private static int Known(ReviewRubric rubric, ReviewForm form)
    {
        var (known, choices) = (0, 0);
        foreach (var opinion in form.Opinions)
        {
            if (ReviewTable.Item(rubric, form.Table, opinion.Cell.Row, opinion.Cell.Column) is not null) known++;
            if (opinion.Boxes.Count > 0 && ReviewTable.Choice(rubric, opinion.Boxes[0].Label) is not null) choices++;
        }
        // A rubric whose opinions are not those of the form judges otherwise.
        return choices > 0 || form.Opinions.Count == 0 ? known : 0;
    }

    private static ReviewedItem Item(ReviewForm form, ReviewRubric? rubric, TickedLine line)
    {
        var item = rubric is null ? null : ReviewTable.Item(rubric, form.Table, line.Cell.Row, line.Cell.Column);
        var chosen = line.Chosen ?? "";
        var choice = chosen.Length > 0 ? ReviewTable.Choice(rubric, chosen) : null;
        var reason = line.Reason?.Text ?? "";
        var group = "";
        foreach (var of in rubric?.Groups ?? []) if (item is not null && of.Items.Contains(item)) group = of.Name;
        var worth = Points(form.Table, line, "分值", "满分") ?? item?.Points;
        var given = Points(form.Table, line, "得分", "评分");
        return new(item?.Name ?? line.Label, group, item, chosen, chosen.Length == 0 ? null : choice?.Meets ?? IsPositive(chosen), reason, Code(rubric, reason), line.Fault, line.Cell.Origin)
        {
            Worth = worth,
            Score = given ?? (worth is { } points && choice?.Share is { } share ? points * share : null),
            LacksReason = choice is { NeedsReason: true } && reason.Length == 0 && (line.Reason is not null || form.Written is null),
        };
    }

    private static Rational? Points(Table table, TickedLine line, params string[] words) =>
        ReviewTable.At(table, line.Cell.Row, ReviewTable.Column(table, line.Cell.Row, 0, words)) is { IsBlank: false } cell
            ? PrintedPoints.Of(new Entry("", cell.Text, IndicatorValue.Parse(cell.Text, Unit.Points), cell.Origin)) : null;

    /// <summary>不符合 and 否 say no; every other word says yes.</summary>
    public static bool IsPositive(string opinion) => !opinion.StartsWith('不') && opinion != "否";

    private static string Code(ReviewRubric? rubric, string reason)
    {
        var text = Words.Compact(reason);
        var best = "";
        foreach (var (code, _) in rubric?.Reasons ?? [])
            if (code.Length > best.Length && text.StartsWith(code, StringComparison.OrdinalIgnoreCase)
                && (text.Length == code.Length || !char.IsAsciiLetterOrDigit(text[code.Length]))) best = code;
        return best;
    }

    private static List<string> Missing(ReviewForm form, List<ReviewedItem> items)
    {
        List<string> missing = [];
        var open = items.FindAll(i => i.Fault.Length > 0);
        if (items.Count > 0 && open.Count == items.Count && form.IsBlank) missing.Add($"{items.Count}项审核意见都{items[0].Fault}");
        else foreach (var item in open) missing.Add($"“{item.Name}”{item.Fault}");
        if (form.Grade is { Fault.Length: > 0 } grade) missing.Add($"“{grade.Label}”{grade.Fault}");
        if (form.BlankWords.Length > 0) missing.Add(form.BlankWords);
        foreach (var item in items) if (item.LacksReason) missing.Add($"“{item.Name}”为“{item.Opinion}”，没有写理由");
        return missing;
    }

    /// <summary>The pack's, unless the form itself prints another.</summary>
    private static ReviewConsequence? Consequence(Pack pack, ReviewRubric? rubric, ReviewForm form, string grade)
    {
        var stated = Named(rubric?.Consequences ?? [], grade);
        var printed = form.Note is { } note ? Named(ReviewNote.Read(note.Text, pack.Words.GradeWords), grade) : null;
        return stated is null || (printed is not null && printed.Action != stated.Action) ? printed : stated;
    }

    private static ReviewConsequence? Named(IReadOnlyList<ReviewConsequence> consequences, string grade)
    {
        foreach (var one in consequences) if (GradeWord.IsSame(one.Grade, grade)) return one;
        return null;
    }

    private static string Sentence(ReviewRuling ruling, GradeAgreement agreement, string? printed, ReviewForm form) => agreement switch
    {
        GradeAgreement.Agrees => $"{ruling.Working}，与填写的等级一致。",
        GradeAgreement.Differs => $"{ruling.Working}，表中填的是“{printed}”，不一致。",
        GradeAgreement.NotPrinted => form.Grade is null ? $"{ruling.Working}；表中没有填等级的地方。" : $"{ruling.Working}；表中没有填等级。",
        _ => ruling.Working + "。",
    };
}
