using Jiheng.Engine.Model;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>A step of the budget year that leaves a document behind, in the order of time. Source: 财预〔2015〕88号 (goals), 财预〔2019〕136号 (monitoring), 财预〔2020〕10号 (evaluation).</summary>
public enum Step
{
    /// <summary>绩效目标申报.</summary>
    Declaration,

    /// <summary>绩效目标审核.</summary>
    Review,

    /// <summary>绩效运行监控.</summary>
    Monitoring,

    /// <summary>绩效自评.</summary>
    SelfEvaluation,

    /// <summary>部门决算.</summary>
    FinalAccounts,
}

/// <summary>Steps by the forms that belong to them, and by their names.</summary>
public static class StepWords
{
    /// <summary>The step a form is filed in; null for a form of no step, or of several. 部门决算公开说明 is known by its title where no pack knows its tables.</summary>
    public static Step? Of(FilledForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Kind == FormKind.Unknown && form.Title.Contains("部门决算", StringComparison.Ordinal) && Reading.Words.HasAny(form.Title, "公开", "说明", "报告")) return Step.FinalAccounts;
        return Of(form.Kind);
    }

    /// <summary>The step that a whole document is of: the last one that it has a form of, since a self-evaluation repeats the declaration; null for none.</summary>
    public static Step? Of(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Step? last = null;
        foreach (var form in document.Forms) if (Of(form) is { } step && (last is null || step > last)) last = step;
        return last;
    }

    private static Step? Of(FormKind kind) => kind switch
    {
        FormKind.GoalDeclaration => Step.Declaration,
        FormKind.GoalReview => Step.Review,
        FormKind.Monitoring => Step.Monitoring,
        FormKind.DepartmentSelfEvaluation or FormKind.ProjectSelfEvaluation or FormKind.SelfEvaluationReport or FormKind.BaseData => Step.SelfEvaluation,
        FormKind.FinalAccounts => Step.FinalAccounts,
        _ => null,
    };

    /// <summary>申报, 审核, 监控, 自评, 决算.</summary>
    public static string Name(Step step) => step switch
    {
        Step.Declaration => "申报",
        Step.Review => "审核",
        Step.Monitoring => "监控",
        Step.SelfEvaluation => "自评",
        _ => "决算",
    };
}
