using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A total that its sentence tells behind its parts: 门诊214.65万元、住院68.92万元、其他8.09万元，合计291.66万元; 三项合计240.00万元.</summary>
/// <param name="Whole">The printed total.</param>
/// <param name="Parts">What stands before it.</param>
/// <param name="Sum">Those added up, in base units.</param>
internal sealed record ToldTotal(Fact Whole, IReadOnlyList<Fact> Parts, Rational Sum)
{
    private static readonly string[] Totals = ["合计", "共计", "总计", "共", "总共"];

    private static readonly string[] Counted = ["项", "者", "类", "部分", "个", "家", "款", "笔"];

    // Told of something else, or with more than was listed.
    private static readonly string[] Others = ["等", "其中", "含", "包括", "结转", "另", "剔除", "扣除", "除外", "本级", "累计", "以上", "多", "分别"];

    /// <summary>The sum in the total's unit.</summary>
    public string SumText => (Sum / Whole.Quantity.Unit.Factor).ToText(Decimals) + Whole.Quantity.Unit.Symbol;

    /// <summary>Total less sum, in the total's unit.</summary>
    public string DifferenceText => ((Whole.Quantity.Base - Sum) / Whole.Quantity.Unit.Factor).ToText(Decimals) + Whole.Quantity.Unit.Symbol;

    /// <summary>214.65万元 + 68.92万元 = 283.57万元.</summary>
    public string Arithmetic => $"{string.Join(" + ", Parts.Select(p => p.Entry.Raw))} = {SumText}";

    private int Decimals => Math.Max(Whole.Quantity.Decimals, Parts.Max(p => p.Quantity.Unit.Factor == Whole.Quantity.Unit.Factor ? p.Quantity.Decimals : 0));

    /// <summary>Those that none of the lists before them makes.</summary>
    public static IEnumerable<ToldTotal> Odd(DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 3 || !Words.HasAny(sentence[0].Sentence, Totals)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 2; i < figures.Count; i++)
                if (Of(figures, i) is { } told && !IsTold(document, told)) yield return told;
        }
    }

    private static ToldTotal? Of(List<PlacedFigure> figures, int at)
    {
        var whole = figures[at];
        if (!whole.IsAmount || Named(figures, at, out var count) is null) return null;
        // From the total back: every figure like it at its depth, and whether nothing but the next name stands between.
        List<PlacedFigure> like = [];
        var (chain, isChain) = (0, true);
        for (var i = count > 0 ? at - 2 : at - 1; i >= 0; i--)
        {
            if (figures[i].Depth > whole.Depth) continue;
            // 计划安排甲55万元、乙36万元，合计91万元: a figure that is only planned, or told with 约, may be a part as well.
            if (!figures[i].IsAmount && PlacedFigure.AreAlike(figures[i].Fact, whole.Fact)) return null;
            if (!figures[i].IsLike(whole) || figures[i].Depth != whole.Depth) { isChain = false; continue; }
            like.Add(figures[i]);
            if (isChain) chain++;
            if (isChain && !PlacedFigure.Between(figures, i).StartsWith('、')) isChain = false;
        }
        if (like.Count < 2 || like.Exists(f => f.Fact.Year != whole.Fact.Year)) return null;
        // Any number of them taken together makes it: then those are its parts.
        var sum = Rational.Zero;
        var range = Interval.Exactly(Rational.Zero);
        for (var n = 0; n < like.Count; n++)
        {
            sum += like[n].Fact.Quantity.Base;
            range += like[n].Fact.Quantity.Interval;
            if (n > 0 && (sum == whole.Fact.Quantity.Base || range.Meets(whole.Fact.Quantity.Interval))) return null;
        }
        var parts = count > 0 ? like.Count == count ? count : 0 : chain > 1 ? chain : 0;
        if (parts < 2) return null;
        like.RemoveRange(parts, like.Count - parts);
        var first = figures.IndexOf(like[^1]);
        // 共60家被处理: what stands behind the total limits it.
        if (whole.Fact.Sentence.AsSpan(whole.End).TrimStart() is [not ('，' or ',' or '。' or '；' or ';' or '、' or '）' or ')'), ..]) return null;
        var said = whole.Fact.Sentence[(first == 0 ? 0 : figures[first - 1].End)..whole.Start];
        if (Words.HasAny(Words.Compact(said), Others) || Words.HasSign(said, "；;。")) return null;
        like.Reverse();
        sum = Rational.Zero;
        foreach (var part in like) sum += part.Fact.Quantity.Base;
        return new(whole.Fact, like.ConvertAll(p => p.Fact), sum);
    }

    /// <summary>合计, 三项合计: the words of a total and nothing else, with the number of its parts; null for any other clause.</summary>
    private static string? Named(List<PlacedFigure> figures, int at, out int count)
    {
        count = 0;
        var words = PlacedFigure.Between(figures, at).TrimEnd('为', '是', ':');
        if (Array.IndexOf(Totals, words.TrimStart(',', '，')) < 0) return null;
        if (words.Length > 0 && words[0] is ',' or '，') return words;
        // 三项 is a figure of its own.
        var number = figures[at - 1].Fact.Quantity;
        if (number is not { Unit.Dimension: Dimension.Count, Decimals: 0, Qualifier: Qualifier.None } || Array.IndexOf(Counted, number.Unit.Noun) < 0 || number.Value < 2 || number.Value > 9 || !PlacedFigure.Between(figures, at - 1).EndsWith(',')) return null;
        while (number.Value > count) count++;
        return words;
    }

    /// <summary>Whether the total is told of something printed elsewhere in the paragraph: the parts may be some of it.</summary>
    private static bool IsTold(DocumentReading document, ToldTotal told)
    {
        foreach (var near in document.FactsByPlace.Near(told.Whole))
            if (!ReferenceEquals(near, told.Whole) && near.Quantity.Base == told.Whole.Quantity.Base && near.Quantity.Unit.IsComparableWith(told.Whole.Quantity.Unit) && Nearby.IsAmount(near)) return true;
        return false;
    }
}
