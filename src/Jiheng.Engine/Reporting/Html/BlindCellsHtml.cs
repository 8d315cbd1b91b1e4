using Jiheng.Engine.Content;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>A map of which numbers of documents could change unseen: each number with a frame that says whether an identity holds it, and whether an error seeded there was noticed.</summary>
public static class BlindCellsHtml
{
    /// <summary>One page without any other file.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="tried">What became of errors seeded into them, one a number or more.</param>
    public static string Of(IReadOnlyList<SeededDocument> documents, IReadOnlyDictionary<SeededDocument, List<SeededOutcome>> tried)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(tried);
        var html = new Markup(HtmlWords.Chinese);
        html.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\"/>\n<title>盲区图 · 绩衡</title>\n<style>\n");
        html.Literal(ReportStyle.Css);
        html.Literal(Css);
        html.Write($"</style>\n</head>\n<body class=\"several\">\n<header class=\"report-head\"><p class=\"program\">绩衡</p>\n<h1>预算绩效文档盲区图</h1>\n<p>每个印出的数都埋过一次错，看有没有规则发现。盲区里的数改了也没有人知道：核对时请对照原始凭证。</p>\n");
        html.Write($"<p class=\"legend\"><span class=\"num seen\">123</span> 有等式管，改了能发现　<span class=\"num missed\">123</span> 有等式管，这次没有发现　<span class=\"num lucky\">123</span> 没有等式管，别的规则发现了　<span class=\"num blind\">123</span> 盲区：没有等式管，改了没有发现</p>\n</header>\n<main>\n");
        foreach (var document in documents) Document(html, document, tried.TryGetValue(document, out var outcomes) ? outcomes : []);
        return html.Write($"</main>\n</body>\n</html>\n").ToString();
    }

    private const string Css = """
        .num { border-radius: 2px; padding: 0 .15em; }
        .seen { background: #dff2e1; border-bottom: 2px solid #1d6b34; }
        .missed { background: #fdeaea; border: 2px solid #a31515; font-weight: 700; }
        .lucky { background: #e8f1f9; border-bottom: 2px dotted #1c4f7d; }
        .blind { background: #e4e4e4; border-bottom: 2px dashed #555d66; }
        .map { padding: .8rem 1.2rem 2rem; }
        .map h2 { font-size: 1.1rem; overflow-wrap: anywhere; }

        """;

    private static void Document(Markup html, SeededDocument document, List<SeededOutcome> outcomes)
    {
        var classes = document.Numbers.ToDictionary(n => n, n => Class(document, n, outcomes.FindAll(o => o.Mutation.Number == n)));
        int Count(string name) => classes.Values.Count(c => c == name);
        html.Write($"<section class=\"map\">\n<h2>{document.Reading.Source.File}</h2>\n<p>印出的数 {document.Numbers.Count} 个：能发现 {Count("seen")}，没有发现 {Count("missed")}，别的规则发现 {Count("lucky")}，盲区 {Count("blind")}。</p>\n<article class=\"paper\">\n");
        for (var b = 0; b < document.Reading.Source.Blocks.Count; b++)
        {
            if (document.Reading.Source.Blocks[b] is Paragraph paragraph)
            {
                html.Write($"<p class=\"line\">");
                Lines(html, paragraph.Lines, document, classes, b, -1);
                html.Write($"</p>\n");
            }
            else if (document.Reading.Source.Blocks[b] is Table table) Table(html, table, document, classes, b);
        }
        html.Write($"</article>\n</section>\n");
    }

    private static string Class(SeededDocument document, PrintedNumber number, List<SeededOutcome> outcomes)
    {
        var isCaught = outcomes.Count > 0 && outcomes.TrueForAll(o => o.IsCaught || o.Binding == Binding.WithinPrecision);
        if (document.IsBound(number)) return outcomes.Count == 0 || isCaught ? "seen" : outcomes.Exists(o => o is { IsCaught: false, Binding: Binding.Broken }) ? "missed" : "seen";
        return outcomes.Exists(o => o.IsCaught) ? "lucky" : "blind";
    }

    private static void Table(Markup html, Table table, SeededDocument document, Dictionary<PrintedNumber, string> classes, int block)
    {
        html.Write($"<div class=\"sheet\"><table>\n");
        for (var row = 0; row < table.RowCount; row++)
        {
            html.Write($"<tr>");
            for (var c = 0; c < table.Cells.Count; c++)
            {
                var cell = table.Cells[c];
                if (cell.Row != row) continue;
                html.Write($"<td id=\"b{block}c{c}\"");
                if (cell.RowSpan > 1) html.Write($" rowspan=\"{cell.RowSpan}\"");
                if (cell.ColumnSpan > 1) html.Write($" colspan=\"{cell.ColumnSpan}\"");
                html.Write($">");
                Lines(html, cell.Lines, document, classes, block, c);
                html.Write($"</td>");
            }
            html.Write($"</tr>\n");
        }
        html.Write($"</table></div>\n");
    }

    private static void Lines(Markup html, IReadOnlyList<TextLine> lines, SeededDocument document, Dictionary<PrintedNumber, string> classes, int block, int cell)
    {
        for (var l = 0; l < lines.Count; l++)
        {
            if (l > 0) html.Write($"<br/>");
            var at = 0;
            foreach (var number in document.Numbers)
            {
                if (number.Block != block || number.Cell != cell || number.Line != l) continue;
                html.Write($"{lines[l].Text[at..number.Start]}<span class=\"num {classes[number]}\">{number.Text}</span>");
                at = number.Start + number.Text.Length;
            }
            html.Write($"{lines[l].Text[at..]}");
        }
    }
}
