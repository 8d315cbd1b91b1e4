using System.Security.Cryptography;
using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage;

/// <summary>One step of a dossier: decision, version and new state, all of them or none. Whether it is allowed the guard has said.</summary>
public static class DossierMoves
{
    private const string Changed = "别人刚刚改动了这个案卷，没有办理；请刷新后再办。";

    /// <summary>Takes the step.</summary>
    /// <param name="store">Where.</param>
    /// <param name="move">What is done.</param>
    /// <exception cref="DossierChangedException">The dossier is not in the revision that was decided on.</exception>
    public static Dossier Take(Store store, DossierMove move)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(move);
        try
        {
            return store.Whole(context => Take(context, store.Clock, move));
        }
        catch (DbUpdateException) when (IsChanged(store, move))
        {
            // Two at the same moment: the slower one's version had a number that was taken.
            throw new DossierChangedException(Changed);
        }
    }

    /// <summary>The same inside a piece of work that happens whole or not at all.</summary>
    /// <exception cref="DossierChangedException">The dossier is not in the revision that was decided on.</exception>
    public static Dossier Take(JihengContext context, TimeProvider clock, DossierMove move)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(move);
        var dossier = context.Dossiers.Find(move.DossierId) ?? throw new ArgumentException($"no dossier {move.DossierId}", nameof(move));
        if (dossier.Revision != move.Revision) throw new DossierChangedException(Changed);
        var now = clock.GetUtcNow();
        var from = dossier.State;
        if (move.Offer.MakesVersion)
        {
            var content = move.Content ?? context.Drafts.Find(dossier.Id)?.Content ?? throw new ArgumentException($"dossier {dossier.Id} has no draft", nameof(move));
            dossier.CurrentVersion++;
            context.Versions.Add(new()
            {
                DossierId = dossier.Id,
                Number = dossier.CurrentVersion,
                Content = content,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
                MadeBy = move.PersonId,
                MadeAt = now,
            });
        }
        var number = context.Decisions.Where(d => d.DossierId == dossier.Id).Max(d => (int?)d.Number).GetValueOrDefault() + 1;
        context.Decisions.Add(new()
        {
            DossierId = dossier.Id,
            Number = number,
            VersionNumber = dossier.CurrentVersion,
            Action = move.Offer.Action,
            FromState = from,
            ToState = move.Offer.To,
            PersonId = move.PersonId,
            At = now,
            Reason = move.Reason,
        });
        for (var i = 0; i < move.Lines.Count; i++)
            context.DecisionLines.Add(new() { DossierId = dossier.Id, DecisionNumber = number, Number = i + 1, LineKey = move.Lines[i].LineKey, ReasonCode = move.Lines[i].ReasonCode, Text = move.Lines[i].Text });
        dossier.State = move.Offer.To;
        if (from != dossier.State) dossier.StateSince = now;
        // A second scoring of what was approved holds at once.
        if (dossier.State == DossierState.Approved && (from != DossierState.Approved || move.Offer.MakesVersion)) dossier.ApprovedVersion = dossier.CurrentVersion;
        // What was granted ends with what it was granted for.
        dossier.GrantedUntil = move.Offer.Action == WorkAction.Return ? move.GrantedUntil : dossier.State == DossierState.Approved ? null : dossier.GrantedUntil;
        dossier.LastBy = move.PersonId;
        dossier.Revision++;
        return dossier;
    }

    private static bool IsChanged(Store store, DossierMove move)
    {
        using var context = store.Context();
        return context.Dossiers.Find(move.DossierId) is { } now && now.Revision != move.Revision;
    }
}

/// <summary>A step that somebody takes.</summary>
/// <param name="DossierId">The dossier.</param>
/// <param name="Revision">The revision that he decided on.</param>
/// <param name="Offer">What the guard allowed.</param>
/// <param name="PersonId">Who.</param>
public sealed record DossierMove(string DossierId, long Revision, WorkOffer Offer, string PersonId)
{
    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Reasons by line.</summary>
    public IReadOnlyList<ReturnedLine> Lines { get; init; } = [];

    /// <summary>What the version holds where it is not the draft: the scores of a spot check.</summary>
    public string? Content { get; init; }

    /// <summary>Until when a returned dossier may be handed in again.</summary>
    public DateOnly? GrantedUntil { get; init; }
}

/// <summary>Why a line is returned.</summary>
/// <param name="LineKey">Which cell or indicator.</param>
/// <param name="ReasonCode">The code of the reason.</param>
/// <param name="Text">The reason in words.</param>
public sealed record ReturnedLine(string LineKey, string ReasonCode, string Text);
