using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A budget at the beginning of the year, what came to it and the budget after that, told one behind the other:
/// 年初预算320.00万元，年中追加25.60万元，全年预算345.60万元; 年初预算583.00万元，全年预算638.00万元，比年初增加55.00万元.
/// </summary>
/// <param name="Initial">The budget at the beginning.</param>
/// <param name="Change">What came to it or was taken away.</param>
/// <param name="Adjusted">The budget after that.</param>
/// <param name="Falls">Whether it was taken away.</param>
internal sealed record ToldAdjustment(Fact Initial, Fact Change, Fact Adjusted, bool Falls)
{
    private static readonly string[] Additions = ["追加", "调增", "增加", "调整增加", "净增加", "净追加", "追加预算", "增加预算", "调增预算"];

    private static readonly string[] Cuts = ["调减", "核减", "减少", "压减", "调整减少", "净减少", "净调减", "调减预算"];

    // Money that came besides, or a part of it.
    private static readonly string[] Others = ["结转", "结余", "其中", "分别", "同时", "另", "含", "包括", "加上", "部分", "收回", "第一次", "首次"];

    /// <summary>320.00万元 + 25.60万元 = 345.60万元.</summary>
    public string Arithmetic => $"{Initial.Entry.Raw} {(Falls ? '−' : '+')} {Change.Entry.Raw} = {ExpectedText}";

    /// <summary>The budget that the two give, in its printed unit.</summary>
    public string ExpectedText => (Value / Adjusted.Quantity.Unit.Factor).ToText(Math.Max(Adjusted.Quantity.Decimals, Initial.Quantity.Decimals)) + Adjusted.Quantity.Unit.Symbol;

    private Rational Value => Falls ? Initial.Quantity.Base - Change.Quantity.Base : Initial.Quantity.Base + Change.Quantity.Base;

    private bool Fits =>
        (Falls ? Initial.Quantity.Interval - Change.Quantity.Interval : Initial.Quantity.Interval + Change.Quantity.Interval).Meets(Adjusted.Quantity.Interval);

    /// <summary>Those that do not come out, and that no other amount of the paragraph puts right.</summary>
    public static IEnumerable<ToldAdjustment> Odd(DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 3 || !sentence.Exists(f => f.Stage == Stage.InitialBudget) || !sentence.Exists(f => f.Stage == Stage.AdjustedBudget)) continue;
            var figures = PlacedFigure.Of(sentence).FindAll(f => f.Depth == 0);
            for (var i = 0; i + 2 < figures.Count; i++)
                if (Of(figures, i) is { Fits: false } odd && !HasOther(document, odd)) yield return odd;
        }
    }

    private static ToldAdjustment? Of(List<PlacedFigure> figures, int at)
    {
        var (first, second, third) = (figures[at], figures[at + 1], figures[at + 2]);
        if (first.Fact.Stage != Stage.InitialBudget || !IsMoney(first) || !IsMoney(second) || !IsMoney(third) || second.Fact.Year != first.Fact.Year || third.Fact.Year != first.Fact.Year) return null;
        // 年初预算A，其中B、C；调增D，调整后E: C is a part of what was changed.
        for (var i = 0; i < at; i++) if (figures[i].Fact.Stage == Stage.InitialBudget && IsMoney(figures[i])) return null;
        var words = Words.Compact(Words.WithoutBrackets(Words.Compact(first.Fact.Sentence[first.End..third.Start])));
        if (Words.HasAny(words, Others) || Words.HasSign(words, "。")) return null;
        var (change, adjusted) = second.Fact.Stage == Stage.AdjustedBudget ? (third, second) : (second, third);
        if (adjusted.Fact.Stage != Stage.AdjustedBudget || adjusted.Fact.Measure != Measure.Level || first.Fact.Measure != Measure.Level || Way(Words.Compact(change.Fact.Entry.Label), ReferenceEquals(change, third)) is not { } falls) return null;
        return new(first.Fact, change.Fact, adjusted.Fact, falls);
    }

    /// <summary>Whether the words say that money was taken away; null when they say nothing of the kind.</summary>
    private static bool? Way(string label, bool isLast)
    {
        var name = label;
        // 比年初预算增加: compared with the beginning and nothing else.
        var isCompared = Words.HasAny(name, "比", "较");
        if (isCompared && (!isLast || !name.Contains("年初", StringComparison.Ordinal))) return null;
        if (name.Length > 12) return null;
        if (Array.Exists(Additions, w => name.EndsWith(w, StringComparison.Ordinal))) return false;
        return Array.Exists(Cuts, w => name.EndsWith(w, StringComparison.Ordinal)) ? true : null;
    }

    private static bool IsMoney(PlacedFigure figure) => figure.Fact is { Measure: Measure.Level or Measure.Change, Quantity: { Unit.Dimension: Dimension.Money, Qualifier: Qualifier.None } };

    /// <summary>Whether the two budgets differ by another amount of the paragraph: then the change is only some of it.</summary>
    private static bool HasOther(DocumentReading document, ToldAdjustment odd)
    {
        var rest = odd.Falls ? odd.Initial.Quantity.Interval - odd.Change.Quantity.Interval - odd.Adjusted.Quantity.Interval : odd.Adjusted.Quantity.Interval - odd.Initial.Quantity.Interval - odd.Change.Quantity.Interval;
        var gap = (odd.Adjusted.Quantity.Interval - odd.Initial.Quantity.Interval) * (odd.Falls ? -Rational.One : Rational.One);
        foreach (var near in document.FactsByPlace.Near(odd.Change))
            if (!ReferenceEquals(near, odd.Change) && !ReferenceEquals(near, odd.Initial) && !ReferenceEquals(near, odd.Adjusted) && near.Quantity.Unit.Dimension == Dimension.Money && (near.Quantity.Interval.Meets(gap) || near.Quantity.Interval.Meets(rest))) return true;
        return false;
    }
}
