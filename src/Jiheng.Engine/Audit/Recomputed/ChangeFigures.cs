using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

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
            if (change.Change is { } by) Amount(ledger, by, change.IsCertain, Difference.Of(change), "没有同时印出变动前和变动后的数。");
        }
        foreach (var left in ledger.Document.Remainders) Amount(ledger, left.Left, true, Difference.Of(left.Left, left.Whole, left.Spent), "两数单位不同。");
        foreach (var written in ledger.Document.Equations)
            foreach (var equation in Equation.Of(written))
                ledger.Add(RecomputedKind.Fee, "算式结果", equation.Right[0].Entry, equation.Outcome, equation.ValueText, equation.Arithmetic(written));
    }

    private static void Rate(Ledger ledger, ChangeStatement change, Fact growth)
    {
        var name = $"{Nearby.Name(change.Level ?? change.Prior ?? growth)}{change.Words}比率";
        if (Growth.Of(change) is not { } check) ledger.CannotAssess(RecomputedKind.Change, name, growth.Entry, "没有印出变动前的数，也没有印出可以推出它的增减额和变动后的数。");
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
