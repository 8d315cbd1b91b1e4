namespace Jiheng.Engine.Formulas;

/// <summary>How large a formula and its numbers may grow, so that no pack can stop the program. Real formulas stay far below.</summary>
internal static class FormulaLimits
{
    public const int TextLength = 2000;

    public const int NameLength = 100;

    /// <summary>Digits of one literal; national accounts have 18.</summary>
    public const int Digits = 30;

    /// <summary>Brackets, functions and signs inside each other: bounds the parser's recursion.</summary>
    public const int Nesting = 40;

    /// <summary>Operations above each other, a long sum without brackets included: bounds all other recursion.</summary>
    public const int Height = 200;

    /// <summary>Decimals of a rounding step and of an exact number shown in full.</summary>
    public const int Decimals = 20;

    /// <summary>Bits of a numerator or denominator: sums of many odd fractions would grow without end.</summary>
    public const int Bits = 4096;

    /// <summary>Reasons kept of one result.</summary>
    public const int Reasons = 12;

    /// <summary>Rows shown in one line of working.</summary>
    public const int RowsShown = 8;
}
