using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>What this page calls the things of the model. The Chinese names are those of the text output.</summary>
internal static class Names
{
    /// <summary>The lang attribute of what documents and packs say: needed only where the page speaks another language.</summary>
    public static string? Original(this Language say) => say.IsEnglish ? "zh-CN" : null;

    public static string Of(this Language say, FormKind kind) => say[ReadingText.KindName(kind), kind switch
    {
        FormKind.BaseData => "Base data",
        FormKind.DepartmentSelfEvaluation => "Department self-evaluation",
        FormKind.ProjectSelfEvaluation => "Project self-evaluation",
        FormKind.SelfEvaluationReport => "Self-evaluation report",
        FormKind.GoalDeclaration => "Goal declaration",
        FormKind.GoalReview => "Goal review",
        FormKind.FinalAccounts => "Final accounts",
        FormKind.Monitoring => "Monitoring",
        FormKind.ExAnteAssessment => "Ex-ante assessment",
        FormKind.SatisfactionSurvey => "Satisfaction survey",
        FormKind.ResultUse => "Use of results",
        FormKind.ProjectLineage => "Project lineage",
        FormKind.Attachment => "Attached table",
        _ => "Not recognised",
    }];

    public static string Of(this Language say, Stage stage) => say[ReadingText.StageName(stage), stage switch
    {
        Stage.InitialBudget => "Initial budget",
        Stage.AdjustedBudget => "Budget of the year (adjusted)",
        Stage.Budget => "Budget",
        Stage.Executed => "Executed",
        Stage.Final => "Final accounts",
        Stage.Computed => "Rates and changes",
        Stage.Target => "Targets",
        Stage.Actual => "Actuals",
        _ => "Stage not stated",
    }];

    public static string Of(this Language say, ScoreStatus status) => status switch
    {
        ScoreStatus.Agrees => say["一致", "Agrees"],
        ScoreStatus.AgreesByAlternative => say["按另一办法一致", "Agrees by another method"],
        ScoreStatus.Differs => say["不符", "Differs"],
        ScoreStatus.NotPrinted => say["未填得分", "No score printed"],
        ScoreStatus.Dropped => say["去掉", "Left out"],
        _ => say["无法复算", "Not assessable"],
    };

    /// <summary>The class of a status badge.</summary>
    public static string Tone(ScoreStatus status) => status switch
    {
        ScoreStatus.Agrees or ScoreStatus.AgreesByAlternative => "good",
        ScoreStatus.Differs => "error",
        ScoreStatus.NotAssessable => "warning",
        _ => "note",
    };

    public static string Of(this Language say, ReadingRemarkKind kind) => kind switch
    {
        ReadingRemarkKind.TrackedChanges => say["修订", "Tracked changes"],
        ReadingRemarkKind.Comments => say["批注", "Comments"],
        ReadingRemarkKind.Macros => say["宏", "Macros"],
        ReadingRemarkKind.ExternalLinks => say["外部链接", "Links to other files"],
        ReadingRemarkKind.Author => say["文件属性", "File properties"],
        _ => say["隐藏文字", "Hidden text"],
    };

    /// <summary>The word beside a number; empty for none.</summary>
    public static string Of(this Language say, Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => say["约", "about"],
        Qualifier.Near => say["接近", "close to"],
        Qualifier.Odd => say["多一点", "a little over"],
        Qualifier.MoreThan => say["超过", "more than"],
        Qualifier.AtLeast => say["至少", "at least"],
        Qualifier.AtMost => say["不超过", "at most"],
        Qualifier.LessThan => say["少于", "less than"],
        _ => "",
    };

    /// <summary>The comparison a target sets; empty for none.</summary>
    public static string Of(this Language say, Comparison comparison) => comparison switch
    {
        Comparison.Equal => say["等于", "equal to"],
        Comparison.AtLeast => say["至少", "at least"],
        Comparison.MoreThan => say["超过", "more than"],
        Comparison.AtMost => say["不超过", "at most"],
        Comparison.LessThan => say["少于", "less than"],
        _ => "",
    };

    /// <summary>The method of a row in its pack's words, without the mark that the status already shows.</summary>
    public static string Method(ScoreLine line) => (line.Alternative ?? line.Method)?.Id ?? "";

    /// <summary>What stands beside a recomputed total that is in part only the printed one; empty where all of it was recomputed.</summary>
    public static string Carried(this Language say, ScoreSheet sheet) =>
        sheet is { RecomputedTotal: not null, Carried: > 0 }
            ? say[$"（其中 {sheet.Carried} 项未能复算，按填报计）", $" ({sheet.Carried} not recomputed, counted as printed)"]
            : "";

    /// <summary>The recomputed points, or that there are none.</summary>
    public static string Recomputed(this Language say, ScoreLine line) => line.Status switch
    {
        ScoreStatus.NotAssessable => say[ScoresText.Recomputed(line), "—"],
        ScoreStatus.Dropped => say[ScoresText.Recomputed(line), "left out"],
        _ => ScoresText.Recomputed(line),
    };
}
