using System.Globalization;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>
/// One audited filing as pieces of HTML: each document with its marked places, and its findings in the order of the text output.
/// The pages of the web application and the report that works from disk are made of the same pieces; docs/spec/report-html.md is their contract.
/// </summary>
public sealed class FilingHtml
{
    private readonly AuditResult result;
    private readonly HtmlWords words;
    private readonly string findingId;
    private readonly DocumentOrder order;
    private readonly PaperMap[] maps;
    private readonly Dictionary<string, int> documents = new(StringComparer.Ordinal);
    private readonly List<Section> sections = [];

    /// <summary>Numbers the findings and finds their places in the documents.</summary>
    /// <param name="result">The audit.</param>
    /// <param name="words">The language of labels; what the documents and rules say stays as it is.</param>
    /// <param name="prefix">What all ids begin with, where several filings stand on one page: <c>g2-</c>; empty for one.</param>
    public FilingHtml(AuditResult result, HtmlWords words, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(prefix);
        this.result = result;
        this.words = words;
        findingId = prefix + "f";
        order = new(result.Filing);
        Papers = [.. result.Filing.Documents, .. result.Filing.Against.Where(d => result.Findings.Any(f => Speaks(f, d.Source.File)))];
        maps = new PaperMap[Papers.Count];
        for (var i = 0; i < maps.Length; i++)
        {
            var source = Papers[i].Source;
            maps[i] = new(source, string.Create(CultureInfo.InvariantCulture, $"{prefix}d{i + 1}"));
            documents.TryAdd(source.File, i + 1);
        }
        Findings = Number();
        foreach (var numbered in Findings) Mark(numbered);
    }

    /// <summary>The documents of the filing, then those held beside it that some finding speaks of: each is a sheet of paper.</summary>
    public IReadOnlyList<DocumentReading> Papers { get; }

    private static bool Speaks(Finding finding, string file) => finding.Places.Any(p => p.Origin.File == file) || finding.Folded.Any(f => Speaks(f, file));

    /// <summary>The findings in the order of the audit: the most certain first, then by the money at stake. Numbered from 1.</summary>
    public IReadOnlyList<NumberedFinding> Findings { get; }

    /// <summary>One document as a sheet of paper with marked places.</summary>
    /// <param name="number">1-based number of the document in the filing.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public string Document(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, maps.Length);
        return DocumentHtml.Of(Papers[number - 1].Source, maps[number - 1], words, findingId);
    }

    /// <summary>The list of findings with places, folded consequences, remedy and rule.</summary>
    /// <param name="link">What to write before the # of a link to a place in a document, by its 1-based number: empty for the same page.</param>
    /// <param name="shown">Which findings are shown. The others are hidden and not left out, so that a script can show them again without asking. Null for all.</param>
    /// <param name="selected">The number of the finding that is selected to begin with, or null.</param>
    public string FindingsList(Func<int, string> link, Predicate<NumberedFinding>? shown = null, int? selected = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        shown ??= static _ => true;
        var html = new Markup(words);
        var finding = new FindingHtml(html, words, order, findingId, place => Address(place, link));
        foreach (var section in sections)
        {
            html.Write($"<section class=\"form-group\" data-form=\"{section.Form}\"{new Hidden(!section.Findings.Exists(shown))}><h3{(section.IsNamed ? html.Chinese : default)}>{section.Form}");
            if (maps.Length > 1 && section.File.Length > 0) html.Write($" <span class=\"file\">{section.File}</span>");
            html.Write($"</h3>\n<ol start=\"{section.Findings[0].Number}\">\n");
            foreach (var numbered in section.Findings) finding.Write(numbered, isShown: shown(numbered), isSelected: numbered.Number == selected);
            html.Write($"</ol>\n</section>\n");
        }
        if (sections.Count == 0 && result.Verdict != Verdict.NotAssessable) html.Write($"<p class=\"none\">{words.Say("未发现问题。", "Nothing was found.")}</p>\n");
        return html.ToString();
    }

    /// <summary>The address of the element a place of a document stands in.</summary>
    /// <param name="document">1-based number of the document in the filing.</param>
    /// <param name="origin">The place.</param>
    /// <param name="link">As for <see cref="FindingsList"/>.</param>
    public string AddressOf(int document, Origin origin, Func<int, string> link)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(link);
        return $"{link(document)}#{maps[document - 1].IdOf(origin)}";
    }

    /// <summary>What could not be judged, and what of the documents could not be read; empty when there is nothing of either.</summary>
    /// <param name="link">As for <see cref="FindingsList"/>.</param>
    public string Gaps(Func<int, string> link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var html = new Markup(words);
        new SinceHtml(html, words).Write(result);
        new GapsHtml(html, words, place => Address(place, link)).Write(result);
        return html.ToString();
    }

    private List<NumberedFinding> Number()
    {
        var all = new List<NumberedFinding>(result.Findings.Count);
        foreach (var group in FindingGroups.Of(result))
        {
            var section = new Section(words.Form(group.Form), group.Form.Length > 0, group.File, []);
            foreach (var finding in group.Findings)
            {
                var numbered = new NumberedFinding(all.Count + 1, finding, section.Form, DocumentsOf(all.Count + 1, finding));
                section.Findings.Add(numbered);
                all.Add(numbered);
            }
            sections.Add(section);
        }
        return all;
    }

    private int[] DocumentsOf(int number, Finding finding)
    {
        var met = new SortedSet<int>();
        foreach (var accusation in Accusation.Of(number, finding))
            foreach (var place in accusation.Finding.Places)
                if (documents.TryGetValue(place.Origin.File, out var document)) met.Add(document);
        return [.. met];
    }

    private void Mark(NumberedFinding numbered)
    {
        foreach (var accusation in Accusation.Of(numbered.Number, numbered.Finding))
            foreach (var place in accusation.Finding.Places)
                if (documents.TryGetValue(place.Origin.File, out var document)) maps[document - 1].Find(place.Origin, place.Value)?.Add(place, accusation);
    }

    private (int Document, string Address)? Address(Place place, Func<int, string> link) =>
        documents.TryGetValue(place.Origin.File, out var number) ? (number, $"{link(number)}#{maps[number - 1].IdOf(place.Origin, place.Value)}") : null;

    private sealed record Section(string Form, bool IsNamed, string File, List<NumberedFinding> Findings);
}

/// <summary>A finding with its number on the page.</summary>
/// <param name="Number">1-based; the element is <c>f3</c>.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Form">The heading it stands under: the form's name, or a word for the whole text.</param>
/// <param name="Documents">1-based numbers of the documents it or a consequence of it has places in.</param>
public sealed record NumberedFinding(int Number, Finding Finding, string Form, IReadOnlyList<int> Documents);
