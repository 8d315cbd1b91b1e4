using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>The places of a finding in the order a reader goes through them: the accused first, then those that prove it, context last.</summary>
internal static class FindingPlaces
{
    private const int OpeningCharacters = 12;

    /// <summary>The places in words; of those that read the same, the first.</summary>
    public static IReadOnlyList<DescribedPlace> Of(Finding finding, DocumentOrder order)
    {
        var home = finding.Places.Count > 0 ? finding.Places[0].Origin.File : "";
        var places = new List<DescribedPlace>(finding.Places.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var rank = 0; rank < 3; rank++)
            foreach (var place in finding.Places)
                if (Rank(place.Role) == rank && Describe(place, home, order) is var described && seen.Add(described.ToString())) places.Add(described);
        return places;
    }

    private static int Rank(PlaceRole role) => role switch { PlaceRole.Reported => 0, PlaceRole.Context => 2, _ => 1 };

    private static DescribedPlace Describe(Place place, string home, DocumentOrder order)
    {
        var words = PlaceText.Words(place);
        var opening = order.Opening(place.Origin, OpeningCharacters);
        if (words.StartsWith(opening, StringComparison.Ordinal)) opening = "";
        return new(place, place.Origin.File != home ? place.Origin.File : "", PlaceText.Where(place.Origin), opening, words);
    }
}

/// <summary>A place in words.</summary>
/// <param name="Place">The place.</param>
/// <param name="File">Its file where that is another than the finding's own; else empty.</param>
/// <param name="Where">表2第3行第7列; empty when nothing is known.</param>
/// <param name="Opening">The beginning of the paragraph, to search for, where the words do not begin with it; else empty.</param>
/// <param name="Words">执行率 100.08%; may be empty.</param>
internal sealed record DescribedPlace(Place Place, string File, string Where, string Opening, string Words)
{
    /// <summary>The file where it is another, and the place in it.</summary>
    public string Position => File.Length == 0 ? Where : Where.Length > 0 ? $"{File} {Where}" : File;

    /// <summary>表2第3行第7列「执行率 100.08%」; a paragraph with its beginning.</summary>
    public override string ToString()
    {
        var position = Opening.Length > 0 ? $"{Position}（以“{Opening}”开头）" : Position;
        return Words.Length == 0 ? position : $"{position}「{Words}」";
    }
}
