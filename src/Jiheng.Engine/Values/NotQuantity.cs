using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>Digits of running text that count and measure nothing.</summary>
internal static class NotQuantity
{
    // Nouns that number their things: 附件3, 目标 3：, 图2. Only a small number without unit is such a label.
    private static readonly string[] LabelNouns =
    [
        "附件", "附表", "附录", "附图", "附", "表", "图", "目标", "指标", "注", "方案", "问题", "产出", "效益", "阶段", "步骤", "公式", "栏次", "行次", "序号", "编号",
        "任务", "案例", "条件", "原则", "措施", "类型", "章", "节", "No.", "no.", "NO.", "№", "#",
    ];

    private static readonly string[] PhoneNouns = ["电话", "手机", "传真", "联系方式", "邮编", "邮政编码", "热线", "拨打", "账号", "代码", "编码", "统一社会信用代码", "QQ"];

    /// <summary>Dates, times, ordinals, document numbers and model names, judged before the digits are read as a number.</summary>
    public static bool TrySkip(ReadOnlySpan<char> s, int at, out int end)
    {
        end = at;
        if (at > 0 && (char.IsAsciiLetter(s[at - 1]) || s[at - 1] == '_')) return Skip(EndOfName(s, at), out end);
        // A point that no digit precedes: .5 was torn from its head.
        if (at > 0 && s[at - 1] == '.' && (at < 2 || s[at - 2] != '.') && IsTornPoint(s, at)) return Skip(EndOfDigits(s, at), out end);
        if (IsOrdinal(s, at)) return Skip(EndOfDigits(s, at), out end);
        if (DateReader.TryPoint(s, at, out _, out end)) return true;
        if (TryYearInList(s, at, out end) || TryMonthInSpan(s, at, out end) || TryDayOrTime(s, at, out end) || TryChain(s, at, out end) || TryPlus(s, at, out end)) return true;
        end = at;
        return false;
    }

    /// <summary>Numbering, labels, codes and phone numbers, judged with the number's unit in sight.</summary>
    public static bool IsLabelOrCode(ReadOnlySpan<char> s, int at, Digits digits, NumberTail tail, int lastEnd, out int end)
    {
        end = digits.End;
        var next = digits.End < s.Length ? s[digits.End] : '\0';
        var afterSpaces = Fold.SkipSpaces(s, digits.End);
        var nextWord = afterSpaces < s.Length ? s[afterSpaces] : '\0';
        var bare = tail.Unit.Symbol.Length == 0;
        if (bare)
        {
            if (nextWord is '号' or '型' or '版' or '级' or '时' or '强' or '楼' or '室' or '路' or '表' && tail.Qualifier == Qualifier.None) return Skip(afterSpaces + 1, out end);
            if (char.IsAsciiLetter(next)) return Skip(EndOfName(s, digits.End), out end);
            if (Fold.StartsAt(s, digits.End, "热线") || Fold.StartsAt(s, digits.End, "专线")) return true;
            if (Fold.StartsAt(s, digits.End, "年")) return Skip(digits.End + 1, out end);
        }
        // 1万5千元 is one spoken figure of two parts: neither part stands for it.
        if (UnitTable.IsBareMyriad(tail.Unit) && tail.End < s.Length && char.IsAsciiDigit(s[tail.End]))
        {
            var rest = EndOfDigits(s, tail.End);
            return Skip(Math.Max(rest, NumberTail.Read(s, rest).End), out end);
        }
        if (bare && IsPhone(s, at, digits, out end)) return true;
        end = digits.End;
        if (digits.LeadingZero) return true;
        if (!bare || tail.Qualifier != Qualifier.None) return false;
        if (digits.WholeDigits >= 11 && digits.Decimals == 0) return true;
        // A bracket or a numbering mark can only belong to a plain small number without a minus sign.
        if (digits.Decimals == 0 && digits.WholeDigits <= 3 && (IsNumbering(s, at, digits) || IsLabelled(s, at))) return true;
        if (digits.Decimals is > 0 and <= 2 && digits.WholeDigits <= 2 && IsLineStart(s, at) && Fold.IsHan(nextWord)) return true;
        return IsFraction(s, at, digits, out end);
    }

    public static int EndOfDigits(ReadOnlySpan<char> s, int at)
    {
        while (at < s.Length && char.IsAsciiDigit(s[at])) at++;
        return at;
    }

    private static bool Skip(int to, out int end)
    {
        end = to;
        return true;
    }

    private static int EndOfName(ReadOnlySpan<char> s, int at)
    {
        while (at < s.Length && (char.IsAsciiLetterOrDigit(s[at]) || (s[at] is '.' or '-' or '_' && at + 1 < s.Length && char.IsAsciiLetterOrDigit(s[at + 1])))) at++;
        return at;
    }

    private static bool IsTornPoint(ReadOnlySpan<char> s, int at) => at < 2 || s[at - 2] is ' ' or '\n' or '\t' || (!char.IsAsciiDigit(s[at - 2]) && !Fold.IsHan(s[at - 2]) && s[at - 2] != ')');

    private static bool IsOrdinal(ReadOnlySpan<char> s, int at)
    {
        var before = Fold.BackOverSpaces(s, at);
        return before > 0 && s[before - 1] == '第';
    }

    // 2022、2023年 and 2022-2024年: a year without its mark; [2021]17号: a year in the brackets of a document number.
    private static bool TryYearInList(ReadOnlySpan<char> s, int at, out int end)
    {
        var year = Digits.Small(s, at, out end);
        if (end - at != 4 || !DateReader.IsYear(year)) return false;
        if (at > 0 && s[at - 1] is '[' or '(' && end < s.Length && s[end] is ']' or ')')
        {
            var number = EndOfDigits(s, Fold.SkipSpaces(s, end + 1));
            if (Fold.StartsAt(s, Fold.SkipSpaces(s, number), "号")) return Skip(Fold.SkipSpaces(s, number) + 1, out end);
            return s[at - 1] == '[';
        }
        var i = Fold.SkipSpaces(s, end);
        // 2024.1-2024.12 is a period.
        if (i < s.Length && s[i] == '.' && Digits.Small(s, i + 1, out var monthEnd) is >= 1 and <= 12)
        {
            var dash = DateReader.SeparatorLength(s[monthEnd..]);
            if (dash > 0 && Digits.Small(s, monthEnd + dash, out var secondYear) is var y2 && DateReader.IsYear(y2) && Fold.StartsAt(s, secondYear, "."))
                return Skip(EndOfDigits(s, secondYear + 1), out end);
        }
        for (var steps = 0; steps < 4 && i < s.Length; steps++)
        {
            var joint = s[i] is '、' or '和' or ',' or '/' ? 1 : DateReader.SeparatorLength(s[i..]);
            if (joint == 0) return false;
            var other = Digits.Small(s, Fold.SkipSpaces(s, i + joint), out var otherEnd);
            if (!DateReader.IsYear(other)) return false;
            i = Fold.SkipSpaces(s, otherEnd);
            if (i < s.Length && s[i] == '年') return true;
        }
        return false;
    }

    // The 1 of 1-12月, the 3 and 6 of 3、6、9月.
    private static bool TryMonthInSpan(ReadOnlySpan<char> s, int at, out int end)
    {
        if (Digits.Small(s, at, out end) is not (>= 1 and <= 12)) return false;
        var i = Fold.SkipSpaces(s, end);
        for (var steps = 0; steps < 11 && i < s.Length; steps++)
        {
            var joint = s[i] is '、' or '和' ? 1 : DateReader.SeparatorLength(s[i..]);
            if (joint == 0 || Digits.Small(s, Fold.SkipSpaces(s, i + joint), out var otherEnd) is not (>= 1 and <= 12)) return false;
            i = Fold.SkipSpaces(s, otherEnd);
            if (i < s.Length && s[i] == '月') return true;
        }
        return false;
    }

    // 15日 without its month, 9:30, 21年度.
    private static bool TryDayOrTime(ReadOnlySpan<char> s, int at, out int end)
    {
        var value = Digits.Small(s, at, out end);
        if (value < 0 || end - at > 2 || end >= s.Length) return false;
        var mark = Fold.SkipSpaces(s, end);
        if (mark < s.Length && s[mark] == '日' && value is >= 1 and <= 31 && !IsSpanOfDays(s, mark + 1)) return Skip(mark + 1, out end);
        if (s[end] == ':' && value < 24 && Digits.Small(s, end + 1, out var minuteEnd) is >= 0 and < 60 && minuteEnd - end == 3) return Skip(minuteEnd, out end);
        if (end - at == 2 && value is >= 10 and <= 40 && mark < s.Length && s[mark] == '年' && mark + 1 < s.Length
            && (s[mark + 1] is '度' or '底' or '末' or '初' || char.IsAsciiDigit(s[mark + 1])))
            return Skip(mark + 1, out end);
        return false;
    }

    private static bool IsSpanOfDays(ReadOnlySpan<char> s, int at) => at < s.Length && (s[at] == '内' || Fold.StartsAt(s, at, "以内") || Fold.StartsAt(s, at, "之内"));

    // 1.2.3: a section, a version or an address.
    private static bool TryChain(ReadOnlySpan<char> s, int at, out int end)
    {
        end = EndOfDigits(s, at);
        var points = 0;
        while (end + 1 < s.Length && s[end] == '.' && char.IsAsciiDigit(s[end + 1]))
        {
            points++;
            end = EndOfDigits(s, end + 1);
        }
        return points >= 2;
    }

    // 1+1, 1+6+N: the name of a system. 3+5=8 is a sum.
    private static bool TryPlus(ReadOnlySpan<char> s, int at, out int end)
    {
        end = EndOfDigits(s, at);
        if (end - at > 2) return false;
        var terms = 1;
        while (end + 1 < s.Length && s[end] == '+' && (char.IsAsciiDigit(s[end + 1]) || char.IsAsciiLetterUpper(s[end + 1])))
        {
            terms++;
            end++;
            if (char.IsAsciiLetterUpper(s[end])) end++;
            else
            {
                var start = end;
                end = EndOfDigits(s, end);
                if (end - start > 2 || (end < s.Length && s[end] == '.')) return false;
            }
        }
        return terms > 1 && !Fold.StartsAt(s, Fold.SkipSpaces(s, end), "=") && (end == s.Length || !UnitTable.TryMatchFolded(s[end..Math.Min(end + 16, s.Length)], compound: false, out _, out _));
    }

    private static bool IsPhone(ReadOnlySpan<char> s, int at, Digits digits, out int end)
    {
        end = digits.End;
        if (digits.Decimals > 0) return false;
        var before = Fold.BackOverSpaces(s, at);
        if (before > 0 && s[before - 1] is ':' or '(') before = Fold.BackOverSpaces(s, before - 1);
        if (digits.WholeDigits >= 5)
        {
            foreach (var noun in PhoneNouns)
                if (s[..before].EndsWith(noun)) return true;
        }
        if (end < s.Length && s[end] == '-' && digits.WholeDigits is 3 or 4)
        {
            var last = EndOfDigits(s, end + 1);
            if (last - end - 1 >= 7) return Skip(last, out end);
        }
        return false;
    }

    // 1. 3、 2) at a line or clause start, (2) anywhere.
    private static bool IsNumbering(ReadOnlySpan<char> s, int at, Digits digits)
    {
        var end = Fold.SkipSpaces(s, digits.End);
        var before = Fold.BackOverSpaces(s, at);
        var opened = before > 0 && s[before - 1] == '(';
        if (end >= s.Length) return false;
        if (opened) return s[end] == ')' && digits.WholeDigits <= 2;
        // 1是、2是 counts points of an argument, as 一是 does.
        if (s[end] == '是') return digits.WholeDigits <= 2 && (IsLineStart(s, at) || IsClauseEnd(s[before - 1]));
        if (s[end] is not ('.' or '、' or ')' or ':')) return false;
        var after = end + 1 < s.Length ? s[Fold.SkipSpaces(s, end + 1) is var k && k < s.Length ? k : end] : '\0';
        if (s[end] == ':' && !IsLineStart(s, at)) return false;
        if (char.IsAsciiDigit(after) && !(IsLineStart(s, at) && s[end] is '、' or '.')) return false;
        return IsLineStart(s, at) || (digits.WholeDigits <= 2 && IsClauseEnd(s[before - 1]));
    }

    private static bool IsClauseEnd(char c) => c is '。' or ';' or ':' or ',' or ')' or ']' or '>' or '“' or '；';

    private static bool IsLineStart(ReadOnlySpan<char> s, int at)
    {
        while (at > 0 && s[at - 1] is ' ' or '\t') at--;
        return at == 0 || s[at - 1] == '\n';
    }

    private static bool IsLabelled(ReadOnlySpan<char> s, int at)
    {
        var before = s[..Fold.BackOverSpaces(s, at)];
        if (before.IsEmpty) return false;
        foreach (var noun in LabelNouns)
            if (before.EndsWith(noun)) return true;
        return false;
    }

    // 2/3 and 1/2: a part named in words of figures, not two figures.
    private static bool IsFraction(ReadOnlySpan<char> s, int at, Digits digits, out int end)
    {
        end = digits.End;
        if (digits.Decimals > 0 || digits.WholeDigits > 3 || end + 1 >= s.Length || s[end] != '/' || !char.IsAsciiDigit(s[end + 1])) return false;
        if (at > 0 && s[at - 1] == '/') return false;
        var last = EndOfDigits(s, end + 1);
        if (last - end > 4 || (last < s.Length && s[last] is '.' or ',' or '/' or '%')) return false;
        return Skip(last, out end);
    }
}
