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
        // A part that is all of its whole has the same value and often the same name; it is not the whole told again.
        HashSet<Entry> parts = [];
        foreach (var list in ledger.Document.Compositions)
            foreach (var part in list.Parts) if (part.Number == list.Whole.Number) parts.Add(part);
        foreach (var sum in SentenceSums.Of(ledger.Document)) One(ledger, sum, parts);
        foreach (var sum in SumsBelow.Of(ledger)) One(ledger, sum, parts);
        foreach (var sum in ConceptSums.Of(ledger.Document)) One(ledger, sum, parts);
        foreach (var sum in TextSums.Of(ledger.Document)) One(ledger, sum, parts);
        foreach (var sum in CostSums.Of(ledger.Document)) One(ledger, sum, parts);
        ToldAgain.Add(ledger, parts);
    }

    private static void One(Ledger ledger, Sum sum, HashSet<Entry> parts)
    {
        if (ledger.Of(sum.Whole) is null && SumCheck.Of(sum.Whole, sum.Parts) is { Blanks.Count: 0 } check && (check.Outcome == Agreement.Equal || (sum.IsWhole && check.Outcome == Agreement.Rounding)))
        {
            ledger.Add(RecomputedKind.Total, sum.Name, sum.Whole, check.Outcome, check.SumText, check.Arithmetic);
            foreach (var part in sum.Parts) if (part.Number == sum.Whole.Number) parts.Add(part);
        }
    }
}
