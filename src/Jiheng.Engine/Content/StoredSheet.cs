namespace Jiheng.Engine.Content;

/// <summary>
/// What a sheet of a workbook holds behind what it shows: stored value, formula and shown text of every filled cell, apart from one another.
/// Kept only for sheets that compute something, and with all cells of theirs, shown in a table or not, since formulas count them all.
/// </summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Cells">Its filled cells, in the order of the file.</param>
public sealed record StoredSheet(string Name, IReadOnlyList<StoredCell> Cells);

/// <summary>A cell as the file holds it.</summary>
/// <param name="Row">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Kind">What kind of value is stored.</param>
/// <param name="Value">A number exactly as the file writes it, binary noise and exponent included; empty for anything else.</param>
/// <param name="Formula">Without the sign =; empty for a formula that cannot be told for this cell alone; null for none.</param>
/// <param name="Shown">What the number format makes of a number; empty for anything else.</param>
public readonly record struct StoredCell(int Row, int Column, StoredKind Kind, string Value, string? Formula, string Shown);

/// <summary>Kinds of stored values.</summary>
public enum StoredKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A text, also one that looks like a number or a formula.</summary>
    Text,

    /// <summary>Truth value, error, day as text, or a formula without a stored result: nothing to compute with here.</summary>
    Other,
}
