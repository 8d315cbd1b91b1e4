using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>目录: links to the headings behind it.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="ids">The ids of the headings.</param>
internal sealed class ContentsHtml(PageMarkup html, HeadingIds ids)
{
    private const string Title = "目录";

    /// <summary>Writes the list at its place of the document; nothing where no heading follows.</summary>
    public void Write(IReadOnlyList<Block> blocks, int index)
    {
        var levels = ((Contents)blocks[index]).Levels;
        List<int> headings = [.. Enumerable.Range(index + 1, blocks.Count - index - 1).Where(i => blocks[i] is Paragraph heading && heading.HeadingLevel <= levels)];
        if (headings.Count == 0) return;
        html.Write($"<nav class=\"contents\" aria-label=\"{Title}\">\n");
        if (!HasTitle(blocks, index)) html.Write($"<p class=\"contents-title\">{Title}</p>\n");
        List(blocks, headings);
        html.Write($"</nav>\n");
    }

    private static bool HasTitle(IReadOnlyList<Block> blocks, int index) =>
        index > 0 && blocks[index - 1] is Paragraph before && string.Concat(before.Text.Where(c => !char.IsWhiteSpace(c))) == Title;

    private void List(IReadOnlyList<Block> blocks, List<int> headings)
    {
        var open = new Stack<int>();
        foreach (var index in headings)
        {
            var heading = (Paragraph)blocks[index];
            var level = heading.HeadingLevel!.Value;
            // A deeper heading opens a list inside the item before it; the first may lie as deep as it likes.
            while (open.Count > 1 && level < open.Peek() && level <= open.ElementAt(1)) Close();
            if (open.Count == 0 || level > open.Peek())
            {
                if (open.Count > 0) html.Write($"\n");
                html.Write($"<ul>\n");
                open.Push(level);
            }
            else html.Write($"</li>\n");
            html.Write($"<li><a href=\"#{ids[index]}\">");
            html.Lines([string.Concat(heading.Lines.Select(l => l.Text.Trim()))]).Write($"</a>");
        }
        while (open.Count > 0) Close();
        html.Write($"\n");

        void Close()
        {
            html.Write($"</li>\n</ul>");
            if (open.Count > 1) html.Write($"\n");
            open.Pop();
        }
    }
}
