namespace Jiheng.Engine.Content.PlainText;

/// <summary>A Markdown table: <c>| a | b |</c>, with or without the row of dashes under its head.</summary>
internal static class PipeTable
{
    /// <summary>The table that begins at a line, or null when the line is a paragraph.</summary>
    /// <param name="page">The text.</param>
    /// <param name="start">A line that starts no cell.</param>
    /// <param name="end">The first line after the table or paragraph.</param>
    public static GridDraft? Read(SourceText page, int start, out int end)
    {
        end = start + 1;
        if (!Starts(page, start)) return null;
        var spans = new List<SourceLine>();
        var grid = new GridDraft(page, spans, CellMarks.Markdown);
        var isRuled = IsRule(page, start + 1);
        var row = new List<SourceLine>();
        for (end = start; end < page.Count && (end == start || GoesOn(page, end, isRuled)); end++)
        {
            if (isRuled && end == start + 1) continue;
            Cells(page, page[end], row);
            // A head must stand above the dashes, so a table without one has a blank row there.
            if (end == start && isRuled && row.TrueForAll(c => Blank.Is(page.Chars(c)))) continue;
            grid.StartRow();
            foreach (var cell in row)
            {
                spans.Add(cell);
                grid.Add(spans.Count - 1, spans.Count);
            }
        }
        return grid.RowCount == 0 ? null : grid;
    }

    /// <summary>Whether a table begins here: a head above dashes, two rows of equally many cells between pipes, or three rows of any number (项目名称 ∣ … above a form's wider rows).</summary>
    public static bool Starts(SourceText page, int index)
    {
        if (page[index].StartsCell || index + 1 >= page.Count || !Follows(page[index + 1])) return false;
        var cells = CellCount(page.Chars(index));
        if (cells == 0) return false;
        return IsRule(page, index + 1)
            ? cells == CellCount(page.Chars(index + 1)) && !IsRule(page, index)
            : IsFenced(page.Chars(index)) && IsFenced(page.Chars(index + 1)) && (cells == CellCount(page.Chars(index + 1)) || IsThird(page, index + 2));
    }

    private static bool IsThird(SourceText page, int index) => index < page.Count && Follows(page[index]) && IsFenced(page.Chars(index)) && !IsRule(page, index);

    /// <summary>Whether a head above a row of dashes begins here: the form only Markdown has.</summary>
    public static bool IsRuled(SourceText page, int index) => Starts(page, index) && IsRule(page, index + 1);

    private static bool GoesOn(SourceText page, int index, bool isRuled) =>
        Follows(page[index]) && (isRuled ? CellCount(page.Chars(index)) > 0 : IsFenced(page.Chars(index)));

    private static bool Follows(SourceLine line) => line is { BlanksBefore: 0, StartsCell: false, OpensPage: false };

    private static bool IsFenced(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == '|' && line[^1] == '|' && !(line.Length > 2 && line[^2] == '\\');

    private static bool IsRule(SourceText page, int index)
    {
        if (index >= page.Count) return false;
        var hasDash = false;
        foreach (var c in page.Chars(index))
        {
            if (c == '-') hasDash = true;
            else if (c is not ('|' or ':' or ' ')) return false;
        }
        return hasDash && CellCount(page.Chars(index)) > 0;
    }

    /// <summary>0 for a line without a pipe.</summary>
    private static int CellCount(ReadOnlySpan<char> line)
    {
        var pipes = 0;
        for (var i = 0; i < line.Length; i++) if (IsPipe(line, i)) pipes++;
        if (pipes == 0) return 0;
        if (line[0] == '|') pipes--;
        return line.Length > 1 && IsPipe(line, line.Length - 1) ? pipes : pipes + 1;
    }

    private static bool IsPipe(ReadOnlySpan<char> line, int index) => line[index] == '|' && (index == 0 || line[index - 1] != '\\');

    private static void Cells(SourceText page, SourceLine line, List<SourceLine> row)
    {
        row.Clear();
        var (start, end) = (line.Start, line.End);
        while (Blank.Is(page.Text[start])) start++;
        while (Blank.Is(page.Text[end - 1])) end--;
        var chars = page.Text.AsSpan(start, end - start);
        var from = chars[0] == '|' ? 1 : 0;
        for (var i = from; i < chars.Length; i++)
        {
            if (!IsPipe(chars, i)) continue;
            row.Add(line with { Start = start + from, End = start + i });
            from = i + 1;
        }
        if (from < chars.Length || row.Count == 0) row.Add(line with { Start = start + from, End = end });
    }
}
