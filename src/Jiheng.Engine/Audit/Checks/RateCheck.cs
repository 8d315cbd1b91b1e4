using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A printed rate held against its numerator and a base.</summary>
/// <param name="Rate">The printed rate.</param>
/// <param name="Numerator">What was done.</param>
/// <param name="Base">What it is measured by.</param>
/// <param name="Value">The exact quotient, 1 for 100 %.</param>
/// <param name="Outcome">How the printed rate compares.</param>
internal sealed record RateCheck(Entry Rate, Entry Numerator, Entry Base, Rational Value, Agreement Outcome)
{
    /// <summary>The quotient as the rate is printed (95.00% or 0.95), with its decimals but at least two.</summary>
    public string ExpectedText => IsPlain
        ? Value.ToText(Math.Max(2, Rate.Quantity!.Value.Decimals))
        : (Value * 100).ToText(Math.Max(2, Rate.Quantity!.Value.Decimals)) + "%";

    /// <summary>Whether the rate is printed as a number such as 0.95 instead of a percentage.</summary>
    private bool IsPlain => Rate.Quantity!.Value is { Unit.Dimension: Dimension.None } q && q.Value <= 2;

    /// <summary>Whether the rate is printed as exactly 100 %.</summary>
    public bool IsHundred => Printed(Rate) == Rational.One || (Rate.Quantity!.Value is { Unit.Dimension: Dimension.None } q && q.Value == 100);

    /// <summary>951.72 ÷ 951.43 = 100.03%.</summary>
    public string Arithmetic => $"{Figure(Numerator)} ÷ {Figure(Base)} = {ExpectedText}";

    /// <summary>Printed less computed, 1 for 100 %.</summary>
    public Rational Difference => Printed(Rate) - Value;

    /// <summary>Printed less computed, in percentage points.</summary>
    public string DifferenceText => (Difference * 100).ToText(Math.Max(2, Rate.Quantity!.Value.Decimals)) + "个百分点";

    /// <summary>Compares; null when the quotient has no value (a base of zero) or the figures are of different things.</summary>
    public static RateCheck? Of(Entry rate, Entry numerator, Entry @base)
    {
        if (rate.Quantity is not { } r || numerator.Quantity is not { } n || @base.Quantity is not { } b) return null;
        if (!n.Unit.IsComparableWith(b.Unit) || b.Base.IsZero) return null;
        (n, b) = AlikePrinted(n, b);
        if (Compare(r, n, b.Interval, b.Base) is not { } outcome) return null;
        return new(rate, numerator, @base, n.Base / b.Base, outcome);
    }

    /// <summary>
    /// 48 and 45.6 of one row: zeros behind the point were left out, as a workbook does, and 48 is no more rounded than 45.6 is. Two
    /// whole numbers may both be rounded.
    /// </summary>
    private static (Quantity Numerator, Quantity Base) AlikePrinted(Quantity n, Quantity b)
    {
        if (n.Unit.Factor != b.Unit.Factor || n.Decimals == b.Decimals) return (n, b);
        var decimals = Math.Max(n.Decimals, b.Decimals);
        return (n with { Decimals = decimals }, b with { Decimals = decimals });
    }

    /// <summary>Whether the printed rate can be the quotient by a base that is itself computed.</summary>
    public static bool CanBe(Entry rate, Entry numerator, Interval @base, Rational baseValue) =>
        rate.Quantity is { } r && numerator.Quantity is { } n && !baseValue.IsZero && Compare(r, n, @base, baseValue) is { } outcome && outcome != Agreement.Contradiction;

    private static Agreement? Compare(Quantity r, Quantity n, Interval @base, Rational baseValue)
    {
        if (Interval.Quotient(n.Interval, @base) is not { } quotient) return null;
        var value = n.Base / baseValue;
        var outcome = Agreement.Contradiction;
        foreach (var unit in Readings(r.Unit))
        {
            var printed = r.In(unit);
            if (value.Round(Decimals(printed), Rounding.HalfUp) == printed.Base) return Agreement.Equal;
            if (quotient.Meets(printed.Interval) || value.Round(Decimals(printed), Rounding.Truncate) == printed.Base) outcome = Agreement.Rounding;
        }
        return outcome;
    }

    private Rational Printed(Entry rate) => IsPlain ? rate.Quantity!.Value.Value : rate.Quantity!.Value.In(Readings(rate.Quantity!.Value.Unit)[0]).Base;

    private static int Decimals(Quantity printed) => printed.Decimals + (printed.Unit.Factor == Rational.One ? 0 : 2);

    // A bare 1 or 100 in a rate column: both readings are in use.
    private static Unit[] Readings(Unit unit) => unit.Dimension == Dimension.None
        ? [Unit.Percent, new("", Dimension.Ratio, Rational.One)]
        : [unit];

    private static string Figure(Entry entry) => entry.Quantity!.Value.Value.ToText(entry.Quantity!.Value.Decimals);
}
