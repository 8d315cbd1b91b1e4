using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>One finding with its figures, places, consequences, remedy and rule.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="words">The language of the labels.</param>
/// <param name="order">The reading order of the filing.</param>
/// <param name="findingId">What the ids of findings begin with.</param>
/// <param name="address">The document of a place, by its 1-based number, and the address of its element; null for a place in none of the documents.</param>
internal sealed class FindingHtml(Markup html, HtmlWords words, DocumentOrder order, string findingId, Func<Place, (int Document, string Address)?> address)
{
    /// <summary>Writes the finding as an item of a list.</summary>
    public void Write(NumberedFinding numbered, bool isShown, bool isSelected)
    {
        var finding = numbered.Finding;
        var slug = Slugs.Of(finding.Severity);
        html.Write($"<li{new Hidden(!isShown)} class=\"finding {(isSelected ? "selected " : "")}{(finding.Acceptance is null ? "" : "accepted ")}{slug}\" id=\"{findingId}{numbered.Number}\" tabindex=\"-1\" data-number=\"{numbered.Number}\" data-severity=\"{slug}\"");
        html.Write($" data-code=\"{finding.Code}\" data-form=\"{numbered.Form}\" data-documents=\"{string.Join(' ', numbered.Documents)}\">\n");
        html.Write($"<h4>");
        Title(finding);
        if (finding.Standing is { } standing) html.Write($" <span class=\"standing\">{words.Standing(standing)}</span>");
        html.Write($"</h4>\n");
        Body(finding);
        if (finding.Acceptance is { } accepted) html.Write($"<p class=\"acceptance\"><span class=\"label\">{words.Say("接受", "Accepted")}</span> <span{html.Chinese}>{accepted.Reason}</span>{words.Say("（", " (")}{accepted.By}{words.Say("，", ", ")}{accepted.On}{words.Say("）", ")")}</p>\n");
        html.Write($"<p class=\"remedy\"><span class=\"label\">{words.Say("办法", "Remedy")}</span> <span{html.Chinese}>{finding.Remedy ?? finding.Descriptor.Remedy}</span></p>\n");
        Folded(finding, $"{findingId}{numbered.Number}");
        Rule(finding.Descriptor);
        html.Write($"</li>\n");
    }

    private void Title(Finding finding)
    {
        html.Write($"<span class=\"badge\">{words.Severity(finding.Severity)}</span> <span class=\"code\">{finding.Code}</span> ");
        html.Write($"<span class=\"title\"{html.Chinese}>{finding.Descriptor.Title}</span>");
    }

    private void Body(Finding finding)
    {
        html.Write($"<p class=\"message\"{html.Chinese}>{finding.Message}</p>\n");
        Figures(finding);
        Places(finding);
    }

    private void Figures(Finding finding)
    {
        var arithmetic = ShownArithmetic.Of(finding);
        if ((finding.Reported ?? finding.Expected ?? finding.Difference ?? arithmetic) is null) return;
        html.Write($"<dl class=\"figures\">");
        Figure("reported", words.Say("填报", "Reported"), finding.Reported);
        // Where two places disagree, either may be the wrong one; and only an error is proved.
        if (Proves(finding)) Figure("expected", words.Say("应为", "Expected"), finding.Expected);
        else Figure("compared", words.Say("对照为", "Against"), finding.Expected);
        Figure("difference", words.Say("相差", "Difference"), finding.Difference);
        Figure("arithmetic", words.Say("核算", "Arithmetic"), arithmetic);
        html.Write($"</dl>\n");
    }

    private static bool Proves(Finding finding) =>
        finding.Severity == Severity.Error && !finding.Places.Any(static p => p.Role == PlaceRole.Contradicts);

    private void Figure(string kind, string label, string? figure)
    {
        if (figure is null) return;
        html.Write($"<div class=\"{kind}\"><dt>{label}</dt>");
        if (figure.Length > 0) html.Write($"<dd{html.Chinese}>{figure}</dd></div>");
        else html.Write($"<dd class=\"blank\">{words.Blank()}</dd></div>");
    }

    private void Places(Finding finding)
    {
        var places = FindingPlaces.Of(finding, order);
        if (places.Count == 0) return;
        html.Write($"<ul class=\"places\" aria-label=\"{words.Say("位置", "Places")}\">\n");
        foreach (var place in places)
        {
            html.Write($"<li>");
            Link(place);
            if (place.Opening.Length > 0)
                html.Write($" <span class=\"opening\">{words.Say("以“", "beginning “")}<span{html.Chinese}>{place.Opening}</span>{words.Say("”开头", "”")}</span>");
            if (place.Words.Length > 0) html.Write($" <q{html.Chinese}>{place.Words}</q>");
            html.Write($" <span class=\"role\">{words.Role(place.Place.Role)}</span></li>\n");
        }
        html.Write($"</ul>\n");
    }

    private void Link(DescribedPlace place)
    {
        var where = words.Where(place.Place.Origin);
        if (place.File.Length > 0 || where.Length == 0) where = $"{place.Place.Origin.File} {where}".TrimEnd();
        var role = Slugs.Of(place.Place.Role);
        if (address(place.Place) is not { } target) html.Write($"<span class=\"place {role}\">{where}</span>");
        else html.Write($"<a class=\"place {role}\" href=\"{target.Address}\" data-document=\"{target.Document}\">{where}</a>");
    }

    private void Folded(Finding finding, string id)
    {
        if (finding.Folded.Count == 0) return;
        var count = finding.Folded.Count;
        html.Write($"<details class=\"folded\"><summary>{words.Say($"由此引起 {count} 项", count == 1 ? "1 consequence" : $"{count} consequences")}</summary>\n<ul>\n");
        for (var i = 0; i < count; i++)
        {
            var consequence = finding.Folded[i];
            html.Write($"<li class=\"consequence {Slugs.Of(consequence.Severity)}\" id=\"{id}-{i + 1}\" tabindex=\"-1\">\n<p class=\"head\">");
            Title(consequence);
            html.Write($"</p>\n");
            Body(consequence);
            Folded(consequence, $"{id}-{i + 1}");
            html.Write($"</li>\n");
        }
        html.Write($"</ul>\n</details>\n");
    }

    private void Rule(FindingDescriptor rule)
    {
        html.Write($"<details class=\"rule\"><summary>{words.Say("规则", "Rule")}</summary>\n<dl>");
        Line(words.Say("规则", "Rule"), rule.Rule);
        Line(words.Say("依据", "Source"), rule.Reference);
        Line(words.Say("例", "Example"), rule.Example);
        Line(words.Say("不报", "Not reported"), rule.NearMiss);
        html.Write($"</dl>\n</details>\n");
    }

    private void Line(string label, string text) => html.Write($"<div><dt>{label}</dt><dd{html.Chinese}>{text}</dd></div>");
}
