using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>
/// A total told again: the same quantity of the same year with the same value, where another place of the document prints its parts.
/// </summary>
internal static class ToldAgain
{
    /// <summary>Adds them.</summary>
    /// <param name="ledger">What is known so far.</param>
    /// <param name="parts">Parts that are all of their whole.</param>
    public static void Add(Ledger ledger, HashSet<Entry> parts)
    {
        List<(Fact Fact, RecomputedFigure Figure)> confirmed = [];
        foreach (var fact in ledger.Document.Facts)
            if (IsTotal(fact) && ledger.Of(fact.Entry) is { Kind: RecomputedKind.Total, Outcome: RecomputedOutcome.Agrees or RecomputedOutcome.RoundingOnly } figure) confirmed.Add((fact, figure));
        foreach (var fact in ledger.Document.Facts)
        {
            if (!IsTotal(fact) || ledger.Of(fact.Entry) is not null || parts.Contains(fact.Entry)) continue;
            // A place that agrees says more than one that rounding leaves open.
            RecomputedFigure? best = null;
            foreach (var (other, figure) in confirmed)
                if (IsSame(fact, other) && (best is null || (best.Outcome != RecomputedOutcome.Agrees && figure.Outcome == RecomputedOutcome.Agrees))) best = figure;
            if (best is not null) ledger.Add(RecomputedKind.Total, fact.Label, fact.Entry, best);
        }
        foreach (var form in ledger.Document.Forms) Funds(ledger, form);
    }

    // 0 is told of many things.
    private static bool IsTotal(Fact fact) =>
        fact is { Measure: Measure.Level, Concept.Length: > 0, Quantity.Base.IsZero: false } && fact.Stage != Stage.Target && fact.Quantity.Unit.Dimension is Dimension.Money or Dimension.Count;

    private static bool IsSame(Fact fact, Fact other) =>
        fact.Quantity.Base == other.Quantity.Base && fact.Quantity.Unit.Dimension == other.Quantity.Unit.Dimension && fact.Year == other.Year && fact.Project == other.Project
        && IsSameConcept(fact.Concept, other.Concept) && SameAmount.IsSameAccount(fact, other)
        && (fact.Quantity.Unit.Dimension == Dimension.Count || SameAmount.MayBeSameStage(fact, other));

    // 收、支总计 are both: income with what was carried over, and expenditure with what is.
    private static bool IsSameConcept(string one, string other) =>
        one == other || (one == Concepts.Total && other is Concepts.Income or Concepts.Expenditure) || (other == Concepts.Total && one is Concepts.Income or Concepts.Expenditure);

    /// <summary>The head of a money block whose parts stand below a row of another name in the same table: 年度资金总额, 按支出性质分.</summary>
    private static void Funds(Ledger ledger, FilledForm form)
    {
        foreach (var row in form.Funds?.Rows ?? [])
        {
            if (!row.IsTotal) continue;
            foreach (var (_, entry) in row.Amounts)
            {
                if (entry.Number is not { IsZero: false } number || ledger.Of(entry) is not null) continue;
                foreach (var list in ledger.Document.Compositions)
                    if (list.Form == form.Index && list.Whole.Number == number && list.Whole.Origin.Table == entry.Origin.Table
                        && ledger.Of(list.Whole) is { Kind: RecomputedKind.Total, Outcome: RecomputedOutcome.Agrees or RecomputedOutcome.RoundingOnly } figure)
                        ledger.Add(RecomputedKind.Total, entry.Label, entry, figure);
            }
        }
    }
}
