using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting;

/// <summary>The outcome of one or several audits together: what stands in the verdict line and decides the exit code.</summary>
/// <param name="Errors">Findings that may block a submission; folded ones are not counted.</param>
/// <param name="Warnings">Findings a reviewer should look at.</param>
/// <param name="Notes">Findings for information.</param>
/// <param name="Unassessable">What could not be judged.</param>
/// <param name="Unreadable">Files that could not be read at all.</param>
/// <param name="Filings">How many filings were audited.</param>
/// <param name="Verdict">The worst outcome: fail, review, not assessable, pass, in this order.</param>
public readonly record struct FindingsTotals(
    int Errors, int Warnings, int Notes, int Unassessable, int Unreadable, int Filings, Verdict Verdict)
{
    /// <summary>How urgently it wants a reviewer; of several filings the figure of the one that wants it most; null when nothing was audited.</summary>
    public RiskFigure? Risk { get; init; }

    /// <summary>Findings that somebody accepted with a reason; they count nowhere else.</summary>
    public int Accepted { get; init; }

    /// <summary>Open findings that the baseline does not have.</summary>
    public int Fresh { get; init; }

    /// <summary>Findings of the baseline that are gone; null where no baseline was given.</summary>
    public int? Fixed { get; init; }

    /// <summary>Nothing audited yet.</summary>
    public static FindingsTotals None => default;

    /// <summary>The totals of one audit.</summary>
    public static FindingsTotals Of(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Count(Severity.Error), result.Count(Severity.Warning), result.Count(Severity.Note),
            result.Unassessable.Count, 0, 1, result.Verdict)
        {
            Risk = result.Risk,
            Accepted = result.Findings.Count(f => f.Acceptance is not null),
            Fresh = result.Findings.Count(f => f.Standing == Standing.New),
            Fixed = result.Since?.Fixed.Count,
        };
    }

    /// <summary>One file that could not be read: it can never count as passed.</summary>
    public static FindingsTotals OneUnreadable => new(0, 0, 0, 0, 1, 0, Verdict.NotAssessable);

    /// <summary>Both together.</summary>
    public FindingsTotals Plus(FindingsTotals other) => new(
        Errors + other.Errors, Warnings + other.Warnings, Notes + other.Notes, Unassessable + other.Unassessable,
        Unreadable + other.Unreadable, Filings + other.Filings,
        RankedFilings.Gravity(Verdict) >= RankedFilings.Gravity(other.Verdict) ? Verdict : other.Verdict)
    {
        Risk = (Risk?.Score ?? -1) >= (other.Risk?.Score ?? -1) ? Risk : other.Risk,
        Accepted = Accepted + other.Accepted,
        Fresh = Fresh + other.Fresh,
        Fixed = Fixed is null ? other.Fixed : Fixed + (other.Fixed ?? 0),
    };
}

/// <summary>A document that was audited, as a result names it.</summary>
/// <param name="File">The name as the user gave it.</param>
/// <param name="Unit">The unit it names, or null.</param>
/// <param name="FiscalYear">Its fiscal year, or null.</param>
/// <param name="Format">The format it was read from.</param>
public sealed record AuditedDocument(string File, string? Unit, int? FiscalYear, string Format)
{
    /// <summary>What is kept of a reading.</summary>
    public static AuditedDocument Of(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(reading.Source.File, reading.Unit, reading.FiscalYear, reading.Source.Format);
    }
}

/// <summary>A file that could not be read at all.</summary>
/// <param name="File">The name as the user gave it.</param>
/// <param name="Reason">One Chinese sentence: what, and what to do.</param>
public sealed record UnreadableFile(string File, string Reason)
{
    /// <summary>A file that a mistake of ours kept from being read or judged.</summary>
    public static UnreadableFile OwnMistake(string file, Exception mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        return new(file, $"程序内部出错（{mistake.GetType().Name}），请把这个文件反馈给开发者；其他文件不受影响。");
    }
}
