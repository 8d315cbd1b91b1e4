using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Weights of groups and of the whole by the weights of their rows.</summary>
internal static class WeightFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        foreach (var form in ledger.Document.Forms)
        {
            foreach (var summary in form.Summaries) Summary(ledger, summary);
            foreach (var group in form.Groups) Group(ledger, form, group);
            foreach (var (part, check) in HeaderWeight.Parts(form)) Subgroup(ledger, part, check);
            Total(ledger, form);
        }
    }

    private static void Summary(Ledger ledger, ScoreSummary summary)
    {
        if (SummaryCheck.Of(summary, row => row.Weight) is { } check)
            ledger.Add(RecomputedKind.Weight, "得分汇总分值合计", check.Printed, check.Agrees ? Agreement.Equal : check.IsRounding ? Agreement.Rounding : Agreement.Contradiction,
                Marks.Text(check.Sum), Marks.Sum(check.Parts, check.Sum));
        else if (summary.Total?.Weight is { } total && Marks.Of(total) is not null)
            ledger.CannotAssess(RecomputedKind.Weight, "得分汇总分值合计", total, "得分汇总表有的部分没有印出分值，不能相加。");
        foreach (var row in summary.Rows)
            if (Marks.Of(row.Weight) is not null) ledger.CannotAssess(RecomputedKind.Weight, $"{row.Name.Raw}分值", row.Weight!, "汇总表只印出这一部分的分值，没有印出其中各项指标的分值。");
    }

    private static void Group(Ledger ledger, FilledForm form, IndicatorGroup group)
    {
        if (HeaderWeight.Of(ledger.Document, form, group) is not { } check)
        {
            if (Marks.Of(group.PrintedWeight) is not null) ledger.CannotAssess(RecomputedKind.Weight, $"{group.Level1}分值", group.PrintedWeight!, "没有读到所属的指标。");
            return;
        }
        var name = $"{group.Level1}分值";
        if (check.Doubt.Length > 0 || check.Outcome is not { } outcome) ledger.CannotAssess(RecomputedKind.Weight, name, check.Printed, check.Doubt);
        else if (check.Beside is { } beside) ledger.Add(RecomputedKind.Weight, name, check.Printed, outcome, check.Printed.Raw, $"{Marks.Sum(check.Rows, check.Sum)}，另有{Marks.Text(beside)}分在预算执行率或同名的另一组");
        else ledger.Add(RecomputedKind.Weight, name, check.Printed, outcome, Marks.Text(check.Sum), Marks.Sum(check.Rows, check.Sum));
    }

    private static void Subgroup(Ledger ledger, IndicatorSubgroup part, HeaderWeight check)
    {
        var name = $"{part.Level2}分值";
        if (check.Doubt.Length > 0) ledger.CannotAssess(RecomputedKind.Weight, name, check.Printed, check.Doubt);
        else ledger.Add(RecomputedKind.Weight, name, check.Printed, check.Outcome ?? Agreement.Equal, Marks.Text(check.Sum), Marks.Sum(check.Rows, check.Sum));
    }

    private static void Total(Ledger ledger, FilledForm form)
    {
        const string Name = "总分分值";
        if (form.Total?.Weight is not { } printed || Marks.Of(printed) is not { } points) return;
        if (WeightTotal.Of(ledger.Document, form) is not { } total)
        {
            ledger.CannotAssess(RecomputedKind.Weight, Name, printed, "有指标没有印出分值，或只选填其中几项，不能相加。");
            return;
        }
        if (points == total.Indicators) ledger.Add(RecomputedKind.Weight, Name, printed, Agreement.Equal, printed.Raw, Marks.Sum(total.Weights.Take(total.Weights.Count - Execution(form)), total.Indicators));
        else if (points == total.Sum || total.IsHundred && points == 100) ledger.Add(RecomputedKind.Weight, Name, printed, Agreement.Equal, printed.Raw, Marks.Sum(total.Weights, total.Sum));
        else if (total.IsHundred || total.Sum.IsZero) ledger.CannotAssess(RecomputedKind.Weight, Name, printed, "不能确定总分栏的分值包括哪些部分。");
        else if (Marks.Doubt(form) is { } doubt) ledger.CannotAssess(RecomputedKind.Weight, Name, printed, doubt);
        else ledger.Add(RecomputedKind.Weight, Name, printed, total.IsRounding ? Agreement.Rounding : Agreement.Contradiction, Marks.Text(total.Sum), Marks.Sum(total.Weights, total.Sum));
    }

    private static int Execution(FilledForm form) => form.Funds?.Rows.Count(r => Marks.Of(r.Weight) is { IsZero: false }) ?? 0;
}
