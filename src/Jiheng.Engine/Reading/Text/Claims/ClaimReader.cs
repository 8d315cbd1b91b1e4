using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>Typed claims in words. Plans and demands (确保、争取、应) are no claims; neither is a negated claim.</summary>
internal static class ClaimReader
{
    private static readonly (ClaimKind Kind, string[] Words)[] Phrases =
    [
        (ClaimKind.WithinBudget, ["完全按照预算", "按照预算内资金支出", "严格按照预算内", "均控制在预算内", "控制在预算内", "控制在预算范围内", "未超预算", "没有超预算", "无超支", "未超支", "没有超支"]),
        (ClaimKind.NothingCarriedOver, ["无结转结余", "无结转和结余", "无结转", "无结余", "没有结转", "没有结余"]),
    ];

    /// <summary>The claims of a sentence of running text.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isGoal">Whether it tells what is to be reached: then only what rules hold against money is a claim.</param>
    public static List<FoundClaim> InSentence(string text, bool isGoal = false)
    {
        List<FoundClaim> found = [];
        foreach (var (kind, words) in In(text))
        {
            var at = text.IndexOf(words, StringComparison.Ordinal);
            found.Add(new(kind, words, Words.Compact(Assertion.Before(text, at)), at));
        }
        if (isGoal) return found;
        PhraseClaims.Of(text, found);
        OverallClaims.Of(text, found);
        NothingOfKind.Of(text, found);
        return found;
    }

    /// <summary>The claims of a sentence or a cell that are held against money and indicators, with the words that make them.</summary>
    public static IEnumerable<(ClaimKind Kind, string Words)> In(string text)
    {
        foreach (var (kind, phrases) in Phrases)
            foreach (var phrase in phrases)
            {
                var at = text.IndexOf(phrase, StringComparison.Ordinal);
                if (at < 0 || IsPlan(text, at) || IsNameOfOther(text, at + phrase.Length)) continue;
                yield return (kind, phrase);
                break;
            }
        if (Shortage(text) is { } shortage) yield return (ClaimKind.ShortOfBudget, shortage);
        if (GoalsReached(text) is { } reached) yield return (ClaimKind.AllGoalsReached, reached);
    }

    /// <summary>预算经费及支出额度不足: money words and 不足 in one clause, no figure after it (不足5万元 is a qualifier).</summary>
    private static string? Shortage(string text)
    {
        for (var at = text.IndexOf("不足", StringComparison.Ordinal); at >= 0; at = text.IndexOf("不足", at + 2, StringComparison.Ordinal))
        {
            if (at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])) continue;
            var start = at;
            while (start > 0 && at - start < 14 && !"，。；：、,;".Contains(text[start - 1], StringComparison.Ordinal)) start--;
            var clause = text[start..(at + 2)];
            if (Words.HasAny(clause, "预算", "经费", "额度", "资金") && !Words.HasAny(clause, "管理", "意识", "能力", "绩效", "认识", "没有", "无")) return clause;
        }
        return null;
    }

    private static string? GoalsReached(string text)
    {
        foreach (var phrase in Reached)
        {
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0 && !IsPlan(text, at) && !text.AsSpan(at + phrase.Length).StartsWith("的")) return phrase;
        }
        return null;
    }

    private static readonly string[] Reached =
    [
        "目标全部实现", "目标全部完成", "目标均已实现", "目标均已完成", "目标均已达成", "目标全部达成", "指标全部完成", "指标均已完成", "指标全部达标", "指标均已达标", "均完成预期目标", "均达到预期目标", "全部达到预期目标",
    ];

    // 无结余分配: that nothing is distributed, not that nothing is left.
    private static bool IsNameOfOther(string text, int end) => text.AsSpan(end).StartsWith("分配");

    private static bool IsPlan(string text, int at) => Assertion.IsPlanned(Assertion.Before(text, at)) || (at > 0 && text[at - 1] is '不' or '未' or '非');
}
