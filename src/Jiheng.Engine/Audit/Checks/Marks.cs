using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Weights and scores as exact points.</summary>
internal static class Marks
{
    /// <summary>The points a place holds; null when it holds none, or a share (10%) instead of points.</summary>
    public static Rational? Of(Entry? entry) =>
        entry?.Quantity is { Qualifier: Qualifier.None, Unit.Dimension: Dimension.Points or Dimension.None } q ? q.Base : null;

    /// <summary>Whether the place says that there are no points: — or 不涉及. A blank says nothing.</summary>
    public static bool HoldsNone(Entry? entry) => entry?.Value.Kind is ValueKind.Placeholder or ValueKind.NotApplicable;

    /// <summary>10, 9.5: as a reader writes points.</summary>
    public static string Text(Rational points) => points.ToString();

    /// <summary>10 + 9.5 = 19.5.</summary>
    public static string Sum(IEnumerable<Entry> parts, Rational sum) =>
        $"{string.Join(" + ", parts.Select(p => Text(Of(p)!.Value)))} = {Text(sum)}";

    /// <summary>The points of all entries, or null when one of them holds none.</summary>
    public static Rational? SumOf(IEnumerable<Entry?> entries)
    {
        var sum = Rational.Zero;
        foreach (var entry in entries)
        {
            if (Of(entry) is not { } points) return null;
            sum += points;
        }
        return sum;
    }

    /// <summary>Whether the indicator earned less than its weight; false when either is not printed.</summary>
    public static bool IsDeducted(Indicator indicator) => Of(indicator.Weight) is { } weight && Of(indicator.Score) is { } score && score < weight;

    /// <summary>Whether the indicator earned its whole weight, which is more than nothing.</summary>
    public static bool IsFull(Indicator indicator) =>
        Of(indicator.Weight) is { } weight && Of(indicator.Score) is { } score && score == weight && weight > Rational.Zero;

    /// <summary>Whether the row adds or takes points outside its weight (加分项, 扣分项), so that no weight bounds it.</summary>
    public static bool IsOutsideWeight(Indicator indicator)
    {
        foreach (var text in (ReadOnlySpan<string>)[indicator.Level1, indicator.Level2, indicator.Name.Raw])
            if (text.Contains("加分", StringComparison.Ordinal) || text.Contains("扣分", StringComparison.Ordinal) || text.Contains("减分", StringComparison.Ordinal)) return true;
        return false;
    }
}
