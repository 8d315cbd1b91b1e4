namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>What the guard must know of a dossier.</summary>
/// <param name="Step">Its step.</param>
/// <param name="State">Where it stands.</param>
public sealed record WorkStanding(WorkStep Step, DossierState State)
{
    /// <summary>Whether a department stands between the unit and the finance bureau.</summary>
    public bool HasDepartment { get; init; }

    /// <summary>When it may be filed; null while nobody has opened the step.</summary>
    public WorkWindow? Window { get; init; }

    /// <summary>Until when a dossier that was returned may be handed in again, whatever the window says; null for the window alone.</summary>
    public DateOnly? GrantedUntil { get; init; }

    /// <summary>How many errors the audit of what is filed found; null while it was not audited.</summary>
    public int? Errors { get; init; }

    /// <summary>How many warnings nobody has answered.</summary>
    public int OpenWarnings { get; init; }

    /// <summary>Who took the step before: who finished filling, handed in, approved. Empty where nobody did.</summary>
    public string Before { get; init; } = "";
}

/// <summary>From when until when a step may be filed, both days included.</summary>
/// <param name="Opens">The first day.</param>
/// <param name="Closes">The last day.</param>
public readonly record struct WorkWindow(DateOnly Opens, DateOnly Closes);

/// <summary>Who wants to do something.</summary>
/// <param name="User">The name that tells one person from another.</param>
/// <param name="Roles">What the person is for this dossier.</param>
public sealed record WorkActor(string User, IReadOnlySet<WorkRole> Roles);
