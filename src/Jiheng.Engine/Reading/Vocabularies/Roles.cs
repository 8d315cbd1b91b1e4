using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>The words of packs for what the program knows by name. A name that is not here was refused when the pack was loaded.</summary>
internal static class Roles
{
    public static ColumnRole Column(string role) => role switch
    {
        "level1" => ColumnRole.Level1,
        "level2" => ColumnRole.Level2,
        "level3" => ColumnRole.Level3,
        "target" => ColumnRole.Target,
        "adjusted-target" => ColumnRole.AdjustedTarget,
        "completion" => ColumnRole.Completion,
        "target-sign" => ColumnRole.TargetSign,
        "target-value" => ColumnRole.TargetValue,
        "target-unit" => ColumnRole.TargetUnit,
        "actual" => ColumnRole.Actual,
        "weight" => ColumnRole.Weight,
        "level1-weight" => ColumnRole.GroupWeight,
        "level2-weight" => ColumnRole.SubgroupWeight,
        "score" => ColumnRole.Score,
        "score-rate" => ColumnRole.ScoreRate,
        "share" => ColumnRole.Share,
        "other-score" => ColumnRole.OtherScore,
        "deviation" => ColumnRole.Deviation,
        "basis" => ColumnRole.Basis,
        "category" => ColumnRole.Category,
        "description" => ColumnRole.Description,
        "scoring-rule" => ColumnRole.ScoringRule,
        "history" => ColumnRole.History,
        "initial-budget" => ColumnRole.InitialBudget,
        "adjusted-budget" => ColumnRole.AdjustedBudget,
        "budget" => ColumnRole.Budget,
        "executed" => ColumnRole.Executed,
        "final" => ColumnRole.Final,
        "rate" => ColumnRole.Rate,
        "expected-goal" => ColumnRole.ExpectedGoal,
        "reached-goal" => ColumnRole.ReachedGoal,
        "forecast" => ColumnRole.Forecast,
        "likelihood" => ColumnRole.Likelihood,
        "cause" => ColumnRole.Cause,
        "measure" => ColumnRole.Measure,
        "plain" => ColumnRole.Ignored,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "no role of a column"),
    };

    public static FormKind Kind(string kind) => kind switch
    {
        "base-data" => FormKind.BaseData,
        "department-self-evaluation" => FormKind.DepartmentSelfEvaluation,
        "project-self-evaluation" => FormKind.ProjectSelfEvaluation,
        "self-evaluation-report" => FormKind.SelfEvaluationReport,
        "goal-declaration" => FormKind.GoalDeclaration,
        "goal-review" => FormKind.GoalReview,
        "final-accounts" => FormKind.FinalAccounts,
        "monitoring" => FormKind.Monitoring,
        "ex-ante-assessment" => FormKind.ExAnteAssessment,
        "satisfaction-survey" => FormKind.SatisfactionSurvey,
        "result-use" => FormKind.ResultUse,
        "project-lineage" => FormKind.ProjectLineage,
        "attachment" => FormKind.Attachment,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of form"),
    };

    public static FieldKind Field(string role) => role switch
    {
        "project" => FieldKind.Project,
        "unit" => FieldKind.Unit,
        "establishment" => FieldKind.Establishment,
        "department" => FieldKind.Department,
        "implementer" => FieldKind.Implementer,
        "staff-in-post" => FieldKind.StaffInPost,
        "rate" => FieldKind.Rate,
        _ => FieldKind.Other,
    };

    public static FigureKind Figure(string kind) => kind switch
    {
        "amount" => FigureKind.Amount,
        "share" => FigureKind.Share,
        "rate" => FigureKind.Rate,
        "count" => FigureKind.Count,
        _ => FigureKind.Line,
    };

    public static Stage Stage(string stage) => stage switch
    {
        "initial-budget" => Model.Stage.InitialBudget,
        "adjusted-budget" => Model.Stage.AdjustedBudget,
        "budget" => Model.Stage.Budget,
        "executed" => Model.Stage.Executed,
        "final" => Model.Stage.Final,
        _ => Model.Stage.Unstated,
    };
}
