using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>One indicator in two forms, and figures of the text that name a row of a table (JH4003, JH4002).</summary>
internal static class IndicatorBonds
{
    /// <summary>All that agree.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var pair in IndicatorPair.In(document))
            if (Same(pair.First, pair.Second)) yield return Of("JH4003", pair.First, pair.Second);
        foreach (var told in TextOfIndicator.In(document))
            if (Same(told.Row, told.Fact.Entry)) yield return Of("JH4002", told.Row, told.Fact.Entry);
        foreach (var cells in AccountCells.All(document))
            if (cells.Printing.Count > 0)
                yield return new("JH4002", cells.Printing.Count == 1 ? [cells.Fact.Entry, cells.Printing[0]] : [cells.Fact.Entry], retold =>
                    retold.Now(cells.Fact.Entry) is not { } fact || cells.Printing.Any(c => retold.Now(c) is not { } now || Same(fact, now)));
    }

    private static Bond Of(string code, Entry one, Entry other) => new(code, [one, other], retold => retold.Now(one) is not { } a || retold.Now(other) is not { } b || Same(a, b));

    private static bool Same(Entry one, Entry other) =>
        one.Value.Quantity is { } a && other.Value.Quantity is { } b && a.Unit.IsComparableWith(b.Unit) && a.Interval.Meets(b.Interval);
}
