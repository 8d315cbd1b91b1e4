namespace Jiheng.Engine.Content.PlainText;

/// <summary>Markdown's <c>## Title ##</c>.</summary>
internal static class MarkdownHeading
{
    /// <summary>1 to 6, or 0 for a line that is no heading.</summary>
    public static int Level(ReadOnlySpan<char> line)
    {
        var level = 0;
        while (level < line.Length && level < 7 && line[level] == '#') level++;
        return level is > 0 and < 7 && level < line.Length && Blank.Is(line[level]) && !Blank.Is(line[level..].TrimEnd('#')) ? level : 0;
    }

    /// <summary>The line without its marks; a closing run of # counts as a mark after white space only.</summary>
    public static SourceLine Title(SourceText page, SourceLine line)
    {
        var (start, end) = (line.Start, line.End);
        while (Blank.Is(page.Text[start])) start++;
        while (page.Text[start] == '#') start++;
        while (Blank.Is(page.Text[end - 1])) end--;
        var closing = end;
        while (page.Text[closing - 1] == '#') closing--;
        return line with { Start = start, End = Blank.Is(page.Text[closing - 1]) ? closing : end };
    }
}
