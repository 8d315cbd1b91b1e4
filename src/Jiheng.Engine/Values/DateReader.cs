namespace Jiheng.Engine.Values;

/// <summary>Dates as forms print them: 2024年, 2024年6月, 2025年6月16日, 2025.6.16, 6月16日, 12月.</summary>
internal static class DateReader
{
    /// <summary>Reads one date that begins at a digit of folded text, without 前 or 底.</summary>
    public static bool TryPoint(ReadOnlySpan<char> s, int at, out DateValue date, out int end)
    {
        date = default;
        var first = Digits.Small(s, at, out end);
        if (first < 0) return false;
        if (IsYear(first) && end - at == 4)
        {
            return TryMarkedYear(s, first, ref end, out date) || TrySeparated(s, first, ref end, out date);
        }
        return end - at <= 2 && TryMonth(s, first, null, ref end, out date);
    }

    public static bool IsYear(int number) => number is >= 1900 and <= 2100;

    private static bool TryMarkedYear(ReadOnlySpan<char> s, int year, ref int end, out DateValue date)
    {
        date = default;
        var i = Fold.SkipSpaces(s, end);
        if (i >= s.Length || s[i] != '年') return false;
        end = i + 1;
        date = new(year, null, null);
        if (Fold.StartsAt(s, end, "度"))
        {
            end++;
            return true;
        }
        var monthAt = Fold.SkipSpaces(s, end);
        var month = Digits.Small(s, monthAt, out var monthEnd);
        if (month is >= 1 and <= 12 && monthEnd - monthAt <= 2 && TryMonth(s, month, year, ref monthEnd, out var full))
        {
            date = full;
            end = monthEnd;
        }
        return true;
    }

    private static bool TryMonth(ReadOnlySpan<char> s, int month, int? year, ref int end, out DateValue date)
    {
        date = default;
        if (month is < 1 or > 12) return false;
        var i = Fold.SkipSpaces(s, end);
        if (i >= s.Length || s[i] != '月') return false;
        // 12月均 is a monthly average, still a month; 份 belongs to the month.
        end = i + 1;
        date = new(year, month, null);
        if (Fold.StartsAt(s, end, "份")) end++;
        var dayAt = Fold.SkipSpaces(s, end);
        var day = Digits.Small(s, dayAt, out var dayEnd);
        if (day is < 1 or > 31 || dayEnd - dayAt > 2) return true;
        var mark = Fold.SkipSpaces(s, dayEnd);
        if (mark < s.Length && s[mark] is '日' or '号')
        {
            date = new(year, month, day);
            end = mark + 1;
        }
        return true;
    }

    private static bool TrySeparated(ReadOnlySpan<char> s, int year, ref int end, out DateValue date)
    {
        date = default;
        if (end >= s.Length || s[end] is not ('.' or '-' or '/')) return false;
        var separator = s[end];
        var month = Digits.Small(s, end + 1, out var monthEnd);
        if (month is < 1 or > 12 || monthEnd - end > 3 || monthEnd >= s.Length || s[monthEnd] != separator) return false;
        var day = Digits.Small(s, monthEnd + 1, out var dayEnd);
        if (day is < 1 or > 31 || dayEnd - monthEnd > 3) return false;
        if (dayEnd < s.Length && s[dayEnd] == '日') dayEnd++;
        date = new(year, month, day);
        end = dayEnd;
        return true;
    }

    /// <summary>Reads a whole target such as 12月底前, 1-12月, 年底前, 2024年12月31日前.</summary>
    /// <param name="s">Folded and trimmed.</param>
    /// <param name="date">The date, or the end of the period.</param>
    /// <param name="from">The start of the period, when two dates are printed.</param>
    public static bool TryWhole(ReadOnlySpan<char> s, out DateValue date, out DateValue? from)
    {
        from = null;
        var year = (int?)null;
        foreach (var lead in (ReadOnlySpan<string>)["当年度", "本年度", "当年", "本年", "于"])
        {
            if (!s.StartsWith(lead)) continue;
            // 当年底 = 当年 + 年底.
            s = lead.EndsWith('年') && s.Length > lead.Length && s[lead.Length] is '底' or '末' or '内' ? s[(lead.Length - 1)..] : s[lead.Length..];
            break;
        }
        if (s.StartsWith("年"))
        {
            date = new(year, 12, null);
            return s.Length > 1 && s[1] is '底' or '末' or '内' && TryDeadline(s[1..], ref date);
        }
        if (TryMonthSpan(s, out date, out from)) return true;
        date = default;
        if (s.IsEmpty || !char.IsAsciiDigit(s[0]) || !TryPoint(s, 0, out date, out var end)) return false;
        if (end == s.Length) return true;
        var rest = s[end..].TrimStart(' ');
        if (date.Month is null && rest.Length > 0 && rest[0] is '底' or '末' or '内')
        {
            date = date with { Month = 12 };
            return TryDeadline(rest, ref date);
        }
        if (TryDeadline(rest, ref date)) return true;
        if (SeparatorLength(rest) is > 0 and var separator)
        {
            var second = rest[separator..].TrimStart(' ');
            if (!second.IsEmpty && char.IsAsciiDigit(second[0]) && TryPoint(second, 0, out var until, out var secondEnd))
            {
                from = date;
                date = until.Year is null ? until with { Year = date.Year } : until;
                return secondEnd == second.Length || TryDeadline(second[secondEnd..].TrimStart(' '), ref date);
            }
        }
        from = null;
        return false;
    }

    /// <summary>The length of a separator between the two ends of a period or range; 0 when there is none.</summary>
    public static int SeparatorLength(ReadOnlySpan<char> s)
    {
        foreach (var word in (ReadOnlySpan<string>)["——", "--", "~~", "—", "-", "~", "至", "到"])
            if (s.StartsWith(word)) return word.Length;
        return 0;
    }

    // 1-12月, 2024年1-12月, 2022-2024年: the first end borrows the mark of the second.
    private static bool TryMonthSpan(ReadOnlySpan<char> s, out DateValue date, out DateValue? from)
    {
        date = default;
        from = null;
        int? year = null;
        var at = 0;
        if (s.Length > 5 && Digits.Small(s, 0, out var yearEnd) is var y && yearEnd == 4 && IsYear(y))
        {
            var mark = Fold.SkipSpaces(s, yearEnd);
            if (mark < s.Length && s[mark] == '年') (year, at) = (y, Fold.SkipSpaces(s, mark + 1));
        }
        var first = Digits.Small(s, at, out var end);
        if (first < 0) return false;
        var sep = Fold.SkipSpaces(s, end);
        var length = SeparatorLength(s[sep..]);
        if (length == 0) return false;
        var second = Digits.Small(s, Fold.SkipSpaces(s, sep + length), out var secondEnd);
        if (second < first || secondEnd >= s.Length) return false;
        var rest = s[Fold.SkipSpaces(s, secondEnd)..];
        if (rest.StartsWith("月") && first is >= 1 and <= 12 && second is >= 1 and <= 12)
        {
            from = new DateValue(year, first, null);
            date = new(year, second, null);
            return rest.Length == 1 || rest is "月份" || TryDeadline(rest[1..], ref date);
        }
        if (year is null && rest.StartsWith("年") && IsYear(first) && IsYear(second))
        {
            from = new DateValue(first, null, null);
            date = new(second, null, null);
            return rest.Length == 1 || rest is "年度";
        }
        return false;
    }

    private static bool TryDeadline(ReadOnlySpan<char> s, ref DateValue date)
    {
        foreach (var tail in (ReadOnlySpan<string>)["完成", "完工"])
            if (s.EndsWith(tail) && s.Length > tail.Length) s = s[..^tail.Length];
        if (s is "前" or "之前" or "以前")
        {
            date = date with { By = true };
            return true;
        }
        if (s is "底" or "末" or "内" or "底前" or "末前" or "底之前" or "底以前" or "内完" or "之内" or "以内" or "月底前" or "月底")
        {
            date = date with { By = true, AtEnd = true };
            return true;
        }
        return false;
    }
}
