using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Filings;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>A dossier with what one must know to act on it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Office">Whose it is.</param>
/// <param name="Project">Its project, or null for the whole office.</param>
internal sealed record DossierView(Dossier Dossier, Office Office, Project? Project)
{
    /// <summary>Its draft, or null before the first save.</summary>
    public Draft? Draft { get; init; }

    /// <summary>What the audit said of the draft as it is; null where it was not judged.</summary>
    public DraftAudit? Audit { get; init; }

    /// <summary>The window it is filed in, or null.</summary>
    public FilingWindow? Window { get; init; }

    /// <summary>Whether a department stands above the office.</summary>
    public bool HasDepartment { get; init; }

    /// <summary>For the guard.</summary>
    public WorkStanding Standing => new(Dossier.Step, Dossier.State)
    {
        HasDepartment = HasDepartment,
        Window = Window is { } window ? new(window.Opens, window.Closes) : null,
        GrantedUntil = Dossier.GrantedUntil,
        Errors = Audit?.Errors,
        OpenWarnings = Audit?.OpenWarnings ?? 0,
        Before = Dossier.LastBy,
    };

    /// <summary>Reads one; null where there is none.</summary>
    public static DossierView? Find(JihengContext context, OfficeTree tree, string id)
    {
        if (context.Dossiers.SingleOrDefault(d => d.Id == id) is not { } dossier || tree[dossier.OfficeId] is not { } office) return null;
        var draft = context.Drafts.SingleOrDefault(d => d.DossierId == id);
        var audit = context.DraftAudits.SingleOrDefault(a => a.DossierId == id);
        return new(dossier, office, dossier.Subject == Dossier.Whole ? null : context.Projects.Single(p => p.Id == dossier.Subject))
        {
            Draft = draft,
            // Of another revision it says nothing.
            Audit = audit is not null && audit.DraftRevision == draft?.Revision ? audit : null,
            Window = WindowOf(context, tree, office.Id, dossier.Year, dossier.Step, dossier.Round),
            HasDepartment = tree.HasDepartment(office.Id),
        };
    }

    /// <summary>The window of a step for an office, or null.</summary>
    public static FilingWindow? WindowOf(JihengContext context, OfficeTree tree, string officeId, int year, WorkStep step, int round) =>
        tree.FinanceOf(officeId) is { } finance ? context.Windows.SingleOrDefault(w => w.FinanceOfficeId == finance.Id && w.Year == year && w.Step == step && w.Round == round) : null;
}
