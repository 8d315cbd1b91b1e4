using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>The result of several units' forms of one project taken together.</summary>
/// <param name="Total">The total, or null when it cannot be told.</param>
/// <param name="Grade">Its grade, or null.</param>
/// <param name="Sheet">The sheet of the rolled-up form; null when scores were averaged.</param>
/// <param name="Steps">How it came about, one sentence or calculation each.</param>
/// <param name="Reason">Why there is no total; empty otherwise.</param>
public sealed record RollUpResult(Rational? Total, GradeBand? Grade, ScoreSheet? Sheet, IReadOnlyList<string> Steps, string Reason);

/// <summary>Several units' forms of the same project as one result. Behaviour: docs/spec/scoring.md, 多单位汇总.</summary>
public static class RollUp
{
    /// <summary>By the way the pattern's scheme names.</summary>
    public static RollUpResult Of(IReadOnlyList<FilledForm> forms, FormPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.Scheme is { RollsUpByMoney: true } ? MoneyWeighted(forms, pattern) : Sum(forms, pattern);
    }

    /// <summary>Amounts and counts add, rates are averaged by executed money, and the sum is scored once.</summary>
    public static RollUpResult Sum(IReadOnlyList<FilledForm> forms, FormPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(forms);
        if (forms.Count == 0) return None("没有要汇总的表。");
        List<string> steps = [];
        var joined = JoinedForm.Of(forms, steps);
        var sheet = Scorer.Score(joined, pattern);
        steps.AddRange(sheet.Steps);
        var reason = sheet.NotScored ?? (sheet.RecomputedTotal is null ? Missing(sheet) : "");
        return new(sheet.RecomputedTotal, sheet.RecomputedGrade, sheet, steps, reason);
    }

    /// <summary>Each form is scored, and the totals are averaged by executed money.</summary>
    public static RollUpResult MoneyWeighted(IReadOnlyList<FilledForm> forms, FormPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(pattern);
        var (points, money) = (Rational.Zero, Rational.Zero);
        List<string> terms = [], amounts = [];
        foreach (var form in forms)
        {
            var sheet = Scorer.Score(form, pattern);
            if (sheet.NotScored is { } why) return None($"《{form.Name}》：{why}");
            if (sheet.RecomputedTotal is not { } total) return None($"《{form.Name}》：{Missing(sheet)}");
            if (Money(form) is not { } executed) return None($"《{form.Name}》没有全年执行数，不能按资金加权。");
            points += total * executed.Base;
            money += executed.Base;
            terms.Add($"{PointsText.Points(total)} × {executed}");
            amounts.Add(executed.ToString());
        }
        if (money.Sign <= 0) return None("各单位全年执行数合计为0，不能按资金加权。");
        var mean = points / money;
        return new(mean, pattern.Grades?.Of(mean), null, [$"({string.Join(" + ", terms)}) ÷ ({string.Join(" + ", amounts)}) = {PointsText.Points(mean)}"], "");
    }

    /// <summary>The executed amount of a form's total row: what units are weighted by.</summary>
    internal static Quantity? Money(FilledForm form) =>
        (form.Funds?.Total?.Amount(Stage.Executed) ?? form.Funds?.Total?.Amount(Stage.Final))?.Quantity is { Base.Sign: >= 0, Unit.Dimension: Dimension.Money } q ? q : null;

    private static string Missing(ScoreSheet sheet) =>
        $"{sheet.Lines.Count(l => l.Counted is null && l.Status != ScoreStatus.Dropped)}行没有得分，合计不出总分：{string.Join("；", sheet.Lines.Where(l => l.Counted is null && l.Status != ScoreStatus.Dropped).Select(l => l.Name + (l.Reason.Length > 0 ? "，" + l.Reason.TrimEnd('。') : "")))}。";

    private static RollUpResult None(string reason) => new(null, null, null, [], reason);
}
