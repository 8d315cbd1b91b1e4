namespace Jiheng.Engine.Diagnostics;

/// <summary>What a place has to do with a finding.</summary>
public enum PlaceRole
{
    /// <summary>The figure or words that the finding accuses.</summary>
    Reported,

    /// <summary>A figure that the expected value is computed from.</summary>
    Operand,

    /// <summary>A place that says something else of the same quantity.</summary>
    Contradicts,

    /// <summary>Something a reader needs to see beside it: a title, a blank cell, a reason.</summary>
    Context,
}

/// <summary>One place of a finding: its role, what it says, and where it stands.</summary>
/// <param name="Role">What the place has to do with the finding.</param>
/// <param name="Value">The value or words as printed; empty for a blank cell.</param>
/// <param name="Unit">The unit the value was read in, or empty.</param>
/// <param name="Label">What the value is, in words: row and column names.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record Place(PlaceRole Role, string Value, string Unit, string Label, Origin Origin);
