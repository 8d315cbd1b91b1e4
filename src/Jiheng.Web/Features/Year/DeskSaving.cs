using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>Saving a draft: judged outside, saved if nobody was faster.</summary>
internal static class DeskSaving
{
    /// <summary>What is to be saved, judged.</summary>
    /// <param name="Id">The dossier.</param>
    /// <param name="Content">The content.</param>
    /// <param name="BasedOn">The revision that the writer had before him.</param>
    /// <param name="Judged">What is to be said of it.</param>
    public sealed record Saving(string Id, string Content, int BasedOn, Judged Judged);

    /// <summary>Judges what is to be saved. A draft may have errors; what cannot be read at all is refused.</summary>
    /// <exception cref="DeskRefusedException">He may not save.</exception>
    /// <exception cref="Engine.Filings.FilingRefusedException">It cannot be read.</exception>
    public static Saving Prepare(YearRoom room, JihengContext context, Scope scope, string id, string content, int basedOn)
    {
        var view = Desk.See(context, scope, id);
        Refuse(scope, view);
        return new(id, content, basedOn, Judged.Of(room, context, view, content));
    }

    /// <summary>Saves it.</summary>
    public static DraftSaving Save(YearRoom room, JihengContext context, Scope scope, Saving saving)
    {
        // Since it was judged the window may have closed and the state changed. The day is not asked of the watched clock: a clock set wrong must not lose what somebody typed.
        Refuse(scope, Desk.See(context, scope, saving.Id));
        var saved = Drafts.Save(context, room.Store.Clock, saving.Id, saving.Content, saving.BasedOn, scope.Person.Id);
        if (saved.IsSaved) saving.Judged.Keep(context, saving.Id, saved.Revision);
        return saved;
    }

    private static void Refuse(Scope scope, DossierView view)
    {
        var offer = WorkGuard.Judge(view.Standing, scope.ActorFor(view.Office.Id), WorkAction.Save, DateOnly.MinValue);
        if (!offer.IsAllowed) throw Desk.NotAllowed(view, scope, WorkAction.Save, offer.Refusals);
    }
}
