using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>A paragraph: a heading with its id, or text set as its role and place say.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="ids">The ids of the headings.</param>
internal sealed class ParagraphHtml(PageMarkup html, HeadingIds ids)
{
    private const int DeepestHeading = 6;

    /// <summary>Writes the paragraph at a place of the document.</summary>
    public void Write(IReadOnlyList<Block> blocks, int index)
    {
        var paragraph = (Paragraph)blocks[index];
        var lines = paragraph.Lines.Select(l => l.Text.Trim()).ToList();
        var tag = paragraph.HeadingLevel is { } level ? $"h{Math.Clamp(level, 1, DeepestHeading)}" : "p";
        html.Write($"<{tag}");
        if (paragraph.HeadingLevel is not null) html.Write($" id=\"{ids[index]}\"");
        html.Write($"{PageMarkup.Class(Look(paragraph, ParagraphRoles.Of(blocks, index)))}{PageMarkup.Style(KeptSpace.Style(lines))}>").Lines(lines).Write($"</{tag}>\n");
    }

    private static string Look(Paragraph paragraph, ParagraphRole role)
    {
        var source = paragraph.Source switch { ParagraphSource.Footnote => "footnote", ParagraphSource.TextBox => "text-box", _ => "" };
        var place = paragraph.Place switch
        {
            ParagraphPlace.Middle => "middle",
            ParagraphPlace.Right => "right",
            ParagraphPlace.Left => "left",
            _ => role switch { ParagraphRole.Subtitle => "middle", ParagraphRole.Unit => "unit", _ => "" },
        };
        return place.Length > 0 && source.Length > 0 ? $"{source} {place}" : source + place;
    }
}
