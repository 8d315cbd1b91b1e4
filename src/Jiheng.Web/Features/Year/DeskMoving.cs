using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Dossiers;
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

        /// <summary>The opinions of whoever reviewed goals by a rubric; null where he used none.</summary>
        public Review? Review { get; init; }

        /// <summary>The content of a second scoring.</summary>
        public string? Content { get; init; }
    }

    /// <summary>A review by a rubric of the pack.</summary>
    /// <param name="Rubric">Its key.</param>
    /// <param name="Opinions">The opinions.</param>
    /// <param name="Grade">The grade where the reviewer gives it; empty where it follows.</param>
    public sealed record Review(string Rubric, IReadOnlyList<RubricOpinion> Opinions, string Grade);

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
        if (wish.Action == WorkAction.Rescore) Scores(context, view, content);
        return new(wish, Judged.Of(room, context, view, content), wish.Action == WorkAction.Rescore ? content : null, view.Draft?.Revision ?? 0);
    }

    /// <summary>Who scores again changes points and what is said of them, and nothing that the unit vouches for.</summary>
    private static void Scores(JihengContext context, DossierView view, string content)
    {
        var before = context.Versions.Where(v => v.DossierId == view.Dossier.Id && v.Number == view.Dossier.CurrentVersion).Select(v => v.Content).Single();
        IReadOnlyList<CellChange> changes;
        try
        {
            changes = CellChanges.Of(before, content);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new DeskRefusedException(DeskRefusal.Wrong, "复核打分的内容不是 JSON。");
        }
        List<string> others = [.. changes.Select(c => c.Key).Where(k => !k.EndsWith(".score", StringComparison.Ordinal) && !k.EndsWith(".deviation", StringComparison.Ordinal))];
        if (others.Count > 0) throw new DeskRefusedException(DeskRefusal.Wrong, $"复核打分只能改得分和原因，这些也改了：{string.Join("、", others.Take(MostTold))}。") { Reasons = [.. others.Take(MostTold)] };
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
        var ruling = Ruled(room, view, wish);
        var dossier = DossierMoves.Take(context, room.Store.Clock, new(wish.Id, wish.Revision, offer, scope.Person.Id) { Reason = ruling is null ? wish.Reason : $"审核等级{ruling.Grade}（{ruling.Working}）{(wish.Reason.Length > 0 ? $"：{wish.Reason}" : "")}", Lines = [.. wish.Lines, .. wish.Review?.Opinions.Select(o => new ReturnedLine($"审核·{o.Item}", o.Opinion, o.Reason)) ?? []], Content = move.Content, GrantedUntil = wish.GrantedUntil });
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
        if (!offer.Needs.HasFlag(WorkNeeds.LineReasons))
        {
            if (wish.Lines.Count > 0) throw new DeskRefusedException(DeskRefusal.Wrong, $"{WorkWords.Of(wish.Action)}不带逐条原因（lines）。");
            return;
        }
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

    /// <summary>What the opinions on a rubric come to; goals that the grade bars are not approved.</summary>
    private static RubricRuling? Ruled(YearRoom room, DossierView view, Wish wish)
    {
        if (wish.Review is not { } review) return null;
        if (wish.Action is not (WorkAction.Approve or WorkAction.Return) || view.Dossier.Step is not (WorkStep.Declaration or WorkStep.ExAnte)) throw new DeskRefusedException(DeskRefusal.Wrong, "审核表用于绩效目标的审核通过和退回。");
        var rubrics = room.Packs.Load(view.Dossier.PackId).Rubrics;
        var rubric = rubrics.FirstOrDefault(r => r.Id == review.Rubric) ?? throw new DeskRefusedException(DeskRefusal.Wrong, $"规则包 {view.Dossier.PackId} 没有审核表“{review.Rubric}”，有 {string.Join("、", rubrics.Select(r => r.Id))}。");
        var ruling = RubricRuling.Of(rubric, review.Opinions, review.Grade);
        if (ruling.Problems.Count > 0) throw new DeskRefusedException(DeskRefusal.Wrong, $"审核表没有填对：{string.Join("", ruling.Problems)}") { Reasons = ruling.Problems };
        if (wish.Action == WorkAction.Approve && ruling.StandsAgainst) throw new DeskRefusedException(DeskRefusal.NotNow, $"审核等级为{ruling.Grade}，不能通过：{ruling.Consequence!.Text}。");
        return ruling;
    }

    private static DraftAudit NoErrors(DossierView view) => new() { DossierId = view.Dossier.Id, Findings = "" };

    private static DraftAudit Counted(string id, Judged judged) => new() { DossierId = id, Errors = judged.Judgement.Errors, Warnings = judged.Judgement.Warnings, OpenWarnings = judged.Open, Findings = "" };
}
