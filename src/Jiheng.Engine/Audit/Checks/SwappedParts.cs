using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// Parts told in the sentence of their whole that miss it, while one of the figures with two neighbouring digits swapped makes
/// the sum exact: 指标2160条，其中共性430条、行业1820条, where 340 does. A question: the words do not
/// say that these are all parts.
/// </summary>
/// <param name="Whole">The printed whole.</param>
/// <param name="Parts">What is listed.</param>
/// <param name="Sum">Those added up, in base units.</param>
/// <param name="Swapped">The figure with swapped digits.</param>
/// <param name="Expected">What it would have to be.</param>
internal sealed record SwappedParts(Fact Whole, IReadOnlyList<Entry> Parts, Rational Sum, Entry Swapped, string Expected)
{
    // Counts of two digits are swapped into each other too easily.
    private static readonly Rational FewestWhole = 1000;
    private static readonly Rational FewestPart = 100;

    /// <summary>The parts added up, in the unit of the whole.</summary>
    public string SumText => (Sum / Whole.Quantity.Unit.Factor).ToText(Whole.Quantity.Decimals) + Whole.Quantity.Unit.Symbol;

    /// <summary>430条 + 1820条 = 2250条.</summary>
    public string Arithmetic => $"{string.Join(" + ", Parts.Select(p => p.Raw))} = {SumText}";

    /// <summary>Those that no list of the document already is held against, and that no shorter list makes.</summary>
    public static IEnumerable<SwappedParts> Odd(DocumentReading document)
    {
        HashSet<Entry> told = new(ReferenceEqualityComparer.Instance), made = new(ReferenceEqualityComparer.Instance);
        List<Sum> lists = [.. SentenceSums.Of(document)];
        if (lists.Count == 0) yield break;
        foreach (var composition in document.Compositions)
            if (TotalCheck.Of(composition).Outcome == Agreement.Contradiction) told.Add(composition.Whole);
        foreach (var list in lists) if (Difference(list) is null or { IsZero: true }) made.Add(list.Whole);
        Dictionary<Entry, Fact> facts = new(ReferenceEqualityComparer.Instance);
        foreach (var fact in document.Facts) facts.TryAdd(fact.Entry, fact);
        foreach (var list in lists)
            if (list.IsWhole && !made.Contains(list.Whole) && facts.TryGetValue(list.Whole, out var whole) && Of(whole, list) is { } odd && told.Add(list.Whole)) yield return odd;
    }

    /// <summary>Whole less parts, in base units; null where they cannot be compared digit by digit.</summary>
    private static Rational? Difference(Sum list)
    {
        if (list.Whole.Quantity is not { } whole) return null;
        var left = whole.Base;
        foreach (var part in list.Parts)
        {
            if (part.Quantity is not { } q || q.Unit.Factor != whole.Unit.Factor || q.Decimals != whole.Decimals) return null;
            left -= q.Base;
        }
        return left;
    }

    private static SwappedParts? Of(Fact whole, Sum list)
    {
        if (Difference(list) is not { IsZero: false } left || !IsLong(whole.Quantity, FewestWhole)) return null;
        var sum = whole.Quantity.Base - left;
        Entry? found = null;
        var expected = "";
        foreach (var part in list.Parts)
        {
            var right = part.Quantity!.Value with { Value = part.Quantity.Value.Value + left / part.Quantity.Value.Unit.Factor };
            if (!IsLong(part.Quantity.Value, FewestPart) || right.Value.Sign <= 0 || !DigitSlip.IsSwap(part.Quantity.Value, right)) continue;
            // Of two that could be it neither is named.
            if (found is not null) return null;
            (found, expected) = (part, right.ToString());
        }
        var total = whole.Quantity with { Value = sum / whole.Quantity.Unit.Factor };
        if (found is null && DigitSlip.IsSwap(whole.Quantity, total)) (found, expected) = (whole.Entry, total.ToString());
        return found is null ? null : new(whole, list.Parts, sum, found, expected);
    }

    private static bool IsLong(Quantity quantity, Rational fewest) => quantity.Value.Abs() * Rational.PowerOfTen(quantity.Decimals) >= fewest;
}
