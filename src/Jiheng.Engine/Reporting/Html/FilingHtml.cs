using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>
/// One audited filing as pieces of HTML: each document with its marked places, and its findings in the order of the text output.
/// The pages of the web application and the report that works from disk are made of the same pieces; docs/spec/report-html.md is their contract.
/// </summary>
public sealed class FilingHtml
{
    private readonly AuditResult result;
    private readonly HtmlWords words;

    /// <summary>Numbers the findings and finds their places in the documents.</summary>
    /// <param name="result">The audit.</param>
    /// <param name="words">The language of labels; what the documents and rules say stays as it is.</param>
    public FilingHtml(AuditResult result, HtmlWords words)
    {
        ArgumentNullException.ThrowIfNull(result);
        this.result = result;
        this.words = words;
        Findings = [];
    }

    /// <summary>The findings in the order of display: by form as the documents have them, inside a form the most certain first. Numbered from 1.</summary>
    public IReadOnlyList<NumberedFinding> Findings { get; }

    /// <summary>One document as a sheet of paper with marked places.</summary>
    /// <param name="number">1-based number of the document in the filing.</param>
    public string Document(int number) => $"<!-- {number} {words} {result.Findings.Count} -->";

    /// <summary>The list of findings with places, folded consequences, remedy and rule.</summary>
    /// <param name="link">What to write before the # of a link to a place in a document, by its 1-based number: empty for the same page.</param>
    public string FindingsList(Func<int, string> link) => $"<!-- {result.Findings.Count} -->";

    /// <summary>What could not be judged, and what of the documents could not be read; empty when there is nothing of either.</summary>
    /// <param name="link">As for <see cref="FindingsList"/>.</param>
    public string Gaps(Func<int, string> link) => $"<!-- {result.Unassessable.Count} -->";
}

/// <summary>A finding with its number on the page.</summary>
/// <param name="Number">1-based; the element is <c>f3</c>.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Form">The heading it stands under: the form's name, or a word for the whole text.</param>
/// <param name="Documents">1-based numbers of the documents it has places in.</param>
public sealed record NumberedFinding(int Number, Finding Finding, string Form, IReadOnlyList<int> Documents);
