namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>The steps of the year that a unit or a project passes, each with a dossier of its own. Source: 中发〔2018〕34号, the whole course from 事前 to 结果应用.</summary>
public enum WorkStep
{
    /// <summary>事前绩效评估.</summary>
    ExAnte,

    /// <summary>绩效目标申报, with its review by the finance bureau.</summary>
    Declaration,

    /// <summary>人大审议: what the People's Congress said of the budget; recorded, not filed.</summary>
    CongressReview,

    /// <summary>预算批复: the amounts and goals that the finance bureau replied with; recorded, not filed.</summary>
    BudgetReply,

    /// <summary>绩效运行监控, once for each round.</summary>
    Monitoring,

    /// <summary>绩效自评, with the finance bureau's spot check and second scoring.</summary>
    SelfEvaluation,

    /// <summary>整改: opened by a notice of the finance bureau, answered by the unit.</summary>
    Rectification,

    /// <summary>结果应用.</summary>
    ResultUse,

    /// <summary>信息公开: what citizens read.</summary>
    Disclosure,
}
