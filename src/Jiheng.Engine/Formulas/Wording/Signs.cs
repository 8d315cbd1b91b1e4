using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>The signs of formulas written by hand: many spellings of the four operations, brackets of all shapes. Text is folded.</summary>
internal static class Signs
{
    // 减 and 加 alone are parts of phrases.
    private static readonly string[] InWords = ["除以", "乘以", "减去", "加上"];

    public static bool IsOpen(char c) => c is '(' or '[' or '{';

    public static bool IsClose(char c) => c is ')' or ']' or '}';

    /// <summary>Signs that end a formula wherever they stand.</summary>
    public static bool Ends(char c) => c is '。' or ';' or ',' or ':' or '!' or '?' or '\n' or '=' || IsComparison(c);

    public static bool IsComparison(char c) => c is '<' or '>' or '≥' or '≤' or '≠' or '≈';

    /// <summary>The operation written at a place and its length; a hyphen of 1-6月 and an x inside a word are none.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int at, out Operation operation, out int length)
    {
        length = 1;
        switch (s[at])
        {
            case '+': operation = Operation.Add; return true;
            case '*' or '×' or '✕' or '✖' or '∗' or '﹡': operation = Operation.Multiply; return true;
            case '/' or '÷' or '∕' or '⁄': operation = Operation.Divide; return true;
            case '-' or '—' or '﹣':
                operation = Operation.Subtract;
                return !JoinsDigits(s, at);
            case 'x' or 'X' or 'Х' or 'х':
                operation = Operation.Multiply;
                return IsLetterAsSign(s, at);
        }
        foreach (var word in InWords)
            if (Fold.StartsAt(s, at, word))
            {
                length = word.Length;
                operation = word[0] switch { '除' => Operation.Divide, '乘' => Operation.Multiply, '减' => Operation.Subtract, _ => Operation.Add };
                return true;
            }
        operation = default;
        return false;
    }

    // 1-6月, 2023-2024年度: a span and no subtraction.
    private static bool JoinsDigits(ReadOnlySpan<char> s, int at)
    {
        if (at == 0 || !char.IsAsciiDigit(s[at - 1])) return false;
        var end = at + 1;
        while (end < s.Length && char.IsAsciiDigit(s[end])) end++;
        return end > at + 1 && end < s.Length && s[end] is '月' or '年' or '日' or '岁';
    }

    // An x is a sign before 100 only, and never inside a Latin word.
    private static bool IsLetterAsSign(ReadOnlySpan<char> s, int at) =>
        (at == 0 || !char.IsAsciiLetter(s[at - 1])) && Fold.StartsAt(s, Fold.SkipSpaces(s, at + 1), "100");
}
