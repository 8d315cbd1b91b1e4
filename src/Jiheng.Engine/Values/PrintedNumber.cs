using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>A number found in running text, with its place.</summary>
/// <remarks>A class and not a struct: lists of it then run on code the platform brings compiled (docs/decisions/0009).</remarks>
/// <param name="Start">Where the number begins in the scanned text (its minus sign included).</param>
/// <param name="Length">Characters of number, unit and the word behind them (余, 以上, 左右).</param>
/// <param name="Raw">Exactly those characters as printed.</param>
/// <param name="Quantity">Value, printed decimals, unit, and the qualifier that a sign or word on either side gives it.</param>
/// <param name="Operator">The comparison that a sign or word sets; = shows here only, for it blurs nothing.</param>
public sealed record PrintedNumber(int Start, int Length, string Raw, Quantity Quantity, Comparison Operator)
{
    /// <summary>Where the number ends in the scanned text.</summary>
    public int End => Start + Length;
}
