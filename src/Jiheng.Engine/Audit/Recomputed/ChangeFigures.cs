using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Growths and differences of running text, what is left of a budget, and the results of equations it writes out.</summary>
internal static class ChangeFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        foreach (var change in ledger.Document.Changes)
        {
            if (change.Growth is { } growth) Rate(ledger, change, growth);
            if (change.Change is { } by) Amount(ledger, by, change.IsCertain, Difference.Of(change), "没有同时找到变动前和变动后的数。");
        }
        foreach (var left in ledger.Document.Remainders) Amount(ledger, left.Left, true, Difference.Of(left.Left, left.Whole, left.Spent), "两数单位不同。");
        Leftovers(ledger);
        foreach (var written in ledger.Document.Equations)
            foreach (var equation in Equation.Of(written))
                ledger.Add(RecomputedKind.Fee, "算式结果", equation.Right[0].Entry, equation.Outcome, equation.ValueText, equation.Arithmetic(written));
    }

    /// <summary>What is left by its words, where a budget and a spent amount before it in the sentence give it exactly. It can only confirm.</summary>
    private static void Leftovers(Ledger ledger)
    {
        foreach (var left in ledger.Document.Facts)
        {
            if (left.InTable || left.Measure != Measure.Level || left.Quantity.Unit.Dimension != Dimension.Money || !Words.HasAny(left.Entry.Label, "剩余", "结余", "节余", "尚余") || ledger.Of(left.Entry) is not null) continue;
            List<Fact> before = [];
            foreach (var other in ledger.Document.FactsByPlace.Near(left))
            {
                if (ReferenceEquals(other, left)) break;
                if (other.Measure == Measure.Level && other.Quantity.Unit.Dimension == Dimension.Money) before.Add(other);
            }
            if (!ledger.CanCompare((long)before.Count * before.Count)) return;
            foreach (var whole in before)
                foreach (var spent in before)
                    if (whole.Stage is Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget && spent.Stage is Stage.Executed or Stage.Final
                        && whole.Quantity.Base - spent.Quantity.Base == left.Quantity.Base && Difference.Of(left, whole, spent) is { } check)
                        ledger.Add(RecomputedKind.Change, Nearby.Name(left), left.Entry, check.Outcome, check.Text, check.Arithmetic);
        }
    }

    private static void Rate(Ledger ledger, ChangeStatement change, Fact growth)
    {
        var name = $"{Nearby.Name(change.Level ?? change.Prior ?? growth)}{change.Words}比率";
        if (Growth.Of(change) is not { } check) ledger.CannotAssess(RecomputedKind.Change, name, growth.Entry, "没有找到变动前的数，也没有找到可以推出它的增减额和变动后的数。");
        else if (check.Ratio.Fits || (change.IsCertain && !Growth.HasOther(ledger.CanCompare, ledger.Document, change, growth)))
            ledger.Add(RecomputedKind.Change, name, growth.Entry, check.Ratio.Outcome, check.Ratio.Printable(growth), check.Arithmetic);
        else ledger.CannotAssess(RecomputedKind.Change, name, growth.Entry, change.IsCertain ? Reasons.OtherFigures : Reasons.Unsure);
    }

    private static void Amount(Ledger ledger, Fact printed, bool isCertain, Difference? difference, string otherwise)
    {
        var name = Nearby.Name(printed);
        if (difference is not { } check) ledger.CannotAssess(RecomputedKind.Change, name, printed.Entry, otherwise);
        else if (check.Outcome != Agreement.Contradiction || (isCertain && !check.HasOther(ledger.CanCompare, ledger.Document)))
            ledger.Add(RecomputedKind.Change, name, printed.Entry, check.Outcome, check.Text, check.Arithmetic);
        else ledger.CannotAssess(RecomputedKind.Change, name, printed.Entry, isCertain ? Reasons.OtherFigures : Reasons.Unsure);
    }
}
