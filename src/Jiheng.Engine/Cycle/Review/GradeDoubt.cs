using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>
/// Where the reviewer judges the whole, no rule gives the grade; but the best grade says that nothing is wanting, and a grade that
/// lets a declaration go on says that something is met.
/// </summary>
internal static class GradeDoubt
{
    /// <summary>Why opinions and grade cannot go together; empty when they can.</summary>
    public static string Of(ReviewForm form, ReviewRubric? rubric, IReadOnlyList<ReviewedItem> items, string grade, ReviewConsequence? consequence)
    {
        List<string> failed = [];
        foreach (var item in items) if (item.Meets == false) failed.Add(item.Name);
        if (failed.Count == 0) return "";
        var isBest = GradeWord.IsSame(grade, Best(form, rubric));
        if (failed.Count == items.Count && (isBest || consequence?.Action is ReviewAction.Proceed or ReviewAction.Revise))
            return $"{items.Count}项要点都不符合，等级却填“{grade}”";
        // On a scale of points an item may fail and the sum still reach the best grade.
        if (!isBest || rubric?.Grading.By == GradedBy.Points) return "";
        return $"“{string.Join("”“", failed)}”不符合，等级却填最好的“{grade}”";
    }

    private static string Best(ReviewForm form, ReviewRubric? rubric) =>
        rubric is { Grading.Levels: [var first, ..] } ? first.Name : form.Grade is { Boxes: [var box, _, ..] } ? box.Label : "优";
}
