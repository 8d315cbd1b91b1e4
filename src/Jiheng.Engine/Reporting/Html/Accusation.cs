using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>A finding, or a consequence folded into one, as the marks of its places name it.</summary>
/// <param name="Number">The number of the finding on the page, for the order.</param>
/// <param name="Token">The element is <c>f</c> and this: 3, or 3-1 for a consequence.</param>
/// <param name="Finding">The finding.</param>
internal sealed record Accusation(int Number, string Token, Finding Finding)
{
    /// <summary>The finding itself and all that is folded into it, each with its token.</summary>
    public static IEnumerable<Accusation> Of(int number, Finding finding) =>
        Of(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), finding);

    private static IEnumerable<Accusation> Of(int number, string token, Finding finding)
    {
        yield return new(number, token, finding);
        for (var i = 0; i < finding.Folded.Count; i++)
            foreach (var consequence in Of(number, $"{token}-{i + 1}", finding.Folded[i])) yield return consequence;
    }
}
