using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Which way a rate of change counts by its name.</summary>
internal enum ChangeDirection
{
    /// <summary>No change, or one of no fixed sign: 变动率, 偏差率, 增减率.</summary>
    None,

    /// <summary>压减率, 下降率: less than before is positive.</summary>
    Reduction,

    /// <summary>增长率, 提升率: more than before is positive.</summary>
    Growth,
}

/// <summary>The words of names and phrases that say a change and what is compared with what.</summary>
internal static class ChangeWords
{
    private static readonly string[] Endings = ["率", "幅度", "比例"];

    private static readonly string[] Reductions = ["压减", "下降", "减少", "节约", "降低", "压缩", "节支", "缩减", "节省", "核减", "削减"];

    private static readonly string[] Growths = ["增长", "提升", "提高", "增加", "上升"];

    // A name or phrase with one of these besides its ending changes twice (减排量增长率, 负增长率): its sign is anybody's guess.
    private static readonly string[] AnyChange =
    [
        "压减", "下降", "减少", "节约", "降低", "压缩", "节支", "缩减", "节省", "核减", "削减", "增长", "提升", "提高", "增加", "上升", "增减", "变动", "变化", "偏差", "偏离", "差异", "负增长",
    ];

    /// <summary>How the name counts, and what changes: 公用经费 of 公用经费压减率.</summary>
    public static ChangeDirection Of(string name, out string subject)
    {
        var key = Words.WithoutBrackets(name).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        subject = "";
        foreach (var ending in Endings)
        {
            if (!key.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = key[..^ending.Length];
            var direction = Ends(stem, Reductions) ? ChangeDirection.Reduction : Ends(stem, Growths) ? ChangeDirection.Growth : ChangeDirection.None;
            if (direction == ChangeDirection.None) continue;
            subject = WithoutComparison(stem[..^2]);
            return SpeaksOfChange(subject) ? ChangeDirection.None : direction;
        }
        return ChangeDirection.None;
    }

    /// <summary>Whether the words themselves name a change.</summary>
    public static bool SpeaksOfChange(string words) => Words.HasAny(words, AnyChange);

    // 收入同比, 收入较上年, 2024年收入: what changes is 收入.
    private static string WithoutComparison(string subject)
    {
        foreach (var tail in (string[])["同比", "比上年", "较上年", "比去年", "较去年", "年均", "年度"])
            if (subject.EndsWith(tail, StringComparison.Ordinal)) subject = subject[..^tail.Length];
        foreach (var head in (string[])["本年度", "当年度", "本年", "当年", "年度"])
            if (subject.StartsWith(head, StringComparison.Ordinal)) return subject[head.Length..];
        return Words.Year(subject) is { } && subject.Length > 5 && subject[4] == '年' ? subject[5..] : subject;
    }

    private static bool Ends(string text, string[] words)
    {
        foreach (var word in words) if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
