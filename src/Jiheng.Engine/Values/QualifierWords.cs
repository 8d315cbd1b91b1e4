using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>The signs and words before and behind a number that compare or blur it.</summary>
internal static class QualifierWords
{
    /// <param name="Word">As printed, folded.</param>
    /// <param name="Qualifier">What it does to the number.</param>
    /// <param name="IsEqual">=、等于.</param>
    /// <param name="NotAfter">Letters before it that make it the end of another word (节约).</param>
    public sealed record Before(string Word, Qualifier Qualifier, bool IsEqual = false, string NotAfter = "")
    {
        public Comparison Comparison => IsEqual ? Comparison.Equal : Comparisons.Of(Qualifier);
    }

    // Longer words first, so that 不超过 is not read as 超过.
    private static readonly Before[] Lead =
    [
        new("大于或等于", Qualifier.AtLeast), new("大于或者等于", Qualifier.AtLeast), new("高于或等于", Qualifier.AtLeast),
        new("小于或等于", Qualifier.AtMost), new("小于或者等于", Qualifier.AtMost), new("低于或等于", Qualifier.AtMost),
        new("大于等于", Qualifier.AtLeast), new("高于等于", Qualifier.AtLeast), new("小于等于", Qualifier.AtMost), new("低于等于", Qualifier.AtMost),
        new("不得少于", Qualifier.AtLeast), new("不得低于", Qualifier.AtLeast), new("不得超过", Qualifier.AtMost), new("不得高于", Qualifier.AtMost),
        new("不少于", Qualifier.AtLeast), new("不低于", Qualifier.AtLeast), new("不小于", Qualifier.AtLeast),
        new("不超过", Qualifier.AtMost), new("不高于", Qualifier.AtMost), new("不多于", Qualifier.AtMost), new("不大于", Qualifier.AtMost),
        new("控制在", Qualifier.AtMost), new("封顶", Qualifier.AtMost), new("不超", Qualifier.AtMost), new("至少", Qualifier.AtLeast), new("最少", Qualifier.AtLeast), new("至多", Qualifier.AtMost), new("最多", Qualifier.AtMost),
        new("超过", Qualifier.MoreThan), new("大于", Qualifier.MoreThan), new("高于", Qualifier.MoreThan), new("多于", Qualifier.MoreThan),
        new("小于", Qualifier.LessThan), new("低于", Qualifier.LessThan), new("少于", Qualifier.LessThan), new("不足", Qualifier.LessThan), new("不到", Qualifier.LessThan),
        new("等于", Qualifier.None, IsEqual: true),
        new("大约", Qualifier.About), new("大概", Qualifier.About), new("约为", Qualifier.About, NotAfter: CompactsOf约), new("接近", Qualifier.Near), new("将近", Qualifier.Near),
        new(">=", Qualifier.AtLeast), new("=>", Qualifier.AtLeast), new("<=", Qualifier.AtMost), new("=<", Qualifier.AtMost),
        new("≥", Qualifier.AtLeast), new("≤", Qualifier.AtMost), new("≮", Qualifier.AtLeast), new("≯", Qualifier.AtMost),
        new(">", Qualifier.MoreThan), new("<", Qualifier.LessThan), new("=", Qualifier.None, IsEqual: true), new("≈", Qualifier.About),
        new("约", Qualifier.About, NotAfter: CompactsOf约), new("近", Qualifier.Near, NotAfter: "最附临靠远邻就相新"),
        new("逾", Qualifier.MoreThan), new("超", Qualifier.MoreThan, NotAfter: "赶反高"),
    ];

    // 节约5万元 saves exactly five; 合约、违约 … are nouns.
    private const string CompactsOf约 = "节违合集契制签履续公条预邀特解";

    private sealed record After(string Word, Qualifier Qualifier, string NotBefore);

    private static readonly After[] Trail =
    [
        new("(含)及以上", Qualifier.AtLeast, ""), new("(含)以上", Qualifier.AtLeast, ""), new("(含)以下", Qualifier.AtMost, ""), new("(含)以内", Qualifier.AtMost, ""),
        new("及其以上", Qualifier.AtLeast, ""), new("及以上", Qualifier.AtLeast, ""), new("或以上", Qualifier.AtLeast, ""), new("含以上", Qualifier.AtLeast, ""),
        new("以上(含)", Qualifier.AtLeast, ""), new("以上", Qualifier.AtLeast, "述"), new("及以内", Qualifier.AtMost, ""), new("及以下", Qualifier.AtMost, ""), new("或以下", Qualifier.AtMost, ""),
        new("以下(含)", Qualifier.AtMost, ""), new("以下", Qualifier.AtMost, "问简方几内事"), new("以内", Qualifier.AtMost, ""), new("之内", Qualifier.AtMost, ""),
        new("左右", Qualifier.About, ""), new("上下", Qualifier.About, "级联"),
    ];

    // One look at the neighbouring letter spares the table for nearly every number.
    private static readonly CharacterSet LeadEnds = CharacterSet.OfLast(Lead.Select(w => w.Word));
    private static readonly CharacterSet LeadStarts = CharacterSet.OfFirst(Lead.Select(w => w.Word));
    private static readonly CharacterSet TrailStarts = CharacterSet.OfFirst(Trail.Select(w => w.Word));

    /// <summary>The word that the text begins with, or null.</summary>
    public static Before? AtStart(ReadOnlySpan<char> s)
    {
        if (s.IsEmpty || !LeadStarts.Contains(s[0])) return null;
        foreach (var word in Lead)
            if (s.StartsWith(word.Word)) return word;
        return null;
    }

    /// <summary>The word that ends right before a place, spaces between allowed, or null.</summary>
    public static Before? EndingAt(ReadOnlySpan<char> s, int at)
    {
        var text = s[..Fold.BackOverSpaces(s, at)];
        if (text.IsEmpty || !LeadEnds.Contains(text[^1])) return null;
        foreach (var word in Lead)
        {
            if (!text.EndsWith(word.Word)) continue;
            var before = text.Length - word.Word.Length;
            return before > 0 && word.NotAfter.Contains(text[before - 1]) ? null : word;
        }
        return null;
    }

    /// <summary>The word right behind a number and its unit, spaces before it allowed.</summary>
    public static bool TryTrail(ReadOnlySpan<char> s, int at, bool isSpan, out Qualifier qualifier, out int end)
    {
        var i = Fold.SkipSpaces(s, at);
        var mayTrail = i < s.Length && TrailStarts.Contains(s[i]);
        foreach (var (word, meaning, notBefore) in Trail)
        {
            if (!mayTrail) break;
            if (!Fold.StartsAt(s, i, word)) continue;
            end = i + word.Length;
            if (end < s.Length && notBefore.Contains(s[end])) break;
            qualifier = meaning;
            return true;
        }
        // 内 closes a span of time only: 30分钟内, but 5家内科诊所.
        if (isSpan && i < s.Length && s[i] == '内' && (i + 1 == s.Length || s[i + 1] is not ('部' or '容' or '设' or '控' or '科')))
        {
            (qualifier, end) = (Qualifier.AtMost, i + 1);
            return true;
        }
        (qualifier, end) = (Qualifier.None, at);
        return false;
    }
}
