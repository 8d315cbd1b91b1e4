using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Causes;

/// <summary>
/// Which single figures a finding could be cured by, and with what value: the accused one by what it should be, a figure that was added
/// by what is missing or too much, one that says otherwise by what the accused one says. Whether that is so, the trial tells.
/// </summary>
internal static class Corrections
{
    private const int MostPlaces = 200;

    /// <summary>All corrections of the findings, those of one figure and value as one, with what uses the figure.</summary>
    public static List<Correction> Of(List<Finding> findings)
    {
        Dictionary<string, Correction> byKey = new(StringComparer.Ordinal);
        List<Correction> all = [];
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Note) continue;
            foreach (var correction in Of(finding))
            {
                if (!byKey.TryGetValue(correction.Key, out var known))
                {
                    byKey.Add(correction.Key, known = correction);
                    all.Add(known);
                }
                else foreach (var repeat in correction.Repeats) if (!known.Repeats.Contains(repeat)) known.Repeats.Add(repeat);
                if (!known.Proposers.Contains(finding)) known.Proposers.Add(finding);
            }
        }
        Touch(all, findings);
        return all;
    }

    /// <summary>Tells each correction what uses its figure. The findings are looked up by line and cell: all by all would be too many of a long form.</summary>
    private static void Touch(List<Correction> all, List<Finding> findings)
    {
        Dictionary<string, List<Finding>> byPlace = new(StringComparer.Ordinal);
        foreach (var finding in findings)
            foreach (var place in finding.Places)
            {
                if (place.Role == PlaceRole.Context) continue;
                var key = Correction.LineOf(place.Origin);
                if (!byPlace.TryGetValue(key, out var there)) byPlace.Add(key, there = []);
                if (there.Count == 0 || !ReferenceEquals(there[^1], finding)) there.Add(finding);
            }
        foreach (var correction in all)
            foreach (var finding in byPlace.GetValueOrDefault(Correction.LineOf(correction.Place.Origin), []))
                foreach (var place in finding.Places)
                    if (place.Role != PlaceRole.Context && correction.IsOf(place))
                    {
                        correction.Touched.Add(finding);
                        break;
                    }
    }

    /// <summary>The corrections that one finding gives.</summary>
    public static IEnumerable<Correction> Of(Finding finding)
    {
        if (finding.Places.Count == 0 || finding.Expected is not { Length: > 0 } expectedText || finding.Places[0] is not { Role: PlaceRole.Reported } first) yield break;
        // Nobody is helped by hearing which of hundreds of figures may be wrong.
        if (finding.Places.Count > MostPlaces) yield break;
        // At least so much is no value to set a figure to.
        if (expectedText[0] is '≥' or '≤') yield break;
        var (printed, reported, expected) = (Read(first.Value, first.Unit), Read(finding.Reported, first.Unit), Read(expectedText, first.Unit));
        // A sum that no cell prints is reported by its parts alone.
        var isPrinted = reported is null || printed is null || reported.Value.Base == printed.Value.Base;
        if (isPrinted && Accused(finding, first, printed, expected, expectedText) is { } accused) yield return accused;
        if (reported is not { } has || expected is not { } should || !has.Unit.IsComparableWith(should.Unit) || has.Base == should.Base) yield break;
        var gap = isPrinted ? has.Base - should.Base : should.Base - has.Base;
        var subtracts = finding.Arithmetic?.Contains('−', StringComparison.Ordinal) == true;
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var place in finding.Places)
        {
            if (place.Role == PlaceRole.Context || (isPrinted && place.Role == PlaceRole.Reported)) continue;
            if (Read(place.Value, place.Unit) is not { } figure || !figure.Unit.IsComparableWith(has.Unit)) continue;
            if (place.Role == PlaceRole.Contradicts)
            {
                // One value that stands in several places is one figure.
                if (figure.Base != should.Base || !told.Add(figure.Base.Exact)) continue;
                if (Correction.To(place, figure, has.Base) is { } other) yield return other with { Repeats = Same(finding, place, figure) };
                continue;
            }
            if (Correction.To(place, figure, figure.Base + gap) is { } part) yield return part;
            if (subtracts && Correction.To(place, figure, figure.Base - gap) is { } taken) yield return taken;
        }
    }

    /// <summary>Whether the finding gives another value for each of its figures, so that trying them all tells which is wrong.</summary>
    public static bool CoverAll(Finding finding)
    {
        List<Correction> corrections = [.. Of(finding)];
        foreach (var place in finding.Places)
            if (place.Role != PlaceRole.Context && !corrections.Exists(c => c.IsOf(place) || c.Repeats.Contains(place))) return false;
        return corrections.Count > 1;
    }

    private static Correction? Accused(Finding finding, Place first, Quantity? printed, Quantity? expected, string expectedText)
    {
        // 1.20万元 in a column of 元 is 12000.
        if (printed is { } p && expected is { } e && p.Unit.IsComparableWith(e.Unit) && p.Unit.Factor != e.Unit.Factor) return Correction.To(first, p, e.Base) is { } other ? other with { Repeats = Same(finding, first, p) } : null;
        var digits = expectedText.AsSpan().TrimStart('=');
        var length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(digits[length]) || digits[length] is '.' or '-')) length++;
        if (!Rational.TryParse(digits[..length], out var value, out _)) return null;
        return Correction.With(first, digits[..length].ToString(), expected?.Base ?? value) is { } correction
            ? printed is { } same ? correction with { Repeats = Same(finding, first, same) } : correction
            : null;
    }

    /// <summary>Other places of the finding that say the same as this one, in the same role.</summary>
    private static List<Place> Same(Finding finding, Place place, Quantity figure)
    {
        List<Place> same = [];
        foreach (var other in finding.Places)
            if (!ReferenceEquals(other, place) && other.Role == place.Role && Read(other.Value, other.Unit) is { } value && value.Base == figure.Base && value.Unit.IsComparableWith(figure.Unit)) same.Add(other);
        return same;
    }

    /// <summary>A printed figure; a bare number takes the unit it was read in.</summary>
    public static Quantity? Read(string? text, string unit)
    {
        if (text is not { Length: > 0 and < 40 }) return null;
        var digits = text.TrimStart('≥', '≤');
        if (IndicatorValue.Parse(digits) is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } quantity }) return null;
        if (quantity.Unit.Dimension == Dimension.None && unit.Length > 0
            && IndicatorValue.Parse(digits + unit) is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } inUnit } && inUnit.Value == quantity.Value) return inUnit;
        return quantity;
    }
}
