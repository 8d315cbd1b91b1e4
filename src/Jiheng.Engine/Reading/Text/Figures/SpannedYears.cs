namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Figures that several years make together: 三年累计37309人次、93539人次, 近两年共支出….</summary>
internal static class SpannedYears
{
    private static readonly Phrases Together = new(
        from years in (string[])["两年", "二年", "三年", "四年", "五年", "2年", "3年", "4年", "5年"]
        from word in (string[])["累计", "合计", "共", "总计", "来", "间", "内"]
        select years + word);

    /// <summary>Whether the figure at a place of the sentence stands behind such words, and no single year was named since.</summary>
    public static bool Stand(string sentence, int figure)
    {
        var last = -1;
        for (var at = Together.At(sentence, 0); at >= 0 && at < figure; at = Together.At(sentence, at + 1)) last = at;
        if (last < 0) return false;
        // 2023年累计 is one year.
        if (last >= 3 && char.IsAsciiDigit(sentence[last]) && char.IsAsciiDigit(sentence[last - 1])) return false;
        // 二〇二四年共 is one year too; 本年 and 全年 end the span.
        if (last > 0 && "〇零○一二三四五六七八九".Contains(sentence[last - 1], StringComparison.Ordinal)) return false;
        var since = sentence[(last + 2)..figure];
        return Words.Year(since) is null && !Words.HasAny(since, "本年", "今年", "当年", "全年", "年度");
    }
}
