namespace Jiheng.Engine.Reporting.Html;

/// <summary>The text of a paragraph or cell with its line breaks and marks.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="words">The language of the labels.</param>
/// <param name="findingId">What the ids of findings begin with.</param>
internal sealed class LinesHtml(Markup html, HtmlWords words, string findingId)
{
    /// <summary>Writes the content of the element, not the element.</summary>
    public void Write(Spot spot)
    {
        var at = 0;
        foreach (var mark in spot.Marks)
        {
            Plain(spot, at, mark.Start);
            Open(spot, mark);
            if (mark.End > mark.Start) Plain(spot, mark.Start, mark.End, breaksAtStart: false);
            else html.Write($"<span class=\"blank\"{html.Label}>{words.Blank()}</span>");
            html.Write($"</a>");
            at = mark.End;
        }
        Plain(spot, at, spot.Text.Length);
    }

    private void Open(Spot spot, Mark mark)
    {
        if (mark.Start > 0 && IsBreak(spot, mark.Start)) html.Write($"<br/>");
        var first = mark.Accusations[0];
        var said = mark.End > mark.Start ? spot.Text[mark.Start..mark.End].Trim() : words.Blank();
        var count = mark.Accusations.Count;
        var titles = string.Join(words.Say("；", "; "), mark.Accusations.Select(static a => a.Finding.Descriptor.Title).Distinct());
        var about = words.Say($"{count} 项发现：{titles}", $"{count} {(count == 1 ? "finding" : "findings")}: {titles}");
        html.Write($"<a class=\"mark {mark.Classes}\" href=\"#{findingId}{first.Token}\" data-findings=\"{string.Join(' ', mark.Accusations.Select(static a => a.Token))}\"");
        html.Write($" title=\"{about}\" aria-label=\"{said}{words.Say("，", ", ")}{about}\">");
    }

    // The text from one place to another, with a break before each line that begins there.
    private void Plain(Spot spot, int from, int to, bool breaksAtStart = true)
    {
        var start = 0;
        foreach (var line in spot.Lines)
        {
            var end = start + line.Text.Length;
            if (start > 0 && start < to && (start > from || start == from && breaksAtStart)) html.Write($"<br/>");
            if (start < to && end > from) html.Text(line.Text.AsSpan(Math.Max(from, start) - start, Math.Min(to, end) - Math.Max(from, start)));
            start = end;
        }
    }

    private static bool IsBreak(Spot spot, int at)
    {
        var start = 0;
        foreach (var line in spot.Lines)
        {
            if (start >= at) return start == at;
            start += line.Text.Length;
        }
        return false;
    }
}
