using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A rate of running text beside the two figures that it divides: 发放问卷200份，收回200份，满意168份，满意度84.00%;
/// 新建84个，为计划90个的93.33%. A question: what was counted may be more than the sentence tells.
/// </summary>
/// <param name="Rate">The printed rate.</param>
/// <param name="Part">What is divided.</param>
/// <param name="Whole">What it is divided by.</param>
/// <param name="Ratio">What it should be.</param>
internal sealed record CountedRate(Fact Rate, Fact Part, Fact Whole, Ratio Ratio)
{
    // Rates whose base is the number that was told last, and what the figure before them is called.
    private static readonly string[] Told = ["满意", "回收", "合格", "办结", "整改", "准确", "及时", "持证", "知晓", "就业", "处理", "结算", "上岗", "升学", "正常", "可用", "利用", "拨付", "发放", "纠正", "到账", "有效", "优良", "核查", "检查", "参与", "中标", "命中"];

    // Rates measured by what was due; only where the sentence tells what was due.
    private static readonly string[] Due = ["完成", "参保", "到位", "覆盖", "管理", "采购", "控制", "执行", "签约", "筛查", "兑付", "使用", "缴费"];

    private static readonly string[] DueWords = ["应", "计划", "任务", "目标", "约定", "预算", "下达", "安排", "核定", "符合条件"];

    private static readonly string[] Endings = ["率", "满意度", "比例"];

    private static readonly string[] Fillers = ["约", "为", "达", "到", "是", ":", "均"];

    // Made of several answers or groups, or measured by what another body says.
    private static readonly string[] Composite = ["加权", "平均", "综合", "总体", "分别", "折算", "依次", "口径", "剔除", "扣除", "同期", "测评", "第三方"];

    // One answer of several that count as satisfied.
    private static readonly string[] Degrees = ["非常满意", "很满意", "比较满意", "较满意", "基本满意", "较为满意"];

    private static readonly string[] Openers = ["为", "占", "完成", "达到", "达", "相当于", "是"];

    private static readonly string[] Persons = ["人", "名", "位"];

    /// <summary>168份 ÷ 200份 = 84.00%.</summary>
    public string Arithmetic => $"{Part.Entry.Raw} ÷ {Whole.Entry.Raw} = {Ratio.Text(Rate)}";

    /// <summary>Those that no two figures near them give.</summary>
    /// <param name="canCompare">Whether so many comparisons can be made.</param>
    /// <param name="document">The document.</param>
    public static IEnumerable<CountedRate> Odd(Predicate<long> canCompare, DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 3 || !sentence.Exists(f => f.Quantity.Unit.Dimension == Dimension.Ratio)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 2; i < figures.Count; i++)
                if (IsRate(figures[i].Fact) && (OfBase(figures, i) ?? OfName(figures, i)) is { Ratio.Fits: false } odd && !HasOther(canCompare, document, figures, i, odd)) yield return odd;
        }
    }

    private static bool IsRate(Fact fact) =>
        fact is { Measure: Measure.Rate or Measure.Share, Quantity: { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None, Value.Sign: > 0 } } && fact.Stage != Stage.Target && !Words.HasAny(fact.Sentence, Composite);

    /// <summary>新建84个，为计划90个的93.33%: the base stands in the clause of its rate.</summary>
    private static CountedRate? OfBase(List<PlacedFigure> figures, int at)
    {
        var (rate, whole) = (figures[at], figures[at - 1]);
        if (!IsLevel(whole) || whole.Depth != rate.Depth) return null;
        var tail = Words.Compact(rate.Fact.Sentence[whole.End..rate.Start]);
        if (tail.Length is 0 or > 12 || tail[^1] != '的' || Words.HasSign(tail, ",，;；。、")) return null;
        var clause = PlacedFigure.Between(figures, at - 1);
        clause = clause[(Words.LastSign(clause, ",，;；。(") + 1)..];
        if (!Array.Exists(Openers, o => clause.StartsWith(o, StringComparison.Ordinal)) || Words.HasAny(clause, "同期", "上年", "去年", "以上", "其中")) return null;
        // The figure that the clause tells of stands right before it.
        var told = at - 2;
        // 检查168家，其中二季度97家，完成全年计划300家的56.00%: a detail between them.
        if (told > 0 && PlacedFigure.Between(figures, told).Contains("其中", StringComparison.Ordinal)) told--;
        return IsLevel(figures[told]) && figures[told].Depth == whole.Depth && IsAlike(figures[told], whole) && IsSameClause(figures, told, at - 1) && IsSameYear(figures[told], whole)
            ? Make(rate, figures[told], whole) : null;
    }

    /// <summary>收回有效问卷200份，满意168份，满意度84.00%: the figure before the rate is called like the rate, and what it is a part of stands before it.</summary>
    private static CountedRate? OfName(List<PlacedFigure> figures, int at)
    {
        var (rate, part) = (figures[at], figures[at - 1]);
        if (!IsLevel(part) || part.Depth != rate.Depth || rate.Fact.Measure != Measure.Rate) return null;
        var words = PlacedFigure.Between(figures, at);
        var comma = Words.LastSign(words, ",，;；。");
        if (comma < 0 || Words.HasSign(words[..(comma + 1)], ";；。()")) return null;
        if (Stem(words[(comma + 1)..]) is not { Length: >= 2 } stem) return null;
        // What the figure itself is called, before its number or behind it: 收回361份, 32人持证.
        var own = PlacedFigure.Clause(figures, at - 1) + words[..comma];
        if (Words.HasAny(own, "未", "不", "比上年", "比去年", "较上年", "增加", "减少", "以上", "左右") || !IsNamedIn(stem, own)) return null;
        if (Words.HasAny(own, Degrees) && !Words.HasAny(own, "或", "和", "及", "与", "、")) return null;
        PlacedFigure? whole = null;
        for (var i = at - 2; i >= 0 && whole is null; i--)
            if (IsLevel(figures[i]) && figures[i].Depth == part.Depth && IsAlike(figures[i], part) && !PlacedFigure.Clause(figures, i).Contains('均', StringComparison.Ordinal)) whole = figures[i];
        if (whole is null || !IsSameYear(part, whole) || Words.HasAny(rate.Fact.Sentence[whole.End..part.Start], "。", "上年", "去年", "另")) return null;
        var isTold = EndsWithAny(stem, Told) && part.Fact.Quantity.Unit.Dimension != Dimension.Money;
        if (!isTold && !(EndsWithAny(stem, [.. Told, .. Due]) && Words.HasAny(PlacedFigure.Clause(figures, figures.IndexOf(whole)), DueWords) && figures.IndexOf(whole) == at - 2)) return null;
        return Make(rate, part, whole);
    }

    /// <summary>满意 of 参保群众满意度为; null where no rate is named.</summary>
    private static string? Stem(string words)
    {
        var name = words;
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var filler in Fillers)
                if (name.Length > filler.Length && name.EndsWith(filler, StringComparison.Ordinal)) (name, cut) = (name[..^filler.Length], true);
        }
        foreach (var ending in Endings)
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) return ending == "满意度" ? "满意" : name[..^ending.Length];
        return name == "满意度" ? "满意" : null;
    }

    private static bool EndsWithAny(string stem, string[] words) => Array.Exists(words, w => stem.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether both last letters of the rate's name stand in the words of its figure: 收回 of 回收率, 持有相应岗位证书 of 持证率.</summary>
    private static bool IsNamedIn(string stem, string words) =>
        words.Contains(stem[^2], StringComparison.Ordinal) && words.Contains(stem[^1], StringComparison.Ordinal);

    /// <summary>Whether other figures of the paragraph, parts taken together, or another figure of the document as base give the rate.</summary>
    private static bool HasOther(Predicate<long> canCompare, DocumentReading document, List<PlacedFigure> figures, int at, CountedRate odd)
    {
        var near = Nearby.Amounts(document, odd.Rate);
        if (!canCompare((long)near.Count * near.Count)) return true;
        foreach (var part in near)
            foreach (var whole in near)
                if (!ReferenceEquals(part, whole) && part.Quantity.Unit.Dimension == whole.Quantity.Unit.Dimension && Fits(odd.Rate, part.Quantity.Base, whole.Quantity.Base)) return true;
        // 满意200份，基本满意60份，满意度92.86%: several figures before the rate taken together.
        var sum = Rational.Zero;
        for (var i = at - 1; i >= 0 && figures[i].Fact.Quantity.Unit.Dimension == odd.Part.Quantity.Unit.Dimension; i--)
        {
            sum += figures[i].Fact.Quantity.Base;
            foreach (var whole in near) if (Fits(odd.Rate, sum, whole.Quantity.Base)) return true;
        }
        return Nearby.HasOtherWhole(canCompare, document, odd.Rate, odd.Part, odd.Whole);
    }

    private static bool Fits(Fact rate, Rational part, Rational whole)
    {
        if (whole.IsZero) return false;
        var (value, step) = (part / whole, rate.Quantity.HalfStep * 2 * rate.Quantity.Unit.Factor);
        return (value - rate.Quantity.Base).Abs() <= step;
    }

    private static CountedRate? Make(PlacedFigure rate, PlacedFigure part, PlacedFigure whole)
    {
        if (whole.Fact.Quantity.Base.Sign <= 0 || Interval.Quotient(Range(part.Fact), Range(whole.Fact)) is not { } possible) return null;
        var printed = rate.Fact.Quantity;
        var step = printed.HalfStep * 2 * printed.Unit.Factor;
        var fits = possible.Meets(Interval.Closed(printed.Base - step, printed.Base + step));
        return new(rate.Fact, part.Fact, whole.Fact, new(part.Fact.Quantity.Base / whole.Fact.Quantity.Base, fits ? Agreement.Equal : Agreement.Contradiction));
    }

    // 41.86万人 is rounded, 8912人 is not.
    private static Interval Range(Fact fact)
    {
        var q = fact.Quantity;
        return q.Unit.Dimension == Dimension.Count && q.Unit.Factor == Rational.One && q.Decimals == 0 ? Interval.Exactly(q.Base) : Interval.Closed((q.Value - q.HalfStep) * q.Unit.Factor, (q.Value + q.HalfStep) * q.Unit.Factor);
    }

    private static bool IsLevel(PlacedFigure figure) => figure.Fact is { Measure: Measure.Level, Quantity: { Qualifier: Qualifier.None, Unit.Dimension: Dimension.Count or Dimension.Money or Dimension.Area or Dimension.Other } };

    private static bool IsAlike(PlacedFigure one, PlacedFigure other)
    {
        var (a, b) = (one.Fact.Quantity.Unit, other.Fact.Quantity.Unit);
        return a.IsComparableWith(b) || (a.Dimension == Dimension.Count && b.Dimension == Dimension.Count && Array.IndexOf(Persons, a.Noun) >= 0 && Array.IndexOf(Persons, b.Noun) >= 0);
    }

    private static bool IsSameYear(PlacedFigure one, PlacedFigure other) => one.Fact.Year == other.Fact.Year;

    private static bool IsSameClause(List<PlacedFigure> figures, int first, int next) => !Words.HasAny(figures[first].Fact.Sentence[figures[first].End..figures[next].Start], "；", ";", "。");
}
