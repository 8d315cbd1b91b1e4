using Jiheng.Engine.Dossiers;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>Measures that are attached to a dossier, computed from the ledgers beside them.</summary>
internal static class Measures
{
    /// <summary>The frame with what the measures give.</summary>
    public static DossierFrame With(YearRoom room, JihengContext context, DossierView view, DossierFrame frame) => frame;
}
