using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Web.Features.Check;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>The way from a figure back to its place in the document on the filing page.</summary>
/// <param name="view">The filing with the document shown.</param>
/// <param name="say">The language of places in words.</param>
internal sealed class Places(FilingView view, Language say)
{
    /// <summary>The address of a place.</summary>
    public string PlaceLink(Origin origin) => view.AddressOf(origin);

    /// <summary>表2第3行第7列; table 2, row 3, column 7; empty when nothing is known.</summary>
    public string Where(Origin origin) => say.Words.Where(origin);
}
