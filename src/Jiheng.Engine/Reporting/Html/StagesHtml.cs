using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>Every indicator and amount over the steps and years as tables: a column for each step of each year.</summary>
public static class StagesHtml
{
    /// <summary>A table for the whole unit and for each project; an empty text where nothing stands beside the filing.</summary>
    public static string Of(Filing filing, HtmlWords words)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var tables = StageTable.Of(filing);
        if (tables.Count == 0) return "";
        var html = new Markup(words);
        html.Write($"<section class=\"over-steps\">\n<h3>{words.Say("前后对照表", "Over the steps and years")}</h3>\n<p class=\"legend\">{words.Say("加框的与同一年度前一环节不同。", "Framed values differ from the step before in the same year.")}</p>\n");
        foreach (var table in tables)
        {
            html.Write($"<h4{html.Chinese}>{(table.Subject.Name.Length == 0 ? "部门整体" : table.Subject.Name)}</h4>\n<div class=\"sheet\"><table>\n<thead><tr><th scope=\"col\">{words.Say("事项", "Item")}</th>");
            // Two documents of one step are two columns.
            List<ChainForm> columns = [.. table.Rows.SelectMany(r => r.Entries).Select(e => e.Form).Distinct().OrderBy(f => f.Year).ThenBy(f => f.Step)];
            foreach (var column in columns) html.Write($"<th scope=\"col\"{html.Chinese}>{column.Point}</th>");
            html.Write($"</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                html.Write($"<tr><th scope=\"row\"{html.Chinese}><span class=\"kind\">{StagesText.Kind(row.Kind)}</span> {row.Name}</th>");
                foreach (var column in columns)
                {
                    var entry = row.Entries.FirstOrDefault(e => ReferenceEquals(e.Form, column));
                    if (entry is null) html.Write($"<td></td>");
                    else if (entry.IsChanged) html.Write($"<td class=\"changed\"{html.Chinese}><strong>{StagesText.Value(entry)}</strong></td>");
                    else html.Write($"<td{html.Chinese}>{StagesText.Value(entry)}</td>");
                }
                html.Write($"</tr>\n");
            }
            html.Write($"</tbody></table></div>\n");
        }
        return html.Write($"</section>\n").ToString();
    }
}
