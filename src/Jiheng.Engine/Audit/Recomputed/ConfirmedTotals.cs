using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>
/// Totals whose parts no list binds to them. That these are the parts is never sure, so they can only confirm a figure that they make.
/// </summary>
internal static class ConfirmedTotals
{
    /// <summary>Adds those that agree.</summary>
    public static void Add(Ledger ledger)
    {
        foreach (var sum in SentenceSums.Of(ledger.Document)) One(ledger, sum);
        foreach (var sum in SumsBelow.Of(ledger)) One(ledger, sum);
        foreach (var sum in ConceptSums.Of(ledger.Document)) One(ledger, sum);
        foreach (var sum in TextSums.Of(ledger.Document)) One(ledger, sum);
        foreach (var sum in CostSums.Of(ledger.Document)) One(ledger, sum);
        ToldAgain.Add(ledger);
    }

    private static void One(Ledger ledger, Sum sum)
    {
        if (ledger.Of(sum.Whole) is null && SumCheck.Of(sum.Whole, sum.Parts) is { Blanks.Count: 0 } check && (check.Outcome == Agreement.Equal || (sum.IsWhole && check.Outcome == Agreement.Rounding)))
            ledger.Add(RecomputedKind.Total, sum.Name, sum.Whole, check.Outcome, check.SumText, check.Arithmetic);
    }
}
