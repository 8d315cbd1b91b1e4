using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// The figures that a sentence could also mean. A statement of running text is called wrong only when no other figure
/// printed near it makes it right: which figure a writer meant is never as sure as the figure itself.
/// </summary>
internal static class Nearby
{
    /// <summary>Amounts, counts and prices of the same paragraph, in printed order.</summary>
    public static List<Fact> Amounts(DocumentReading document, Fact fact)
    {
        List<Fact> near = [];
        foreach (var other in document.FactsByPlace.Near(fact)) if (IsAmount(other)) near.Add(other);
        return near;
    }

    /// <summary>Differences of the same paragraph.</summary>
    public static List<Fact> Changes(DocumentReading document, Fact fact)
    {
        List<Fact> near = [];
        foreach (var other in document.FactsByPlace.AtPlaceOf(fact)) if (other.Measure == Measure.Change) near.Add(other);
        return near;
    }

    /// <summary>
    /// Whether a percentage is the quotient of the part by another figure than the one thought of: of the paragraph, and, for
    /// one printed so exactly that chance can hardly meet it, of the whole document. True as well when there are too many to try.
    /// </summary>
    public static bool HasOtherWhole(Predicate<long> canCompare, DocumentReading document, Fact percentage, Fact part, Fact whole)
    {
        var among = percentage.Quantity.Decimals > 1 ? document.Facts : Amounts(document, percentage);
        if (!canCompare(among.Count)) return true;
        foreach (var other in among)
            if (IsAmount(other) && other.Quantity.Base != whole.Quantity.Base && !ReferenceEquals(other, part) && Ratio.Quotient(percentage.Quantity, part.Quantity, other.Quantity) is { Fits: true }) return true;
        return false;
    }

    /// <summary>Whether a figure tells how much or how many.</summary>
    public static bool IsAmount(Fact fact) => fact.Measure is Measure.Level or Measure.Price && fact.Quantity.Unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Area;

    /// <summary>The words before a figure as its name: 2023年度收、支总计均为 → 2023年度收、支总计.</summary>
    public static string Name(Fact fact)
    {
        var name = fact.Entry.Label;
        while (name.Length > 0 && (name[^1] is '为' or '是' or '共' or '达' or '：' or ':' || (name[^1] == '均' && !IsAverage(name)))) name = name[..^1];
        return name.Length > 0 ? name : fact.Label;
    }

    // 人均, 次均, 户均 are words; 收支总计均(为) is not.
    private static bool IsAverage(string name) => name.Length > 1 && "人次户家车件例台亩生班校月日年套".Contains(name[^2], StringComparison.Ordinal);
}
