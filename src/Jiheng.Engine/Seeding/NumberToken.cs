using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>A run of digits in a line, separators of thousands and the decimal point included.</summary>
/// <param name="Start">0-based.</param>
/// <param name="Length">In characters.</param>
internal sealed record NumberToken(int Start, int Length)
{
    /// <summary>All of a line, longest runs: 1,234.50 is one number, 2024.3.5 is three.</summary>
    public static List<NumberToken> In(string line)
    {
        List<NumberToken> found = [];
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at])) continue;
            var end = Whole(line, at);
            if (HasFraction(line, at, end)) end = Digits(line, end + 1);
            found.Add(new(at, end - at));
            at = end - 1;
        }
        return found;
    }

    /// <summary>The value of a run; null where it is none, with the decimals printed.</summary>
    public static Rational? Read(string text, out int decimals) =>
        Rational.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal), out var value, out decimals) ? value : null;

    /// <summary>The end of the whole part: digits, or groups of three behind separators.</summary>
    private static int Whole(string line, int at)
    {
        var end = Digits(line, at);
        if (end - at > 3) return end;
        while (end + 3 < line.Length && line[end] is ',' or '，' && Digits(line, end + 1) == end + 4) end += 4;
        return end;
    }

    private static int Digits(string line, int at)
    {
        while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
        return at;
    }

    // 2024.3.5 is a date and 1.1.2 a heading's number: no point of them begins a fraction.
    private static bool HasFraction(string line, int at, int end)
    {
        if (end + 1 >= line.Length || line[end] != '.' || !char.IsAsciiDigit(line[end + 1])) return false;
        if (at > 1 && line[at - 1] == '.' && char.IsAsciiDigit(line[at - 2])) return false;
        var behind = Digits(line, end + 1);
        return !(behind + 1 < line.Length && line[behind] == '.' && char.IsAsciiDigit(line[behind + 1]));
    }
}
