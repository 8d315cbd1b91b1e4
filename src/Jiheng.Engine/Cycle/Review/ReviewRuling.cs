using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>The grade that follows from the opinions: by the rule that the form prints, else by the pack's.</summary>
/// <param name="Grade">The grade, or null.</param>
/// <param name="Working">How it comes about, or why there is none, without a full stop.</param>
/// <param name="Source">Where the rule comes from; empty without one.</param>
/// <param name="IsReviewers">Whether all opinions are there and the reviewer judges the whole.</param>
internal sealed record ReviewRuling(string? Grade, string Working, string Source, bool IsReviewers)
{
    private const string Printed = "表中印的评定办法";

    public static ReviewRuling Of(ReviewForm form, ReviewRubric? rubric, IReadOnlyList<ReviewedItem> items, IReadOnlyList<RubricItem> absent)
    {
        var open = 0;
        foreach (var item in items) if (item.Meets is null) open++;
        if (items.Count == 0) return None("表中没有逐项的审核意见，不能得出等级");
        if (open == items.Count) return None("审核意见还没有填写，不能得出等级");
        if (open > 0) return None($"{items.Count}项审核意见中有{open}项没有填好，不能得出等级");
        if (form.Thresholds.Count > 0) return ByPrinted(form.Thresholds, items);
        if (rubric is null) return None("规则包没有与这张表相符的审核办法，表中也没有印，等级由审核人评定", isReviewers: true);
        var source = (rubric.Grading.Cite ?? rubric.Cite)?.ToString() ?? "";
        if (absent.Count > 0) return None($"表中没有规则包要求的“{string.Join("”“", absent.Select(i => i.Name))}”，不能按规则包得出等级");
        var unknown = items.Where(i => i.Item is null).ToList();
        if (unknown.Count > 0) return None($"规则包里没有“{string.Join("”“", unknown.Select(i => i.Name))}”，不能按规则包得出等级");
        if (rubric.Grading.By == GradedBy.Reviewer)
            return new(null, $"{items.Count}项要点中{Met(items)}项符合；等级由审核人根据各项意见综合评定", source, true);
        return rubric.Grading.By == GradedBy.MetCount ? ByMet(rubric.Grading.Levels, items, source) : ByPoints(rubric.Grading.Scale, items, source);
    }

    private static ReviewRuling ByPrinted(IReadOnlyList<KeyValuePair<int, string>> thresholds, IReadOnlyList<ReviewedItem> items)
    {
        var met = Met(items);
        for (var i = 0; i < thresholds.Count; i++)
        {
            var (least, grade) = thresholds[i];
            if (met < (least == ReviewRule.All ? items.Count : least)) continue;
            var rule = least == ReviewRule.All ? $"全部符合的评为“{grade}”" : least == 0 ? $"其他评为“{grade}”" : $"有{least}项符合的评为“{grade}”";
            return new(grade, $"{items.Count}项要点中{met}项符合，表中规定{rule}，应为“{grade}”", Printed, false);
        }
        return None("按表中规定得不出等级");
    }

    private static ReviewRuling ByMet(IReadOnlyList<MetLevel> levels, IReadOnlyList<ReviewedItem> items, string source)
    {
        var met = Met(items);
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i].Met is not { } least || met < least) continue;
            var rule = least == items.Count ? "全部符合的" : least == 0 ? "其他" : $"有{least}项符合的";
            return new(levels[i].Name, $"{items.Count}项要点中{met}项符合，规则包规定{rule}评为“{levels[i].Name}”，应为“{levels[i].Name}”", source, false);
        }
        return None($"{items.Count}项要点中{met}项符合，规则包没有写明评为哪一等");
    }

    private static ReviewRuling ByPoints(GradeScale? scale, IReadOnlyList<ReviewedItem> items, string source)
    {
        var (total, unscored) = (Rational.Zero, 0);
        foreach (var item in items)
        {
            if (item.Score is { } score) total += score;
            else unscored++;
        }
        // Without points in form and pack the reviewer judges; where some are there, the others are forgotten.
        if (unscored > 0 && (unscored < items.Count || items.Any(i => i.Worth is not null))) return None($"{items.Count}项要点中有{unscored}项没有得分，不能得出等级");
        if (unscored > 0) return None($"{items.Count}项要点中有{unscored}项没有得分，规则包也没有可用的分值，等级由审核人评定", isReviewers: true);
        if (scale is null) return new(null, $"各项得分合计{total}分；规则包没有可用的等级界限，等级由审核人评定", source, true);
        return scale.Of(total) is { } band
            ? new(band.Name, $"各项得分 {string.Join(" + ", items.Select(i => i.Score!.Value.ToString()))} = {total}分，应为“{band.Name}”", source, false)
            : None($"各项得分合计{total}分，不在任何等级的界限内");
    }

    private static int Met(IReadOnlyList<ReviewedItem> items)
    {
        var met = 0;
        foreach (var item in items) if (item.Meets == true) met++;
        return met;
    }

    private static ReviewRuling None(string why, bool isReviewers = false) => new(null, why, "", isReviewers);
}
