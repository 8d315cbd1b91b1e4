using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>A run of Arabic digits with its thousands marks and point, without sign and unit.</summary>
/// <param name="Value">The exact number.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="End">Where the run ends.</param>
/// <param name="WholeDigits">Digits before the point.</param>
/// <param name="LeadingZero">A whole part of two or more digits that begins with 0: a code, not a figure.</param>
internal readonly record struct Digits(Rational Value, int Decimals, int End, int WholeDigits, bool LeadingZero)
{
    /// <summary>Reads the run that begins at a digit of folded text; false when it is longer than any figure of a form.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int at, out Digits digits)
    {
        digits = default;
        Span<char> plain = stackalloc char[60];
        var n = 0;
        var i = at;
        while (i < s.Length && char.IsAsciiDigit(s[i]))
        {
            if (n == 40) return false;
            plain[n++] = s[i++];
        }
        if (n == 0) return false;
        // A comma is a thousands mark only between a head of one to three digits and groups of exactly three;
        // "97.2,17.1" stays two figures.
        if (n <= 3 && plain[0] != '0')
        {
            while (n <= 36 && IsGroup(s, i))
            {
                s.Slice(i + 1, 3).CopyTo(plain[n..]);
                n += 3;
                i += 4;
            }
        }
        var whole = n;
        var decimals = 0;
        if (i + 1 < s.Length && s[i] == '.' && char.IsAsciiDigit(s[i + 1]))
        {
            plain[n++] = '.';
            i++;
            while (i < s.Length && char.IsAsciiDigit(s[i]))
            {
                if (n == 60) return false;
                plain[n++] = s[i++];
            }
            decimals = n - whole - 1;
        }
        if (!Rational.TryParse(plain[..n], out var value, out _)) return false;
        digits = new(value, decimals, i, whole, whole > 1 && plain[0] == '0');
        return true;
    }

    /// <summary>The value of a short plain run such as a month, and where it ends; 0 digits or more than four give −1.</summary>
    public static int Small(ReadOnlySpan<char> s, int at, out int end)
    {
        var value = 0;
        end = at;
        while (end < s.Length && char.IsAsciiDigit(s[end]))
        {
            if (end - at == 4) return -1;
            value = value * 10 + (s[end++] - '0');
        }
        return end == at ? -1 : value;
    }

    private static bool IsGroup(ReadOnlySpan<char> s, int at) =>
        at + 3 < s.Length && s[at] == ',' && char.IsAsciiDigit(s[at + 1]) && char.IsAsciiDigit(s[at + 2]) && char.IsAsciiDigit(s[at + 3])
        && (at + 4 == s.Length || !char.IsAsciiDigit(s[at + 4]));
}
