using System.Text;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Web.Features.Check;

/// <summary>Which findings of a filing are shown. It stands in the address of the page, so that a view can be kept; js/check/filters.js does the same in the browser.</summary>
/// <param name="Severities">The severities shown, as slugs; null for all.</param>
/// <param name="Form">Only this form; empty for all.</param>
/// <param name="Code">Only this rule; empty for all.</param>
/// <param name="Words">Only findings that say this; empty for all.</param>
/// <param name="OnlyShownDocument">Only findings with a place in the document beside them.</param>
internal sealed record FindingFilter(IReadOnlySet<string>? Severities, string Form, string Code, string Words, bool OnlyShownDocument)
{
    /// <summary>No filter.</summary>
    public static FindingFilter None { get; } = new(null, "", "", "", false);

    /// <summary>The value of <c>only</c> that means the document beside the list.</summary>
    public const string ThisDocument = "document";

    private const char FullWidthSpace = '\u3000';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The filter of a query; what it does not know it leaves out.</summary>
    public static FindingFilter Of(IReadOnlyList<string>? severities, string? form, string? code, string? words, string? only) => new(
        // A form whose boxes are all unchecked sends none of them: that is no wish to see nothing.
        severities is null or [] ? null : severities.ToHashSet(StringComparer.Ordinal),
        form ?? "", code ?? "", Folded((words ?? "").Trim()), only == ThisDocument);

    /// <summary>Whether it leaves nothing out.</summary>
    public bool ShowsAll => Severities is null && Form.Length == 0 && Code.Length == 0 && Words.Length == 0 && !OnlyShownDocument;

    /// <summary>Whether findings of this severity are shown.</summary>
    public bool Includes(Severity severity) => Severities?.Contains(Slugs.Of(severity)) ?? true;

    /// <summary>Whether a finding is shown beside a document.</summary>
    public bool Shows(NumberedFinding numbered, int document) =>
        Includes(numbered.Finding.Severity)
        && (Form.Length == 0 || numbered.Form == Form)
        && (Code.Length == 0 || numbered.Finding.Code == Code)
        && (!OnlyShownDocument || numbered.Documents.Contains(document))
        && (Words.Length == 0 || Says(numbered.Finding) || Folded(numbered.Form).Contains(Words, StringComparison.Ordinal));

    /// <summary>The filter as it stands in an address, after the <c>?</c> and whatever else is there; empty when it shows all.</summary>
    public string Query
    {
        get
        {
            var query = new StringBuilder();
            foreach (var severity in Severities?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()) Add("severity", severity);
            Add("form", Form);
            Add("code", Code);
            Add("q", Words);
            if (OnlyShownDocument) Add("only", ThisDocument);
            return query.ToString();

            void Add(string name, string value)
            {
                if (value.Length > 0) query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    private bool Says(Finding finding) =>
        Says(finding.Code) || Says(finding.Descriptor.Title) || Says(finding.Message) || Says(finding.Remedy ?? finding.Descriptor.Remedy)
        || finding.Places.Any(p => Says(p.Label) || Says(p.Value) || Says(PlaceText.Where(p.Origin)))
        || finding.Folded.Any(Says);

    private bool Says(string text) => Folded(text).Contains(Words, StringComparison.Ordinal);

    // Full-width letters and digits are the same words to whoever looks for them.
    private static string Folded(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var c = from[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(from[i] - FullWidthOffset) : from[i] == FullWidthSpace ? ' ' : from[i];
            folded[i] = char.ToLowerInvariant(c);
        }
    });
}
