using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A whole held against one list of its parts, by what the list is said to be.</summary>
/// <param name="Sum">The parts added up; null when they cannot be.</param>
/// <param name="Outcome">How whole and parts compare; null when the list does not tell.</param>
/// <param name="Doubt">Why it does not, one Chinese sentence; empty when it does.</param>
internal sealed record TotalCheck(SumCheck? Sum, Agreement? Outcome, string Doubt)
{
    /// <summary>What the whole would have to be, as text; empty when nothing was added up.</summary>
    public string Expected { get; private init; } = Sum?.SumText ?? "";

    /// <summary>The arithmetic; empty when nothing was added up.</summary>
    public string Arithmetic { get; private init; } = Sum?.Arithmetic ?? "";

    /// <summary>Compares. A contradiction is one that JH3004, JH3012 or JH3013 reports.</summary>
    public static TotalCheck Of(Composition composition)
    {
        if (SumCheck.Of(composition.Whole, composition.Parts) is not { } sum) return new(null, null, "组成它的各项没有印出数字，或单位不同，不能相加。");
        if (sum.Outcome != Agreement.Contradiction) return new(sum, sum.Outcome, "");
        if (IsShortOfParts(composition, sum) || IsShortOfCount(composition, sum)) return new(sum, Agreement.Contradiction, "");
        if (PartAboveWhole.Of(composition) is var (_, single))
            return new(sum, Agreement.Contradiction, "") { Expected = $"≥{single?.Raw ?? sum.SumText}", Arithmetic = single is null ? sum.Arithmetic : $"其中{single.Raw} > {composition.Whole.Raw}" };
        if (sum.IsToldTwice) return new(sum, null, "所列各项按两种口径各列了一遍，不能一并相加。");
        if (sum.Unread is { } words) return new(sum, null, $"“{words.Label}”填的“{words.Raw}”不是数额，不能相加。");
        return new(sum, null, composition.IsComplete ? "组成它的各项有空白，不能确定。" : "所列的只是其中几项，不是全部，不能相加。");
    }

    /// <summary>Whether money or another measure misses its parts though they are all there are, or very likely are.</summary>
    public static bool IsShortOfParts(Composition composition, SumCheck sum) =>
        (composition.IsComplete || composition.IsLikelyComplete) && sum is { Outcome: Agreement.Contradiction, IsToldTwice: false, Unread: null } && sum.Unit.Dimension != Dimension.Count;

    /// <summary>Whether a count misses its kinds though they are all there are and none is blank.</summary>
    public static bool IsShortOfCount(Composition composition, SumCheck sum) =>
        composition.IsComplete && sum is { Outcome: Agreement.Contradiction, Blanks.Count: 0 } && sum.Unit.Dimension == Dimension.Count;
}
