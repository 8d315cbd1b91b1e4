using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiheng.Engine;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>Whoever follows a finding's link in a published document arrives at the figure it speaks of.</summary>
public sealed partial class CorpusHtmlTests
{
    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void Every_place_of_every_finding_is_an_element_that_says_it(string name)
    {
        foreach (var file in new[] { "document.txt", "document.docx", "tables.xlsx" })
        {
            var result = Check(name, file);
            var page = new FilingHtml(result, HtmlWords.Chinese);
            var paper = Elements(page.Document(1));
            var findings = Elements(page.FindingsList(_ => ""));
            foreach (var numbered in page.Findings)
                Follow(numbered.Finding, findings[$"f{numbered.Number}"], paper);
        }
    }

    // The links of one finding, in the order of its list; a place described by the same words as another has no link of its own.
    private static void Follow(Finding finding, XElement shown, Dictionary<string, XElement> paper)
    {
        var targets = shown.Elements("ul").Where(e => (string?)e.Attribute("class") == "places").Descendants("a").Select(a => ((string)a.Attribute("href")!)[1..]).ToList();
        Assert.All(targets, t => Assert.Contains(t, paper.Keys));
        foreach (var place in finding.Places)
        {
            var says = targets.Where(t => Says(paper[t], place)).ToList();
            Assert.True(says.Count > 0, $"{finding.Code} {place.Value} {place.Origin}: {string.Join(' ', targets)}");
            if (place.Origin is { Line: null, Table: null, Paragraph: null }) continue;
            Assert.True(says.Exists(t => t.Contains('-', StringComparison.Ordinal)), $"{finding.Code} {place.Value} {place.Origin} has no element of its own");
        }
        var consequences = shown.Elements("details").Elements("ul").Elements("li").ToList();
        Assert.Equal(finding.Folded.Count, consequences.Count);
        for (var i = 0; i < consequences.Count; i++) Follow(finding.Folded[i], consequences[i], paper);
    }

    // A value may be put in other words (a masked number, a range); then the exact text at the place is what must be there.
    private static bool Says(XElement element, Place place)
    {
        var (text, value, printed) = (Packed(element.Value), Packed(place.Value), Packed(place.Origin.Text));
        return text.Contains(printed, StringComparison.Ordinal) && (text.Contains(value, StringComparison.Ordinal) || printed.Length > 0 && !printed.Contains(value, StringComparison.Ordinal));
    }

    private static Dictionary<string, XElement> Elements(string html)
    {
        var root = XElement.Parse($"<root>{html}</root>", LoadOptions.PreserveWhitespace);
        // Throws where an id is not unique.
        return root.Descendants().Where(e => e.Attribute("id") is not null).ToDictionary(e => (string)e.Attribute("id")!);
    }

    private static string Packed(string text) => NotShown().Replace(text, "");

    // The exact text keeps what a converter left of bookmarks; the page shows what was printed.
    [GeneratedRegex(@"\s|\[bookmark:[\p{L}\p{Nd}_ ]{0,48}\]")]
    private static partial Regex NotShown();

    private static AuditResult Check(string name, string file) =>
        Pipeline.Check(Pipeline.File([Pipeline.Read(DocumentReaders.Read(file, File.ReadAllBytes(Shared.Path("corpus", name, file))), Shared.Packs)])[0]);
}
