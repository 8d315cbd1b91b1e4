using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>Claims that a fixed phrase makes: 基本完成, 全覆盖, 全额兑付, 按时完成, 持平.</summary>
internal static class PhraseClaims
{
    private static readonly (ClaimKind Kind, string[] Words)[] Phrases =
    [
        (ClaimKind.MostlyReached, ["基本完成", "基本达成", "基本实现", "基本达到"]),
        (ClaimKind.FullCoverage, ["全覆盖", "覆盖率100%", "覆盖率达100%", "覆盖率达到100%", "覆盖率为100%"]),
        (ClaimKind.PaidInFull,
            ["全额兑付", "全额拨付", "全额支付", "全额发放", "足额兑付", "足额拨付", "足额支付", "足额发放", "足额到位", "足额到卡", "全部兑付", "全部拨付", "全部支付", "全部发放", "全部到位"]),
        (ClaimKind.OnTime,
            ["及时足额", "按时足额", "及时到位", "及时拨付", "及时支付", "及时发放", "及时完成", "按时拨付", "按时支付", "按时发放", "按时完成", "按时完工", "按期完成", "按期完工"]),
        (ClaimKind.Unchanged, ["持平", "无变化", "没有变化", "未发生变化", "无增减变动"]),
        (ClaimKind.NoProblem, ["未发现问题", "没有发现问题", "不存在问题", "未发现违规", "不存在违规"]),
    ];

    // 按时完成率, 及时拨付笔数, 全覆盖的体系: the phrase is part of a name.
    private static readonly string[] Names = ["率", "的", "月", "笔", "数", "性", "情况"];

    private static readonly Phrases AnyPhrase = new(Phrases.SelectMany(p => p.Words));

    public static void Of(string text, List<FoundClaim> found)
    {
        if (!AnyPhrase.AreIn(text)) return;
        foreach (var (kind, phrases) in Phrases)
            foreach (var phrase in phrases)
            {
                var at = text.IndexOf(phrase, StringComparison.Ordinal);
                if (at < 0) continue;
                var before = Assertion.Before(text, at);
                // 健全覆盖全民的…体系.
                if (kind == ClaimKind.FullCoverage && at > 0 && text[at - 1] == '健') continue;
                // 14个合同段中11个按期完工, 按时拨付37笔: some of them.
                if (kind is ClaimKind.PaidInFull or ClaimKind.OnTime && (HasCount(before) || (at + phrase.Length < text.Length && char.IsAsciiDigit(text[at + phrase.Length])))) continue;
                if (Assertion.IsOpen(before) || StartsAny(text, at + phrase.Length, Names)) continue;
                if (kind == ClaimKind.MostlyReached && !Words.HasAny(before + Assertion.After(text, at), "目标", "指标", "任务")) continue;
                found.Add(new(kind, phrase, Words.Compact(before), at));
                break;
            }
    }

    /// <summary>Whether the words hold a figure that is no date.</summary>
    private static bool HasCount(string words)
    {
        for (var i = 0; i < words.Length; i++)
            if (char.IsAsciiDigit(words[i]) && (i + 1 == words.Length || (!char.IsAsciiDigit(words[i + 1]) && words[i + 1] is not ('年' or '月' or '日')))) return true;
        return false;
    }

    private static bool StartsAny(string text, int at, string[] words)
    {
        foreach (var word in words)
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) return true;
        return false;
    }
}
