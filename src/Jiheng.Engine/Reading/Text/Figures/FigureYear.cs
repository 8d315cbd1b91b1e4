using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>
/// Of which year the figures of a sentence are, and against which year a change is told. The year a figure is compared with
/// (与2022年度相比、比上年) is not its own; neither are the years in titles and document numbers.
/// </summary>
internal sealed class FigureYear
{
    private readonly int? document;

    /// <param name="documentYear">The year of the form or document.</param>
    public FigureYear(int? documentYear) => Own = document = documentYear;

    private static readonly string[] LastYear = ["上年度", "上一年度", "上一年", "上年", "去年", "往年同期", "上年同期"];

    private static readonly CharacterSet LastYearOpenings = CharacterSet.OfFirst(LastYear);

    // What is brought over from last year is money of this year.
    private static readonly string[] BroughtOver = ["结转", "结余", "末", "底", "度末", "度结", "年末"];

    /// <summary>The year that the words so far name; the document's where they name none.</summary>
    public int? Own { get; private set; }

    /// <summary>The year compared with, or null.</summary>
    public int? Base { get; private set; }

    /// <summary>The year compared with, when the figure's own clause names it: 比去年决算9万元减少2万元 tells last year's 9.</summary>
    public int? BaseInClause { get; private set; }

    /// <summary>The day or month up to which figures count, or null.</summary>
    public DateValue? AsOf { get; private set; }

    /// <summary>Whether the figure that the last words lead to is last year's own.</summary>
    public bool IsLastYears { get; private set; }

    /// <summary>Takes the words before the next figure.</summary>
    /// <param name="words">The words since the figure before.</param>
    public void Take(string words)
    {
        var text = Words.Compact(words);
        // 上年购置车辆1辆17.98万元: without a stop between, the second figure is last year's too.
        if (Words.HasSign(text, "，,；;。、")) (IsLastYears, BaseInClause) = (false, null);
        var quoted = 0;
        // 由上年的3万元增加到5万元: what it came to is this year's.
        if (text.EndsWith('到') || text.EndsWith('至')) (IsLastYears, BaseInClause) = (false, null);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '《' or '〔' or '[' or '【': quoted++; continue;
                case '》' or '〕' or ']' or '】': quoted = Math.Max(0, quoted - 1); continue;
            }
            if (quoted > 0) continue;
            if (text[i] is '，' or ',' or '；' or ';' or '。') BaseInClause = null;
            if (text[i] == '截' && i + 1 < text.Length && text[i + 1] is '至' or '止') TakeDate(text, i + 2);
            if (YearAt(text, i, out var end) is { } year)
            {
                if (IsCompared(text, i, end)) Base = BaseInClause = year;
                else if (!IsTitle(text, end)) (Own, IsLastYears) = (year, false);
                i = end - 1;
                continue;
            }
            if (text[i] == '同' && i + 1 < text.Length && text[i + 1] is '比')
            {
                Base = Own - 1;
                i++;
                continue;
            }
            foreach (var word in LastYearOpenings.Contains(text[i]) ? LastYear : [])
            {
                if (string.CompareOrdinal(text, i, word, 0, word.Length) != 0) continue;
                var after = i + word.Length;
                if (Apposed(text, after, out var closed) is { } last) (Own, after) = (last + 1, closed);
                if (IsCompared(text, i, after)) Base = BaseInClause = Own - 1;
                else if (!StartsAny(text, after, BroughtOver)) IsLastYears = true;
                i = after - 1;
                break;
            }
            // 本年收入 is the name of a column, also of another year's; 本年执行数比上年 sets the document's year against the one before.
            if (IsOwnCompared(text, i)) (Own, IsLastYears) = (document ?? Own, false);
            if (i < text.Length && text[i] == '今' && i + 1 < text.Length && text[i + 1] == '年') (Own, IsLastYears) = (document ?? Own, false);
        }
    }

    /// <summary>上年（2023年）: the year that a bracket gives the words before it. It is theirs alone and not that of what follows.</summary>
    private static int? Apposed(string text, int at, out int end)
    {
        end = at;
        if (at >= text.Length || text[at] != '(' || YearAt(text, at + 1, out var closed) is not { } year || closed >= text.Length || text[closed] != ')') return null;
        end = closed + 1;
        return year;
    }

    /// <summary>Whether a clause begins with 本年 and compares with the year before.</summary>
    private static bool IsOwnCompared(string text, int at)
    {
        if (text[at] != '本' || at + 1 >= text.Length || text[at + 1] != '年' || (at > 0 && text[at - 1] is not (',' or ';' or '。' or '，' or '；'))) return false;
        var end = at;
        while (end < text.Length && text[end] is not (',' or ';' or '。' or '，' or '；')) end++;
        return Words.HasAny(text[at..end], "比上年", "较上年", "与上年", "比去年", "较去年", "与去年");
    }

    private void TakeDate(string text, int at)
    {
        while (at < text.Length && text[at] is '到' or '至') at++;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || !DateReader.TryPoint(text, at, out var date, out _)) return;
        AsOf = date.Year is null ? date with { Year = Own } : date;
    }

    /// <summary>A year with its 年 at a place of compact text.</summary>
    private static int? YearAt(string text, int at, out int end)
    {
        end = at;
        if (at + 5 > text.Length || !char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiDigit(text[at - 1])) || text[at + 4] != '年') return null;
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
            year = year * 10 + (text[i] - '0');
        }
        end = at + 5;
        if (end < text.Length && text[end] == '度') end++;
        return DateReader.IsYear(year) ? year : null;
    }

    // 与2022年度相比, 比2022年, 较上年, 对比2022年; 2022年相比.
    private static bool IsCompared(string text, int start, int end)
    {
        for (var i = Math.Max(0, start - 3); i < start; i++)
            if (text[i] is '与' or '比' or '较' or '同' or '和' or '对') return i == start - 1 || text[i] is '比' or '较' || Follows(text, end);
        return Follows(text, end);
    }

    private static bool Follows(string text, int end)
    {
        var tail = text[end..Math.Min(text.Length, end + 12)];
        for (var i = 0; i < tail.Length; i++)
            if (tail[i] is '，' or ',' or '。') { tail = tail[..i]; break; }
        return Words.HasAny(tail, "相比", "对比", "相较") || tail.StartsWith('比');
    }

    // 2022年…补助资金项目: a year that opens the name of a project is part of the name.
    private static bool IsTitle(string text, int end)
    {
        var stop = end;
        while (stop < text.Length && !"，。；,、".Contains(text[stop], StringComparison.Ordinal)) stop++;
        var clause = text[end..stop];
        return stop < text.Length && clause.Length > 8 && (clause.EndsWith("项目", StringComparison.Ordinal) || clause.EndsWith("报告", StringComparison.Ordinal) || clause.EndsWith("资金", StringComparison.Ordinal) || clause.EndsWith("通知", StringComparison.Ordinal));
    }

    private static bool StartsAny(string text, int at, string[] words)
    {
        foreach (var word in words)
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) return true;
        return false;
    }
}
