using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables.Ledgers;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>Up to the end of which month figures of execution count.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Words">The words that say it: 1-7月执行数, 截至6月30日, 半年度; of a command line what was given there.</param>
/// <param name="Origin">Where they stand; null when the form does not say it.</param>
public sealed record MonitoredUntil(int Month, string Words, Origin? Origin)
{
    private static readonly int[] LastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private static readonly KeyValuePair<string, int>[] Spans =
    [
        new("前三季度", 9), new("三季度", 9), new("二季度", 6), new("一季度", 3), new("四季度", 12),
        new("第3季度", 9), new("第2季度", 6), new("第1季度", 3), new("第4季度", 12), new("下半年度", 12), new("上半年", 6), new("半年度", 6),
    ];

    /// <summary>The year that a user named with the month; null when the form says the month.</summary>
    public int? Year { get; init; }

    /// <summary>The share of the year that has passed: 7 ÷ 12.</summary>
    public Rational Share => Rational.Of(Month, 12);

    /// <summary>The last month that a text counts up to (1—7月, 截至6月30日, 半年度, 前三季度), or null. A day within a month ends none.</summary>
    public static int? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var s = Reading.Words.Compact(text);
        foreach (var (word, month) in Spans) if (s.Contains(word, StringComparison.Ordinal)) return month;
        for (var at = s.IndexOf('月', StringComparison.Ordinal); at > 0; at = s.IndexOf('月', at + 1))
        {
            var (month, start) = NumberBefore(s, at);
            if (month is < 1 or > 12) continue;
            if (IsSpan(s, start) || IsUpTo(s, start)) return EndsMonth(s, at + 1, month) ? month : null;
        }
        return null;
    }

    /// <summary>Whether a column holds what was done up to a date of the form's own year: not 上年1-12月执行数, not 1-12月预计执行数.</summary>
    internal static bool IsToDate(string column, int? year) => LedgerColumn.Partial(Reading.Words.Compact(column)) == Stage.ToDate && IsOwnYear(column, year);

    /// <summary>Whether a column names no other year than the form's.</summary>
    internal static bool IsOwnYear(string column, int? year)
    {
        var s = Reading.Words.Compact(column);
        return !Reading.Words.HasAny(s, "上年", "上一年", "去年", "前年", "往年", "历年", "同期") && (year is null || Reading.Words.Year(s) is not { } named || named == year);
    }

    /// <summary>Reads 2024-07-31 or 2024-07: the end of a month, as the command line takes it. Null for anything else.</summary>
    public static MonitoredUntil? Given(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-');
        if (parts.Length is not (2 or 3) || parts[0].Length != 4 || Whole(parts[0]) is not { } year || Whole(parts[1]) is not { } month || month is < 1 or > 12) return null;
        var last = month == 2 && !DateTime.IsLeapYear(Math.Max(1, year)) ? 28 : LastDays[month - 1];
        return parts.Length == 3 && Whole(parts[2]) != last ? null : new(month, text, null) { Year = year };
    }

    private static int? Whole(string digits)
    {
        var value = 0;
        if (digits.Length is 0 or > 4) return null;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return null;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static (int Number, int Start) NumberBefore(string s, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiDigit(s[start - 1]) && end - start < 3) start--;
        return (start == end ? 0 : Whole(s[start..end]) ?? 0, start);
    }

    /// <summary>Whether 1月 or 1 and a dash stand before: 1-7月, 1月至7月.</summary>
    private static bool IsSpan(string s, int start)
    {
        var i = start;
        while (i > 0 && s[i - 1] is '-' or '—' or '–' or '－' or '~' or '～' or '至' or '到') i--;
        if (i == start) return false;
        if (i > 0 && s[i - 1] == '月') i--;
        return i > 0 && s[i - 1] == '1' && (i == 1 || !char.IsAsciiDigit(s[i - 2]));
    }

    private static bool IsUpTo(string s, int start)
    {
        var before = s[Math.Max(0, start - 9)..start];
        return before.Contains("截至", StringComparison.Ordinal) || before.Contains("截止", StringComparison.Ordinal);
    }

    /// <summary>截至6月30日 and 截至6月底 end a month, 截至6月15日 does not.</summary>
    private static bool EndsMonth(string s, int at, int month)
    {
        var end = at;
        while (end < s.Length && char.IsAsciiDigit(s[end]) && end - at < 2) end++;
        if (end == at || end >= s.Length || s[end] is not ('日' or '号')) return true;
        return Whole(s[at..end]) is { } day && (day == LastDays[month - 1] || (month == 2 && day >= 28));
    }
}
