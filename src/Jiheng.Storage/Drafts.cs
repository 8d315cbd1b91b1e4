using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;

namespace Jiheng.Storage;

/// <summary>Saving what is being filled in. Two people at one draft: the second is told what the first saved, and keeps what he wrote.</summary>
public static class Drafts
{
    /// <summary>Saves a draft.</summary>
    /// <param name="store">Where.</param>
    /// <param name="dossierId">Its dossier.</param>
    /// <param name="content">The filing as JSON.</param>
    /// <param name="basedOn">The revision that the writer had before him; 0 for none.</param>
    /// <param name="personId">Who saves.</param>
    /// <exception cref="DossierChangedException">The dossier is not open for filling any more.</exception>
    public static DraftSaving Save(Store store, string dossierId, string content, int basedOn, string personId)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return store.Whole(context => Save(context, store.Clock, dossierId, content, basedOn, personId));
        }
        catch (DossierChangedException)
        {
            // Between reading and writing somebody else was faster: what he saved is told.
            using var context = store.Context();
            if (context.Drafts.Find(dossierId) is { } stored && stored.Revision != basedOn) return new DraftSaving(false, stored.Revision, stored);
            throw;
        }
    }

    /// <summary>The same inside a piece of work that happens whole or not at all.</summary>
    public static DraftSaving Save(JihengContext context, TimeProvider clock, string dossierId, string content, int basedOn, string personId)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(clock);
        var dossier = context.Dossiers.Find(dossierId) ?? throw new ArgumentException($"no dossier {dossierId}", nameof(dossierId));
        if (!WorkGuard.IsEditable(dossier.State)) throw new DossierChangedException($"案卷现在是“{WorkWords.Of(dossier.State)}”，不能再填，没有保存。");
        var draft = context.Drafts.Find(dossierId);
        if ((draft?.Revision ?? 0) != basedOn) return new(false, draft?.Revision ?? 0, draft);
        if (draft is null) context.Drafts.Add(draft = new() { DossierId = dossierId, Content = content, SavedBy = personId });
        draft.Content = content;
        draft.SavedBy = personId;
        draft.SavedAt = clock.GetUtcNow();
        draft.Revision = basedOn + 1;
        if (dossier.State == DossierState.Returned)
        {
            dossier.State = DossierState.Draft;
            dossier.StateSince = draft.SavedAt;
            dossier.Revision++;
        }
        return new(true, draft.Revision, draft);
    }
}

/// <summary>What became of a save.</summary>
/// <param name="IsSaved">Whether it was saved.</param>
/// <param name="Revision">The revision that is stored now.</param>
/// <param name="Stored">What is stored now: one's own, or what somebody else saved in between; null where nothing is.</param>
public sealed record DraftSaving(bool IsSaved, int Revision, Draft? Stored);
