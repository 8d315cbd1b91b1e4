using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>The outcome of an audit in one word.</summary>
public enum Verdict
{
    /// <summary>No error and no warning.</summary>
    Pass,

    /// <summary>No error, but something a reviewer should look at.</summary>
    Review,

    /// <summary>At least one error.</summary>
    Fail,

    /// <summary>Nothing of the filing could be judged.</summary>
    NotAssessable,
}

/// <summary>All findings of one filing, most certain first, consequences folded.</summary>
/// <param name="Filing">What was audited.</param>
/// <param name="Findings">The findings in order.</param>
/// <param name="Unassessable">What could not be judged, and why.</param>
public sealed record AuditResult(Filing Filing, IReadOnlyList<Finding> Findings, IReadOnlyList<Unassessable> Unassessable)
{
    /// <summary>Whether anything was read that could be judged: figures, indicators, or what was entered in the form of a step of the year.</summary>
    public bool HasContent { get; init; } = Filing.HasContent;

    /// <summary>How urgently the filing wants a reviewer, with the reasons.</summary>
    public RiskFigure Risk => risk ??= RiskFigure.Of([.. Findings.Where(f => f.Acceptance is null)], Filing);

    private RiskFigure? risk;

    /// <summary>What was put right since the baseline, and acceptances that no longer hold; null where no baseline was given.</summary>
    public SinceBaseline? Since { get; init; }

    /// <summary>The outcome in one word. What somebody accepted with a reason does not count.</summary>
    public Verdict Verdict =>
        Count(Severity.Error) > 0 ? Verdict.Fail
        : !HasContent ? Verdict.NotAssessable
        : Count(Severity.Warning) > 0 ? Verdict.Review
        : Verdict.Pass;

    /// <summary>How many open findings have this severity; folded and accepted ones are not counted.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity && f.Acceptance is null);

    /// <summary>The same, saying that the filing was audited in parts.</summary>
    /// <param name="documents">How many documents the whole filing has.</param>
    public AuditResult AsOnePartOf(int documents) => this with
    {
        Unassessable = [.. Unassessable, new("JH1006", $"同一单位同一年度的文件有 {documents} 份，每 {Model.Filing.MostDocuments} 份一批审核，批与批之间没有对照。")],
    };
}
