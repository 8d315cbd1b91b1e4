using static Jiheng.Engine.Cycle.Workflow.DossierState;
using static Jiheng.Engine.Cycle.Workflow.WorkAction;
using static Jiheng.Engine.Cycle.Workflow.WorkNeeds;
using static Jiheng.Engine.Cycle.Workflow.WorkRole;
using static Jiheng.Engine.Cycle.Workflow.WorkStep;

namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>All ways from state to state. Pages, bulk actions and the API ask <see cref="WorkGuard"/>, which knows nothing else. docs/spec/workflow.md is made from it.</summary>
public static class WorkTable
{
    /// <summary>Steps that are filed by the unit and reviewed.</summary>
    private static readonly WorkStep[] Filed = [ExAnte, Declaration, WorkStep.Monitoring, SelfEvaluation, Rectification, ResultUse, Disclosure];

    /// <summary>Steps that somebody else decides and the finance bureau records.</summary>
    private static readonly WorkStep[] Recorded = [CongressReview, BudgetReply];

    /// <summary>The lines of the table.</summary>
    public static IReadOnlyList<WorkTransition> Lines { get; } =
    [
        // What somebody typed is kept whatever the day: it is handing in that has a deadline.
        new(Filed, [Draft, Returned], Save, [Filler, UnitApprover], Draft, None),
        new(Filed, [Draft, Returned], WorkAction.Complete, [Filler], DossierState.Complete, OpenWindow | NoErrors | AnsweredWarnings),
        new(Filed, [DossierState.Complete], Reopen, [Filler, UnitApprover], Draft, None),
        new(Filed, [DossierState.Complete], Submit, [UnitApprover], Submitted, OpenWindow | NoErrors | AnsweredWarnings | AnotherPerson),
        new(Filed, [Submitted], Withdraw, [UnitApprover], DossierState.Complete, OpenWindow | Reason),
        new(Filed, [Submitted], Approve, [DepartmentReviewer], DepartmentApproved, AnotherPerson) { IsBelowDepartment = true },
        new(Filed, [Submitted], WorkAction.Return, [DepartmentReviewer], Returned, LineReasons) { IsBelowDepartment = true },
        new(Filed, [Submitted], Approve, [FinanceReviewer], Approved, AnotherPerson) { IsBelowDepartment = false },
        new(Filed, [Submitted], WorkAction.Return, [FinanceReviewer], Returned, LineReasons) { IsBelowDepartment = false },
        new(Filed, [DepartmentApproved], Approve, [FinanceReviewer], Approved, AnotherPerson) { IsBelowDepartment = true },
        new(Filed, [DepartmentApproved], WorkAction.Return, [DepartmentReviewer, FinanceReviewer], Returned, LineReasons) { IsBelowDepartment = true },
        // What was approved changes by a recorded adjustment only; until that is approved the approved version holds.
        new([Declaration], [Approved], Adjust, [UnitApprover], Draft, OpenWindow | WorkNeeds.Reason),
        new([BudgetReply], [Approved], Adjust, [FinanceReviewer], Draft, WorkNeeds.Reason),
        new([SelfEvaluation], [Submitted, DepartmentApproved, Approved], Rescore, [FinanceReviewer, Evaluator], null, NoErrors | WorkNeeds.Reason | AnotherPerson),
        new(Recorded, [Draft], Save, [FinanceReviewer], Draft, None),
        new(Recorded, [Draft], Record, [FinanceReviewer], Approved, NoErrors),
        new([Declaration, SelfEvaluation, ResultUse, Disclosure], [Approved], Publish, [UnitApprover, FinanceReviewer], Published, NoErrors),
        new(Filed, [Approved, Published], Archive, [FinanceReviewer], Archived, None),
        new(Recorded, [Approved], Archive, [FinanceReviewer], Archived, None),
    ];

    /// <summary>Who opens a dossier of a step: the unit its own, the finance bureau those that it orders or records.</summary>
    public static IReadOnlyList<WorkRole> Openers(WorkStep step) => step == Rectification || Recorded.Contains(step) ? [FinanceReviewer] : [Filler, UnitApprover];

    /// <summary>Whether a step is recorded by the finance bureau and not filed by the unit.</summary>
    public static bool IsRecorded(WorkStep step) => Recorded.Contains(step);
}
