using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>One opinion of a reviewer.</summary>
/// <param name="Item">Which item of the rubric.</param>
/// <param name="Opinion">The opinion that was chosen.</param>
/// <param name="Reason">Why; may be empty where the opinion needs none.</param>
public sealed record RubricOpinion(string Item, string Opinion, string Reason);

/// <summary>What the opinions on a rubric come to.</summary>
/// <param name="Grade">The grade; empty where something is missing.</param>
/// <param name="Consequence">What follows from it, or null where the pack says nothing.</param>
/// <param name="Working">How the grade comes about, in words.</param>
/// <param name="Problems">What is missing or wrong, one sentence each; with one of them there is no grade.</param>
public sealed record RubricRuling(string Grade, ReviewConsequence? Consequence, string Working, IReadOnlyList<string> Problems)
{
    /// <summary>Whether what was reviewed may not go on as it is: it must be handed in again, or is barred.</summary>
    public bool StandsAgainst => Consequence?.Action is ReviewAction.Resubmit or ReviewAction.Barred;

    /// <summary>The ruling. Source: the rubric of the pack (财预〔2015〕88号 and the forms of regions).</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="opinions">The opinions.</param>
    /// <param name="grade">The grade that the reviewer gives where the rubric leaves it to him; else empty, or the one that must follow.</param>
    public static RubricRuling Of(ReviewRubric rubric, IReadOnlyList<RubricOpinion> opinions, string grade)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(opinions);
        ArgumentNullException.ThrowIfNull(grade);
        List<string> problems = [];
        List<(RubricItem Item, OpinionChoice Choice)> judged = [];
        foreach (var item in rubric.Items)
        {
            if (opinions.Where(o => o.Item == item.Name).ToList() is not [var said])
            {
                problems.Add($"审核要点“{item.Name}”{(opinions.Any(o => o.Item == item.Name) ? "写了几个意见" : "没有意见")}。");
                continue;
            }
            if (rubric.Opinions.FirstOrDefault(o => o.Name == said.Opinion || o.Words.Contains(said.Opinion)) is not { } choice) problems.Add($"审核要点“{item.Name}”的意见“{said.Opinion}”不在可选的里面：{string.Join("、", rubric.Opinions.Select(o => o.Name))}。");
            else if (choice.NeedsReason && said.Reason.Length == 0) problems.Add($"审核要点“{item.Name}”选了“{choice.Name}”，要写理由。");
            else judged.Add((item, choice));
        }
        foreach (var other in opinions.Where(o => rubric.Items.All(i => i.Name != o.Item))) problems.Add($"审核表没有要点“{other.Item}”。");
        if (problems.Count > 0) return new("", null, "", problems);
        var (due, working) = Due(rubric, judged, grade);
        if (due.Length == 0) return new("", null, working, [working]);
        if (grade.Length > 0 && grade != due) return new("", null, working, [$"等级填“{grade}”，按意见应为“{due}”：{working}。"]);
        return new(due, rubric.Consequences.FirstOrDefault(c => c.Grade == due), working, []);
    }

    private static (string Grade, string Working) Due(ReviewRubric rubric, List<(RubricItem Item, OpinionChoice Choice)> judged, string grade)
    {
        if (rubric.Grading.By == GradedBy.MetCount)
        {
            var met = judged.Count(j => j.Choice.Meets);
            return rubric.Grading.Levels.FirstOrDefault(l => l.Met is not { } least || met >= least) is { } level ? (level.Name, $"{judged.Count}个要点中{met}个符合，定为{level.Name}") : ("", $"{met}个要点符合，审核表没有规定等级");
        }
        if (rubric.Grading.By == GradedBy.Points && rubric.Grading.Scale is { } scale && judged.TrueForAll(j => j.Item.Points is not null && j.Choice.Share is not null))
        {
            var points = judged.Aggregate(Rational.Zero, (sum, j) => sum + j.Item.Points!.Value * j.Choice.Share!.Value);
            return scale.Of(points) is { } band ? (band.Name, $"得{points.ToText(2)}分，定为{band.Name}") : ("", $"得{points.ToText(2)}分，没有对应的等级");
        }
        var names = rubric.Grading.Levels.Select(l => l.Name).Concat(rubric.Consequences.Select(c => c.Grade)).Distinct().ToList();
        return grade.Length == 0 ? ("", "等级由审核人综合评定，请填写等级") : names.Count > 0 && !names.Contains(grade) ? ("", $"没有等级“{grade}”，可用的有 {string.Join("、", names)}") : (grade, "由审核人综合评定");
    }
}
