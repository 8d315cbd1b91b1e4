using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Storage.Entities;

/// <summary>One step of a dossier from state to state. It never changes.</summary>
public sealed class Decision
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1 within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>The version that was decided on; 0 before the first.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>What was done.</summary>
    public required WorkAction Action { get; init; }

    /// <summary>The state before.</summary>
    public required DossierState FromState { get; init; }

    /// <summary>The state behind.</summary>
    public required DossierState ToState { get; init; }

    /// <summary>Who did it.</summary>
    public required string PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in words; may be empty.</summary>
    public required string Reason { get; init; }
}

/// <summary>Why one line of a filing was returned. It never changes.</summary>
public sealed class DecisionLine
{
    /// <summary>The dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>The decision.</summary>
    public required int DecisionNumber { get; init; }

    /// <summary>From 1 within the decision.</summary>
    public required int Number { get; init; }

    /// <summary>Which cell or indicator, as the filing names it.</summary>
    public required string LineKey { get; init; }

    /// <summary>The code of the reason.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The reason in words; may be empty.</summary>
    public required string Text { get; init; }
}
