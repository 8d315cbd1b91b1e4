using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Model;

/// <summary>One filled or blank place of a form, or one figure of a sentence: what is printed there and how it was understood.</summary>
/// <param name="Label">What the place is called: row and column names as printed.</param>
/// <param name="Raw">As printed, line ends removed; empty for a blank.</param>
/// <param name="Value">How the text was understood, with the unit of the table for a bare number.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record Entry(string Label, string Raw, IndicatorValue Value, Origin Origin)
{
    /// <summary>Whether nothing is printed. A blank is not 0 and not 不涉及.</summary>
    public bool IsBlank => Raw.Length == 0;

    /// <summary>The figure when the place holds one number and nothing else, else null.</summary>
    public Quantity? Quantity => Value.Kind == ValueKind.Number && Value.IsWholeText ? Value.Quantity : null;

    /// <summary>The exact number in base units (元, points, persons, 1 for 100 %), or null.</summary>
    public Rational? Number => Quantity?.Base;

    /// <summary>Whether something is printed that is no figure though one belongs here: 约若干. A dash, 不涉及 and 无 say that there is none.</summary>
    public bool IsNoFigure => Quantity is null && Value.Kind is ValueKind.Text or ValueKind.Level or ValueKind.Number or ValueKind.Range or ValueKind.Date;

    /// <summary>The entry as a place of a finding.</summary>
    public Place As(PlaceRole role) => new(role, Raw, Quantity?.Unit.Symbol ?? "", Label, Origin);

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(Entry? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
