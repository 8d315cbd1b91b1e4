using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>
/// Every printed figure of a document that others of it should give: computed again by the checks that the rules use, or listed with
/// the reason why it could not be.
/// </summary>
public static class Recomputation
{
    /// <summary>All such figures in the order of the document.</summary>
    public static IReadOnlyList<RecomputedFigure> Of(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var ledger = new Ledger(document);
        ScoreFigures.Add(ledger);
        WeightFigures.Add(ledger);
        RateFigures.Add(ledger);
        ShareFigures.Add(ledger);
        // What a rule with a cap gives is no plain product any more: fees come before equations.
        FeeFigures.Add(ledger);
        ChangeFigures.Add(ledger);
        TotalFigures.Add(ledger);
        GradeFigures.Add(ledger);
        // What nothing was said of so far has no inputs: it comes last.
        LeftFigures.Add(ledger);
        return Order(ledger);
    }

    private static List<RecomputedFigure> Order(Ledger ledger)
    {
        var order = new DocumentOrder(new Filing(null, null, [ledger.Document]));
        // Figures of one line in the order they are printed there.
        return [.. ledger.Figures.OrderBy(f => order.Of(f.Printed.Origin)).ThenBy(f => f.Printed.Label.Length == 0 ? 0 : f.Printed.Origin.Text.IndexOf(f.Printed.Label + f.Printed.Value, StringComparison.Ordinal))];
    }
}
