using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Formulas;

/// <summary>What a document says at a field of a formula: a figure, a blank, or words that are no figure.</summary>
/// <param name="Label">What the place is called; for a row of a table, the row's name.</param>
public sealed record FormulaInput(string Label)
{
    /// <summary>The figure in base units, or null: a blank is not 0.</summary>
    public FormulaValue? Value { get; private init; }

    /// <summary>As printed; empty for a blank.</summary>
    public string Printed { get; init; } = "";

    /// <summary>The printed unit, in which the working shows results.</summary>
    public Unit Unit { get; init; } = Unit.None;

    /// <summary>Where it stands in the document, when it comes from one.</summary>
    public Origin? Origin { get; init; }

    /// <summary>A place with nothing in it.</summary>
    public static FormulaInput Blank(string label, Origin? origin = null) => new(label) { Origin = origin };

    /// <summary>A printed figure, with the precision of its printed decimals.</summary>
    public static FormulaInput Of(string label, Quantity quantity, Origin? origin = null) =>
        new(label) { Value = FormulaValue.Of(quantity), Printed = quantity.ToString(), Unit = quantity.Unit, Origin = origin };

    /// <summary>A figure that is exactly known or whose range the caller knows.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="value">In base units.</param>
    /// <param name="unit">The unit to show it in.</param>
    public static FormulaInput Of(string label, FormulaValue value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(label) { Value = value, Unit = unit };
    }

    /// <summary>The text of a cell: one number with its unit is a figure (≥95% one that is open above), everything else has no value.</summary>
    /// <param name="label">What the cell is called.</param>
    /// <param name="printed">As printed, e.g. 62.4万元.</param>
    /// <param name="origin">Where it stands.</param>
    public static FormulaInput Read(string label, string printed, Origin? origin = null)
    {
        var value = IndicatorValue.Parse(printed);
        return value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } quantity }
            ? Of(label, Bounded(quantity, value.Operator), origin) with { Printed = printed.Trim() }
            : new(label) { Printed = value.Kind == ValueKind.Blank ? "" : printed.Trim(), Origin = origin };
    }

    // A cell keeps its sign beside the quantity; the range must know it.
    private static Quantity Bounded(Quantity quantity, Comparison sign) => sign switch
    {
        Comparison.AtLeast => quantity with { Qualifier = Qualifier.AtLeast },
        Comparison.MoreThan => quantity with { Qualifier = Qualifier.MoreThan },
        Comparison.AtMost => quantity with { Qualifier = Qualifier.AtMost },
        Comparison.LessThan => quantity with { Qualifier = Qualifier.LessThan },
        _ => quantity,
    };
}
