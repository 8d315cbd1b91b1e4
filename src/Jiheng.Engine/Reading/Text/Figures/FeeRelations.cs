using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Fees by a rule: a share of a base that is charged, with or without the most it may be.</summary>
internal static class FeeRelations
{
    private const int LongestBase = 24;

    private static readonly string[] Charged = ["收取", "计提", "提取", "计算", "测算", "核算", "支付", "计付", "计费", "核定", "拨付", "结算"];
    private static readonly string[] Capped = ["封顶", "最高", "最多", "上限", "不超过", "不高于", "不得超过"];

    public static void Of(List<FigureDraft> drafts, List<FeeRule> rules)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Unit.Dimension != Dimension.Ratio || BaseOf(draft.Between) is not { } @base || !IsCharged(draft.After)) continue;
            var next = i + 1 < drafts.Count && drafts[i + 1].SentenceIndex == draft.SentenceIndex ? drafts[i + 1] : null;
            var isCap = next is { Unit.Dimension: Dimension.Money } && Words.HasAny(next.Between, Capped) && !Words.HasSign(Words.Compact(next.Between), "。；;");
            rules.Add(new(draft.Fact, isCap ? next!.Fact : null, @base));
        }
    }

    /// <summary>全年补贴总额 of 按全年补贴总额的, or null: the words must end with it.</summary>
    private static string? BaseOf(string between)
    {
        var text = Words.Compact(between);
        if (text.Length == 0 || text[^1] != '的') return null;
        var at = Math.Max(text.LastIndexOf('按'), text.LastIndexOf('以'));
        if (at < 0) return null;
        var name = text[(at + 1)..^1];
        if (name.StartsWith('照')) name = name[1..];
        return name.Length is 0 or > LongestBase || Words.HasSign(name, "，。；;,：:、") ? null : name;
    }

    /// <summary>Whether the next words say that it is charged, before anything else is said.</summary>
    private static bool IsCharged(string after)
    {
        var text = Words.Compact(after);
        foreach (var word in Charged) if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and <= 4) return true;
        return false;
    }
}
