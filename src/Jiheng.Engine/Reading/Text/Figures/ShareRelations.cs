using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Which part and which whole a printed share belongs to.</summary>
internal static class ShareRelations
{
    /// <summary>An amount and the share printed for it.</summary>
    private sealed record Pair(FigureDraft Part, FigureDraft Share, int At);

    public static void Of(List<FigureDraft> drafts, List<ShareStatement> shares, List<ShareList> lists)
    {
        var pairs = Pairs(drafts);
        for (var i = 0; i < pairs.Count;)
        {
            if (WholeName(pairs[i].Share.Label.Printed) is { Length: > 0 } name)
            {
                if (Named(drafts, pairs[i].At, name, pairs[i].Part) is { } named) shares.Add(new(pairs[i].Share.Fact, pairs[i].Part.Fact, named.Fact, true));
                i++;
                continue;
            }
            List<Pair> list = [pairs[i++]];
            while (i < pairs.Count && Continues(list[^1], pairs[i])) list.Add(pairs[i++]);
            Add(drafts, list, shares, lists);
        }
    }

    /// <summary>Amounts with their shares: each followed by its own, or all of them by all shares (分别占60%、40%).</summary>
    private static List<Pair> Pairs(List<FigureDraft> drafts)
    {
        List<Pair> pairs = [];
        for (var i = 1; i < drafts.Count; i++)
        {
            var share = drafts[i];
            if (share.Measure != Measure.Share || share.Fact.Stage == Stage.Target || !NamesNoOther(share.Label.Printed)) continue;
            // 分别为363万元、145万元和97万元，占60%、24%和16%: the shares joined alike are told of all of them.
            if (share.Between.Contains("分别", StringComparison.Ordinal) || IsJoined(drafts, i + 1))
            {
                var last = i;
                while (IsJoined(drafts, last + 1)) last++;
                var count = last - i + 1;
                if (count > 1 && count <= i && AreLevels(drafts, i - count, i, share.SentenceIndex) && (count == i || !Continues(drafts[i - count].Between)))
                    for (var k = 0; k < count; k++) pairs.Add(new(drafts[i - count + k], drafts[i + k], i - count + k));
                i = last;
                continue;
            }
            // The part stands right before its share; another figure between (a growth, a count) leaves it open.
            if (drafts[i - 1].IsLevel && drafts[i - 1].SentenceIndex == share.SentenceIndex) pairs.Add(new(drafts[i - 1], share, i - 1));
        }
        return pairs;
    }

    // 由中央、省、县三级分担，分别为363万元、145万元: only the sign right behind the figure before goes on with its list.
    private static bool Continues(string between) => between.TrimStart().StartsWith('、') || (between.Contains('、', StringComparison.Ordinal) && !Words.HasSign(between, "，,；;。"));

    private static bool IsJoined(List<FigureDraft> drafts, int at) =>
        at < drafts.Count && drafts[at].Unit.Dimension == Dimension.Ratio && drafts[at - 1].Unit.Dimension == Dimension.Ratio && Words.Compact(drafts[at].Between) is "、" or "," or "和";

    private static bool AreLevels(List<FigureDraft> drafts, int from, int to, int sentence)
    {
        for (var i = from; i < to; i++)
            if (!drafts[i].IsLevel || drafts[i].SentenceIndex != sentence || !drafts[i].Unit.IsComparableWith(drafts[from].Unit)) return false;
        return true;
    }

    /// <summary>其中女性占40%: the share of something that is not the amount before it.</summary>
    private static bool NamesNoOther(string words)
    {
        var text = Words.Compact(words);
        var at = text.LastIndexOf('占');
        return at <= 0 || text[..at].Trim(',', ';', '、') is "" or "分别" or "约" or "各" or "均";
    }

    private static bool Continues(Pair before, Pair next) =>
        before.Part.SentenceIndex == next.Part.SentenceIndex && before.Part.Depth == next.Part.Depth && before.Part.Unit.IsComparableWith(next.Part.Unit)
        && ReferenceEquals(before.Part.List, next.Part.List) && before.Part.Fact.Year == next.Part.Fact.Year && WholeName(next.Share.Label.Printed).Length == 0;

    private static void Add(List<FigureDraft> drafts, List<Pair> list, List<ShareStatement> shares, List<ShareList> lists)
    {
        // 其中：A x万元，占…; B y万元，占…: the list's own whole.
        var told = list[0].Part.List?.Whole;
        if (told is not null)
            foreach (var pair in list) shares.Add(new(pair.Share.Fact, pair.Part.Fact, told.Fact, true));
        if (list.Count < 2) return;
        var parts = list.ConvertAll(p => p.Part.Fact);
        lists.Add(new(parts, list.ConvertAll(p => p.Share.Fact), told?.Fact ?? MadeBy(drafts, list[0].At, parts)?.Fact));
    }

    /// <summary>The amount told before a list that its parts make, as far as their decimals tell; nearest first.</summary>
    private static FigureDraft? MadeBy(List<FigureDraft> drafts, int first, List<Fact> parts)
    {
        var sum = Interval.Exactly(Rational.Zero);
        foreach (var part in parts) sum += part.Quantity.Interval;
        for (var i = first - 1; i >= 0; i--)
        {
            var whole = drafts[i];
            if (whole.IsLevel && whole.Unit.IsComparableWith(parts[0].Quantity.Unit) && whole.Fact.Year == parts[0].Year && sum.Meets(whole.Fact.Quantity.Interval)) return whole;
        }
        return null;
    }

    /// <summary>占本年支出合计的 → 本年支出合计; nothing for a plain 占.</summary>
    private static string WholeName(string words)
    {
        var text = Words.Compact(words);
        var at = text.LastIndexOf('占');
        if (at < 0) return "";
        var name = text[(at + 1)..];
        foreach (var tail in (string[])["的比重为", "的比例为", "的比重", "的比例", "比重为", "比例为", "比为", "比重", "比例", "比", "的", "约"])
            if (name.EndsWith(tail, StringComparison.Ordinal)) { name = name[..^tail.Length]; break; }
        return name;
    }

    /// <summary>The figure before the part that bears the name, nearest first; a name that says nothing (总额, 全部) names no figure.</summary>
    private static FigureDraft? Named(List<FigureDraft> drafts, int before, string name, FigureDraft part)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            var whole = drafts[i];
            if (whole.IsLevel && whole.Unit.IsComparableWith(part.Unit) && whole.Fact.Year == part.Fact.Year && whole.Fact.Stage == part.Fact.Stage && IsName(whole.Fact.Label, name)) return whole;
        }
        return null;
    }

    private static bool IsName(string label, string name) => label.Length > 1 && (label == name || label.EndsWith("-" + name, StringComparison.Ordinal) || (name.Length > 3 && label.EndsWith(name, StringComparison.Ordinal)));
}
