namespace Jiheng.Engine.Formulas;

/// <summary>A field that a formula uses, and where its text names it, so that an unknown name can be refused with its place.</summary>
/// <param name="Name">The name without the brackets 「」.</param>
/// <param name="Position">0-based character of the formula's text.</param>
/// <param name="Length">Characters of the text, brackets included.</param>
public sealed record FormulaName(string Name, int Position, int Length);

/// <summary>A column whose rows a formula runs over, and where its text names it.</summary>
/// <param name="Table">The name before the point.</param>
/// <param name="Column">The name behind the point.</param>
/// <param name="Position">0-based character of the formula's text.</param>
/// <param name="Length">Characters of the text, both names together.</param>
public sealed record FormulaRowName(string Table, string Column, int Position, int Length);
