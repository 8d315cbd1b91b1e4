using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Check;

/// <summary>How many findings there are of each severity.</summary>
internal readonly record struct SeverityCounts(int Errors, int Warnings, int Notes)
{
    public int this[Severity severity] => severity switch { Severity.Error => Errors, Severity.Warning => Warnings, _ => Notes };

    public static SeverityCounts Of(IEnumerable<Finding> findings)
    {
        var counts = new int[3];
        foreach (var finding in findings) counts[(int)finding.Severity]++;
        return new(counts[(int)Severity.Error], counts[(int)Severity.Warning], counts[(int)Severity.Note]);
    }
}

/// <summary>One filing as its page shows it: one of its documents, and the findings that the filter leaves.</summary>
internal sealed class FilingView
{
    private readonly FilingHtml html;
    private readonly HashSet<int> visible;

    public FilingView(CheckRun run, CheckOutcome outcome, CheckedFiling filing, AuditResult result, int document, FindingFilter filter, int? selected, Language say)
    {
        (Run, Outcome, Filing, Result, Filter, Selected) = (run, outcome, filing, result, filter, selected);
        html = new(result, say.Words);
        Document = Math.Clamp(document, 1, html.Papers.Count);
        visible = [.. html.Findings.Where(f => filter.Shows(f, Document)).Select(f => f.Number)];
    }

    public CheckRun Run { get; }

    public CheckOutcome Outcome { get; }

    public CheckedFiling Filing { get; }

    public AuditResult Result { get; }

    public FindingFilter Filter { get; }

    /// <summary>The finding that the address asks for, or null.</summary>
    public int? Selected { get; }

    /// <summary>1-based number of the document shown.</summary>
    public int Document { get; }

    /// <summary>How the document shown was read.</summary>
    public DocumentReading Reading => html.Papers[Document - 1];

    /// <summary>The documents of the filing, then those held beside it that a finding speaks of.</summary>
    public IReadOnlyList<DocumentReading> Papers => html.Papers;

    /// <summary>Whether the document is only held beside the filing.</summary>
    public bool IsOlder(int document) => document > Result.Filing.Documents.Count;

    /// <summary>Whether there is a table over the steps and years.</summary>
    public bool HasStages => Result.Filing.Against.Count > 0 || Result.Filing.Documents.Count > 1;

    /// <summary>The filing's address.</summary>
    public string Path => $"/checks/{Run.Id}/{Filing.Number}";

    /// <summary>Whether this filing is all that the check gave: there is no page of all filings then.</summary>
    public bool IsAlone => Outcome.IsOneFiling;

    public IReadOnlyList<NumberedFinding> Findings => html.Findings;

    /// <summary>How many findings the filter leaves.</summary>
    public int VisibleCount => visible.Count;

    /// <summary>Pieces of the documents that were not read.</summary>
    public int Losses => Result.Filing.Documents.Sum(d => d.Losses.Count);

    public string DocumentHtml => html.Document(Document);

    public string FindingsHtml => html.FindingsList(Link, f => visible.Contains(f.Number), Selected);

    public string GapsHtml => html.Gaps(Link);

    /// <summary>The address of this page with another document beside the findings; the filter stays.</summary>
    public string Address(int document) => $"{Path}?document={document}{Filter.Query}";

    /// <summary>The address of a place of the document shown.</summary>
    public string AddressOf(Origin origin) => html.AddressOf(Document, origin, Address);

    /// <summary>Findings with a place in a document.</summary>
    public SeverityCounts CountsOf(int document) => SeverityCounts.Of(Findings.Where(f => f.Documents.Contains(document)).Select(f => f.Finding));

    /// <summary>Findings of the whole filing that nobody accepted.</summary>
    public SeverityCounts Counts => SeverityCounts.Of(Result.Findings.Where(f => f.Acceptance is null));

    private string Link(int document) => document == Document ? "" : Address(document);
}
