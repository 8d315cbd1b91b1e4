using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Which part and which whole a printed share belongs to.</summary>
internal static class ShareRelations
{
    public static void Of(List<FigureDraft> drafts, List<ShareStatement> shares)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var share = drafts[i];
            if (share.Measure != Measure.Share || share.Fact.Stage == Stage.Target) continue;
            // The part stands right before its share; another figure between (a growth, a count) leaves it open.
            var part = drafts[i - 1];
            if (!part.IsLevel || part.SentenceIndex != share.SentenceIndex) continue;
            var name = WholeName(share.Label.Printed);
            if (name.Length > 0)
            {
                if (Named(drafts, i - 1, name, part) is { } named) shares.Add(new(share.Fact, part.Fact, named.Fact, true));
                continue;
            }
            // 其中：A x万元，占…; B y万元，占….
            if (part.List is { } list) shares.Add(new(share.Fact, part.Fact, list.Whole.Fact, true));
            else if (First(drafts, i - 1, part) is { } first) shares.Add(new(share.Fact, part.Fact, first.Fact, false));
        }
    }

    /// <summary>占本年支出合计的 → 本年支出合计; nothing for a plain 占.</summary>
    private static string WholeName(string words)
    {
        var text = Words.Compact(words);
        var at = text.LastIndexOf('占');
        if (at < 0) return "";
        var name = text[(at + 1)..];
        foreach (var tail in (string[])["的比重为", "的比例为", "的比重", "的比例", "比重为", "比例为", "比为", "比", "的"])
            if (name.EndsWith(tail, StringComparison.Ordinal)) { name = name[..^tail.Length]; break; }
        return name is "" or "约" or "全部" or "总数" or "总额" or "合计" ? "" : name;
    }

    /// <summary>The figure before the part that bears the name, nearest first.</summary>
    private static FigureDraft? Named(List<FigureDraft> drafts, int before, string name, FigureDraft part)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            var whole = drafts[i];
            if (whole.IsLevel && whole.Unit.IsComparableWith(part.Unit) && whole.Fact.Year == part.Fact.Year && IsName(whole.Fact.Label, name)) return whole;
        }
        return null;
    }

    private static bool IsName(string label, string name) => label.Length > 1 && (label == name || label.EndsWith("-" + name, StringComparison.Ordinal) || (name.Length > 3 && label.EndsWith(name, StringComparison.Ordinal)));

    /// <summary>The first amount of the sentence, when what follows it are its parts: each of the same unit and no larger.</summary>
    private static FigureDraft? First(List<FigureDraft> drafts, int at, FigureDraft part)
    {
        FigureDraft? first = null;
        for (var i = at - 1; i >= 0 && drafts[i].SentenceIndex == part.SentenceIndex; i--)
            if (drafts[i].IsLevel && drafts[i].Depth == part.Depth) first = drafts[i];
        return first is not null && first.Unit.IsComparableWith(part.Unit) && first.Fact.Year == part.Fact.Year && first.Fact.Stage == part.Fact.Stage && part.Fact.Quantity.Base <= first.Fact.Quantity.Base ? first : null;
    }
}
