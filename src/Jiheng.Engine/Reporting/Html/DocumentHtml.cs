using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>A neutral document as a sheet of paper: its text and tables as printed, with the marks of its map.</summary>
internal sealed class DocumentHtml
{
    private readonly Document document;
    private readonly PaperMap map;
    private readonly HtmlWords words;
    private readonly Markup html;
    private readonly Action<Spot> lines;
    private readonly TableHtml tables;

    private DocumentHtml(Document document, PaperMap map, HtmlWords words, Func<Markup, Action<Spot>> writer)
    {
        (this.document, this.map, this.words) = (document, map, words);
        html = new(words);
        lines = writer(html);
        tables = new(html, lines, map);
    }

    /// <summary>The document as one <c>article</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="map">Its ids and marks.</param>
    /// <param name="words">The language of the labels.</param>
    /// <param name="findingId">What the ids of findings begin with: f.</param>
    public static string Of(Document document, PaperMap map, HtmlWords words, string findingId) => Of(document, map, words, html => new LinesHtml(html, words, findingId).Write);

    /// <summary>The same with another way to write what a paragraph or cell says.</summary>
    /// <param name="document">The document.</param>
    /// <param name="map">Its ids.</param>
    /// <param name="words">The language of the labels.</param>
    /// <param name="writer">Makes what writes the text of an element into the page.</param>
    public static string Of(Document document, PaperMap map, HtmlWords words, Func<Markup, Action<Spot>> writer)
    {
        var made = new DocumentHtml(document, map, words, writer);
        made.Write();
        return made.html.ToString();
    }

    private void Write()
    {
        html.Write($"<article class=\"paper\" id=\"{map.Id}\" lang=\"zh-CN\">\n");
        string? sheet = null;
        foreach (var block in document.Blocks)
        {
            if (SheetOf(block) is { } name && name != sheet) Sheet(sheet = name);
            if (block is Table table) tables.Write(table);
            else if (block is Paragraph paragraph) Write(paragraph);
        }
        Losses();
        html.Write($"</article>\n");
    }

    private static string? SheetOf(Block block) => block switch
    {
        Table table => table.Origin?.Sheet,
        Paragraph paragraph => paragraph.Origin.Sheet,
        _ => null,
    };

    private void Sheet(string name) =>
        html.Write($"<h2 class=\"sheet-name\" id=\"{map.IdOfSheet(name)}\"><span class=\"source\"{html.Label}>{words.Say("工作表", "Sheet")}</span> {name}</h2>\n");

    private void Write(Paragraph paragraph)
    {
        var spot = map[paragraph];
        // The page's own title is h1.
        var tag = paragraph.HeadingLevel is { } level ? $"h{Math.Clamp(level + 1, 2, 6)}" : "p";
        var kind = paragraph.Source switch { ParagraphSource.TextBox => " text-box", ParagraphSource.Footnote => " footnote", _ => "" };
        if (paragraph.HeadingLevel is { } printed) kind = $" level-{printed}{kind}";
        html.Write($"<{tag} class=\"line{kind}\" id=\"{spot.Id}\">");
        if (paragraph.Source == ParagraphSource.TextBox) html.Write($"<span class=\"source\"{html.Label}>{words.Say("文本框", "Text box")}</span> ");
        if (paragraph.Source == ParagraphSource.Footnote) html.Write($"<span class=\"source\"{html.Label}>{words.Say("脚注", "Footnote")}</span> ");
        lines(spot);
        html.Write($"</{tag}>\n");
    }

    private void Losses()
    {
        if (document.Losses.Count == 0) return;
        html.Write($"<section class=\"losses\">\n<h2{html.Label}>{words.Say("未能读出的内容", "What could not be read")}</h2>\n<ul>\n");
        foreach (var loss in document.Losses)
        {
            html.Write($"<li>");
            if (words.Where(loss.Origin) is { Length: > 0 } where)
                html.Write($"<a class=\"place\" href=\"#{map.IdOf(loss.Origin)}\"{html.Label}>{where}</a> ");
            html.Write($"{loss.Reason}</li>\n");
        }
        html.Write($"</ul>\n</section>\n");
    }
}
