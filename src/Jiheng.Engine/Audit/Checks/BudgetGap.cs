using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// What was reached, what share of the budget that is, and by how much it misses the budget, told in one run: 支出205万元，完成预算的
/// 96%，比预算少8万元. Two of them give the third, though the budget itself is not printed.
/// </summary>
/// <param name="Rate">The printed share of the budget.</param>
/// <param name="Level">What was reached.</param>
/// <param name="Gap">What it is above or below the budget.</param>
/// <param name="Ratio">What the share should be, and how the printed one compares.</param>
/// <param name="IsAbove">Whether the words say that more was reached than the budget.</param>
internal sealed record BudgetGap(Fact Rate, Fact Level, Fact Gap, Ratio Ratio, bool IsAbove)
{
    private const string Budget = "预算";

    private static readonly string[] Above = ["超", "多", "增"];

    private static readonly string[] Below = ["少", "低", "节", "减", "短", "未"];

    // Which budget it is: both clauses must speak of one.
    private static readonly string[] Kinds = ["年初", "全年", "调整", "批复", "上年", "追加"];

    /// <summary>205.50万元 ÷（205.50万元 + 7.50万元）= 96.48%.</summary>
    public string Arithmetic => $"{Level.Entry.Raw} ÷（{Level.Entry.Raw} {(IsAbove ? '−' : '+')} {Gap.Entry.Raw}）= {Ratio.Text(Rate)}";

    /// <summary>Those that do not come out.</summary>
    public static IEnumerable<BudgetGap> Odd(DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 3 || !sentence[0].Sentence.Contains(Budget, StringComparison.Ordinal)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 0; i + 2 < figures.Count; i++)
                if (Of(figures, i) is { Ratio.Fits: false } odd) yield return odd;
        }
    }

    private static BudgetGap? Of(List<PlacedFigure> figures, int at)
    {
        var level = figures[at];
        if (!level.IsAmount || figures[at + 1].Depth != level.Depth || figures[at + 2].Depth != level.Depth) return null;
        var rate = figures[at + 1].Fact.Quantity.Unit.Dimension == Dimension.Ratio ? at + 1 : at + 2;
        var gap = 2 * at + 3 - rate;
        var (share, difference) = (figures[rate].Fact, figures[gap].Fact);
        if (share.Quantity is not { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None } || share.Stage == Stage.Target || !difference.Quantity.Unit.IsComparableWith(level.Fact.Quantity.Unit) || difference.Quantity.Qualifier != Qualifier.None) return null;
        var (shared, missed) = (PlacedFigure.Between(figures, rate).Trim(',', '，'), PlacedFigure.Between(figures, gap).Trim(',', '，'));
        // 完成预算的, 为预算的; 比预算少, 超预算: one clause each, with nothing else in it.
        if (!shared.Contains(Budget, StringComparison.Ordinal) || !(shared.EndsWith('的') || shared.EndsWith('率')) || Words.HasSign(shared + missed, ",，;；。:：")) return null;
        if (!missed.Contains(Budget, StringComparison.Ordinal) || missed.EndsWith('为') || missed.EndsWith('数')) return null;
        foreach (var kind in Kinds) if (shared.Contains(kind, StringComparison.Ordinal) != missed.Contains(kind, StringComparison.Ordinal)) return null;
        var (above, below) = (Words.HasAny(missed, Above), Words.HasAny(missed, Below));
        if (above == below) return null;
        return Ratio.OfBudget(share.Quantity, level.Fact.Quantity, difference.Quantity, above) is { } ratio ? new(share, level.Fact, difference, ratio, above) : null;
    }
}
