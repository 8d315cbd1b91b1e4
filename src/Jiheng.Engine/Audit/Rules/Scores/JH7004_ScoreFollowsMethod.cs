using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7004. No scoring method that the pack allows gives the printed score. A score in agreement with any allowed method is right.
/// Source: the scoring scheme of the pack, cited with the method.
/// </summary>
public sealed class JH7004_ScoreFollowsMethod : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7004", Severity.Warning, "得分与评分办法不符",
        "按规则包允许的计分办法都得不出填报的得分。",
        "按计分办法改正得分；如有其他依据，在偏差原因栏写明。",
        "规则包的评分办法",
        "预算执行率72%，分值10，按执行率×分值应得7.2，填8：报。",
        "规则包也允许按目标执行率90%计分时，72% ÷ 90% × 10 = 8：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (MethodScores.Of(document, form) is not { } scores) continue;
            if (scores.Obstacle.Length > 0) context.CannotAssess(this, scores.Obstacle);
            else if (scores.Doubt.Length > 0) context.CannotAssess(this, scores.Doubt);
            else
                foreach (var line in scores.Differing) yield return Report(document.Pack, form, line);
        }
    }

    private Finding Report(Pack pack, FilledForm form, ScoreLine line)
    {
        var points = MethodScores.PointsOf(line);
        List<Place> places = [line.Printed!.As(PlaceRole.Reported), .. line.Inputs];
        var cite = line.Method?.Cite is { } c ? $"，依据{c}" : "";
        return Report(form, line.Indicator is { } i ? $"{Attainment.Subject(i)}|得分" : $"{line.Name}|得分",
            $"“{line.Name}”填报得分{line.Printed!.Raw}，按规则包 {pack.Id} 的“{line.Method?.Title}”应得{points}{cite}。", places) with
        {
            Reported = line.Printed.Raw,
            Expected = points,
            Arithmetic = line.Working,
        };
    }
}
