using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>Claims of a whole, and denials of one: 制度健全 and 机制不健全, 每位…及时得到 and 部分…无法及时.</summary>
internal static class OverallClaims
{
    private static readonly string[] Systems = ["制度", "机制", "体系"];

    private static readonly string[] Sound = ["健全", "完善", "完备"];

    private static readonly string[] Every = ["每位", "每名", "每个", "每户", "每一", "全体", "所有"];

    private static readonly Phrases AnyEvery = new(Every);

    private static readonly string[] Some = ["部分", "个别", "少数", "有的", "仍有", "尚有"];

    private static readonly Phrases AnySome = new(Some);

    private static readonly string[] Failing = ["未能", "无法", "不能", "没有", "不及时", "难以", "未"];

    private static readonly string[] Well = ["及时", "按时", "足额", "全部", "均", "都"];

    public static void Of(string text, List<FoundClaim> found)
    {
        Systemic(text, found);
        Universal(text, found);
        Denial(text, found);
    }

    // 各项管理制度健全; 绩效管理机制不够健全. 建立健全…制度 says what is done, not what is.
    private static void Systemic(string text, List<FoundClaim> found)
    {
        foreach (var noun in Systems)
            for (var at = text.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = text.IndexOf(noun, at + noun.Length, StringComparison.Ordinal))
            {
                var after = Assertion.After(text, at + noun.Length);
                if (Quality(after) is not { } end) continue;
                var between = after[..(end - 2)];
                var tail = after[end..];
                // 制度健全性 is a name; 制度完善了… goes on with something else.
                if (tail.Length > 0 && Words.HasSign(tail[..1], "性率度程的了和与")) continue;
                var before = Assertion.Before(text, at);
                var wanting = Words.HasSign(between, "不未欠待");
                if (Words.HasAny(between, "是否", "需", "应", "进一步") || Assertion.IsPlanned(before) || (!wanting && Words.HasSign(between, "无没"))) continue;
                if (!wanting && between.Length > 2) continue;
                var from = Math.Max(0, before.LastIndexOf('、') + 1);
                found.Add(new(wanting ? ClaimKind.SystemWanting : ClaimKind.SystemSound, noun + after[..end], Words.Compact(before[from..] + noun), at));
            }
    }

    /// <summary>Where 健全 or 完善 ends when it is said of the noun before it, or null.</summary>
    private static int? Quality(string after)
    {
        foreach (var word in Sound)
        {
            var at = after.IndexOf(word, StringComparison.Ordinal);
            if (at is >= 0 and <= 4) return at + word.Length;
        }
        return null;
    }

    private static void Universal(string text, List<FoundClaim> found)
    {
        if (!AnyEvery.AreIn(text)) return;
        foreach (var word in Every)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var after = Assertion.After(text, at);
            if (!Words.HasAny(after, Well) || Words.HasSign(after, "未不没无")) continue;
            var before = Assertion.Before(text, at);
            // …积极沟通，确保每位…得到救助 tells what came of what was done; 确保 at the beginning demands.
            var came = before.Trim() is "确保" or "使" or "让" && IsDone(text[..(at - before.Length)]);
            if (Assertion.IsOpen(before) && !came) continue;
            found.Add(new(ClaimKind.Universal, after, Words.Compact(after), at));
            return;
        }
    }

    /// <summary>Whether the words before tell what was done; 加强…，确保… demands.</summary>
    private static bool IsDone(string words) => words.Length > 4 && !Assertion.IsPlanned(words.Replace("确保", "", StringComparison.Ordinal)) && !Words.HasAny(words, "加强", "加大", "强化", "继续", "完善", "健全", "目标");

    private static void Denial(string text, List<FoundClaim> found)
    {
        if (!AnySome.AreIn(text)) return;
        foreach (var word in Some)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                // 大部分, 全部分配: another word.
                if (at > 0 && text[at - 1] is '大' or '全' or '各') continue;
                var after = Assertion.After(text, at);
                if (!Words.HasAny(after, Failing) || Assertion.IsPlanned(Assertion.Before(text, at)) || Words.HasAny(after, "以外", "扣", "不得")) continue;
                found.Add(new(ClaimKind.Denial, after, Words.Compact(after), at));
                return;
            }
    }
}
