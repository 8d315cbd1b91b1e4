using System.Text;
using Jiheng.Documents.Html.Writing.Charts;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>
/// Writes a document as one web page that needs nothing else: for publication, for screens and phones, for printing on A4.
/// No script and no address outside the page.
/// </summary>
public sealed class HtmlWriter : IDocumentWriter
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new PageMarkup();
        html.Write($"<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        // Whatever a text may smuggle in, the browser neither runs nor fetches it.
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Title(document)}</title>\n<style>\n");
        html.Literal(PageStyle.Css);
        html.Write($"</style>\n</head>\n<body>\n<main>\n");
        var ids = new HeadingIds(document.Blocks);
        foreach (var section in PageSections.Of(document))
        {
            html.Write($"<section class=\"{Kind(section)}\">\n");
            for (var i = section.First; i < section.End; i++) Block(html, document.Blocks, i, ids);
            html.Write($"</section>\n");
        }
        html.Write($"</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static string Title(Document document)
    {
        var paragraphs = document.Blocks.OfType<Paragraph>().ToList();
        var title = paragraphs.Find(p => p.HeadingLevel is not null) ?? paragraphs.Find(p => p.Text.Trim().Length > 0);
        if (title is not null) return string.Concat(title.Lines.Select(l => l.Text.Trim()));
        return document.File.Length > 0 ? document.File : "文档";
    }

    private static string Kind(PageSection section)
    {
        var kind = section.IsLandscape ? "sheet wide" : "sheet";
        if (section.IsForm) kind += " to-fill";
        return section.IsFront ? kind + " front" : kind;
    }

    private static void Block(PageMarkup html, IReadOnlyList<Block> blocks, int index, HeadingIds ids)
    {
        switch (blocks[index])
        {
            case Paragraph:
                new ParagraphHtml(html, ids).Write(blocks, index);
                break;
            case Table { RowCount: > 0, ColumnCount: > 0 } table:
                new TableHtml(html, table).Write();
                break;
            case Contents:
                new ContentsHtml(html, ids).Write(blocks, index);
                break;
            case Chart chart:
                new ChartHtml(html, chart).Write();
                break;
        }
    }
}
