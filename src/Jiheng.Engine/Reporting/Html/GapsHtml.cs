using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>What was not judged and what was not read: neither is the same as passing.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="words">The language of the labels.</param>
/// <param name="address">As for <see cref="FindingHtml"/>.</param>
internal sealed class GapsHtml(Markup html, HtmlWords words, Func<Place, (int Document, string Address)?> address)
{
    /// <summary>Writes both lists; nothing when both are empty.</summary>
    public void Write(AuditResult result)
    {
        var isRead = result.Filing.Documents.All(static d => d.Losses.Count == 0);
        if (result.Unassessable.Count == 0 && isRead) return;
        html.Write($"<section class=\"gaps\">\n");
        Unassessable(result.Unassessable);
        if (!isRead) Unread(result);
        html.Write($"</section>\n");
    }

    private void Unassessable(IReadOnlyList<Unassessable> entries)
    {
        if (entries.Count == 0) return;
        html.Write($"<h3>{words.Say($"无法判断 {entries.Count} 项（没有判断，不等于通过）", $"{entries.Count} not assessable (not judged is not passed)")}</h3>\n");
        html.Write($"<ul class=\"unassessable\">\n");
        foreach (var reason in UnassessableReasons.Of(entries))
        {
            html.Write($"<li><span class=\"code\">{string.Join(words.Say("、", ", "), reason.Codes)}</span> <span class=\"reason\"{html.Chinese}>{reason.Reason}</span>");
            if (reason.IsRepeated) html.Write($" <span class=\"same\">{words.Say($"（同样的有 {reason.Count} 项）", $"({reason.Count} alike)")}</span>");
            html.Write($"</li>\n");
        }
        html.Write($"</ul>\n");
    }

    private void Unread(AuditResult result)
    {
        html.Write($"<h3>{words.Say("未能读出的内容", "What could not be read")}</h3>\n<ul class=\"unread\">\n");
        foreach (var document in result.Filing.Documents)
            foreach (var loss in document.Losses)
            {
                var where = words.Where(loss.Origin);
                if (where.Length == 0 || result.Filing.Documents.Count > 1) where = $"{document.Source.File} {where}".TrimEnd();
                html.Write($"<li>");
                if (address(new Place(PlaceRole.Context, "", "", "", loss.Origin)) is { } target)
                    html.Write($"<a class=\"place\" href=\"{target.Address}\" data-document=\"{target.Document}\">{where}</a> ");
                else html.Write($"<span class=\"place\">{where}</span> ");
                html.Write($"<span class=\"reason\"{html.Chinese}>{loss.Reason}</span></li>\n");
            }
        html.Write($"</ul>\n");
    }
}
