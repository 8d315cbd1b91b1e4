using System.Text;

namespace Jiheng.Documents.Xlsx.Formats;

/// <summary>Fills digits into a section such as #,##0.00"元".</summary>
internal static class NumberPicture
{
    /// <summary>What the section prints of the number.</summary>
    public static string Show(FormatSection section, DecimalDigits number, bool showsSign)
    {
        var shape = Shape.Of(section.Tokens);
        var rounded = number.Scale(2 * shape.Percents - 3 * shape.Divisions).Round(shape.Decimals);
        var text = new StringBuilder();
        if (showsSign) text.Append('-');
        var power = shape.Integers;
        var decimals = 0;
        var shownDecimals = Math.Max(rounded.Decimals, shape.NeededDecimals);
        foreach (var token in section.Tokens)
        {
            switch (token.Kind)
            {
                case FormatTokenKind.Literal:
                    text.Append(token.Text);
                    break;
                case FormatTokenKind.Percent:
                    text.Append('%');
                    break;
                case FormatTokenKind.Point when power > 0 || shape.Integers > 0 || shape.Decimals > 0:
                    if (shape.Integers == 0) AppendIntegers(text, rounded, rounded.IntegerLength, 0, shape.Groups);
                    if (shownDecimals > 0) text.Append('.');
                    power = 0;
                    break;
                case FormatTokenKind.Digit when power > 0:
                    // The first place takes all digits that have no place of their own.
                    var from = power == shape.Integers ? Math.Max(rounded.IntegerLength, Math.Max(power, shape.NeededIntegers)) : power;
                    power--;
                    AppendIntegers(text, rounded, Math.Min(from, Math.Max(rounded.IntegerLength, shape.NeededIntegers)), power, shape.Groups);
                    break;
                case FormatTokenKind.Digit when decimals < shape.Decimals:
                    decimals++;
                    if (decimals <= shownDecimals) text.Append(rounded.At(-decimals));
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>The digits of the powers from - 1 down to the given one.</summary>
    private static void AppendIntegers(StringBuilder text, DecimalDigits number, int from, int to, bool groups)
    {
        for (var p = from - 1; p >= to; p--)
        {
            text.Append(number.At(p));
            if (groups && p > 0 && p % 3 == 0) text.Append(',');
        }
    }

    /// <summary>What the places of a section ask for.</summary>
    private readonly record struct Shape(int Integers, int NeededIntegers, int Decimals, int NeededDecimals, int Percents, int Divisions, bool Groups)
    {
        public static Shape Of(IReadOnlyList<FormatToken> tokens)
        {
            var (integers, needed, decimals, neededDecimals, percents, commas, groups, isAfterPoint) = (0, 0, 0, 0, 0, 0, false, false);
            foreach (var token in tokens)
            {
                switch (token.Kind)
                {
                    case FormatTokenKind.Digit when isAfterPoint:
                        decimals++;
                        commas = 0;
                        if (token.Text == "0") neededDecimals = decimals;
                        break;
                    case FormatTokenKind.Digit:
                        integers++;
                        // A comma between two places groups; commas after the last one divide.
                        groups |= commas > 0;
                        commas = 0;
                        if (needed > 0 || token.Text == "0") needed++;
                        break;
                    case FormatTokenKind.Comma when integers > 0:
                        commas++;
                        break;
                    case FormatTokenKind.Point:
                        isAfterPoint = true;
                        break;
                    case FormatTokenKind.Percent:
                        percents++;
                        break;
                }
            }
            return new(integers, needed, decimals, neededDecimals, percents, commas, groups);
        }
    }
}
