using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>Taking a step: judged in full outside, then taken if nothing moved. Pages, bulk actions and the API all come here.</summary>
internal static class DeskMoving
{
    private const int MostTold = 20;

    // Steps whose content is looked at again, whatever was said of the draft.
    private static readonly WorkAction[] Judging = [WorkAction.Complete, WorkAction.Submit, WorkAction.Record, WorkAction.Rescore, WorkAction.Publish];

    /// <summary>What is to be done.</summary>
    /// <param name="Id">The dossier.</param>
    /// <param name="Revision">The revision that it was decided on.</param>
    /// <param name="Action">The action.</param>
    public sealed record Wish(string Id, long Revision, WorkAction Action)
    {
        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";

        /// <summary>Why, line by line.</summary>
        public IReadOnlyList<ReturnedLine> Lines { get; init; } = [];

        /// <summary>Until when a returned dossier may be handed in again.</summary>
        public DateOnly? GrantedUntil { get; init; }

        /// <summary>The content of a second scoring.</summary>
        public string? Content { get; init; }
    }

    /// <summary>What is to be done, judged.</summary>
    public sealed record Move(Wish Wish, Judged? Judged, string? Content, int DraftRevision);

    /// <summary>Judges what the step is taken on.</summary>
    public static Move Prepare(YearRoom room, JihengContext context, Scope scope, Wish wish)
    {
        var view = Desk.See(context, scope, wish.Id);
        if (!Judging.Contains(wish.Action)) return new(wish, null, null, view.Draft?.Revision ?? 0);
        // Of what he may not do nothing is judged: it would only cost.
        Allowed(scope, view with { Audit = NoErrors(view) }, wish.Action, room.Clock.Today());
        var content = wish.Action switch
        {
            WorkAction.Rescore => wish.Content ?? throw new DeskRefusedException(DeskRefusal.Wrong, "复核打分要带上打过分的内容（content）。"),
            WorkAction.Publish => context.Versions.Single(v => v.DossierId == wish.Id && v.Number == view.Dossier.ApprovedVersion).Content,
            _ => view.Draft?.Content ?? throw new DeskRefusedException(DeskRefusal.NotNow, "还没有填任何内容。"),
        };
        return new(wish, Judged.Of(room, context, view, content), wish.Action == WorkAction.Rescore ? content : null, view.Draft?.Revision ?? 0);
    }

    /// <summary>Takes the step.</summary>
    public static Dossier Take(YearRoom room, JihengContext context, Scope scope, Move move)
    {
        var wish = move.Wish;
        var view = Desk.See(context, scope, wish.Id);
        if (view.Dossier.Revision != wish.Revision || (move.Judged is not null && (view.Draft?.Revision ?? 0) != move.DraftRevision))
            throw new DossierChangedException("别人刚刚改动了这个案卷，没有办理；请刷新后再办。");
        var today = room.Clock.Today();
        if (move.Judged is { } judged) view = view with { Audit = Counted(wish.Id, judged) };
        var offer = Allowed(scope, view, wish.Action, today, move.Judged);
        Said(room, view, wish, offer, today);
        var dossier = DossierMoves.Take(context, room.Store.Clock, new(wish.Id, wish.Revision, offer, scope.Person.Id) { Reason = wish.Reason, Lines = wish.Lines, Content = move.Content, GrantedUntil = wish.GrantedUntil });
        if (move.Judged is { } said)
        {
            if (offer.MakesVersion)
            {
                context.SaveChanges();
                said.KeepWith(context, wish.Id, dossier.CurrentVersion);
            }
            if (move.Content is null && view.Draft is { } draft && wish.Action != WorkAction.Publish) said.Keep(context, wish.Id, draft.Revision);
        }
        return dossier;
    }

    private static WorkOffer Allowed(Scope scope, DossierView view, WorkAction action, DateOnly today, Judged? judged = null)
    {
        var offer = WorkGuard.Judge(view.Standing, scope.ActorFor(view.Office.Id), action, today);
        if (offer.IsAllowed) return offer;
        // What stands against it is told with it: nobody has to ask again which errors.
        IEnumerable<string> found = judged is null ? [] : [.. judged.Judgement.Missing, .. judged.Judgement.Findings.Where(f => f.Severity == Severity.Error || !judged.Answers.ContainsKey(f.Fingerprint)).Select(f => f.Message)];
        throw Desk.NotAllowed(view, scope, action, offer.Refusals, [.. found.Take(MostTold)]);
    }

    /// <summary>What must be said with it was said, in codes that the pack knows.</summary>
    private static void Said(YearRoom room, DossierView view, Wish wish, WorkOffer offer, DateOnly today)
    {
        if (offer.Needs.HasFlag(WorkNeeds.Reason) && string.IsNullOrWhiteSpace(wish.Reason)) throw new DeskRefusedException(DeskRefusal.Wrong, $"{WorkWords.Of(wish.Action)}要写明原因（reason）。");
        if (!offer.Needs.HasFlag(WorkNeeds.LineReasons)) return;
        if (wish.Lines.Count == 0) throw new DeskRefusedException(DeskRefusal.Wrong, "退回要逐条写明原因（lines），至少一条。");
        var reasons = ReturnReasons.Of(room.Packs.Load(view.Dossier.PackId));
        foreach (var line in wish.Lines)
        {
            if (!reasons.ContainsKey(line.ReasonCode)) throw new DeskRefusedException(DeskRefusal.Wrong, $"规则包 {view.Dossier.PackId} 没有退回原因“{line.ReasonCode}”，可用的有：{string.Join("、", reasons.Select(r => $"{r.Key} {r.Value}"))}。");
            if (string.IsNullOrWhiteSpace(line.LineKey)) throw new DeskRefusedException(DeskRefusal.Wrong, "退回的一条没有写是哪一行（line）。");
        }
        var last = wish.GrantedUntil ?? view.Window?.Closes;
        if (last is null || last < today) throw new DeskRefusedException(DeskRefusal.Wrong, "填报期限已过，退回时要写明重新报送的期限（grantedUntil）。");
    }

    private static DraftAudit NoErrors(DossierView view) => new() { DossierId = view.Dossier.Id, Findings = "" };

    private static DraftAudit Counted(string id, Judged judged) => new() { DossierId = id, Errors = judged.Judgement.Errors, Warnings = judged.Judgement.Warnings, OpenWarnings = judged.Open, Findings = "" };
}
