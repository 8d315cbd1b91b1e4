using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// An execution rate told right behind what was spent, where the budget stands elsewhere: 全年实际支出1485.00万元，预算执行率97.72%.
/// What was spent is the total of the document's own form, whose budgets do not give the rate, and no other amount of the document does.
/// </summary>
/// <param name="Rate">The printed rate.</param>
/// <param name="Spent">What was spent, as the text tells it.</param>
/// <param name="Budget">The budget of the form that comes nearest.</param>
/// <param name="Ratio">What the rate should be, and how the printed one compares.</param>
internal sealed record ExecutionInText(Fact Rate, Fact Spent, Entry Budget, Ratio Ratio)
{
    private const string Name = "执行率";

    // Another division than what was spent by the budget.
    private static readonly string[] Others = ["÷", "/", "计算", "平均", "上年", "同期", "序时"];

    /// <summary>1485.00万元 ÷ 1527.50万元 = 97.22%.</summary>
    public string Arithmetic => $"{Spent.Entry.Raw} ÷ {Printed.Figure(Budget)} = {Ratio.Text(Rate)}";

    /// <summary>Those that do not come out.</summary>
    public static IEnumerable<ExecutionInText> Odd(Predicate<long> canCompare, DocumentReading document)
    {
        List<FundRow> totals = [];
        foreach (var form in document.Forms)
            if (form.Funds?.Total is { } total && total.Amount(Stage.Executed) is not null && total.Amount(Stage.AdjustedBudget) is not null) totals.Add(total);
        if (totals.Count == 0) yield break;
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 2 || !sentence[0].Sentence.Contains(Name, StringComparison.Ordinal)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 1; i < figures.Count; i++)
                if (IsRate(figures, i) && Of(figures[i].Fact, figures[i - 1].Fact, totals) is { Ratio.Fits: false } odd && !HasOther(canCompare, document, odd)) yield return odd;
        }
    }

    private static bool IsRate(List<PlacedFigure> figures, int at)
    {
        var rate = figures[at];
        if (rate.Fact is not { Measure: Measure.Rate, Quantity: { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None } } || rate.Fact.Stage == Stage.Target) return false;
        var words = PlacedFigure.Between(figures, at);
        return figures[at - 1].IsAmount && figures[at - 1].Depth == rate.Depth && words.TrimEnd('为', '达', '到', '是').EndsWith(Name, StringComparison.Ordinal) && !Words.HasAny(words, Others) && !Words.HasSign(words, "。；;、");
    }

    private static ExecutionInText? Of(Fact rate, Fact spent, List<FundRow> totals)
    {
        foreach (var total in totals)
        {
            if (total.Amount(Stage.Executed)!.Number != spent.Quantity.Base) continue;
            ExecutionInText? nearest = null;
            foreach (var amount in total.Amounts)
            {
                if (amount.Stage == Stage.Executed || amount.Entry.Quantity is not { } budget || Ratio.Quotient(rate.Quantity, spent.Quantity, budget) is not { } ratio) continue;
                if (ratio.Fits) return null;
                if (nearest is null || amount.Stage == Stage.AdjustedBudget) nearest = new(rate, spent, amount.Entry, ratio);
            }
            foreach (var other in total.OtherAmounts)
                if (other.Quantity is { } arrived && Ratio.Quotient(rate.Quantity, spent.Quantity, arrived) is { Fits: true }) return null;
            return nearest;
        }
        return null;
    }

    /// <summary>Whether any amount of the document, spent or planned, gives the rate with what was spent.</summary>
    private static bool HasOther(Predicate<long> canCompare, DocumentReading document, ExecutionInText odd)
    {
        if (!canCompare(document.Facts.Count)) return true;
        foreach (var other in document.Facts)
            if (Nearby.IsAmount(other) && Ratio.Quotient(odd.Rate.Quantity, odd.Spent.Quantity, other.Quantity) is { Fits: true }) return true;
        return false;
    }
}
