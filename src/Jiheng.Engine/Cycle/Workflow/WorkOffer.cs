namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>An action that somebody may take, or may not for reasons that can be told.</summary>
/// <param name="Action">The action.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Needs">What must be said with it: a reason, reasons by line.</param>
/// <param name="Refusals">Why it is not allowed now, one sentence each; none where it is.</param>
public sealed record WorkOffer(WorkAction Action, DossierState To, WorkNeeds Needs, IReadOnlyList<string> Refusals)
{
    /// <summary>Whether it is allowed.</summary>
    public bool IsAllowed => Refusals.Count == 0;

    /// <summary>Whether it makes a new version.</summary>
    public bool MakesVersion { get; init; }
}
