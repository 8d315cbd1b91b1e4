using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A cell of a column of an earlier year, in a row of no known concept (其他收入), and what that year's own document prints in a row of the
/// same name. Only rows whose name stands once on each side are compared.
/// </summary>
/// <param name="Here">The figure in the filing.</param>
/// <param name="Form">Its form.</param>
/// <param name="Other">That year's own figure.</param>
/// <param name="OtherForm">The form of the other.</param>
internal sealed record QuotedCells(Fact Here, FilledForm Form, Fact Other, FilledForm OtherForm)
{
    private const int ShortestName = 3;

    /// <summary>Those that differ.</summary>
    public static IEnumerable<QuotedCells> Of(AuditContext context)
    {
        foreach (var document in context.Filing.Documents)
            foreach (var older in context.Filing.Against)
            {
                if (document.FiscalYear is not { } current || older.FiscalYear is not { } year || year >= current) continue;
                var own = Named(older, year).ToLookup(Name, StringComparer.Ordinal);
                if (own.Count == 0) continue;
                foreach (var group in Named(document, year).GroupBy(Name, StringComparer.Ordinal))
                {
                    Fact[] here = [.. group], there = [.. own[group.Key]];
                    if (here.Length != 1 || there.Length != 1 || document.Forms[here[0].Form].Kind != older.Forms[there[0].Form].Kind) continue;
                    if (!here[0].Quantity.Unit.IsComparableWith(there[0].Quantity.Unit) || here[0].Quantity.Interval.Meets(there[0].Quantity.Interval)) continue;
                    yield return new(here[0], document.Forms[here[0].Form], there[0], older.Forms[there[0].Form]);
                }
            }
    }

    private static IEnumerable<Fact> Named(DocumentReading document, int year)
    {
        foreach (var fact in document.Facts)
            if (fact.InTable && fact.Concept.Length == 0 && fact.Year == year && fact.Project.Length == 0 && fact.Measure == Measure.Level && fact.Quantity.Unit.Dimension == Dimension.Money
                && (fact.Stage is Stage.Final or Stage.Executed or Stage.Unstated) && Words.Key(fact.Entry.Label).Length >= ShortestName) yield return fact;
    }

    // The row alone: the column names the year.
    private static string Name(Fact fact) => Words.Letters(Words.Key(fact.Label));
}
