using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A rate of running text whose words name its base: 支出8万元，为年初预算10万元的80%; 占全年预算的80%; 执行率（实际支出÷到位资金）为80%.
/// No other base excuses it. What was spent is the figure that the sentence tells right before.
/// </summary>
/// <param name="Rate">The printed rate.</param>
/// <param name="Spent">What was spent.</param>
/// <param name="Base">The base that is named.</param>
/// <param name="Ratio">What it should be, and how the printed one compares.</param>
internal sealed record NamedBase(Fact Rate, Fact Spent, Fact Base, Ratio Ratio)
{
    private const int LongestName = 12;

    private static readonly (string Word, Stage Stage)[] Names =
    [
        ("年初预算", Stage.InitialBudget), ("年初批复预算", Stage.InitialBudget), ("全年预算", Stage.AdjustedBudget), ("调整预算", Stage.AdjustedBudget), ("调整后预算", Stage.AdjustedBudget), ("调整后的预算", Stage.AdjustedBudget),
    ];

    private static readonly string[] Openers = ["占", "完成", "达到", "达", "为", "是", "相当于"];

    private static readonly string[] Tails = ["的比重为", "的比例为", "的比率为", "的比重", "的比例", "的", "比重为", "比例为", "比例", "比重"];

    /// <summary>8.00万元 ÷ 10.00万元 = 80.00%.</summary>
    public string Arithmetic => $"{Spent.Entry.Raw} ÷ {Base.Entry.Raw} = {Ratio.Text(Rate)}";

    /// <summary>Those that the named base does not give, whichever figure near them was spent.</summary>
    public static IEnumerable<NamedBase> Odd(Predicate<long> canCompare, DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count == 0 || !sentence.Exists(f => f.Quantity.Unit.Dimension == Dimension.Ratio)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 1; i < figures.Count; i++)
                if (Of(document, figures, i) is { Ratio.Fits: false } odd && !HasOther(canCompare, document, odd)) yield return odd;
        }
    }

    private static NamedBase? Of(DocumentReading document, List<PlacedFigure> figures, int at)
    {
        var rate = figures[at];
        if (rate.Fact is not { Measure: Measure.Rate or Measure.Share, Quantity: { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None } } || rate.Fact.Stage == Stage.Target) return null;
        var between = Words.Compact(rate.Fact.Sentence[figures[at - 1].End..rate.Start]);
        // 为年初预算10万元的80%: the base is printed in the clause.
        if (Array.IndexOf(Tails, between) >= 0)
            return at > 1 && figures[at - 1] is { } whole && IsMoney(whole) && StageOf(PlacedFigure.Clause(figures, at - 1)) is { } told && whole.Fact.Stage == told && IsSpentBefore(figures, at - 2, whole) ? Make(rate.Fact, figures[at - 2].Fact, whole.Fact) : null;
        if (Formula(between) is { } fund) return InFormula(document, figures, at, fund);
        // 占全年预算的80%: the base is named and stands earlier in the sentence.
        var clause = between[(Words.LastSign(between, "，,；;。") + 1)..];
        if (StageOf(clause) is not { } stage || !IsSpentBefore(figures, at - 1, rate)) return null;
        var bases = figures.FindAll(f => f.Start < rate.Start && IsMoney(f) && f.Fact.Stage == stage && f.Depth == rate.Depth && f.Fact.Year == rate.Fact.Year);
        return bases.Count == 1 && IsOne(figures, at, bases[0]) ? Make(rate.Fact, figures[at - 1].Fact, bases[0].Fact) : null;
    }

    /// <summary>Whether nothing but the budgets stands between base and what was spent: both are then of one subject.</summary>
    private static bool IsOne(List<PlacedFigure> figures, int at, PlacedFigure @base)
    {
        var sentence = @base.Fact.Sentence;
        return figures.IndexOf(@base) == at - 2 && !Words.HasAny(sentence[@base.End..figures[at - 1].Start], "其中", "；", ";", "。", "包括");
    }

    /// <summary>The stage of the budget that a clause names as what its rate is measured by, or null.</summary>
    private static Stage? StageOf(string clause)
    {
        var text = Words.Compact(clause);
        foreach (var tail in Tails)
            if (text.EndsWith(tail, StringComparison.Ordinal)) { text = text[..^tail.Length]; break; }
        foreach (var opener in Openers)
        {
            if (!text.StartsWith(opener, StringComparison.Ordinal)) continue;
            var name = text[opener.Length..].TrimEnd('数', '额');
            foreach (var (word, stage) in Names) if (name == word || name == word + "总" || name == word + "安排" || name == word + "资金") return stage;
            return null;
        }
        return null;
    }

    private static bool IsSpentBefore(List<PlacedFigure> figures, int at, PlacedFigure next) =>
        at >= 0 && IsMoney(figures[at]) && figures[at].Depth == next.Depth && figures[at].Fact.Year == next.Fact.Year
        && (figures[at].Fact.Stage is Stage.Executed or Stage.Final || Words.HasAny(figures[at].Fact.Entry.Label, "支出", "执行", "使用", "支付"))
        && !Words.HasAny(figures[at].Fact.Sentence[figures[at].End..next.Start], "其中", "；", ";", "。", "比", "较");

    private static bool IsMoney(PlacedFigure figure) => figure.IsAmount && figure.Fact.Quantity.Unit.Dimension == Dimension.Money;

    /// <summary>到位 of 执行率（实际支出÷到位资金）为; null when no bracket divides what was spent by what arrived.</summary>
    private static string? Formula(string between)
    {
        var open = between.LastIndexOf('(');
        if (open < 1 || between.IndexOf(')', open) is not (> 0 and var close) || !between[..open].EndsWith("执行率", StringComparison.Ordinal)) return null;
        if (Words.WithoutBrackets(between[open..]).Trim('为', '是', '达', '到', ':', '约') is not "") return null;
        var parts = between[(open + 1)..close].Split('/', '÷');
        if (parts.Length != 2 || parts[1].Length > LongestName || !Words.HasAny(parts[0], "支出", "执行", "使用", "支付")) return null;
        return parts[1].TrimEnd('数', '额').Replace("资金", "", StringComparison.Ordinal) is "到位" or "实际到位" or "已到位" ? "到位" : null;
    }

    /// <summary>The one amount that arrived, told anywhere in the form; several leave it open.</summary>
    private static NamedBase? InFormula(DocumentReading document, List<PlacedFigure> figures, int at, string word)
    {
        var rate = figures[at].Fact;
        if (!IsSpentBefore(figures, at - 1, figures[at])) return null;
        Fact? found = null;
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || !PlacedFigure.IsAmountOf(fact) || fact.Quantity.Unit.Dimension != Dimension.Money || fact.Form != rate.Form || fact.Project != rate.Project || fact.Year != rate.Year) continue;
            var label = Words.Compact(fact.Entry.Label).TrimEnd('为', '是', '共', '计', ':');
            if (label.Replace("资金", "", StringComparison.Ordinal) is not ("到位" or "实际到位" or "已到位" or "共到位")) continue;
            // 应到位1100万元，实际到位1040万元 of a part: the largest is what the whole had.
            if (found is null || fact.Quantity.Base > found.Quantity.Base) found = fact;
        }
        return found is null || word.Length == 0 || found.Quantity.Base < figures[at - 1].Fact.Quantity.Base ? null : Make(rate, figures[at - 1].Fact, found);
    }

    private static NamedBase? Make(Fact rate, Fact spent, Fact whole) => Ratio.Quotient(rate.Quantity, spent.Quantity, whole.Quantity) is { } ratio ? new(rate, spent, whole, ratio) : null;

    /// <summary>Whether another amount of the paragraph by the named base, or by another of just this name, gives the rate.</summary>
    private static bool HasOther(Predicate<long> canCompare, DocumentReading document, NamedBase odd)
    {
        var near = Nearby.Amounts(document, odd.Rate);
        if (!canCompare(near.Count + document.Facts.Count)) return true;
        foreach (var spent in near)
            if (!ReferenceEquals(spent, odd.Base) && Ratio.Quotient(odd.Rate.Quantity, spent.Quantity, odd.Base.Quantity) is { Fits: true }) return true;
        foreach (var other in document.Facts)
            if (other.Stage == odd.Base.Stage && other.Label == odd.Base.Label && Nearby.IsAmount(other) && Ratio.Quotient(odd.Rate.Quantity, odd.Spent.Quantity, other.Quantity) is { Fits: true }) return true;
        return false;
    }
}
