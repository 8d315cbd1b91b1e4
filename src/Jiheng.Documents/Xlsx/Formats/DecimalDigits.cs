namespace Jiheng.Documents.Xlsx.Formats;

/// <summary>
/// A number as the digits a file writes: exact, and never a binary fraction. A workbook stores 951.43 as 951.43000000000006;
/// Excel keeps and shows 15 digits, and so does <see cref="TryParse"/>.
/// </summary>
/// <param name="IsNegative">The sign.</param>
/// <param name="Digits">Without zeros at either end; empty for 0.</param>
/// <param name="Point">How many of the digits stand before the point; below 0 when zeros follow it first.</param>
internal readonly record struct DecimalDigits(bool IsNegative, string Digits, int Point)
{
    private const int SignificantDigits = 15;

    // The largest number of a file is 1.8E308.
    private const int MaxExponent = 400;

    /// <summary>Whether the number is 0.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>Reads -12.5, 1.5E-3; false for anything else. Rounded to 15 digits, half away from zero.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DecimalDigits number)
    {
        number = default;
        var i = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative || (text.Length > 0 && text[0] == '+')) i++;
        Span<char> digits = stackalloc char[SignificantDigits + 1];
        var (count, point, seen, isAfterPoint) = (0, 0, false, false);
        for (; i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && !isAfterPoint)); i++)
        {
            if (text[i] == '.')
            {
                isAfterPoint = true;
                continue;
            }
            seen = true;
            if (count == 0 && text[i] == '0')
            {
                if (isAfterPoint) point--;
                continue;
            }
            if (!isAfterPoint) point++;
            // One digit more than is kept decides the rounding.
            if (count <= SignificantDigits) digits[count++] = text[i];
        }
        if (!seen || point > MaxExponent) return false;
        if (i < text.Length)
        {
            if ((text[i] | 0x20) != 'e' || !int.TryParse(text[(i + 1)..], out var exponent) || Math.Abs((long)exponent) > MaxExponent) return false;
            point += exponent;
        }
        number = new DecimalDigits(isNegative, digits[..count].ToString(), point).Keep(SignificantDigits);
        return true;
    }

    /// <summary>Rounded to so many places after the point, half away from zero.</summary>
    public DecimalDigits Round(int decimals) => Keep(Point + decimals);

    /// <summary>Times a power of ten.</summary>
    public DecimalDigits Scale(int power) => this with { Point = Point + power };

    /// <summary>The digit that stands for 10 to the given power.</summary>
    public char At(int power)
    {
        var index = Point - 1 - power;
        return index >= 0 && index < Digits.Length ? Digits[index] : '0';
    }

    /// <summary>How many digits stand before the point; 0 for 0.5.</summary>
    public int IntegerLength => IsZero ? 0 : Math.Max(Point, 0);

    /// <summary>How many places after the point are not 0 at the end.</summary>
    public int Decimals => Math.Max(Digits.Length - Point, 0);

    /// <summary>In plain digits, without exponent: -12.5.</summary>
    public override string ToString()
    {
        if (IsZero) return "0";
        var text = new System.Text.StringBuilder();
        if (IsNegative) text.Append('-');
        for (var p = Math.Max(IntegerLength, 1) - 1; p >= -Decimals; p--)
        {
            if (p == -1) text.Append('.');
            text.Append(At(p));
        }
        return text.ToString();
    }

    private DecimalDigits Keep(int count)
    {
        if (count >= Digits.Length) return Trimmed(Digits, Point);
        if (count < 0) return new(IsNegative, "", 0);
        if (Digits[count] < '5') return Trimmed(Digits[..count], Point);
        var kept = Digits.AsSpan(0, count).ToArray();
        for (var i = count - 1; i >= 0; i--)
        {
            if (kept[i] != '9')
            {
                kept[i]++;
                return Trimmed(new string(kept), Point);
            }
            kept[i] = '0';
        }
        return new(IsNegative, "1", Point + 1);
    }

    private DecimalDigits Trimmed(string digits, int point)
    {
        var trimmed = digits.TrimEnd('0');
        return new(IsNegative, trimmed, trimmed.Length == 0 ? 0 : point);
    }
}
