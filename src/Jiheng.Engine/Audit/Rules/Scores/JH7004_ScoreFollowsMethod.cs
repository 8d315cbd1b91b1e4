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
            if (!form.Indicators.Any(i => Marks.Of(i.Score) is not null) && Marks.Of(form.Funds?.Total?.Score) is null) continue;
            if (Notes.Say(form, Notes.ScoringWords))
            {
                context.CannotAssess(this, $"《{form.Name}》印有自己的计分规则，得分没有按规则包复算。");
                continue;
            }
            var sheet = Scorer.Score(form, form.Pattern);
            if (sheet.NotScored is { } reason)
            {
                context.CannotAssess(this, $"《{form.Name}》的得分没有复算：{reason}");
                continue;
            }
            foreach (var line in sheet.Differing)
                if (!IsSaidElsewhere(line)) yield return Report(document.Pack, form, line);
        }
    }

    /// <summary>What another rule proves from the document alone, or the filler explained, is not said again.</summary>
    private static bool IsSaidElsewhere(ScoreLine line)
    {
        if (line.PrintedPoints > line.Weight || line.PrintedPoints?.Sign < 0) return true;
        if (line.Indicator is not { } indicator) return false;
        return indicator.ScoringRule is { IsBlank: false }
            || (Marks.IsFull(indicator) && Attainment.IsMissed(indicator))
            || (Marks.IsDeducted(indicator) && Attainment.IsMetByFigures(indicator));
    }

    private Finding Report(Pack pack, FilledForm form, ScoreLine line)
    {
        var points = PointsOf(line);
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

    private static string PointsOf(ScoreLine line) =>
        line.Suggested is { } exact ? exact.IsFiniteDecimal ? exact.ToString() : exact.ToText(2)
        : line.Points is { Lower: { } low, Upper: { } high } ? $"{low}～{high}" : line.Counted?.ToString() ?? "";
}
