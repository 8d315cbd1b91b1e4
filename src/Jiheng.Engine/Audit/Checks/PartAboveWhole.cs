using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What 其中 lists exceeds its whole: a part by itself, or the parts together.</summary>
/// <param name="Sum">The parts added up.</param>
/// <param name="Single">The part that is larger than the whole; null where only all of them together are.</param>
internal sealed record PartAboveWhole(SumCheck Sum, Entry? Single)
{
    /// <summary>Compares; null when nothing exceeds, or the parts may be no parts.</summary>
    public static PartAboveWhole? Of(Composition composition)
    {
        if (composition.IsComplete || composition.IsLikelyComplete || SumCheck.Of(composition.Whole, composition.Parts) is not { Outcome: Agreement.Contradiction, Exceeds: true } check) return null;
        // A negative part (a reduction) may bring the parts back below the whole; a qualified whole has no upper end.
        if (check.Parts.Any(p => p.Number < Rational.Zero)) return null;
        // Parts that make the whole are all of them: what follows is told of them (平均每家1.2万元; 其中已退回30万元，其余…).
        var sum = Rational.Zero;
        for (var i = 0; i < check.Parts.Count; i++)
        {
            sum += check.Parts[i].Number!.Value;
            if (i > 0 && sum == check.Whole.Number) return null;
        }
        var single = check.Parts.FirstOrDefault(p => check.Whole.Quantity!.Value.Interval.LiesBelow(p.Quantity!.Value.Interval));
        // A later count of a sentence may be of other people: 其中行政10人，事业24人，辖区人口68万人.
        if (single is not null && check.Unit.Dimension == Dimension.Count && composition.Whole.Origin.Table is null && !ReferenceEquals(single, check.Parts[0])) return null;
        if (single is null && (check.SumWithoutDetails <= check.Whole.Number || !(check.Unit.Dimension == Dimension.Money || AreThings(check)))) return null;
        return new(check, single);
    }

    // 女性40人、党员50人: one person is counted under many heads, and a household of several kinds.
    private static readonly string[] OfPersons = ["人", "名", "人次", "户", "人数"];

    /// <summary>
    /// Whether whole and parts count the same things, each of which is in one list only as a rule: 55份，其中年中32份、三季度24份.
    /// 知晓政策的233份、表示满意的250份 are answers of the same people.
    /// </summary>
    private static bool AreThings(SumCheck check)
    {
        var symbol = check.Whole.Quantity!.Value.Unit.Symbol;
        return check.Unit.Dimension == Dimension.Count && symbol.Length > 0 && Array.IndexOf(OfPersons, symbol) < 0 && check.Parts.All(p => p.Quantity!.Value.Unit.Symbol == symbol && !p.Label.EndsWith('的'));
    }
}
