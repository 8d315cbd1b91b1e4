using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas;

/// <summary>A number of a formula: exactly what the printed figures give, and all it can be within their printed precision.</summary>
/// <param name="Exact">In base units (元, 1 for 100 %, 人 …), computed from the figures as printed.</param>
/// <param name="Range">In the same unit: holds the result for all true figures that the printed ones can stand for. May be wider, never narrower.</param>
/// <remarks>A class and not a struct: absent is null, and lists of it run on code the platform brings compiled (docs/decisions/0009).</remarks>
public sealed record FormulaValue(Rational Exact, Interval Range)
{
    /// <summary>A limit, a weight, a literal: just this number.</summary>
    public static FormulaValue Exactly(Rational value) => new(value, Interval.Exactly(value));

    /// <summary>A printed figure with its printed precision.</summary>
    public static FormulaValue Of(Quantity quantity) => new(quantity.Base, quantity.Interval);
}
