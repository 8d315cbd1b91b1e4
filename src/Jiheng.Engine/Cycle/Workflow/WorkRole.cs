namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>Who somebody is for a dossier. Roles of a unit hold for the unit, those of a department for the units below it, those of a finance bureau for all of its region.</summary>
public enum WorkRole
{
    /// <summary>填报人.</summary>
    Filler,

    /// <summary>单位审核.</summary>
    UnitApprover,

    /// <summary>部门审核.</summary>
    DepartmentReviewer,

    /// <summary>财政审核.</summary>
    FinanceReviewer,

    /// <summary>第三方: scores what it is asked to score, decides nothing.</summary>
    Evaluator,

    /// <summary>审计: reads everything, changes nothing.</summary>
    Auditor,

    /// <summary>管理员: people and windows, no judgement on filings.</summary>
    Administrator,

    /// <summary>公众: reads what is published.</summary>
    Public,
}
