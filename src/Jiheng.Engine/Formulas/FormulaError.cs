namespace Jiheng.Engine.Formulas;

/// <summary>Why a text is no formula: the place, and one Chinese sentence that says what to do.</summary>
/// <param name="Position">0-based character of the text where the mistake begins.</param>
/// <param name="Length">How many characters it takes; 0 where something is missing.</param>
/// <param name="Message">For the author of the formula; begins with the place, counted from 1.</param>
public sealed record FormulaError(int Position, int Length, string Message)
{
    internal static FormulaError At(int position, int length, string sentence) =>
        new(position, length, $"公式第{position + 1}个字符处：{sentence}");
}
