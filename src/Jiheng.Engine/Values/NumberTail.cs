using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>What stands behind the digits: 余 or 多, the unit, and 以上, 以内, 左右.</summary>
/// <param name="Unit">The unit; none when no known unit follows.</param>
/// <param name="Qualifier">The word behind the number, or none.</param>
/// <param name="End">Where the tail ends; the end of the digits when there is no tail.</param>
internal readonly record struct NumberTail(Unit Unit, Qualifier Qualifier, int End)
{
    public static NumberTail Read(ReadOnlySpan<char> s, int at)
    {
        var odd = false;
        var i = at;
        if (IsOddWord(s, i))
        {
            odd = true;
            i++;
        }
        var (unit, end) = Match(s, i);
        if (end == i && !odd)
        {
            // 5日内 is a span; 5日 alone is a day of the month, which the callers know.
            if (Fold.StartsAt(s, i, "日内") || Fold.StartsAt(s, i, "日以内") || Fold.StartsAt(s, i, "日之内")) (unit, end) = (Day, i + 1);
        }
        if (UnitTable.IsBareMyriad(unit) && IsOddWord(s, end))
        {
            odd = true;
            end++;
            var (noun, nounEnd) = Match(s, end);
            if (nounEnd > end && !UnitTable.IsBareMyriad(noun)) (unit, end) = (noun.Scaled(unit.Symbol, unit.Factor), nounEnd);
        }
        else if (Fold.StartsAt(s, end, "多月") && unit.Symbol == "个")
        {
            (unit, end, odd) = (Months, end + 2, true);
        }
        else if (IsSpan(unit) && !odd && end < s.Length && s[end] == '多')
        {
            (odd, end) = (true, end + 1);
        }
        var qualifier = odd ? Qualifier.Odd : Qualifier.None;
        if (QualifierWords.TryTrail(s, end, IsSpan(unit), out var trailing, out var after))
        {
            qualifier = trailing;
            end = after;
        }
        return new(unit, qualifier, end);
    }

    public static bool IsSpan(Unit unit) => unit.Dimension is Dimension.Duration or Dimension.Months;

    private static Unit Day { get; } = new("日", Dimension.Duration, 1440);

    private static Unit Months { get; } = new("个月", Dimension.Months, Rational.One);

    private static bool IsOddWord(ReadOnlySpan<char> s, int at) => at < s.Length
        && ((s[at] == '余' && (at + 1 == s.Length || s[at + 1] is not ('额' or '下' or '的')))
            || (s[at] == '多' && (at + 1 == s.Length || s[at + 1] is not ('于' or '方' or '样' or '为' or '层'))));

    private static (Unit Unit, int End) Match(ReadOnlySpan<char> s, int at)
    {
        var i = Fold.SkipSpaces(s, at);
        return i - at <= 2 && UnitTable.TryMatchFolded(s[i..], compound: true, out var unit, out var length) ? (unit, i + length) : (Unit.None, at);
    }
}
