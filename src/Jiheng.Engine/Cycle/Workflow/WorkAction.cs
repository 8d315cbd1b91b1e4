namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>What is done to a dossier.</summary>
public enum WorkAction
{
    /// <summary>保存.</summary>
    Save,

    /// <summary>填完.</summary>
    Complete,

    /// <summary>继续填报: a dossier that was complete is opened again by the unit itself.</summary>
    Reopen,

    /// <summary>报送.</summary>
    Submit,

    /// <summary>撤回: taken back before anybody reviewed it.</summary>
    Withdraw,

    /// <summary>审核通过, by the department and then by the finance bureau.</summary>
    Approve,

    /// <summary>退回.</summary>
    Return,

    /// <summary>调整: what was approved is opened for a recorded change; it holds until the change is approved.</summary>
    Adjust,

    /// <summary>复核打分: the scores of the spot check, beside the unit's own.</summary>
    Rescore,

    /// <summary>登记: a step that somebody else decided is recorded.</summary>
    Record,

    /// <summary>公开.</summary>
    Publish,

    /// <summary>归档.</summary>
    Archive,
}
