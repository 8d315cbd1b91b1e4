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
            if (Notes.Note(form, Notes.ScoringWords))
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
            var differing = sheet.Differing.Where(l => !IsSaidElsewhere(l)).ToList();
            if (differing.Count > 0 && Doubt(document, sheet) is { } doubt)
            {
                context.CannotAssess(this, $"《{form.Name}》的得分没有按规则包 {document.Pack.Id} 判断：{doubt}，如应适用请用 --pack 指定。");
                continue;
            }
            foreach (var line in differing) yield return Report(document.Pack, form, line);
        }
    }

    /// <summary>Why a pack that was only recognised may not be the one that binds this form; null when it is stated or nothing speaks against it.</summary>
    private static string? Doubt(DocumentReading document, ScoreSheet sheet)
    {
        if (document.PackIsStated) return null;
        if (sheet.Weights is { Split: null }) return "分值结构与规则包不同";
        var regions = document.Pack.Header.Regions;
        if (regions.Count == 0) return null;
        foreach (var line in Printed.Lines(document.Source))
            foreach (var region in regions)
                if (line.Text.Contains(region.TrimEnd('省', '市'), StringComparison.Ordinal)) return null;
        return $"文件没有提到{string.Join("、", regions)}";
    }

    /// <summary>What another rule proves from the document alone, or the filler explained, is not said again.</summary>
    private static bool IsSaidElsewhere(ScoreLine line)
    {
        if (line.PrintedPoints > line.Weight || line.PrintedPoints?.Sign < 0) return true;
        if (line.Indicator is not { } indicator) return false;
        return indicator.ScoringRule is { IsBlank: false }
            || (indicator.Deviation is { } reason && (reason.Raw.Contains('扣', StringComparison.Ordinal) || reason.Raw.Contains("取整", StringComparison.Ordinal)))
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
