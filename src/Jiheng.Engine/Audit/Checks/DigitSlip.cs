using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Whether two figures look like one that was copied wrongly: the same length, two neighbours swapped (642, 624) or one digit another.</summary>
internal static class DigitSlip
{
    // Of two digits every pair is near.
    private const int Fewest = 3;

    /// <summary>Whether both are figures of the same unit and shape, and differ by one slip of the hand.</summary>
    public static bool IsLikely(Quantity a, Quantity b) =>
        a.Unit.Factor == b.Unit.Factor && a.Decimals == b.Decimals && IsLikely(a.Value.ToText(a.Decimals), b.Value.ToText(b.Decimals));

    /// <summary>Whether one of the two is the other with a slip of the hand, or told in 元 instead of 万元.</summary>
    public static bool IsLikelyOrOfUnit(Quantity a, Quantity b) =>
        IsLikely(a, b) || (a.Unit.Dimension == Dimension.Money && b.Unit.Dimension == Dimension.Money && a.Unit.Factor != b.Unit.Factor
            && (a.In(b.Unit).Interval.Meets(b.Interval) || b.In(a.Unit).Interval.Meets(a.Interval)));

    /// <summary>Whether two neighbouring digits are swapped and all others the same: 7.65 and 6.75.</summary>
    public static bool IsSwap(string a, string b) => IsLikely(a, b) && a.Where((c, i) => c != b[i]).Skip(1).Any();

    /// <summary>The same of two figures with as many decimals.</summary>
    public static bool IsSwap(Quantity a, Quantity b) => a.Decimals == b.Decimals && IsSwap(a.Value.ToText(a.Decimals), b.Value.ToText(b.Decimals));

    private static bool IsLikely(string a, string b)
    {
        if (a.Length != b.Length || a.Count(char.IsAsciiDigit) < Fewest) return false;
        var (first, last, count) = (-1, -1, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i]) continue;
            if (first < 0) first = i;
            last = i;
            count++;
        }
        if (count == 1) return true;
        var next = first >= 0 && first + 1 < a.Length && a[first + 1] == '.' ? first + 2 : first + 1;
        return count == 2 && last == next && a[first] == b[last] && a[last] == b[first];
    }
}
