using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>Typed claims in words. Plans and demands (确保、争取、应) are no claims; neither is a negated claim.</summary>
internal static class ClaimReader
{
    private static readonly (ClaimKind Kind, string[] Words)[] Phrases =
    [
        (ClaimKind.WithinBudget, ["完全按照预算", "按照预算内资金支出", "严格按照预算内", "均控制在预算内", "控制在预算内", "控制在预算范围内", "未超预算", "没有超预算", "无超支", "未超支", "没有超支"]),
        (ClaimKind.NothingCarriedOver, ["无结转结余", "无结转和结余", "无结转", "无结余", "没有结转", "没有结余", "无任何结转", "无任何结余", "无资金结余", "没有资金结余", "无资金结转", "未形成结余", "未形成结转", "不存在结余", "不存在结转", "未产生结余", "结余为零", "结余为0", "全部支出完毕", "全部使用完毕", "全部执行完毕", "全部支付完毕", "全额支出完毕"]),
    ];

    private static readonly Phrases AnyPhrase = new(Phrases.SelectMany(p => p.Words));

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
        foreach (var (kind, phrases) in AnyPhrase.AreIn(text) ? Phrases : [])
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
        // 目标 or 指标: all of the words below speak of them.
        if (!text.Contains('标', StringComparison.Ordinal)) return null;
        foreach (var phrase in Reached)
        {
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0 && !IsPlan(text, at) && !text.AsSpan(at + phrase.Length).StartsWith("的")) return phrase;
        }
        return AllReached(text);
    }

    private static readonly string[] Goals = ["绩效目标", "绩效指标", "指标", "目标"];

    private static readonly string[] Everything = ["均", "全部", "都", "全数", "悉数"];

    private static readonly string[] Totals = ["所有", "全部", "各项", "每项", "全体"];

    private static readonly string[] Done = ["完成", "实现", "达到", "达成", "达标"];

    // 完成率, 达到80%, 完成情况, 完成后: no result that all goals have.
    private static readonly string[] NotDone = ["率", "情况", "度", "的", "后", "前", "数", "量", "时", "程", "质", "进", "较", "良", "基本", "8", "9"];

    /// <summary>14项绩效指标已全部达到目标值, 所有指标均达到年度目标值: goals, a word for all of them, and what became of them in one clause.</summary>
    private static string? AllReached(string text)
    {
        foreach (var goal in Goals)
            for (var at = text.IndexOf(goal, StringComparison.Ordinal); at >= 0; at = text.IndexOf(goal, at + goal.Length, StringComparison.Ordinal))
            {
                var after = Assertion.After(text, at + goal.Length);
                var (doneAt, end) = FirstOf(after, Done);
                if (doneAt is < 0 or > 10 || StartsWithAny(after[end..], NotDone)) continue;
                var between = after[..doneAt];
                var before = Assertion.Before(text, at);
                if (!Words.HasAny(between, Everything) && (!EndsWithAny(before, Totals) || between.Trim('已', '经', '按', '期', '如', '顺', '利', '圆', '满', '值').Length > 0)) continue;
                if (Words.HasSign(between, "未不没非率的") || Words.HasAny(between, "基本", "大", "情况", "多数") || Assertion.IsOpen(before) || Words.HasAny(before, "部分", "大多", "个别", "基本", "其余", "其他", "其它")) continue;
                return text[at..(at + goal.Length + end)];
            }
        return null;
    }

    private static (int At, int End) FirstOf(string text, string[] words)
    {
        var (first, end) = (-1, 0);
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first)) (first, end) = (at, at + word.Length);
        }
        return (first, end);
    }

    private static bool StartsWithAny(string text, string[] words)
    {
        foreach (var word in words) if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool EndsWithAny(string text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal) || text.EndsWith(word + "绩效", StringComparison.Ordinal) || text.EndsWith(word + "年度", StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly string[] Reached =
    [
        "目标全部实现", "目标全部完成", "目标均已实现", "目标均已完成", "目标均已达成", "目标全部达成", "指标全部完成", "指标均已完成", "指标全部达标", "指标均已达标", "均完成预期目标", "均达到预期目标", "全部达到预期目标",
    ];

    // 无结余分配: that nothing is distributed, not that nothing is left.
    private static bool IsNameOfOther(string text, int end) => text.AsSpan(end).StartsWith("分配");

    private static bool IsPlan(string text, int at) => Assertion.IsPlanned(Assertion.Before(text, at)) || (at > 0 && text[at - 1] is '不' or '未' or '非');
}
