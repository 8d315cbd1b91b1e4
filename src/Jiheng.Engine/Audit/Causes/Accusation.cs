using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Causes;

/// <summary>Says in a finding which of its figures is the odd one out.</summary>
internal static class Accusation
{
    /// <summary>The finding with the one figure that explains it in front, and why.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="cause">The only figure that explains it.</param>
    /// <param name="consequences">How many further errors and doubts the same figure explains.</param>
    public static Finding Of(Finding finding, Cause cause, int consequences)
    {
        var correction = cause.Correction;
        if (finding.NamesSuspect || !finding.Places.Any(correction.IsOf)) return finding;
        var place = correction.Place;
        var with = cause.With is { } second ? $"（连同“{second.Label}”）" : "";
        var because = consequences > 0 ? $"“{place.Label}”{with}若为{correction.Value}，另{consequences}处矛盾也不再存在" : "改动其余任何一个数都会与别处不符";
        var named = finding with { NamesSuspect = true, Message = Add(finding.Message, $"；{because}，疑为“{place.Label}”的{place.Value}有误（应为{correction.Value}）") };
        if (correction.IsOf(finding.Places[0])) return named;
        var isContradicted = finding.Places.Any(p => p.Role == PlaceRole.Contradicts);
        List<Place> places = [];
        foreach (var p in finding.Places)
        {
            if (correction.IsOf(p)) places.Insert(0, p with { Role = PlaceRole.Reported });
            else places.Add(p.Role == PlaceRole.Reported ? p with { Role = isContradicted ? PlaceRole.Contradicts : PlaceRole.Operand } : p);
        }
        return named with
        {
            Places = places,
            Reported = place.Value,
            Expected = correction.Value,
            Difference = Difference(correction),
        };
    }

    /// <summary>The finding when several of its parts, and not the whole, could each explain it and what follows from it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="consequences">How many further errors and doubts the same part would explain.</param>
    public static Finding OfParts(Finding finding, int consequences) => finding.NamesSuspect ? finding : finding with
    {
        NamesSuspect = true,
        Message = Add(finding.Message, $"；改动其中一项（或补上漏列的一项），另{consequences}处矛盾也不再存在，疑误在所列各项，不在{finding.Places[0].Value}"),
    };

    private static string Add(string message, string reason) => message.EndsWith('。') ? $"{message.AsSpan(0, message.Length - 1)}{reason}。" : message + reason;

    private static string? Difference(Correction correction) =>
        Corrections.Read(correction.Place.Value, correction.Place.Unit) is { } printed && Corrections.Read(correction.Value, correction.Place.Unit) is { } value
            ? ((printed.Base - value.Base) / printed.Unit.Factor).ToText(Math.Max(printed.Decimals, value.Decimals)) + printed.Unit.Symbol
            : null;
}
