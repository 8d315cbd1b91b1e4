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
        return Words.Year(sentence[(last + 2)..figure]) is null;
    }
}
