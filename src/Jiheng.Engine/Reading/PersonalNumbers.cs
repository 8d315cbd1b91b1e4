using System.Text;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading;

/// <summary>Numbers that belong to a person: mobile telephones, identity numbers, bank cards. Office lines and the unit's credit code are none. Source: the numbers' own check digits (GB 11643, Luhn).</summary>
public static class PersonalNumbers
{
    // That of a mobile telephone.
    private const int Shortest = 11;

    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The text with only the ends of such numbers, and without signs that nobody sees.</summary>
    /// <param name="text">The text.</param>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seen = string.Concat(text.Where(c => !IsUnseen(c)));
        var masked = new StringBuilder();
        var from = 0;
        foreach (var number in In(seen, ""))
        {
            masked.Append(seen, from, number.Start - from).Append(number.Masked);
            from = number.Start + number.Length;
        }
        return masked.Append(seen, from, seen.Length - from).ToString();
    }

    // Of no width, or turning the direction of what follows.
    private static bool IsUnseen(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u00AD' || (char.IsControl(c) && c is not ('\n' or '\t'));

    /// <summary>The numbers of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">What stands before it, for what a number is called.</param>
    public static IEnumerable<PersonalNumber> In(string text, string before)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(before);
        if (text.Length < Shortest) yield break;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(Fold.Of(text[i]))) continue;
            var end = i;
            while (end < text.Length && char.IsAsciiLetterOrDigit(Fold.Of(text[end]))) end++;
            // The longest number meant here has 19 digits; longer runs are codes, and copying them whole would cost the square of a hostile line.
            if (end - i is < Shortest or > 19)
            {
                i = end;
                continue;
            }
            var number = string.Concat(text[i..end].Select(Fold.Of));
            var isWhole = (i == 0 || !IsJoined(text[i - 1])) && (end == text.Length || !IsJoined(text[end]));
            if (isWhole && Kind(number, text[end..Math.Min(text.Length, end + Near)], Tail(before + text[Math.Max(0, i - Near)..i])) is { } kind)
                yield return new(i, end - i, kind, Masked(number));
            i = end;
        }
    }

    /// <summary>A sign that makes the digits part of something longer: an amount, a code, a file number.</summary>
    private static bool IsJoined(char c) => char.IsAsciiLetterOrDigit(Fold.Of(c)) || c is '.' or ',' or '-' or '_' or '/' or '#';

    private static string? Kind(string number, string after, string before)
    {
        if (number.Length == 11 && IsMobile(number) && !IsAmount(after)) return "手机号";
        if (number.Length == 18 && IsIdentity(number)) return "身份证号";
        return number.Length is >= 16 and <= 19 && number.All(char.IsAsciiDigit) && IsAccount(before) && IsLuhn(number) ? "银行卡号" : null;
    }

    private static bool IsMobile(string number) => number[0] == '1' && number[1] is >= '3' and <= '9' && number.All(char.IsAsciiDigit);

    private static bool IsAmount(string after) => after.TrimStart().StartsWith('元') || after.TrimStart().StartsWith('万') || after.TrimStart().StartsWith('人');

    /// <summary>Seventeen digits with a date of birth among them, and the check digit of GB 11643.</summary>
    private static bool IsIdentity(string number)
    {
        if (!number[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(number[17]) || number[17] is 'X' or 'x')) return false;
        var (year, month, day) = (Int(number, 6, 4), Int(number, 10, 2), Int(number, 12, 2));
        if (year is < 1900 or > 2099 || month is < 1 or > 12 || day is < 1 or > 31) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * IdentityWeights[i];
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    private static int Int(string digits, int start, int length)
    {
        var value = 0;
        for (var i = start; i < start + length; i++) value = value * 10 + (digits[i] - '0');
        return value;
    }

    // So many characters beside a number say what it is.
    private const int Near = 16;

    /// <summary>As much of a text as may say what a number behind it is.</summary>
    public static string Tail(string text) => text[Math.Max(0, text.Length - Near)..];

    private static bool IsAccount(string before)
    {
        var near = Tail(before);
        return Words.HasAny(near, "账号", "帐号", "卡号", "银行账户", "银行卡");
    }

    private static bool IsLuhn(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /// <summary>139****0000: enough to find it, not enough to use it.</summary>
    private static string Masked(string number) => number[..3] + new string('*', number.Length - 7) + number[^4..];
}

/// <summary>A number that belongs to a person.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many signs it has.</param>
/// <param name="Kind">手机号, 身份证号, 银行卡号.</param>
/// <param name="Masked">Its ends: enough to find it, not enough to use it.</param>
public readonly record struct PersonalNumber(int Start, int Length, string Kind, string Masked);
