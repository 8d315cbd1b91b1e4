using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reporting;

/// <summary>The fixed words of the JSON schemas. They are part of the contract: a renamed member must not rename them.</summary>
public static class Slugs
{
    /// <summary>fail, review, pass, not-assessable.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Fail => "fail",
        Verdict.Review => "review",
        Verdict.Pass => "pass",
        Verdict.NotAssessable => "not-assessable",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What a recomputed figure is.</summary>
    public static string Of(RecomputedKind kind) => kind switch
    {
        RecomputedKind.Score => "score",
        RecomputedKind.ScoreTotal => "score-total",
        RecomputedKind.Weight => "weight",
        RecomputedKind.Rate => "rate",
        RecomputedKind.Share => "share",
        RecomputedKind.Change => "change",
        RecomputedKind.Total => "total",
        RecomputedKind.Grade => "grade",
        RecomputedKind.Fee => "fee",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>agrees, rounding-only, differs, not-assessable.</summary>
    public static string Of(RecomputedOutcome outcome) => outcome switch
    {
        RecomputedOutcome.Agrees => "agrees",
        RecomputedOutcome.RoundingOnly => "rounding-only",
        RecomputedOutcome.Differs => "differs",
        RecomputedOutcome.NotAssessable => "not-assessable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>agrees, agrees-by-alternative, differs, not-printed, not-assessable, dropped.</summary>
    public static string Of(ScoreStatus status) => status switch
    {
        ScoreStatus.Agrees => "agrees",
        ScoreStatus.AgreesByAlternative => "agrees-by-alternative",
        ScoreStatus.Differs => "differs",
        ScoreStatus.NotPrinted => "not-printed",
        ScoreStatus.NotAssessable => "not-assessable",
        ScoreStatus.Dropped => "dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>new, repeated, accepted.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.New => "new",
        Standing.Repeated => "repeated",
        Standing.Accepted => "accepted",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    /// <summary>error, warning, note.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>reported, operand, contradicts, context.</summary>
    public static string Of(PlaceRole role) => role switch
    {
        PlaceRole.Reported => "reported",
        PlaceRole.Operand => "operand",
        PlaceRole.Contradicts => "contradicts",
        PlaceRole.Context => "context",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The stage of an amount; empty when the document does not say.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Unstated => "",
        Stage.InitialBudget => "initial-budget",
        Stage.AdjustedBudget => "adjusted-budget",
        Stage.Budget => "budget",
        Stage.Executed => "executed",
        Stage.Final => "final",
        Stage.Computed => "computed",
        Stage.Target => "target",
        Stage.Actual => "actual",
        Stage.ToDate => "to-date",
        Stage.Forecast => "forecast",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The kind of a form; empty when it was not recognised.</summary>
    public static string Of(FormKind kind) => kind switch
    {
        FormKind.Unknown => "",
        FormKind.BaseData => "base-data",
        FormKind.DepartmentSelfEvaluation => "department-self-evaluation",
        FormKind.ProjectSelfEvaluation => "project-self-evaluation",
        FormKind.SelfEvaluationReport => "self-evaluation-report",
        FormKind.GoalDeclaration => "goal-declaration",
        FormKind.GoalReview => "goal-review",
        FormKind.FinalAccounts => "final-accounts",
        FormKind.Monitoring => "monitoring",
        FormKind.ExAnteAssessment => "ex-ante-assessment",
        FormKind.SatisfactionSurvey => "satisfaction-survey",
        FormKind.ResultUse => "result-use",
        FormKind.ProjectLineage => "project-lineage",
        FormKind.Attachment => "attachment",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word beside a number; null when there is none.</summary>
    public static string? Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.None => null,
        Qualifier.About => "about",
        Qualifier.Near => "near",
        Qualifier.Odd => "odd",
        Qualifier.MoreThan => "more-than",
        Qualifier.AtLeast => "at-least",
        Qualifier.AtMost => "at-most",
        Qualifier.LessThan => "less-than",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier)),
    };

    /// <summary>What a figure of running text tells.</summary>
    public static string Of(Measure measure) => measure switch
    {
        Measure.Level => "level",
        Measure.Change => "change",
        Measure.Growth => "growth",
        Measure.Points => "points",
        Measure.Share => "share",
        Measure.Rate => "rate",
        Measure.Price => "price",
        Measure.Score => "score",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>up, down, flat; null when no word tells.</summary>
    public static string? Of(Trend trend) => trend switch
    {
        Trend.None => null,
        Trend.Up => "up",
        Trend.Down => "down",
        Trend.Flat => "flat",
        _ => throw new ArgumentOutOfRangeException(nameof(trend)),
    };

    /// <summary>What is claimed in words.</summary>
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.WithinBudget => "within-budget",
        ClaimKind.ShortOfBudget => "short-of-budget",
        ClaimKind.NothingCarriedOver => "nothing-carried-over",
        ClaimKind.AllGoalsReached => "all-goals-reached",
        ClaimKind.MostlyReached => "mostly-reached",
        ClaimKind.FullCoverage => "full-coverage",
        ClaimKind.Unchanged => "unchanged",
        ClaimKind.PaidInFull => "paid-in-full",
        ClaimKind.OnTime => "on-time",
        ClaimKind.NoProblem => "no-problem",
        ClaimKind.SystemSound => "system-sound",
        ClaimKind.SystemWanting => "system-wanting",
        ClaimKind.Universal => "universal",
        ClaimKind.Denial => "denial",
        ClaimKind.NothingOfKind => "nothing-of-kind",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The sign of a target; null when none is printed.</summary>
    public static string? Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => ">=",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "<=",
        Comparison.LessThan => "<",
        _ => null,
    };
}
