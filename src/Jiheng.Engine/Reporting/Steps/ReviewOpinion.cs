using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>The opinion on a declaration that was reviewed (审核意见), as a letter to the unit: the grade by the pack's rule, the opinion on each point, what must be changed, what follows.</summary>
public static class ReviewOpinion
{
    private static readonly Origin Nowhere = new("", "");

    /// <summary>Whether a review says something to be told: it is no blank form.</summary>
    public static bool IsDue(GoalReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return !review.IsBlank;
    }

    /// <summary>What of the review is not there yet, one sentence each; a letter without it would tell half.</summary>
    public static IReadOnlyList<string> Missing(GoalReview review, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(letter);
        List<string> missing = [.. review.Missing];
        if (Grade(review).Length == 0) missing.Add($"没有等级：{review.Working}");
        foreach (var item in Unmet(review)) if (item.Reason.Length == 0 && review.Words.Length == 0) missing.Add($"“{item.Name}”为“{item.Opinion}”，没有写理由，审核意见也是空白");
        if (letter.From.Length == 0) missing.Add("没有写“审核单位”");
        if (letter.Date.Length == 0) missing.Add("没有写“审核日期”");
        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The letter.</summary>
    /// <param name="review">The review.</param>
    /// <param name="unit">The unit that declared.</param>
    /// <param name="project">The project; empty for the whole unit.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="letter">Who signs, and when.</param>
    public static Document Of(GoalReview review, string unit, string project, int year, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(letter);
        var about = project.Length > 0 ? $"“{project}”项目绩效目标" : "部门整体绩效目标";
        var unmet = Unmet(review);
        List<Block> body =
        [
            Line($"你单位报送的{year}年度{about}收悉。经逐项审核，现提出如下意见。"),
            Line("一、审核结论", 2),
            Line($"共审核{review.Items.Count}项要点，{review.Met}项符合要求{(unmet.Count > 0 ? $"，{unmet.Count}项不符合要求" : "")}，综合评定等级为“{Grade(review)}”。"),
        ];
        if (review.Words.Length > 0) body.Add(Line(review.Words));
        body.AddRange([Line("二、逐项意见", 2), Items(review), Line("三、需要修改的内容", 2)]);
        if (unmet.Count == 0) body.Add(Line("没有需要修改的内容。"));
        for (var i = 0; i < unmet.Count; i++) body.Add(Line($"{i + 1}. {unmet[i].Name}：{Ended(unmet[i].Reason.Length > 0 ? unmet[i].Reason : "见审核结论")}"));
        body.Add(Line("四、处理意见", 2));
        body.Add(Line(review.Consequence is { } consequence ? Ended($"等级为“{consequence.Grade}”，{(consequence.Text.Length > 0 ? consequence.Text : Named(consequence.Action))}") : $"{Letter.Blank}"));
        if (review.Keep.Count > 0) body.Add(Line($"本次审核的{string.Join("、", review.Keep.Select(k => k.TrimEnd('。')))}，由审核单位留存备案。"));
        return new() { File = Name(unit, project, year), Format = "", Blocks = letter.Of(Title(unit, project, year), unit, body, Basis(review) is { Length: > 0 } basis ? $"注：等级评定依据{Ended(basis)}" : "") };
    }

    /// <summary>The name of the file, without extension.</summary>
    public static string Name(string unit, string project, int year) => $"{year}年度绩效目标审核意见-{(project.Length > 0 ? project : unit)}";

    private static string Title(string unit, string project, int year) => $"关于{unit}{year}年度{(project.Length > 0 ? $"{project}项目" : "部门整体")}绩效目标的审核意见";

    /// <summary>The rule without the remarks on how well it is known here, which are not the unit's business.</summary>
    private static string Basis(GoalReview review) =>
        (review.Rubric?.Grading.Cite ?? review.Rubric?.Cite) is { } cite && review.Source == cite.ToString() ? cite.Place : review.Source;

    private static string Grade(GoalReview review) => review.Grade ?? review.PrintedGrade ?? "";

    private static List<ReviewedItem> Unmet(GoalReview review) => [.. review.Items.Where(i => i.Meets == false)];

    private static string Named(ReviewAction action) => action switch
    {
        ReviewAction.Proceed => "可以进入下一步预算安排流程",
        ReviewAction.Revise => "修改后进入下一步预算安排流程",
        ReviewAction.Resubmit => "请修改完善后重新报送审核",
        _ => "不得进入下一步预算安排流程",
    };

    private static Table Items(GoalReview review)
    {
        var hasReasons = review.Items.Any(i => i.Reason.Length > 0);
        List<string[]> rows = [hasReasons ? ["审核内容", "审核要点", "意见", "理由"] : ["审核内容", "审核要点", "意见"]];
        foreach (var item in review.Items) rows.Add(hasReasons ? [item.Group, item.Name, item.Opinion, item.Reason] : [item.Group, item.Name, item.Opinion]);
        List<Cell> cells = [];
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < rows[r].Length; c++)
                cells.Add(new(r, c, 1, 1, rows[r][c].Length == 0 ? [] : [new TextLine(rows[r][c], Nowhere)], Nowhere));
        return new(1, rows.Count, rows[0].Length, cells);
    }

    private static string Ended(string text) => text.EndsWith('。') ? text : text + "。";

    private static Paragraph Line(string text, int? level = null) => new([.. text.Split('\n').Select(t => new TextLine(t, Nowhere))]) { HeadingLevel = level };
}
