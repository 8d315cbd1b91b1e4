namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>Where a dossier stands. Complete is not submitted, submitted is not approved, approved is not published.</summary>
public enum DossierState
{
    /// <summary>填报中.</summary>
    Draft,

    /// <summary>已填完: whoever fills has finished, the unit has not handed it in.</summary>
    Complete,

    /// <summary>已报送: handed in by the unit.</summary>
    Submitted,

    /// <summary>部门已审: the department above agrees, the finance bureau has not judged.</summary>
    DepartmentApproved,

    /// <summary>已批准: weights and targets are frozen.</summary>
    Approved,

    /// <summary>已退回, with a reason for each line.</summary>
    Returned,

    /// <summary>已公开.</summary>
    Published,

    /// <summary>已归档: nothing changes any more.</summary>
    Archived,
}
