namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>One line of the table: what leads from one state to another, and who may do it.</summary>
/// <param name="Steps">The steps it holds for.</param>
/// <param name="From">The states it begins in.</param>
/// <param name="Action">What is done.</param>
/// <param name="Roles">Who may do it.</param>
/// <param name="To">The state it leads to; null where it stays.</param>
/// <param name="Needs">What must hold.</param>
public sealed record WorkTransition(IReadOnlyList<WorkStep> Steps, IReadOnlyList<DossierState> From, WorkAction Action, IReadOnlyList<WorkRole> Roles, DossierState? To, WorkNeeds Needs)
{
    /// <summary>Whether it is only for units with a department above them (true), only for those without (false), or for both (null).</summary>
    public bool? IsBelowDepartment { get; init; }

    /// <summary>Whether it makes a new version, which never changes again.</summary>
    public bool MakesVersion => Action is WorkAction.Submit or WorkAction.Rescore or WorkAction.Record;
}
