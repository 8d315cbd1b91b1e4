using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Scores of rows by the pack's methods, and totals by the scores of their rows.</summary>
internal static class ScoreFigures
{
    private const string NoParts = "没有印出合成这个得分的各项得分。";

    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        foreach (var form in ledger.Document.Forms)
        {
            OutOfRange(ledger, form);
            foreach (var summary in form.Summaries) Summary(ledger, summary);
            Rows(ledger, form);
            Total(ledger, form);
        }
        foreach (var told in ledger.Document.Scores)
            if (!IsTotal(ledger, told.Score, told.Project)) ledger.CannotAssess(RecomputedKind.ScoreTotal, "得分", told.Score, NoParts);
        foreach (var fact in ledger.Document.Facts)
            if (fact is { Measure: Measure.Score, Stage: Stage.Actual, InTable: false } && !IsStated(ledger, fact))
                // Points of other sentences may be deductions and bounds of bands: a total is what a table adds up, or what is called so.
                if (!IsTotal(ledger, fact.Entry, fact.Project) && Words.HasAny(fact.Entry.Label, "自评得分", "评价得分", "综合得分", "自评总分"))
                    ledger.CannotAssess(RecomputedKind.ScoreTotal, "得分", fact.Entry, NoParts);
    }

    /// <summary>A score above its weight is wrong whatever method counts.</summary>
    private static void OutOfRange(Ledger ledger, FilledForm form)
    {
        if (!form.HasUnreadFigures && Marks.Doubt(form) is not null) return;
        foreach (var row in form.Funds?.Rows ?? []) One($"{row.Label.Label}执行率", row.Weight, row.Score);
        foreach (var indicator in form.Indicators)
            if (!Marks.IsOutsideWeight(indicator)) One(Attainment.Shown(indicator), indicator.Weight, indicator.Score);

        void One(string name, Entry? weight, Entry? score)
        {
            if (!Marks.IsOutOfRange(weight, score)) return;
            var arithmetic = Marks.Of(score) < Rational.Zero ? $"{score!.Raw} < 0" : $"{score!.Raw} > {weight!.Raw}";
            ledger.Add(RecomputedKind.Score, $"{name}得分", score, Agreement.Contradiction, Marks.RangeOf(weight, score), arithmetic);
        }
    }

    private static void Summary(Ledger ledger, ScoreSummary summary)
    {
        if (SummaryCheck.Of(summary, row => row.Score) is { } check)
            ledger.Add(RecomputedKind.ScoreTotal, "得分汇总合计", check.Printed, check.Agrees ? Agreement.Equal : check.IsRounding ? Agreement.Rounding : Agreement.Contradiction,
                ScoreTotal.Text(check.Sum, check.Parts), Marks.Sum(check.Parts, check.Sum));
        else if (summary.Total?.Score is { } total && Marks.Of(total) is not null)
            ledger.CannotAssess(RecomputedKind.ScoreTotal, "得分汇总合计", total, "得分汇总表有的部分没有印出得分，不能相加。");
        foreach (var row in summary.Rows)
            if (TargetRateScore.Of(ledger.Document, row) is { } score) ledger.Add(RecomputedKind.Score, $"{row.Name.Raw}得分", row.Score!, Agreement.Equal, row.Score!.Raw, score);
            else if (Marks.Of(row.Score) is not null) ledger.CannotAssess(RecomputedKind.Score, $"{row.Name.Raw}得分", row.Score!, "汇总表只印出这一部分的得分，没有印出其中各项指标的得分。");
    }

    private static void Rows(Ledger ledger, FilledForm form)
    {
        if (MethodScores.Of(ledger.Document, form) is not { } scores) return;
        foreach (var line in scores.Sheet?.Lines ?? [])
            if (line.Printed is { } printed && Marks.Of(printed) is not null) Row(ledger, form, scores, line, printed);
        var why = scores.Obstacle.Length > 0 ? scores.Obstacle : "规则包没有规定这一行怎样计分。";
        foreach (var row in form.Funds?.Rows ?? [])
            if (Marks.Of(row.Score) is not null) ledger.CannotAssess(RecomputedKind.Score, $"{row.Label.Label}执行率得分", row.Score!, why);
        foreach (var indicator in form.Indicators)
            if (Marks.Of(indicator.Score) is not null) ledger.CannotAssess(RecomputedKind.Score, $"{Attainment.Shown(indicator)}得分", indicator.Score!, why);
    }

    private static void Row(Ledger ledger, FilledForm form, MethodScores scores, ScoreLine line, Entry printed)
    {
        var name = $"{line.Name}得分";
        switch (line.Status)
        {
            case ScoreStatus.Agrees or ScoreStatus.AgreesByAlternative:
                ledger.Add(RecomputedKind.Score, name, printed, Agreement.Equal, printed.Raw, line.Step.Length > 0 ? $"{line.Working}，{line.Step}" : line.Working);
                break;
            case ScoreStatus.Differs when Doubt(form, scores, line) is { } doubt:
                ledger.CannotAssess(RecomputedKind.Score, name, printed, doubt);
                break;
            case ScoreStatus.Differs:
                ledger.Add(RecomputedKind.Score, name, printed, Agreement.Contradiction, MethodScores.PointsOf(line), line.Working);
                break;
            default:
                ledger.CannotAssess(RecomputedKind.Score, name, printed, line.Reason.Length > 0 ? line.Reason : "没有印出计算这项得分的完成值或分值。");
                break;
        }
    }

    /// <summary>Why a score that no method gives is not called wrong: then no rule does either.</summary>
    private static string? Doubt(FilledForm form, MethodScores scores, ScoreLine line)
    {
        if (MethodScores.IsOutOfRange(line)) return form.HasUnreadFigures ? null : Marks.Doubt(form);
        if (line.Indicator is { } indicator)
        {
            if (Marks.IsFull(indicator) && Attainment.IsMissed(indicator)) return null;
            if (Marks.IsDeducted(indicator) && Attainment.IsMetByFigures(indicator))
                return indicator.Deviation is { IsBlank: true } ? null : "表中另有扣分的说明，不能只按完成值复算。";
            if (MethodScores.IsExplained(indicator)) return "表中印有这一行自己的评扣分标准或扣分说明，不能按规则包的办法复算。";
        }
        return scores.Doubt.Length > 0 ? scores.Doubt : null;
    }

    private static void Total(Ledger ledger, FilledForm form)
    {
        const string Name = "总分得分";
        if (form.Total?.Score is not { } printed || Marks.Of(printed) is null) return;
        if (ScoreTotal.Of(form) is not { } check) ledger.CannotAssess(RecomputedKind.ScoreTotal, Name, printed, "没有印出各项得分，不能相加。");
        else if (check.IsIncomplete) ledger.CannotAssess(RecomputedKind.ScoreTotal, Name, printed, "有指标没有印出得分，不能相加。");
        else if (check.LacksExecution) ledger.CannotAssess(RecomputedKind.ScoreTotal, Name, printed, "预算执行率没有印出得分，不能相加。");
        else if (check.Doubt.Length > 0) ledger.CannotAssess(RecomputedKind.ScoreTotal, Name, printed, check.Doubt);
        else ledger.Add(RecomputedKind.ScoreTotal, Name, printed, check.Outcome!.Value, check.Outcome == Agreement.Equal ? printed.Raw : check.ExpectedText, check.Working);
    }

    /// <summary>Whether a statement tells the score of this place already.</summary>
    private static bool IsStated(Ledger ledger, Fact fact)
    {
        foreach (var told in ledger.Document.Scores)
            if (told.Score.Number == fact.Entry.Number && told.Score.Origin.IsSamePlace(fact.Entry.Origin)) return true;
        return false;
    }

    /// <summary>Whether a score told in the text is the total that a table of the same project adds up; if so it is added.</summary>
    private static bool IsTotal(Ledger ledger, Entry told, string project)
    {
        foreach (var form in ledger.Document.Forms)
        {
            if ((form.Project?.Raw ?? "") != project) continue;
            foreach (var total in (IEnumerable<Entry?>)[form.Total?.Score, .. form.Summaries.Select(s => s.Total?.Score)])
                if (total is not null && total.Number == told.Number && ledger.Of(total) is { Outcome: RecomputedOutcome.Agrees, Arithmetic: { } arithmetic })
                {
                    ledger.Add(RecomputedKind.ScoreTotal, "得分", told, Agreement.Equal, total.Raw, arithmetic);
                    return true;
                }
        }
        return false;
    }
}
