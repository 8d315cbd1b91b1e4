using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A rate of running text held against its amounts.</summary>
/// <param name="Base">The base it was computed by: one that gives the printed rate, else the first.</param>
/// <param name="Ratio">What it should be, and how the printed one compares.</param>
/// <param name="Arithmetic">45.00万元 ÷ 50.00万元 = 90.00%.</param>
internal sealed record StatedRate(Fact Base, Ratio Ratio, string Arithmetic)
{
    // The budget as it stood at the end is what execution is measured by; the others count where they fit.
    private static readonly Stage[] Usual = [Stage.AdjustedBudget, Stage.Budget, Stage.InitialBudget];

    /// <summary>By the base that fits best; null when no base has a value.</summary>
    public static StatedRate? Of(RateStatement rate)
    {
        StatedRate? best = null;
        foreach (var stage in Usual)
            foreach (var @base in rate.Bases)
                if (@base.Stage == stage && By(rate, @base) is { } check && (best is null || check.Ratio.Outcome < best.Ratio.Outcome)) best = check;
        return best;
    }

    private static StatedRate? By(RateStatement rate, Fact @base)
    {
        var (printed, amount, whole) = (rate.Rate.Quantity, rate.Numerator.Quantity, @base.Quantity);
        return rate.Kind switch
        {
            RateKind.Execution => Ratio.Quotient(printed, amount, whole) is { } r ? new(@base, r, $"{rate.Numerator.Entry.Raw} ÷ {@base.Entry.Raw} = {r.Text(rate.Rate)}") : null,
            RateKind.Adjustment => Ratio.Growth(printed, amount, whole) is { } r ? new(@base, r, $"（{rate.Numerator.Entry.Raw} − {@base.Entry.Raw}）÷ {@base.Entry.Raw} = {r.Text(rate.Rate)}") : null,
            _ => Ratio.Growth(printed, amount, whole) is { } r ? new(@base, r, $"（{@base.Entry.Raw} − {rate.Numerator.Entry.Raw}）÷ {@base.Entry.Raw} = {r.Text(rate.Rate)}") : null,
        };
    }

    /// <summary>
    /// The figure of the statement that another place of the document prints otherwise by a slip of the hand, where that one gives the
    /// rate: all budgets of the sentence fail, and the other figure makes it right. Null where none does, or several do.
    /// </summary>
    public static SlippedFigure? Slipped(DocumentReading document, RateStatement rate)
    {
        if (rate.Kind != RateKind.Execution || rate.Rate.Quantity.Decimals < 2) return null;
        SlippedFigure? found = null;
        foreach (var other in document.Facts)
        {
            if (!Nearby.IsAmount(other) || other.Quantity.Unit.Dimension != Dimension.Money || other.Year != rate.Rate.Year) continue;
            SlippedFigure? slip = null;
            foreach (var @base in rate.Bases)
            {
                if (DigitSlip.IsLikelyOrOfUnit(@base.Quantity, other.Quantity) && By(rate, other) is { Ratio.Outcome: Agreement.Equal } whole) slip = new(@base, other, whole);
                if (DigitSlip.IsLikelyOrOfUnit(rate.Numerator.Quantity, other.Quantity) && By(rate with { Numerator = other }, @base) is { Ratio.Outcome: Agreement.Equal } part) slip = new(rate.Numerator, other, part);
            }
            if (slip is null) continue;
            if (found is not null && (!ReferenceEquals(found.Printed, slip.Printed) || found.Other.Quantity.Base != slip.Other.Quantity.Base)) return null;
            found ??= slip;
        }
        return found;
    }

    /// <summary>Whether any two other amounts of the paragraph, or the numerator and another amount of the document, give the rate.</summary>
    public static bool HasOther(Predicate<long> canCompare, DocumentReading document, RateStatement stated)
    {
        var near = Nearby.Amounts(document, stated.Rate);
        if (!canCompare((long)near.Count * near.Count)) return true;
        foreach (var amount in near)
            foreach (var whole in near)
                if (!ReferenceEquals(amount, whole) && By(stated with { Numerator = amount }, whole) is { Ratio.Fits: true }) return true;
        return stated.Kind == RateKind.Execution && Nearby.HasOtherWhole(canCompare, document, stated.Rate, stated.Numerator, stated.Bases[0]);
    }
}

/// <summary>A figure of a statement and the same figure as another place prints it.</summary>
/// <param name="Printed">The figure of the statement.</param>
/// <param name="Other">The figure that makes the statement right.</param>
/// <param name="Check">The rate by it.</param>
internal sealed record SlippedFigure(Fact Printed, Fact Other, StatedRate Check);
