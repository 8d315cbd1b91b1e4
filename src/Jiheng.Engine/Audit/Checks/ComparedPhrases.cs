using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Two phrases that say one quantity at two times, or as it was planned and as it came: 本年支出数 and 上年支出数.</summary>
/// <param name="New">The phrase of this year, or of what came.</param>
/// <param name="Old">The phrase of the year before, or of the plan.</param>
/// <param name="Quantity">The words both share.</param>
/// <param name="IsPlanned">Whether plan and result are compared, not two times.</param>
internal sealed record ComparedPhrases(string New, string Old, string Quantity, bool IsPlanned)
{
    // The longer word first: 上年同期 before 上年.
    private static readonly string[] Present = ["本年度", "当年度", "本年", "当年", "今年", "本期", "当期", "报告期", "报告年度"];

    private static readonly string[] Past = ["上年同期", "去年同期", "上一年度", "上年度", "上一年", "上年", "去年", "上期", "基期", "前一年"];

    private static readonly string[] Result = ["实际"];

    private static readonly string[] Plan = ["计划", "预算", "预计", "预期", "概算", "目标"];

    /// <summary>What the two phrases compare, or null when that is not beyond doubt.</summary>
    public static ComparedPhrases? Of(string a, string b)
    {
        int atA = 0, atB = 0;
        var yearA = Year(a, ref atA);
        var yearB = Year(b, ref atB);
        if (yearA is { } y && yearB is { } z) return y == z ? null : y > z ? Ordered(a, b, YearWord(a, atA), YearWord(b, atB), isPlanned: false) : Ordered(b, a, YearWord(b, atB), YearWord(a, atA), isPlanned: false);
        if (yearA is not null || yearB is not null) return null;
        if (Single(a, Present, Past) is { } presentA && Single(b, Past, Present) is { } pastB) return Ordered(a, b, presentA, pastB, isPlanned: false);
        if (Single(b, Present, Past) is { } presentB && Single(a, Past, Present) is { } pastA) return Ordered(b, a, presentB, pastA, isPlanned: false);
        if (Single(a, Result, Plan) is { } resultA && Single(b, Plan, Result) is { } planB) return Ordered(a, b, resultA, planB, isPlanned: true);
        if (Single(b, Result, Plan) is { } resultB && Single(a, Plan, Result) is { } planA) return Ordered(b, a, resultB, planA, isPlanned: true);
        return null;
    }

    private static ComparedPhrases? Ordered(string later, string earlier, Found inLater, Found inEarlier, bool isPlanned)
    {
        var rest = inLater.Without(later);
        return rest == inEarlier.Without(earlier) ? new(later, earlier, rest, isPlanned) : null;
    }

    /// <summary>A word inside a phrase.</summary>
    private sealed record Found(int At, int Length)
    {
        public string Without(string phrase) => phrase.Remove(At, Length).Replace("的", "", StringComparison.Ordinal);
    }

    /// <summary>The only word of the kind in the phrase, when none of the other kind stands there.</summary>
    private static Found? Single(string phrase, string[] kind, string[] other)
    {
        Found? found = null;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (At(phrase, i, other) > 0) return null;
            var length = At(phrase, i, kind);
            if (length == 0) continue;
            if (found is not null) return null;
            found = new(i, length);
            i += length - 1;
        }
        return found;
    }

    private static int At(string phrase, int at, string[] words)
    {
        // 以上年龄, 成本年均, 过去年份: the word begins before.
        if (at > 0 && "以成资基过样".Contains(phrase[at - 1], StringComparison.Ordinal)) return 0;
        foreach (var word in words) if (string.CompareOrdinal(phrase, at, word, 0, word.Length) == 0) return word.Length;
        return 0;
    }

    /// <summary>The only year of the phrase, or null; a phrase with several is not compared.</summary>
    private static int? Year(string phrase, ref int at)
    {
        if (Words.Year(phrase) is not { } year) return null;
        var text = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        at = phrase.IndexOf(text, StringComparison.Ordinal);
        return Words.Year(phrase[(at + 4)..]) is null ? year : null;
    }

    private static Found YearWord(string phrase, int at)
    {
        var end = at + 4;
        if (end < phrase.Length && phrase[end] == '年') end++;
        if (end < phrase.Length && phrase[end] == '度') end++;
        return new(at, end - at);
    }
}
