using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>The way from a figure back to its place in the document on the filing page.</summary>
/// <param name="html">The filing page's pieces, which know the elements.</param>
/// <param name="filing">The address of the filing page.</param>
/// <param name="number">1-based number of the document in the filing.</param>
/// <param name="say">The language of places in words.</param>
internal sealed class Places(FilingHtml html, string filing, int number, Language say)
{
    /// <summary>The address of a place.</summary>
    public string PlaceLink(Origin origin) => html.AddressOf(number, origin, d => $"{filing}?document={d}");

    /// <summary>表2第3行第7列; table 2, row 3, column 7; empty when nothing is known.</summary>
    public string Where(Origin origin) => say.Words.Where(origin);
}
